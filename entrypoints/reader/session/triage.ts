import type { EditorBackend } from '../../../components/editing/editor-backend.ts';
import { newId } from '../../../components/ui/new-id.ts';
import type { ReaderMessages } from '../../../lib/messages/protocol.ts';
import { recordClaim } from '../../../lib/model/rules/record-claim.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import type { PageSession } from './page-session.ts';

/**
 * Sets the status of a listed claim, or (key null) of the one in hand. One that nobody annotated is
 * waved off, or noted with the status (a dismissal it has is taken back first). False where that is
 * not possible or the store refused.
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
 * Takes a triage back. `status` is what the annotation had before; null where there was none: then
 * the dismissal goes, and an annotation that nobody touched since goes to the trash.
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
