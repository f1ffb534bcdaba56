import { describeSpan } from '../../lib/anchoring/describe.ts';
import { keptText } from '../../lib/anchoring/kept-pieces.ts';
import { resolveIn } from '../../lib/anchoring/resolve.ts';
import { SearchableText } from '../../lib/anchoring/searchable-text.ts';
import { weigh, type Unloaded, type Weighed } from '../../lib/anchoring/weigh.ts';
import { figureDouble } from './figure-double.ts';

/** A page is loaded to its end, and hides nothing. */
export const LOADED: Unloaded = { hasMore: false, isHidden: false };
/** The sentence that is noted on a page of nine lines. */
export const TOLL = 'Nineteen people were killed, the ministry said.';
export const LINES = [
  'Fire in the depot at Kelmar',
  'The fire began in the paint shop shortly after midnight.',
  'Forty engines came from the whole valley to put it out.',
  'The mayor spoke to the crowd from the steps of the school.',
  TOLL,
  'Two of the wounded were flown to the capital by helicopter.',
  'The company that owns the depot gave no answer to our questions.',
  'An inquiry was opened by the prosecutor on Tuesday morning.',
  'The road to Kelmar stays closed until the roof has been secured.',
];
export const OLD = LINES.join('\n');

/** Looks for a quote of the old text (its `nth` occurrence) in the page, and weighs the result. */
export function look(page: string, quote = TOLL, old = OLD, unloaded = LOADED, nth = 0): Weighed {
  let start = old.indexOf(quote);
  for (let at = 0; at < nth; at += 1) start = old.indexOf(quote, start + 1);
  const target = describeSpan(old, { start, end: start + quote.length });
  const searchable = SearchableText.of(page);
  const found = resolveIn(searchable, target, figureDouble);
  return weigh(found, target, keptText(old, null, searchable), unloaded, figureDouble);
}

/** Why nothing was found, or else what the words are. */
export function reasonOf({ resolution }: Weighed): string {
  return resolution.state === 'orphan' ? resolution.reason : resolution.state;
}
