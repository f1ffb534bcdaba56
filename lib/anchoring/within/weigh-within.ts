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
 * quotes them, a later entry; nor one whose sentence is nowhere on other words like its own. What was
 * found under labels is found by its words first: only the old text tells whether labels were
 * exchanged.
 */
export function weighWithin(resolution: Resolution, target: Target, given: WeighedWith): Weighed {
  const { kept, cells, unloaded, reading } = given;
  const { inside, missing } = lookInSentence(target, given);
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
  const isOthers = missing?.reason === 'removed' || (missing !== null && found.state === 'changed');
  if (isOthers && found.state !== 'orphan' && hasLeftPlace(found.span, target, kept))
    return { resolution: missing, offered: offerPlaces(kept.page, new Quote(target)) };
  const page = { text: kept.page.raw, cells, oldText: kept.old.raw };
  const settled = settleInCell(weighed.resolution, target, page, reading);
  return settled.state === 'orphan'
    ? { resolution: settled, offered: weighed.offered }
    : { resolution: settled, offered: [] };
}

type Missing = Extract<Resolution, { state: 'orphan' }>;

/** What a phrase's sentence says of it; `missing` why the sentence itself is not found, if it is not. */
function lookInSentence(
  target: Target,
  given: WeighedWith,
): { readonly inside: Resolution | null; readonly missing: Missing | null } {
  const { kept, unloaded } = given;
  const { sentence } = target;
  if (sentence === undefined) return { inside: null, missing: null };
  const reading = { ...given.reading, figures: [] };
  const found = resolveIn(kept.page, sentence, reading);
  const { resolution } = weigh(found, sentence, kept, unloaded, reading);
  return {
    inside: settleInSentence(resolution, target, kept.page.raw, given.reading),
    missing: resolution.state === 'orphan' ? resolution : null,
  };
}
