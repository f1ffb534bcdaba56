import type { Claim } from './claim.ts';
import type { Figure } from './figure.ts';
import type { Span } from './span.ts';

/**
 * What was reckoned, which also says how: `parts` adds up; `share` is the first of the second in
 * per cent; `change` is from the first to the second in per cent, `difference` what lies between
 * them, `multiple` the second by the first; `each` divides the first by the second; `duration` is
 * from the first year to the second; `anniversary` adds years to a year; `order` is a range whose
 * first bound is above its second; `headline` holds two figures side by side.
 */
export const HINT_KINDS = [
  'parts',
  'share',
  'change',
  'difference',
  'multiple',
  'each',
  'duration',
  'anniversary',
  'order',
  'headline',
] as const;
export type HintKind = (typeof HINT_KINDS)[number];

/** What one text states and what its own other figures give do not fit. It says nothing of which is right. */
export interface Hint {
  readonly kind: HintKind;
  /**
   * From the first to the last figure involved, in the text the claims were read from; of a
   * headline, its figure alone: what lies between it and the report is not the article's to keep.
   */
  readonly span: Span;
  /** What was reckoned with, in the order of the computation. */
  readonly operands: readonly Figure[];
  /** What comes out, unrounded, in the unit of what is stated (per cent for a share given as a fraction too). */
  readonly result: number;
  /** What the text says there; null where that is the year the page is dated, `pageYear`. */
  readonly stated: Figure | null;
  /** The year the page is dated, where that was held against the figures. */
  readonly pageYear: number | null;
}

/** What hints need to know of a claim. */
export type HintClaim = Pick<Claim, 'span' | 'text' | 'figures' | 'quotationId'>;
