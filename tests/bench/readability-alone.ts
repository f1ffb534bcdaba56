import { isProbablyReaderable, Readability } from '@mozilla/readability';

/** The least work that could choose the article: Readability on a copy of this page, in ms, with the cheap test before it. */
export function timeReadability(): { test: number; parse: number } {
  const start = performance.now();
  isProbablyReaderable(document);
  const tested = performance.now();
  new Readability(document.cloneNode(true) as Document).parse();
  return { test: tested - start, parse: performance.now() - tested };
}
