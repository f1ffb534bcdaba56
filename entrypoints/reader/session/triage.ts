import type { EditorBackend } from '../../../components/editing/editor-backend.ts';
import { newId } from '../../../components/ui/new-id.ts';
import type { ReaderMessages } from '../../../lib/messages/protocol.ts';
import { recordClaim } from '../../../lib/model/rules/record-claim.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { PageSession } from './page-session.ts';

/**
 * Sets the status of a listed claim, or (key null) of the current one. A claim that has no
 * annotation is dismissed, or stored with the status (any dismissal is undone first). False where
 * that is not possible or the store refused.
 */
export async function setStatus(
  session: PageSession,
  backendOf: (claim: PageClaim) => EditorBackend,
  { key, status, reason }: ReaderMessages['reader.setStatus']['request'],
): Promise<boolean> {
  const claim = key === null ? session.current : session.find(key);
  if (claim === null) return false;
  if (claim.annotation !== null || status === 'dismissed')
    return await session.setStatus(claim.key, status, reason);
  if (claim.dismissal !== null && !(await session.setStatus(claim.key, 'to check'))) return false;
  const made = await backendOf(claim).create(recordClaim(claim.claim, newId), { status });
  if (made.ok) session.stored(made.value);
  return made.ok;
}

/**
 * Undoes a triage. `status` is what the annotation had before; null where there was no annotation:
 * then the dismissal is removed, and an annotation that nobody has touched since goes to the trash.
 */
export async function undoStatus(
  session: PageSession,
  send: SendToBackground,
  { key, status }: ReaderMessages['reader.undoStatus']['request'],
): Promise<boolean> {
  const claim = session.find(key);
  if (claim === null) return false;
  if (status !== null) return await session.setStatus(key, status);
  if (claim.annotation === null) return await session.setStatus(key, 'to check');
  const { id, revision } = claim.annotation;
  if (revision > 1) return false;
  const answer = await send('annotation.delete', { id });
  if (answer.ok) session.stored(answer.value);
  return answer.ok;
}
