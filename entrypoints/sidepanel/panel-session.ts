import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

import { listedAt } from '../../components/page-list/listed-claims.ts';
import type { PanelMode } from '../../components/panel/panel-view.tsx';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import { siteOf } from '../../lib/model/rules/source-key.ts';
import type { Store } from '../../lib/store/store.ts';
import { sendToBackground, sendToReader } from '../../lib/messages/client.ts';
import { servePanel } from '../../lib/messages/panel-server.ts';
import type { ClaimPlace } from '../../lib/model/page/recent-claim.ts';
import { canPageOpenPanel } from '../../lib/browser/side-panel.ts';
import { readerTabs } from '../../lib/browser/reader-tabs.ts';
import { onLeaving } from '../shared/leaving/on-leaving.ts';
import { walkFrom, type ClaimWalk } from '../shared/card/walk-claims.ts';
import { TabReading } from '../shared/tab-reading.ts';
import { OpenTabs } from './open-tabs.ts';
import { SourceNotes } from './source-notes.ts';

/** How long a panel that has just opened may wait for the keyboard. */
const KEYBOARD_COMES_WITHIN_MS = 300;

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
  readonly #lacksKeyboard = signal(false);
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
  /** Whether the keyboard stayed in the page when a claim was opened from there. */
  readonly lacksKeyboard: ReadonlySignal<boolean> = this.#lacksKeyboard;
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
    servePanel((tabId) => isInSight() && tabId === this.#tabId, {
      'panel.show': (wanted) => this.#show(wanted),
    });
    document.addEventListener('visibilitychange', () => {
      this.#comeIntoSight();
    });
    addEventListener('focus', () => {
      this.#lacksKeyboard.value = false;
    });
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

  /** Shows a claim that was opened in the page beside this panel. */
  async #show({ frameId, key }: ClaimPlace): Promise<true> {
    await this.#reading.peek()?.turnTo(frameId);
    this.setMode('page');
    this.#openKey.value = key;
    this.#lookForKeyboard();
    return true;
  }

  /**
   * Chromium gives a panel the keyboard only as it opens for a click in the page: neither `focus()`
   * in here nor opening it again moves it, so the person has to.
   */
  #lookForKeyboard(): void {
    if (!hasKeyForPanel()) return;
    setTimeout(() => {
      this.#lacksKeyboard.value = !document.hasFocus();
    }, KEYBOARD_COMES_WITHIN_MS);
  }

  /** From now on claims open here: those that wait for a panel, and the one that is open in the page. */
  #comeIntoSight(): void {
    if (!isInSight() || this.#tabId === undefined) return;
    void sendToBackground('sidePanel.ready', {});
    void this.#takeOver(this.#tabId);
  }

  /** A claim that is open in the page is open here from now on, and there no more. */
  async #takeOver(tabId: number): Promise<void> {
    const readers = (await readerTabs()).filter((one) => one.tabId === tabId);
    for (const { frameId } of readers) {
      const key = await sendToReader(tabId, 'reader.handOver', {}, frameId);
      if (key !== null && tabId === this.#tabId) await this.#show({ tabId, frameId, key });
    }
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
    this.#comeIntoSight();
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

/** Whether Shift+F6 leads from a page into the panel: in Chromium, but not with the keys of a Mac. */
function hasKeyForPanel(): boolean {
  return canPageOpenPanel() && !/Mac|CrOS/u.test(navigator.userAgent);
}

/** A panel that another one lies on shows nobody anything. */
function isInSight(): boolean {
  return document.visibilityState === 'visible';
}
