import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The HTML of `tests/fixtures/pages/<name>.html`. */
export function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/pages', `${name}.html`), 'utf8');
}

/** Puts the HTML in place of the document's content. */
export function show(document: Document, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const root = document.importNode(parsed.documentElement, true);
  document.documentElement.remove();
  document.append(root);
}
