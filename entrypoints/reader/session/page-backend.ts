import type { EditorBackend, SaveExtras } from '../../../components/editing/editor-backend.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { withCells } from '../../../lib/anchoring/within/cells-at.ts';
import { entryAt } from '../../../lib/model/page/live-entry.ts';
import type { NewAnnotation } from '../../../lib/model/page/page-record.ts';
import type { Result } from '../../../lib/model/result.ts';
import { failure } from '../../../lib/model/result.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import { askTwice } from '../article/ask-twice.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { articleSpans } from './sighting-log.ts';
import type { PageSession } from './page-session.ts';

const NO_EXTRAS: SaveExtras = { note: undefined, drafted: undefined };

type Stored<Value> = Result<Value, StoreFailure>;

/**
 * Where the card's edits of one claim are sent: to the background, with the page as it was when the
 * card opened.
 */
export function createPageBackend(
  send: SendToBackground,
  session: PageSession,
  claim: PageClaim,
): EditorBackend {
  const { reading } = session;
  return {
    create: async (recorded, patch, typing) => {
      if (reading === null || claim.span === null) return failure({ code: 'not-found' });
      const { source, page, cells, entries } = reading;
      const entry = entryAt(entries, claim.span);
      const wanted: NewAnnotation = {
        source,
        pageText: page.text,
        article: articleSpans(reading),
        target: withCells(describeSpan(page.text, claim.span), cells()),
        permalink: entry?.permalink ?? null,
        postedAt: entry?.postedAt ?? null,
        origin: claim.isSelected ? 'selected' : 'detected',
        claim: recorded,
        patch,
        typing,
      };
      return await twice(() => send('annotation.create', wanted));
    },
    save: async (id, baseRevision, patch, { note, drafted } = NO_EXTRAS) =>
      await twice(() => send('annotation.save', { id, baseRevision, patch, drafted, ...note })),
    remove: async (id) => await twice(() => send('annotation.delete', { id })),
    saveDraft: async (typing) => {
      const answer = await twice(() => send('draft.save', typing));
      if (answer.ok) session.drafted(answer.value);
      return answer;
    },
  };
}

/**
 * Asks again where nobody answered. What may already have been done is not done twice: the store
 * recognises an annotation by its words.
 */
async function twice<Value>(ask: () => Promise<Stored<Value>>): Promise<Stored<Value>> {
  return await askTwice(ask, isLost);
}

function isLost(answer: Stored<unknown>): boolean {
  return !answer.ok && answer.reason.code === 'storage-unavailable';
}
