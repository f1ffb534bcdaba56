import type { ListedClaim } from '../../../lib/model/page/page-state.ts';
import type { Span } from '../../../lib/model/span.ts';

/** A listed claim with the place of its words in the page text; null where an annotation was not found. */
export interface PageClaim extends ListedClaim {
  readonly span: Span | null;
  /** Made by hand and not yet annotated. */
  readonly isSelected: boolean;
}
