import type { EditorBackend, KeptTyping } from '../../../components/editing/editor-backend.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import { failure } from '../../../lib/model/result.ts';
import { isHeldChange } from '../../../lib/model/rules/held-fields.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { sendDraft } from '../leaving/outbox.ts';

/**
 * Where the cards of the extension's own pages write. They edit what is stored and create nothing
 * new: that needs the page.
 */
export function createStoreBackend(store: Store): EditorBackend {
  return {
    create: () => Promise.resolve(failure({ code: 'not-found' })),
    save: (id, baseRevision, patch, extras) =>
      saveAnnotation(store, {
        id,
        baseRevision,
        patch,
        drafted: extras?.drafted,
        ...extras?.note,
      }),
    saveDraft: (typing) => saveAndTell(store, typing),
    handOver: (typing) => sendDraft('draft.save', typing),
    remove: (id) => deleteAnnotation(store, id),
  };
}

/**
 * Keeps what is typed; readers hear of it where a change of a published check begins, or ceases, to
 * wait for its reason, as their lists show that.
 */
async function saveAndTell(
  store: Store,
  typing: KeptTyping,
): ReturnType<EditorBackend['saveDraft']> {
  const answer = await saveDraft(store, typing);
  const found = await findEntry(store, typing.id);
  if (!answer.ok || !found.ok || found.value === null) return answer;
  const { annotation, source } = found.value;
  const isHeld = isHeldChange(annotation, answer.value.patch);
  const wasHeld = isHeldChange(annotation, typing.since ?? {});
  if (isHeld !== wasHeld) void sendToBackground('store.changed', { sourceIds: [source.id] });
  return answer;
}
