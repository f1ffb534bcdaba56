/** What a check lacks that a published review should have; each has its sentence in `lib/i18n`. */
export const REVIEW_GAPS = ['verdict', 'claimant', 'claimedAt', 'publication'] as const;
export type ReviewGap = (typeof REVIEW_GAPS)[number];
