import { importTypeScript } from '../../../scripts/lib/bundle.mjs';

const { SearchableText, resolveIn } = await importTypeScript('tests/bench/anchoring/engine.ts');

const deps = { figures: [], readFigures: () => [], sameFigure: () => false };
let page = SearchableText.of('');

/** Makes a text ready, as a page is once for all its annotations. */
export function prepare(text) {
  page = SearchableText.of(text);
}

/** Where a quote stands now, or null where it is called an orphan. */
export function find(text, quote, hint) {
  if (page.raw !== text) prepare(text);
  const position = { start: hint, end: hint + quote.exact.length };
  const result = resolveIn(page, { quote, position }, deps);
  return result.state === 'orphan' ? null : result.span;
}
