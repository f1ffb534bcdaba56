import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';

import type { TriageStatus } from '../../components/page-claims.ts';
import { sendToBackground, sendToReader } from '../../lib/messages/client.ts';
import type { Density } from '../../lib/model/claim.ts';
import type { ListedClaim, PageFailure, PageState } from '../../lib/model/page-state.ts';

/** What is known of a tab's page; null before the first answer. */
export type TabPage = PageState | { readonly failed: PageFailure } | null;

const WHILE_READING_MS = 150;
const AT_REST_MS = 1000;

/**
 * A tab's page as its reader tells it, asked again while anything of ours shows it: more often while it is being read. Readers cannot
 * tell by themselves, since a view may close at any moment.
 */
export class TabReading {
  readonly #tabId: number;
  readonly #signal: AbortSignal;
  readonly #page: Signal<TabPage> = signal<TabPage>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly page: ReadonlySignal<TabPage> = this.#page;

  constructor(tabId: number, signal: AbortSignal) {
    this.#tabId = tabId;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
    });
  }

  /** Asks the background to read and mark the page; the first answer may be why it cannot. */
  async read(anyway: boolean): Promise<void> {
    this.#page.value = null;
    this.#later(WHILE_READING_MS);
    const failed = await sendToBackground('tab.read', { tabId: this.#tabId, anyway });
    if (failed === null) return this.follow();
    clearTimeout(this.#timer);
    this.#page.value = { failed };
  }

  /** Shows what the reader of the tab knows; `no-permission` where there is no reader. */
  async follow(): Promise<void> {
    const state = await sendToReader(this.#tabId, 'reader.state', {});
    if (state === null && this.#page.peek() === null) return;
    this.#show(state ?? { failed: 'no-permission' });
  }

  /** Shows the tab's reader as long as there is one, and as soon as there is one; asks nothing to be read. */
  startFollowing(): void {
    this.#page.value = { failed: 'no-permission' };
    void this.follow();
  }

  /** The address the reader tells; null while it told none. */
  get url(): string | null {
    const page = this.#page.peek();
    return page !== null && 'url' in page ? page.url : null;
  }

  /** Scrolls to a claim in the page, and opens its card there if `open`; false where the page cannot. */
  async jump(listed: ListedClaim, open: boolean): Promise<boolean> {
    const answer = await sendToReader(this.#tabId, 'reader.jump', { key: listed.key, open });
    return answer === true;
  }

  async triage(listed: ListedClaim, status: TriageStatus): Promise<void> {
    await sendToReader(this.#tabId, 'reader.setStatus', { key: listed.key, status });
    await this.follow();
  }

  async setDensity(density: Density): Promise<void> {
    const state = await sendToReader(this.#tabId, 'reader.setDensity', { density });
    if (state !== null) this.#show(state);
  }

  async clear(): Promise<void> {
    const state = await sendToReader(this.#tabId, 'reader.clear', {});
    if (state !== null) this.#show(state);
  }

  #show(page: Exclude<TabPage, null>): void {
    if (this.#signal.aborted) return;
    this.#page.value = page;
    const isReading =
      'reading' in page && (page.reading === 'reading' || page.reading === 'waiting');
    this.#later(isReading ? WHILE_READING_MS : AT_REST_MS);
  }

  #later(delayMs: number): void {
    clearTimeout(this.#timer);
    if (this.#signal.aborted) return;
    this.#timer = setTimeout(() => {
      void this.follow().then(() => {
        if (this.#page.peek() === null) this.#later(WHILE_READING_MS);
      });
    }, delayMs);
  }
}
