import type { ClaimKind } from './claim.ts';

/** The four families of kinds. Those of one family share a colour, in lists and in pages. */
export const KIND_FAMILIES = ['people', 'quantities', 'time-and-rank', 'words'] as const;
export type KindFamily = (typeof KIND_FAMILIES)[number];

const FAMILIES: Readonly<Record<ClaimKind, KindFamily>> = {
  casualty: 'people',
  attendance: 'people',
  memorial: 'quantities',
  count: 'quantities',
  money: 'quantities',
  share: 'quantities',
  measure: 'quantities',
  change: 'quantities',
  date: 'time-and-rank',
  rank: 'time-and-rank',
  quotation: 'words',
  reported: 'words',
  statement: 'words',
};

/** The family whose colour a kind has. */
export function familyOf(kind: ClaimKind): KindFamily {
  return FAMILIES[kind];
}
