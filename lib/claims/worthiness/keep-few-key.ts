import type { Claim } from '../../model/claim.ts';
import { isAtDensity } from './at-density.ts';
import { isAlwaysKey, lowerToImportant } from './check-worthiness.ts';

/** At most one sentence in so many is key on a page. */
const SENTENCES_PER_KEY = 8;

/**
 * Leaves at most one sentence in eight key on a page of so many sentences, one at least: casualty
 * and memorial figures always are and count among them; what room is left goes to the weightiest
 * others, the earlier first where they weigh the same. The rest becomes important. Claims stay in
 * their order; the same list where nothing changes.
 */
export function keepFewKey(claims: readonly Claim[], sentences: number): readonly Claim[] {
  const key = claims.filter((claim) => isAtDensity(claim, 'key'));
  const others = key.filter((claim) => !isAlwaysKey(claim));
  const most = Math.max(1, Math.floor(sentences / SENTENCES_PER_KEY));
  const room = Math.max(0, most - (key.length - others.length));
  if (others.length <= room) return claims;
  // The sort is stable, so that text order decides between equals.
  const ranked = [...others].sort((a, b) => b.checkWorthiness - a.checkWorthiness);
  const lowered = new Set(ranked.slice(room));
  return claims.map((claim) => (lowered.has(claim) ? lowerToImportant(claim) : claim));
}
