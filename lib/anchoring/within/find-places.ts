import type { TableCell } from '../../model/page-text.ts';
import type { Resolution } from '../../model/sighting.ts';
import type { Steps } from '../../scheduling/steps.ts';
import type { FigureReading } from '../compare-wording.ts';
import { resolveAll, type ResolveItem } from '../resolve.ts';
import { settleInCell } from './settle-in-cell.ts';
import { settleInSentence } from './settle-in-sentence.ts';

/** A page's text and the labelled cells of its tables. */
export interface SearchedPage {
  readonly text: string;
  readonly cells: readonly TableCell[];
}

/**
 * Finds many targets on a page, in the order given: by their words, then inside the sentence and
 * under the labels they were noted with. In slices of a few milliseconds.
 */
export function* findPlaces(
  page: SearchedPage,
  items: readonly ResolveItem[],
  deps: Omit<FigureReading, 'figures'>,
): Steps<Resolution[]> {
  const sentences = items.flatMap(({ target: { sentence } }) =>
    sentence === undefined ? [] : [{ target: sentence, figures: [] }],
  );
  const found = yield* resolveAll(page.text, [...items, ...sentences], deps);
  let next = items.length;
  return items.map(({ target, figures }, index) => {
    const reading = { ...deps, figures };
    const sentence = target.sentence === undefined ? null : (found[next++] ?? null);
    const inside = settleInSentence(sentence, target, page.text, reading);
    const words = inside ?? found[index] ?? NOT_FOUND;
    return settleInCell(words, target, { ...page, oldText: null }, reading);
  });
}

const NOT_FOUND: Resolution = { state: 'orphan', reason: 'undecided', certainty: 0 };
