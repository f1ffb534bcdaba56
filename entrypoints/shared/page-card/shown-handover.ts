import type { Claim } from '../../../lib/model/claim.ts';
import type { Span } from '../../../lib/model/span.ts';

/**
 * Tells which claims have a figure that the page may show in another way than its text has it. Spans
 * are in the page text; takes its time in slices.
 */
export type TellShownOtherwise = (
  claims: readonly Claim[],
  rangeOf: (span: Span) => Range | null,
) => Promise<readonly Claim[]>;

/** No name, since that would also find an element of the page that has it as its id. */
const SHOWN = Symbol.for('tallymark.shown');

/** Where the script `shown` leaves its code for the reader, as in `card-handover.ts`. */
interface World {
  [SHOWN]?: TellShownOtherwise | undefined;
}

/** Leaves `tell` for the document's reader. */
export function leaveShown(tell: TellShownOtherwise): void {
  (globalThis as World)[SHOWN] = tell;
}

/** The claims as the script `shown` tells them; as they are where it is not in the page. */
export async function tellShown(
  claims: readonly Claim[],
  rangeOf: (span: Span) => Range | null,
): Promise<readonly Claim[]> {
  return (await (globalThis as World)[SHOWN]?.(claims, rangeOf)) ?? claims;
}
