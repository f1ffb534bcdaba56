import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';

import type {
  LookEnd,
  LookFailure,
  LookProgress,
} from '../../../components/morning/look-offer.tsx';
import { matchesPattern } from '../../../lib/browser/match-pattern.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import type { SourceId } from '../../../lib/model/ids.ts';
import type { PageLook } from '../../../lib/model/library/page-look.ts';
import { grantedPatterns, requestAccess } from '../../shared/site-access.ts';
import { sightingsWritten } from './sightings-written.ts';

/** A page that is not read by then is given up. */
const LONGEST_MS = 60_000;

type LookedAt = Pick<PageLook, 'id' | 'url' | 'title'>;

/**
 * Looks at pages again, one after the other: opens each in a tab of its own behind this one, has it
 * read as usual, and closes the tab once its sightings are written. Tabs that the person has open
 * are left alone: what they show may be older than the page is now.
 */
export class LookAgain {
  readonly #progress = signal<LookProgress | null>(null);
  readonly #end = signal<LookEnd | null>(null);
  readonly #failures = signal<ReadonlyMap<SourceId, LookFailure>>(new Map());
  #running: AbortController | null = null;
  #tabId: number | null = null;

  /** Null while nothing is looked at. */
  readonly progress: ReadonlySignal<LookProgress | null> = this.#progress;
  /** How the last look ended; null before that, and while one runs. */
  readonly end: ReadonlySignal<LookEnd | null> = this.#end;
  /** Why pages could not be looked at when that was last tried. */
  readonly failures: ReadonlySignal<ReadonlyMap<SourceId, LookFailure>> = this.#failures;

  constructor() {
    // A page that closes cannot wait for anything: only the tab in hand must not be left behind.
    addEventListener('pagehide', () => {
      this.#running?.abort();
      if (this.#tabId !== null) void browser.tabs.remove(this.#tabId);
    });
  }

  /**
   * Looks at these pages, after asking for these permissions. To be called first thing in a click
   * handler. Does nothing while it is still looking.
   */
  start(pages: readonly LookedAt[], missing: readonly string[]): void {
    if (this.#running !== null) return;
    const asked = missing.length === 0 ? Promise.resolve(true) : requestAccess(missing);
    this.#running = new AbortController();
    this.#end.value = null;
    void this.#lookAtAll(pages, asked, this.#running.signal);
  }

  /** Ends the look; the page in hand counts as not looked at. */
  readonly stop = (): void => {
    this.#running?.abort();
  };

  async #lookAtAll(
    pages: readonly LookedAt[],
    asked: Promise<boolean>,
    signal: AbortSignal,
  ): Promise<void> {
    // Where it is refused, pages of other sites can still be looked at.
    await asked.catch(() => false);
    const granted = await grantedPatterns();
    const isStopped = (): boolean => signal.aborted;
    let seen = 0;
    for (const [index, page] of pages.entries()) {
      if (isStopped()) break;
      const isAllowed = granted.some((pattern) => matchesPattern(pattern, page.url));
      if (isAllowed) this.#progress.value = { at: index + 1, of: pages.length, title: page.title };
      const failed = isAllowed ? await this.#lookAt(page, signal) : 'no-permission';
      if (isStopped()) break;
      this.#note(page.id, failed);
      if (failed === null) seen += 1;
    }
    this.#running = null;
    this.#progress.value = null;
    this.#end.value = { seen, of: pages.length };
  }

  #note(id: SourceId, failed: LookFailure | null): void {
    const next = new Map(this.#failures.peek());
    if (failed === null) next.delete(id);
    else next.set(id, failed);
    this.#failures.value = next;
  }

  async #lookAt({ id, url }: LookedAt, stopped: AbortSignal): Promise<LookFailure | null> {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(LONGEST_MS)]);
    const tab = await browser.tabs.create({ url, active: false });
    if (tab.id === undefined) return 'error';
    this.#tabId = tab.id;
    try {
      return await Promise.race([readIn(tab.id, id, signal), ended(signal)]);
    } finally {
      this.#tabId = null;
      await closeUnlessTaken(tab.id);
    }
  }
}

async function readIn(
  tabId: number,
  sourceId: SourceId,
  signal: AbortSignal,
): Promise<LookFailure | null> {
  await browser.tabs.update(tabId, { muted: true });
  await loaded(tabId, signal);
  const failed = await sendToBackground('tab.read', { tabId, anyway: true });
  return failed ?? (await sightingsWritten(tabId, sourceId, signal));
}

async function ended(signal: AbortSignal): Promise<LookFailure> {
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  return 'error';
}

/** Resolves once the tab's page has loaded. */
async function loaded(tabId: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated = (changedId: number, { status }: { status?: string | undefined }): void => {
      if (changedId === tabId && status === 'complete') end();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    signal.addEventListener('abort', end);
    void browser.tabs.get(tabId).then(({ status, url = '' }) => {
      // A new tab may count as complete before it has begun to load its page.
      if (status === 'complete' && url !== '' && url !== 'about:blank') end();
    }, end);
  });
}

/** Closes a tab, but not one that the person has turned to meanwhile. */
async function closeUnlessTaken(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.active === false) await browser.tabs.remove(tabId);
}
