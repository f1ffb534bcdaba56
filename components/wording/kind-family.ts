import type { ClaimKind } from '../../lib/model/claim.ts';

/** The four families of kinds that share a colour. */
export type KindFamily = 'people' | 'quantities' | 'time' | 'words';

const FAMILIES: Readonly<Record<ClaimKind, KindFamily>> = {
  casualty: 'people',
  attendance: 'people',
  memorial: 'quantities',
  count: 'quantities',
  money: 'quantities',
  share: 'quantities',
  measure: 'quantities',
  change: 'quantities',
  date: 'time',
  rank: 'time',
  quotation: 'words',
  reported: 'words',
  statement: 'words',
};

/** The family whose colour a kind carries. */
export function familyOf(kind: ClaimKind): KindFamily {
  return FAMILIES[kind];
}
