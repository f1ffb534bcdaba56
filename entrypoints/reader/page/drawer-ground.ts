import type { DrawerGround } from '../../shared/page-card/card-handover.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { Span } from '../../../lib/model/span.ts';
import { joinQuotations } from '../session/joined-quotations.ts';
import type { PageSession } from '../session/page-session.ts';
import { articleColumn } from './article-column.ts';
import { bringInto } from './scroll-to-range.ts';

/** What the drawer has to know of the page that a session reads, and can do to it. */
export function drawerGround(session: PageSession): DrawerGround {
  const rangesOf = (claim: Pick<PageClaim, 'span'>): readonly Range[] => {
    const range = session.rangeOf(claim);
    return range === null ? [] : [range];
  };
  const words = (claim: PageClaim): readonly Range[] =>
    rangesOf({ span: markedSpan(claim, session.claims) });
  return {
    column: () => articleColumn(session.claims.flatMap(rangesOf)),
    linesOf: (claim) => words(claim).flatMap((range) => [...range.getClientRects()]),
    bring: (claim, free, held) => {
      const figures = claim.claim.figures.flatMap((figure) => rangesOf(figure));
      const wanted = [...words(claim), ...rangesOf(claim), ...figures.slice(0, 1)];
      return bringInto(wanted, free, held);
    },
  };
}

/**
 * From where to where a claim’s mark reaches: over all sentences of its quotation that have no mark
 * of their own.
 */
function markedSpan(claim: PageClaim, claims: readonly PageClaim[]): Span | null {
  if (claim.span === null || claim.claim.quotationId === null) return claim.span;
  const joined = joinQuotations(claims);
  const spans = claims.flatMap(({ key, span }) =>
    span !== null && joined.get(key) === claim.key ? [span] : [],
  );
  return {
    start: Math.min(claim.span.start, ...spans.map(({ start }) => start)),
    end: Math.max(claim.span.end, ...spans.map(({ end }) => end)),
  };
}
