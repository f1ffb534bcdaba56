import type { DrawerGround } from '../../shared/page-card/card-handover.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { PageSession } from '../session/page-session.ts';
import { articleColumn } from './article-column.ts';
import { bringInto } from './scroll-to-range.ts';

/** What the drawer has to know of the page that a session reads, and can do to it. */
export function drawerGround(session: PageSession): DrawerGround {
  const words = (claim: PageClaim): readonly Range[] => {
    const range = session.rangeOf(claim);
    return range === null ? [] : [range];
  };
  return {
    column: () => articleColumn(session.claims.flatMap(words)),
    linesOf: (claim) => words(claim).flatMap((range) => [...range.getClientRects()]),
    bring: (claim, free, held) => {
      const figures = claim.claim.figures.flatMap((figure) => session.rangeOf(figure) ?? []);
      return bringInto([...words(claim), ...figures.slice(0, 1)], free, held);
    },
  };
}
