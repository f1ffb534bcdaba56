import type { RecordedClaim, Voice } from '../claim.ts';

/**
 * The voice whose claim it is: the one that a person chose, else the innermost. Null where there is
 * none, or where several speak side by side, "police said; the organisers counted", and nobody said
 * whose it is: each of the figures may be another's.
 */
export function claimantVoice({
  voices,
  claimant,
}: Pick<RecordedClaim, 'voices' | 'claimant'>): Voice | null {
  const chosen = voices.find(({ id }) => id === claimant);
  if (chosen !== undefined) return chosen;
  const speaking = voices.filter(({ how }) => how === 'said');
  return speaking.length > 1 ? null : (voices.at(-1) ?? null);
}
