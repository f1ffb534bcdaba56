import type { ClaimKind } from '../model/claim.ts';
import type { FigureKind } from '../model/figure.ts';
import type { Reading } from './reading.ts';

/** From the kinds that matter most to a checker to those that matter least. */
const ORDER: readonly FigureKind[] = [
  'casualty',
  'memorial',
  'attendance',
  'money',
  'change',
  'share',
  'count',
  'rank',
  'measure',
  'date',
];

/** The kinds that make a sentence a claim, most important first; empty where it is none. */
export function claimKinds(
  readings: readonly Reading[],
  isQuoted: boolean,
  hasSuperlative: boolean,
): readonly ClaimKind[] {
  const found = new Set<FigureKind | null>(readings.map((reading) => reading.kind));
  if (hasSuperlative) found.add('rank');
  const kinds: ClaimKind[] = ORDER.filter((kind) => found.has(kind));
  if (isQuoted) kinds.splice(kinds.length > 0 && kinds[0] !== 'date' ? 1 : 0, 0, 'quotation');
  return kinds;
}
