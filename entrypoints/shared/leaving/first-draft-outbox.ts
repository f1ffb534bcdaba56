import { sendToBackground, sendToReader } from '../../../lib/messages/client.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { RecordedClaim } from '../../../lib/model/claim.ts';
import type { Typing } from '../../../lib/model/page/page-record.ts';
import type { ListedClaim, PageState } from '../../../lib/model/page/page-state.ts';
import type { Result } from '../../../lib/model/result.ts';
import { sourceKey } from '../../../lib/model/rules/source-key.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import type { FirstDraft } from './first-draft-decoder.ts';
import { dropKept, keptNames, keepUntilStored } from './outbox.ts';

const PREFIX = 'first-words:';
/**
 * A reader that does not answer in this time keeps no view from opening: its words are asked for
 * again once it tells its page.
 */
const PATIENCE_MS = 500;

/** Where a claim is that nobody annotated yet. */
export interface BareClaim {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
  readonly listed: ListedClaim;
}

/**
 * Has the first words typed on a claim stored by `send`, and writes them down until that is done:
 * only the page's reader can make an annotation of it, and what a closing view asks of a reader may
 * be cut off.
 */
export function sendFirstDraft(
  { tabId, frameId, url, listed }: BareClaim,
  { claim, typing }: { readonly claim: RecordedClaim; readonly typing: Typing },
  send: () => Promise<Result<Annotation, StoreFailure>>,
): Promise<Result<Annotation, StoreFailure>> {
  const place = { tabId, frameId, url: sourceKey(url), words: listed.claim.text };
  const name = `${PREFIX}${place.url} ${place.words}`;
  const written = JSON.stringify({
    ...place,
    ...{ claim, typing, typedAt: new Date().toISOString() },
  });
  return keepUntilStored(name, written, send);
}

/**
 * Asks the readers of the pages that first words were typed on to store them; those whose page is
 * gone wait until it is read again. For the start of a view.
 */
export async function storeUnsentFirstDrafts(): Promise<void> {
  const all = await allWritten();
  const tabs = new Map(
    all.map(({ words: { tabId, frameId } }) => [`${tabId} ${frameId}`, { tabId, frameId }]),
  );
  if (tabs.size === 0) return;
  const asked = [...tabs.values()].map(async ({ tabId, frameId }) => {
    const state = await sendToReader(tabId, 'reader.state', {}, frameId);
    if (state !== null) await storeFirstDraftsOf(tabId, frameId, state);
  });
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([Promise.all(asked), late]);
}

/** Stores the first words that were typed on claims of a page, which stands in this tab now. */
export async function storeFirstDraftsOf(
  tabId: number,
  frameId: number,
  state: PageState,
): Promise<void> {
  if (state.reading !== 'done') return;
  const url = sourceKey(state.url);
  const all = await allWritten();
  await Promise.all(
    all
      .filter(({ words }) => words.url === url)
      .map(async ({ name, written, words }) => {
        const listed = state.claims.find(({ claim }) => claim.text === words.words);
        if (listed === undefined) return;
        const answer = await storeOn(listed, words, { tabId, frameId });
        const isAgain = answer?.ok !== true && answer?.reason.code !== 'not-found';
        if (!isAgain) dropKept(name, written);
      }),
  );
}

/** What was kept or decided in the same fields since stays. */
async function storeOn(
  { key, annotation }: ListedClaim,
  { claim, typing, typedAt }: FirstDraft,
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
): Promise<Result<unknown, StoreFailure> | null> {
  if (annotation === null)
    return await sendToReader(tabId, 'reader.annotate', { key, claim, patch: {}, typing }, frameId);
  // The rows of the stored claim have ids of their own.
  const { claim: _, ...patch } = typing.patch;
  const { id, revision } = annotation;
  const { comment } = typing;
  const kept = { id, baseRevision: revision, patch, since: undefined, comment, typedAt };
  return await sendToBackground('draft.save', kept);
}

/** Forgets all that is written down. */
export function dropFirstDrafts(): void {
  for (const name of keptNames(PREFIX)) localStorage.removeItem(name);
}

interface Written {
  readonly name: string;
  readonly written: string;
  readonly words: FirstDraft;
}

/** What is written down; what nobody can read any more is dropped. */
async function allWritten(): Promise<Written[]> {
  const names = keptNames(PREFIX);
  if (names.length === 0) return [];
  // Most views find nothing written down, and need none of this.
  const { decodeFirstDraft } = await import('./first-draft-decoder.ts');
  return names.flatMap((name) => {
    const written = localStorage.getItem(name) ?? '';
    const words = decodeFirstDraft(written);
    if (words !== null) return [{ name, written, words }];
    localStorage.removeItem(name);
    return [];
  });
}
