import { sendToReader } from '../../../lib/messages/client.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { RecentClaim, TakeFailure } from '../../../lib/model/page/recent-claim.ts';
import type { Evidence } from '../../../lib/model/evidence.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { recordClaim } from '../../../lib/model/rules/record-claim.ts';
import { failure, success, type Result } from '../../../lib/model/result.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { findCarrier } from '../../../lib/store/appearances/claim-links.ts';
import type { Store } from '../../../lib/store/store.ts';
import { refreshShowing } from '../reading/refresh.ts';

type Stored = Result<Annotation, TakeFailure>;

/**
 * Adds an entry to a claim's evidence. A claim that is not stored yet is stored along with it,
 * through the page it is on.
 */
export function takeEvidence(store: Store, claim: RecentClaim, entry: Evidence): Promise<Stored> {
  return claim.annotationId === null
    ? noteWith(claim, entry)
    : changeEvidence(store, claim.annotationId, (evidence) => [...evidence, entry]);
}

/**
 * Changes the evidence of an annotation as it is stored now, and makes readers show it. A linked
 * copy shows the evidence of its first appearance: that annotation is changed and returned.
 */
export async function changeEvidence(
  store: Store,
  id: AnnotationId,
  change: (evidence: readonly Evidence[]) => readonly Evidence[],
): Promise<Stored> {
  const found = await findCarrier(store, id);
  if (!found.ok) return failure('not stored');
  if (found.value?.annotation.deletedAt !== null) return failure('claim gone');
  const { annotation } = found.value;
  const patch = { evidence: change(annotation.evidence) };
  const wanted = { id: annotation.id, baseRevision: annotation.revision, patch };
  const saved = await saveAnnotation(store, wanted);
  if (!saved.ok) return failure('not stored');
  void refreshShowing(store, annotation.id, null);
  return success(saved.value);
}

async function noteWith({ tab }: RecentClaim, entry: Evidence): Promise<Stored> {
  if (tab === null) return failure('claim gone');
  const { tabId, frameId, key } = tab;
  const state = await sendToReader(tabId, 'reader.state', {}, frameId);
  const listed = state?.claims.find((one) => one.key === key);
  if (listed === undefined) return failure('claim gone');
  const claim = recordClaim(listed.claim, () => crypto.randomUUID());
  const patch = { evidence: [entry] };
  const made = await sendToReader(tabId, 'reader.annotate', { key, claim, patch }, frameId);
  if (made === null) return failure('claim gone');
  return made.ok ? success(made.value) : failure('not stored');
}
