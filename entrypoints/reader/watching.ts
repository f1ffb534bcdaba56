import { watchPage } from '../../lib/article/watch-page.ts';
import type { Reading } from './reading.ts';

/** Watches the page that was read last for change, until the signal aborts. */
export function createWatch(
  document: Document,
  onChange: () => void,
  signal: AbortSignal,
): (reading: Reading) => void {
  let last = new AbortController();
  signal.addEventListener('abort', () => {
    last.abort();
  });
  return (reading) => {
    last.abort();
    if (signal.aborted) return;
    last = new AbortController();
    watchPage({ document, region: regionOf(reading, document), signal: last.signal, onChange });
  };
}

/** The innermost element around the article. */
function regionOf({ page, rangeOf }: Reading, document: Document): Element {
  const article = page.blocks.filter(({ role }) => role === 'body');
  const [first, last] = [article.at(0), article.at(-1)];
  if (first === undefined || last === undefined) return document.documentElement;
  const node = rangeOf({ start: first.span.start, end: last.span.end })?.commonAncestorContainer;
  const element = node instanceof Element ? node : node?.parentElement;
  return element ?? document.documentElement;
}
