import type { EditorBackend } from '../../components/annotation-editor.ts';
import { describeSpan } from '../../lib/anchoring/describe.ts';
import { failure } from '../../lib/model/result.ts';
import type { SendToBackground } from './background-line.ts';
import type { PageClaim } from './claim-list.ts';
import type { PageSession } from './page-session.ts';

/** Where the card's edits of one claim go: to the background, with the page as it stood when the card opened. */
export function createEditorBackend(
  send: SendToBackground,
  session: PageSession,
  claim: PageClaim,
): EditorBackend {
  const { reading } = session;
  const origin = session.isSelected(claim) ? 'selected' : 'detected';
  return {
    create: async (recorded, patch) => {
      if (reading === null || claim.span === null) return failure({ code: 'not-found' });
      return await send('annotation.create', {
        source: reading.source,
        pageText: reading.page.text,
        target: describeSpan(reading.page.text, claim.span),
        origin,
        claim: recorded,
        patch,
      });
    },
    save: async (id, baseRevision, patch) =>
      await send('annotation.save', { id, baseRevision, patch }),
    saveDraft: async (id, baseRevision, patch) => {
      const answer = await send('draft.save', { id, baseRevision, patch });
      if (answer.ok) session.drafted(answer.value);
      return answer;
    },
  };
}
