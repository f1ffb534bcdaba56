import { articleOf } from '../../../lib/article/article-excerpt.ts';
import { readPageInSteps, type ReadPage } from '../../../lib/article/read-page.ts';

/** The steps of one reading, as the reader takes them. */
let steps: ReturnType<typeof readPageInSteps> | null = null;
let read: ReadPage | null = null;

/** Takes the next step of reading this page. */
export function step(): void {
  steps ??= readPageInSteps(document, { anyway: true });
  const { done, value } = steps.next();
  if (done === true && value.ok) read = value.value;
}

/** Writes what is sent to the engine, as a message does; gives its length. */
export function send(): number {
  return read === null ? 0 : JSON.stringify(articleOf(read.page, read.source)).length;
}

/** Leads every block of the article to its range. */
export function place(): number {
  const { page, map } = read ?? {};
  const ranges = page?.blocks.map(({ span, role }) =>
    role === 'furniture' ? null : map?.rangeOf(span),
  );
  return ranges?.length ?? 0;
}
