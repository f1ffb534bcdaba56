import { browser } from 'wxt/browser';
import { sendToReader } from '../messages/client.ts';
import type { ReaderMessages } from '../messages/protocol.ts';
import { canonicalKey, sourceKey } from '../model/rules/source-key.ts';

/**
 * A document of a tab whose reader requested its page, and the keys by which the store finds that
 * page.
 */
export interface ReaderTab {
  readonly tabId: number;
  /** 0 for the tab's own document, otherwise the id of a frame in it. */
  readonly frameId: number;
  readonly url: string;
  readonly keys: readonly string[];
}

// Kept in `storage.session`, one key per document, since the background may be stopped at any time.
// A tab that was closed or went elsewhere is dropped when its reader does not answer.
const PREFIX = 'reader.';

function keyOf(tabId: number, frameId: number): string {
  return `${PREFIX}${tabId}.${frameId}`;
}

/** Remembers that a document of this tab has a reader for this page. */
export async function noteReader(
  tabId: number,
  url: string,
  canonicalUrl: string | null,
  frameId = 0,
): Promise<void> {
  const canonical = canonicalKey(url, canonicalUrl);
  const keys = [...new Set([sourceKey(url), ...(canonical === null ? [] : [canonical])])];
  await browser.storage.session.set({ [keyOf(tabId, frameId)]: { tabId, frameId, url, keys } });
}

/** The documents known to have a reader; some may be gone by now. */
export async function readerTabs(): Promise<ReaderTab[]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([, tab]) => tab as ReaderTab);
}

/** Sends a message to the readers of these documents, and forgets those that are gone. */
export async function tellReaders<Name extends keyof ReaderMessages>(
  tabs: readonly ReaderTab[],
  name: Name,
  request: ReaderMessages[Name]['request'],
): Promise<void> {
  await Promise.all(tabs.map(({ tabId, frameId }) => sendToReader(tabId, name, request, frameId)));
}

/** Forgets that a document has a reader. */
export async function forgetReader({ tabId, frameId }: ReaderTab): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId, frameId));
}
