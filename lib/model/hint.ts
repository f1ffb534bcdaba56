import type { Claim } from './claim.ts';
import type { Figure } from './figure.ts';
import type { Span } from './span.ts';

/**
 * Which computation was made: `parts` adds up; `share` is the first as a percentage of the second;
 * `change` is from the first to the second in per cent, `difference` is the first (the greater)
 * minus the second, `multiple` the second divided by the first; `each` divides the first by the
 * second; `duration` is from the first year to the second; `anniversary` adds years to a year;
 * `order` is a range whose first bound is above its second; `headline` compares two figures side by
 * side.
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

/** What a text states does not fit what its own other figures give. Does not say which is right. */
export interface Hint {
  readonly kind: HintKind;
  /**
   * From the first to the last figure involved, in the text the claims were read from. For a
   * headline, only its figure: the text between it and the report is not part of the hint.
   */
  readonly span: Span;
  /** What was computed with, in the order of the computation. */
  readonly operands: readonly Figure[];
  /**
   * The result, unrounded, in the unit of what is stated (per cent for a share given as a fraction
   * too).
   */
  readonly result: number;
  /** What the text says there; null if that is the year of the page, `pageYear`. */
  readonly stated: Figure | null;
  /** The year of the page, if that was compared with the figures. */
  readonly pageYear: number | null;
}

/** What hints need to know of a claim. */
export type HintClaim = Pick<Claim, 'span' | 'text' | 'figures' | 'quotationId'>;
