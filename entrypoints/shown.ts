import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { ShownCheck } from '../lib/article/page-text/shown-otherwise.ts';
import type { Claim } from '../lib/model/claim.ts';
import type { Span } from '../lib/model/span.ts';
import { letPageGoFirst } from '../lib/scheduling/pauses.ts';
import { runInSlices } from '../lib/scheduling/slices.ts';
import { leaveShown } from './shared/page-card/shown-handover.ts';

/** Injected with the reader, which does not carry it: looks how the figures of claims are shown. */
export default defineUnlistedScript(() => {
  leaveShown(async (claims, rangeOf) => {
    const goOn = (): Promise<boolean> => letPageGoFirst().then(() => true);
    const told = await runInSlices(tellEach(claims, rangeOf), goOn);
    return told?.value ?? claims;
  });
});

/** One step a figure that is looked at. */
function* tellEach(
  claims: readonly Claim[],
  rangeOf: (span: Span) => Range | null,
): Generator<undefined, readonly Claim[], undefined> {
  const check = new ShownCheck();
  const told: Claim[] = [];
  for (const claim of claims) {
    let isOtherwise = claim.isShownOtherwise === true;
    for (const { span } of claim.figures) {
      if (isOtherwise) break;
      isOtherwise = isShownOtherwise(check, rangeOf(span));
      yield;
    }
    told.push(isOtherwise ? { ...claim, isShownOtherwise: true } : claim);
  }
  return told;
}

function isShownOtherwise(check: ShownCheck, range: Range | null): boolean {
  try {
    return range !== null && check.isShownOtherwise(range);
  } catch (error) {
    // The page's tree is hostile input; what cannot be looked at is not known to be shown as it is.
    console.debug(error);
    return true;
  }
}
