import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage, type ReadPage } from '../../lib/article/read-page.ts';
import type { BlockRole } from '../../lib/model/page-text.ts';

const folder = join(import.meta.dirname, '../fixtures/pages');

/** Names of all fixture pages. */
export const FIXTURES: readonly string[] = readdirSync(folder).map((file) =>
  file.replace('.html', ''),
);

/** The HTML of `tests/fixtures/pages/<name>.html`. */
export function fixture(name: string): string {
  return readFileSync(join(folder, `${name}.html`), 'utf8');
}

/** Puts the HTML in place of the document's content. */
export function show(document: Document, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const root = document.importNode(parsed.documentElement, true);
  document.documentElement.remove();
  document.append(root);
}

/** Shows a fixture page in the test's document and reads it. */
export function readFixture(name: string, anyway = false): ReadPage {
  show(document, fixture(name));
  const result = readPage(document, { anyway });
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** The texts of a page's blocks of one role, in order. */
export function textsOf({ page }: ReadPage, role: BlockRole): string[] {
  return page.blocks
    .filter((block) => block.role === role)
    .map((block) => page.text.slice(block.span.start, block.span.end));
}
