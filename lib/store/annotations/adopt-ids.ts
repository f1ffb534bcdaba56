import type { RecordedClaim } from '../../model/claim.ts';
import type { NewAnnotation } from '../../model/page/page-record.ts';
import { isSameData } from '../../model/rules/same-data.ts';

/**
 * A claim that is about to be stored although it is stored already, with the ids of the stored
 * claim's figures and voices put in. Each reading of a page makes new ids, and what a person
 * decided about "83 graves" must stay attached to the 83 graves that are stored.
 */
export function withIdsOf(
  stored: RecordedClaim,
  created: Pick<NewAnnotation, 'claim' | 'patch'>,
): Pick<NewAnnotation, 'claim' | 'patch'> {
  const ids = new Map<string, string>();
  for (const { id, span } of created.claim.figures) {
    const twin = stored.figures.find((figure) => isSameData(figure.span, span));
    if (twin !== undefined) ids.set(id, twin.id);
  }
  const taken = new Set<string>();
  for (const { id, span, how } of created.claim.voices) {
    const twin = stored.voices.find(
      (voice) => !taken.has(voice.id) && voice.how === how && isSameData(voice.span, span),
    );
    if (twin === undefined) continue;
    taken.add(twin.id);
    ids.set(id, twin.id);
  }
  // Ids are UUIDs, so no other text can be mistaken for one.
  const renamed: unknown = JSON.parse(
    JSON.stringify({ claim: created.claim, patch: created.patch }),
    (_key, value: unknown) => (typeof value === 'string' ? (ids.get(value) ?? value) : value),
  );
  return renamed as Pick<NewAnnotation, 'claim' | 'patch'>;
}
