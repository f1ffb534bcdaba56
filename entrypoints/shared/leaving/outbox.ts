import { sendToBackground, sendToReader } from '../../../lib/messages/client.ts';
import type { ViewMessages } from '../../../lib/messages/protocol.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { RecordedClaim } from '../../../lib/model/claim.ts';
import type { Typing } from '../../../lib/model/page/page-record.ts';
import type { ListedClaim, PageState } from '../../../lib/model/page/page-state.ts';
import type { Result } from '../../../lib/model/result.ts';
import { sourceKey } from '../../../lib/model/rules/source-key.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import type { FirstDraft, OutboxEntry } from './outbox-entry.ts';

// What a closing view writes down at once: transactions and messages that it has begun may be cut
// off, this is not. The next view, or the next reading of the page, has it stored.

type Kind = OutboxEntry['kind'];
type DraftKind = Exclude<Kind, 'reader.annotate'>;

/**
 * The prefixes of each kind's keys in `localStorage`: entries outlive an update, so these must not
 * change.
 */
const PREFIXES: Readonly<Record<Kind, string>> = {
  'draft.save': 'last-words:draft.save:',
  'source.note': 'last-words:source.note:',
  'reader.annotate': 'first-words:',
};

/**
 * A reader that does not answer within this time does not keep a view from opening: its drafts are
 * stored once its page is read again.
 */
const PATIENCE_MS = 500;

/** Where to find a claim that nobody has annotated yet. */
export interface BareClaim {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
  readonly listed: ListedClaim;
}

/** A page that is open in a tab, as its reader reports it. */
interface OpenPage {
  readonly tabId: number;
  readonly frameId: number;
  readonly state: PageState;
}

/**
 * Sends what was typed in a closing view to the background, and keeps it written down until it is
 * known to be stored.
 */
export function sendDraft<K extends DraftKind>(
  kind: K,
  draft: ViewMessages[K]['request'],
): Promise<ViewMessages[K]['answer']> {
  const written = { ...draft, typedAt: new Date().toISOString() };
  return keepUntilStored(PREFIXES[kind] + draft.id, written, () => sendToBackground(kind, draft));
}

/**
 * Has the first draft on a claim stored by `send`, and keeps it written down until that is done:
 * only the page's reader can make an annotation of it, and what a closing view asks of a reader may
 * be cut off.
 */
export function sendFirstDraft(
  { tabId, frameId, url, listed }: BareClaim,
  { claim, typing }: { readonly claim: RecordedClaim; readonly typing: Typing },
  send: () => Promise<Result<Annotation, StoreFailure>>,
): Promise<Result<Annotation, StoreFailure>> {
  const place = { tabId, frameId, url: sourceKey(url), words: listed.claim.text };
  const written = { ...place, claim, typing, typedAt: new Date().toISOString() };
  const key = `${PREFIXES['reader.annotate']}${place.url} ${place.words}`;
  return keepUntilStored(key, written, send);
}

/**
 * Stores what views left when they closed: the background stores drafts, the readers of the pages
 * store first drafts; where a page is gone, they wait until it is read again. What was stored or
 * replaced in the same fields since then stays. To be called when a view starts.
 */
export async function storeUnsent(): Promise<void> {
  const all = await readUnsent();
  await Promise.all([storeDrafts(all), storeOnOpenPages(all)]);
}

/**
 * The background's part of `storeUnsent`. A draft of an annotation that was erased has nowhere to
 * be stored, and is dropped.
 */
export async function storeUnsentDrafts(): Promise<void> {
  await storeDrafts(await readUnsent());
}

/** Stores the first drafts that were typed on claims of a page. */
export async function storeUnsentOn(page: OpenPage): Promise<void> {
  if (page.state.reading === 'done') await storeFirstDrafts(await readUnsent(), page);
}

/** Forgets everything that is written down. */
export function dropUnsent(): void {
  for (const { key } of writtenKeys()) localStorage.removeItem(key);
}

async function keepUntilStored<Answer extends { readonly ok: boolean }>(
  key: string,
  draft: object,
  send: () => Promise<Answer>,
): Promise<Answer> {
  const text = JSON.stringify(draft);
  try {
    localStorage.setItem(key, text);
  } catch {
    // The storage is full: then the message is all there is.
  }
  const answer = await send();
  if (answer.ok) drop({ key, text });
  return answer;
}

interface Written {
  readonly key: string;
  readonly text: string;
}

interface Unsent extends Written {
  readonly entry: OutboxEntry;
}

/** What is written down; what can no longer be decoded is dropped. */
async function readUnsent(): Promise<readonly Unsent[]> {
  const keys = writtenKeys();
  if (keys.length === 0) return [];
  // Most views find nothing written down, and do not need this code.
  const { decodeEntry } = await import('./outbox-entry.ts');
  return keys.flatMap(({ key, kind }) => {
    const text = localStorage.getItem(key);
    if (text === null) return [];
    const entry = decodeEntry(kind, text);
    if (entry !== null) return [{ key, text, entry }];
    drop({ key, text });
    return [];
  });
}

async function storeDrafts(all: readonly Unsent[]): Promise<void> {
  await Promise.all(
    all.map(async ({ entry, ...written }) => {
      if (entry.kind === 'reader.annotate') return;
      dropStored(written, await sendToBackground<DraftKind>(entry.kind, entry.draft));
    }),
  );
}

/** Asks the readers of the pages on which first drafts were typed. */
async function storeOnOpenPages(all: readonly Unsent[]): Promise<void> {
  const tabs = new Map(
    all.flatMap(({ entry }) => {
      if (entry.kind !== 'reader.annotate') return [];
      const { tabId, frameId } = entry.draft;
      return [[`${tabId} ${frameId}`, { tabId, frameId }]];
    }),
  );
  if (tabs.size === 0) return;
  const asked = [...tabs.values()].map(async ({ tabId, frameId }) => {
    const state = await sendToReader(tabId, 'reader.state', {}, frameId);
    if (state !== null) await storeUnsentOn({ tabId, frameId, state });
  });
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([Promise.all(asked), late]);
}

async function storeFirstDrafts(all: readonly Unsent[], page: OpenPage): Promise<void> {
  const url = sourceKey(page.state.url);
  await Promise.all(
    all.map(async ({ entry, ...written }) => {
      if (entry.kind !== 'reader.annotate' || entry.draft.url !== url) return;
      const { draft } = entry;
      const listed = page.state.claims.find(({ claim }) => claim.text === draft.words);
      if (listed !== undefined) dropStored(written, await storeOn(listed, draft, page));
    }),
  );
}

/** What was stored or decided in the same fields since then stays. Null where no reader answers. */
async function storeOn(
  { key, annotation }: ListedClaim,
  { claim, typing, typedAt }: FirstDraft,
  { tabId, frameId }: OpenPage,
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

/**
 * Drops what is stored, and what no longer has anything to be stored in; the rest is sent again.
 */
function dropStored(written: Written, answer: Result<unknown, StoreFailure> | null): void {
  if (answer === null) return;
  if (answer.ok || answer.reason.code === 'not-found') drop(written);
}

/** Drops a text, unless another one was written under its key since. */
function drop({ key, text }: Written): void {
  if (localStorage.getItem(key) === text) localStorage.removeItem(key);
}

function writtenKeys(): readonly { readonly key: string; readonly kind: Kind }[] {
  const kinds = Object.keys(PREFIXES) as Kind[];
  return Object.keys(localStorage).flatMap((key) => {
    const kind = kinds.find((one) => key.startsWith(PREFIXES[one]));
    return kind === undefined ? [] : [{ key, kind }];
  });
}
