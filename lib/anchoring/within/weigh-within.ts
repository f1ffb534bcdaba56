import type { TableCell } from '../../model/page-text.ts';
import type { Resolution } from '../../model/sighting.ts';
import type { Target } from '../../model/target.ts';
import type { FigureReading } from '../compare-wording.ts';
import type { KeptText } from '../kept-pieces.ts';
import { offerPlaces } from '../offer-places.ts';
import { Quote } from '../quote.ts';
import { resolveIn } from '../resolve.ts';
import { hasLeftPlace, weigh, type Unloaded, type Weighed } from '../weigh.ts';
import { settleInCell } from './settle-in-cell.ts';
import { settleInSentence } from './settle-in-sentence.ts';

/** What `weigh` weighs with, and the labelled cells of the page. */
export interface WeighedWith {
  readonly kept: KeptText;
  readonly cells: readonly TableCell[];
  readonly unloaded: Unloaded;
  readonly reading: FigureReading;
}

/**
 * Weighs a result (see `weigh`), then looks inside the sentence and under the labels it was noted
 * with. A phrase whose sentence was removed is not hung on the same words elsewhere: a correction that
 * quotes them, a later entry. What was found under labels is found by its words first: only the old text tells whether
 * labels were exchanged.
 */
export function weighWithin(resolution: Resolution, target: Target, given: WeighedWith): Weighed {
  const { kept, cells, unloaded, reading } = given;
  const { inside, isGone } = lookInSentence(target, given);
  const isInTable = target.cells !== undefined && cells.length > 0;
  const weighed =
    inside === null
      ? weigh(
          isInTable ? resolveIn(kept.page, target, reading) : resolution,
          target,
          kept,
          unloaded,
          reading,
        )
      : { resolution: inside, offered: [] };
  const found = weighed.resolution;
  if (isGone && found.state !== 'orphan' && hasLeftPlace(found.span, target, kept))
    return { resolution: REMOVED, offered: offerPlaces(kept.page, new Quote(target)) };
  const page = { text: kept.page.raw, cells, oldText: kept.old.raw };
  const settled = settleInCell(weighed.resolution, target, page, reading);
  return settled.state === 'orphan'
    ? { resolution: settled, offered: weighed.offered }
    : { resolution: settled, offered: [] };
}

const REMOVED: Resolution = { state: 'orphan', reason: 'removed', certainty: 0.9 };

/** What a phrase's sentence says of it; `isGone` if the sentence is not on the page any more. */
function lookInSentence(
  target: Target,
  given: WeighedWith,
): { readonly inside: Resolution | null; readonly isGone: boolean } {
  const { kept, unloaded } = given;
  const { sentence } = target;
  if (sentence === undefined) return { inside: null, isGone: false };
  const reading = { ...given.reading, figures: [] };
  const found = resolveIn(kept.page, sentence, reading);
  const { resolution } = weigh(found, sentence, kept, unloaded, reading);
  return {
    inside: settleInSentence(resolution, target, kept.page.raw, given.reading),
    isGone: resolution.state === 'orphan' && resolution.reason === 'removed',
  };
}
