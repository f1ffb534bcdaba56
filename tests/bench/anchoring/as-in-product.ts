import { withSentence } from '../../../entrypoints/background/engine/target-sentence.ts';
import { figureReading } from '../../../entrypoints/background/engine/figure-reading.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { keptText } from '../../../lib/anchoring/kept-pieces.ts';
import { SearchableText } from '../../../lib/anchoring/searchable-text.ts';
import { isSure } from '../../../lib/anchoring/weigh.ts';
import { withCells } from '../../../lib/anchoring/within/cells-at.ts';
import { findPlaces, type SearchedPage } from '../../../lib/anchoring/within/find-places.ts';
import { weighWithin } from '../../../lib/anchoring/within/weigh-within.ts';
import type { Figure } from '../../../lib/model/figure.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { Span } from '../../../lib/model/span.ts';
import { finish } from '../../../lib/scheduling/steps.ts';

/** Words noted on a page; `isSelected` where a person selected them, and they are no claim's. */
export interface NotedWords {
  readonly span: Span;
  /** Their figures, with spans in the words. */
  readonly figures: readonly Figure[];
  readonly isSelected: boolean;
}

/** A page is loaded to its end, and hides nothing. */
const LOADED = { hasMore: false, isHidden: false };

/**
 * Notes words on one English page and looks for them on another, as the extension does: with their
 * sentence and the labels of their cells, first on the page alone and then with the text they were
 * noted in.
 */
export function lookAsProduct(
  before: SearchedPage,
  { span, figures, isSelected }: NotedWords,
  after: SearchedPage,
): Resolution {
  const plain = withCells(describeSpan(before.text, span), before.cells);
  const target = isSelected ? withSentence(plain, before.text, 'en') : plain;
  const reading = { ...figureReading('en', []), figures };
  const [found] = finish(findPlaces(after, [{ target, figures }], reading));
  if (found === undefined) throw new Error('a target without a result');
  if (isSure(found, target, before.text)) return found;
  const kept = keptText(before.text, null, SearchableText.of(after.text));
  const given = { kept, cells: after.cells, unloaded: LOADED, reading };
  return weighWithin(found, target, given).resolution;
}
