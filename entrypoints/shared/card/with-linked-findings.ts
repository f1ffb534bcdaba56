import type { Annotation } from '../../../lib/model/annotation.ts';
import { readEntries } from '../../../lib/store/reading/read-entries.ts';
import type { Store } from '../../../lib/store/store.ts';

/**
 * A check as it is shown elsewhere: for another appearance of a claim, with the findings and the
 * evidence of the first.
 */
export async function withLinkedFindings<Check extends Pick<Annotation, 'appearanceOf'>>(
  store: Store,
  id: Annotation['id'] | undefined,
  check: Check,
): Promise<Check> {
  if (check.appearanceOf === null || id === undefined) return check;
  const shown = await readEntries(store, [id]);
  const first = shown.ok ? shown.value[0]?.annotation : undefined;
  return first === undefined
    ? check
    : { ...check, findings: first.findings, evidence: first.evidence };
}
