import type { EditorBackend } from '../../../components/editing/editor-backend.ts';
import { failure } from '../../../lib/model/result.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
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
    saveDraft: (typing) => saveDraft(store, typing),
    handOver: (typing) => sendDraft('draft.save', typing),
    remove: (id) => deleteAnnotation(store, id),
  };
}
