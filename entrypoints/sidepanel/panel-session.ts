import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

import { listedAt } from '../../components/page-list/listed-claims.ts';
import type { PanelMode } from '../../components/panel/panel-view.tsx';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import { siteOf } from '../../lib/model/rules/source-key.ts';
import type { Store } from '../../lib/store/store.ts';
import { sendToReader } from '../../lib/messages/client.ts';
import { servePanel } from '../../lib/messages/panel-server.ts';
import type { PanelMessages } from '../../lib/messages/protocol.ts';
import { onLeaving } from '../shared/leaving/on-leaving.ts';
import { walkFrom, type ClaimWalk } from '../shared/card/walk-claims.ts';
import { TabReading } from '../shared/tab-reading.ts';
import { OpenTabs } from './open-tabs.ts';
import { SourceNotes } from './source-notes.ts';

/**
 * What the panel shows: the page of the tab in front of this window with the current claim, or all
 * open tabs.
 */
export class PanelSession {
  readonly #store: Store;
  readonly #reading = signal<TabReading | null>(null);
  readonly #notes = signal<SourceNotes | null>(null);
  readonly #openKey = signal<string | null>(null);
  readonly #mode = signal<PanelMode>('page');
  #end = new AbortController();
  #tabId: number | undefined;

  readonly tabs = new OpenTabs();
  /** Replaced each time another tab or page comes to the front; null before the first. */
  readonly reading: ReadonlySignal<TabReading | null> = this.#reading;
  /** The note on the page's source; null where no reader reports the page. */
  readonly notes: ReadonlySignal<SourceNotes | null> = this.#notes;
  /** The key of the claim that is checked in place of the list. */
  readonly openKey: ReadonlySignal<string | null> = this.#openKey;
  readonly mode: ReadonlySignal<PanelMode> = this.#mode;
  /** The claims of the page, as a list shows them. */
  readonly claims: ReadonlySignal<readonly ListedClaim[]> = computed(() => {
    const page = this.#reading.value?.page.value ?? null;
    return page !== null && 'claims' in page ? listedAt(page.claims) : [];
  });

  /** From the current claim to the others, in the order of the page. */
  readonly walk: ReadonlySignal<ClaimWalk> = computed(() =>
    walkFrom(this.claims.value, this.#openKey.value),
  );

  /** The site of the page; null where no reader reports it. */
  readonly site: ReadonlySignal<string | null> = computed(() => {
    const page = this.#reading.value?.page.value ?? null;
    return page !== null && 'url' in page ? siteOf(page.url) : null;
  });

  constructor(store: Store) {
    this.#store = store;
  }

  /** From now on follows the tab in front. */
  start(): void {
    browser.tabs.onActivated.addListener(() => void this.#follow(false));
    browser.tabs.onUpdated.addListener((changedId, { status }) => {
      if (changedId === this.#tabId && status === 'loading') void this.#follow(true);
    });
    servePanel({ 'panel.show': (wanted) => this.#show(wanted) });
    this.#followNotes();
    onLeaving(() => {
      this.#notes.peek()?.handOver();
    });
    void this.#follow(true);
  }

  setMode(mode: PanelMode): void {
    this.#mode.value = mode;
    if (mode === 'story') void this.tabs.start();
    else this.tabs.stop();
  }

  /** Checks a claim in place of the list; the page scrolls there. */
  open(claim: ListedClaim): void {
    this.#openKey.value = claim.key;
    void this.#reading.peek()?.jump(claim, false);
  }

  close(): void {
    this.#openKey.value = null;
  }

  /** Opens the claim after or before the current one, round at the end. */
  step(direction: 1 | -1): void {
    const next = this.walk.peek().neighbour(direction);
    if (next !== undefined) this.open(next);
  }

  /** Opens the next claim that is open; the list where none is left. */
  goOn(): void {
    const next = this.walk.peek().nextOpen();
    if (next === undefined) this.close();
    else this.open(next);
  }

  /** Shows a claim that was opened in the page; false where this panel is not beside that page. */
  async #show({ tabId, frameId, key }: PanelMessages['panel.show']['request']): Promise<boolean> {
    const reading = this.#reading.peek();
    if (!isInSight() || tabId !== this.#tabId || reading === null) return false;
    await reading.turnTo(frameId);
    this.setMode('page');
    this.#openKey.value = key;
    return true;
  }

  /** A claim that is open in the page is open here from now on, and there no more. */
  async #takeOver(tabId: number): Promise<void> {
    if (!isInSight()) return;
    const key = await sendToReader(tabId, 'reader.handOver', {});
    if (key !== null && tabId === this.#tabId) this.#openKey.value = key;
  }

  async #follow(isNewPage: boolean): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined || (tab.id === this.#tabId && !isNewPage)) return;
    this.#tabId = tab.id;
    this.#end.abort();
    this.#end = new AbortController();
    const reading = new TabReading(tab.id, this.#end.signal, true);
    this.#reading.value = reading;
    reading.startFollowing();
    void this.#takeOver(tab.id);
  }

  /** Each page gets its own note; what was typed in the one before is on its way to the store. */
  #followNotes(): void {
    const url = computed(() => {
      const page = this.#reading.value?.page.value ?? null;
      return page !== null && 'url' in page ? page.url : null;
    });
    let end = new AbortController();
    effect(() => {
      const [address, reading] = [url.value, this.#reading.value];
      end.abort();
      end = new AbortController();
      this.#notes.value =
        address === null || reading === null
          ? null
          : new SourceNotes(this.#store, address, (note) => reading.keepSource(note), end.signal);
    });
  }
}

/** A panel that another one lies on shows nobody anything. */
function isInSight(): boolean {
  return document.visibilityState === 'visible';
}
