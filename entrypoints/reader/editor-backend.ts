import type { EditorBackend } from '../../components/annotation-editor.ts';
import { describeSpan } from '../../lib/anchoring/describe.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { NewAnnotation } from '../../lib/model/page-record.ts';
import type { Result } from '../../lib/model/result.ts';
import { failure, success } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import type { SendToBackground } from './background-line.ts';
import type { PageClaim } from './claim-list.ts';
import type { PageSession } from './page-session.ts';

/** A worker that stopped in the middle of an answer is up again by then. */
const RETRY_MS = 400;

type Stored<Value> = Result<Value, StoreFailure>;

/** Where the card's edits of one claim go: to the background, with the page as it stood when the card opened. */
export function createEditorBackend(
  send: SendToBackground,
  session: PageSession,
  claim: PageClaim,
): EditorBackend {
  const { reading } = session;
  return {
    create: async (recorded, patch) => {
      if (reading === null || claim.span === null) return failure({ code: 'not-found' });
      const { source, page } = reading;
      return await createOnce(send, session, {
        source,
        pageText: page.text,
        target: describeSpan(page.text, claim.span),
        origin: claim.isSelected ? 'selected' : 'detected',
        claim: recorded,
        patch,
      });
    },
    save: async (id, baseRevision, patch) =>
      await twice(() => send('annotation.save', { id, baseRevision, patch })),
    saveDraft: async (id, baseRevision, patch) => {
      const answer = await twice(() => send('draft.save', { id, baseRevision, patch }));
      if (answer.ok) session.drafted(answer.value);
      return answer;
    },
  };
}

/** Creates an annotation. Where the answer was lost, looks first whether it was made, so that trying again makes no second one. */
async function createOnce(
  send: SendToBackground,
  session: PageSession,
  wanted: NewAnnotation,
): Promise<Stored<Annotation>> {
  const known = new Set(session.record.annotations.map(({ id }) => id));
  const answer = await send('annotation.create', wanted);
  if (!isLost(answer)) return answer;
  await pause();
  const { url, canonicalUrl } = wanted.source;
  const page = await send('page.load', { url, canonicalUrl });
  if (!page.ok) return page;
  const made = page.value.annotations.find(
    ({ id, target }) => !known.has(id) && isSameTarget(target, wanted.target),
  );
  return made === undefined ? await send('annotation.create', wanted) : success(made);
}

/** Asks again where nobody answered. For what may be done twice. */
async function twice<Value>(ask: () => Promise<Stored<Value>>): Promise<Stored<Value>> {
  const answer = await ask();
  if (!isLost(answer)) return answer;
  await pause();
  return await ask();
}

function isLost(answer: Stored<unknown>): boolean {
  return !answer.ok && answer.reason.code === 'storage-unavailable';
}

function isSameTarget(a: NewAnnotation['target'], b: NewAnnotation['target']): boolean {
  return a.position.start === b.position.start && a.quote.exact === b.quote.exact;
}

async function pause(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, RETRY_MS);
  });
}
