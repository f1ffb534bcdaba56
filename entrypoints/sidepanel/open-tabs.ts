import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

import type { TriageStatus } from '../../components/page-list/listed-claims.ts';
import { isSetAside } from '../../lib/model/rules/claim-state.ts';
import type { StoryFigure } from '../../components/page-list/story-figures.tsx';
import { groupFigures } from '../../lib/figures/compare/group-figures.ts';
import { isEnvelope } from '../../lib/messages/envelope.ts';
import type { ListedClaim, PageState } from '../../lib/model/page/page-state.ts';
import { sourceKey } from '../../lib/model/rules/source-key.ts';
import { readerTabs } from '../../lib/browser/reader-tabs.ts';
import { TabReading } from '../shared/tab-reading.ts';
import { SeenFigures } from './seen-figures.ts';

/**
 * The figures of all open tabs that have a reader, followed while they are asked for.
 *
 * A figure is new until the person has seen it: until its line was in view in this list, or they
 * opened it from here, set its status or annotated it anywhere, or marked all as seen. It does not
 * count as seen because its page was read and marked, or because it was listed in the popup or in
 * the panel's other list: by default a page is read only when its popup opens, so nothing would
 * ever be new. A line that comes into view stays marked as new until the list is opened the next
 * time, so that no mark disappears while it is being looked at; what never came into view stays
 * new. When a page is read again, only what was not there before becomes new.
 */
export class OpenTabs {
  readonly #readings = signal<ReadonlyMap<number, TabReading>>(new Map());
  readonly #seen = new SeenFigures();
  readonly #lookedAt = signal<string | null>(null);
  /** Figures seen one by one since this list was opened, by id. */
  readonly #looked = signal<ReadonlySet<string>>(new Set());
  #end: AbortController | null = null;

  /** When the person looked before this list was opened, or marked all as seen. */
  readonly lookedAt: ReadonlySignal<string | null> = this.#lookedAt;
  /**
   * Those that were new when the list was opened come first; newest first, those of one reading in
   * page order; those of one subject, or likely of one, stand where the first of them does.
   */
  readonly figures: ReadonlySignal<readonly StoryFigure[]> = computed(() => this.#collect());
  readonly pages: ReadonlySignal<number> = computed(
    () => [...this.#readings.value.values()].filter(({ page }) => isRead(page.value)).length,
  );

  /** Follows every tab that has a reader, and each that gets one. */
  async start(): Promise<void> {
    if (this.#end !== null) return;
    const end = new AbortController();
    this.#end = end;
    await this.#seen.load();
    this.#lookedAt.value = this.#seen.at;
    this.#looked.value = new Set();
    const onMessage = (
      message: unknown,
      sender: { tab?: { id?: number | undefined } | undefined },
    ): false => {
      const { id } = sender.tab ?? {};
      if (isEnvelope(message) && message.name === 'reader.ready' && id !== undefined)
        this.#follow(id, end.signal);
      return false;
    };
    browser.runtime.onMessage.addListener(onMessage);
    end.signal.addEventListener('abort', () => {
      browser.runtime.onMessage.removeListener(onMessage);
    });
    for (const { tabId } of await readerTabs()) this.#follow(tabId, end.signal);
  }

  /** Stops following. */
  stop(): void {
    this.#end?.abort();
    this.#end = null;
    this.#readings.value = new Map();
  }

  /** These are in view: from the next time on they count as seen. */
  shown(ids: readonly string[]): void {
    this.#note(this.figures.peek().filter(({ id }) => ids.includes(id)));
  }

  /** Marks all of them as seen, now. */
  seeAll(): void {
    const all = this.figures.peek();
    this.#lookAt(all);
    this.#lookedAt.value = new Date().toISOString();
    this.#note(all);
  }

  async open(figure: StoryFigure): Promise<void> {
    const { tabId, listed } = figure;
    this.#lookAt([figure]);
    this.#note([figure]);
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    await this.#readings.peek().get(tabId)?.jump(listed, false);
  }

  /** Sets a figure's status through its page; false where that was not possible. */
  async triage(figure: StoryFigure, status: TriageStatus, reason?: string): Promise<boolean> {
    const { tabId, listed } = figure;
    this.#note([figure]);
    return (await this.#readings.peek().get(tabId)?.triage(listed, status, reason)) === true;
  }

  async untriage({ tabId, listed }: StoryFigure): Promise<boolean> {
    return (await this.#readings.peek().get(tabId)?.untriage(listed)) === true;
  }

  #lookAt(figures: readonly StoryFigure[]): void {
    this.#looked.value = new Set([...this.#looked.peek(), ...figures.map(({ id }) => id)]);
  }

  #note(figures: readonly StoryFigure[]): void {
    const looked = figures.flatMap(({ tabId, listed }) => {
      const url = this.#readings.peek().get(tabId)?.url ?? null;
      return url === null ? [] : [{ url: sourceKey(url), words: listed.claim.text }];
    });
    this.#seen.note(looked);
  }

  #follow(tabId: number, signal: AbortSignal): void {
    if (signal.aborted || this.#readings.peek().has(tabId)) return;
    const reading = new TabReading(tabId, signal);
    reading.startFollowing();
    this.#readings.value = new Map([...this.#readings.peek(), [tabId, reading]]);
  }

  #collect(): readonly StoryFigure[] {
    const all = [...this.#readings.value.values()].flatMap((reading) => this.#figuresOf(reading));
    return bySubject(all.sort(newestFirst).map(({ figure }) => figure));
  }

  #figuresOf({ tabId, page }: TabReading): Dated[] {
    const state = page.value;
    if (state === null || !('claims' in state)) return [];
    const looked = this.#looked.value;
    const address = sourceKey(state.url);
    return state.claims.filter(isStanding).map((listed) => {
      const id = `${tabId} ${listed.key}`;
      const foundAt = state.arrivedAt[listed.key] ?? state.readAt;
      const wasSeen = this.#seen.has(address, listed.claim.text);
      const isNew = !wasSeen && !looked.has(id) && listed.annotation === null;
      const origin = { page: state.title, foundAt, isNew };
      return { figure: { id, tabId, listed, origin }, wasSeen, foundAt: foundAt ?? '' };
    });
  }
}

/** Those of one subject together, the first of which says what they are about. */
function bySubject(figures: readonly StoryFigure[]): readonly StoryFigure[] {
  const told = figures.map(({ tabId, listed: { claim, annotation }, origin }) => ({
    figures: annotation?.claim.figures ?? claim.figures,
    page: String(tabId),
    title: origin.page,
    text: claim.text,
  }));
  return groupFigures(told).flatMap(({ members, names, figure }) =>
    members.flatMap((at, nth) => {
      const one = figures[at];
      if (one === undefined) return [];
      if (members.length === 1) return one;
      return { ...one, group: nth === 0 ? { names, figure } : 'same' };
    }),
  );
}

interface Dated {
  readonly figure: StoryFigure;
  readonly wasSeen: boolean;
  readonly foundAt: string;
}

/** Acting on a figure while the list is open does not move it. */
function newestFirst(a: Dated, b: Dated): number {
  return Number(a.wasSeen) - Number(b.wasSeen) || b.foundAt.localeCompare(a.foundAt);
}

function isRead(page: TabReading['page']['value']): page is PageState {
  return page !== null && 'claims' in page && page.reading === 'done';
}

/** A marked claim with figures that has not been dismissed. */
function isStanding(listed: ListedClaim): boolean {
  return listed.claim.figures.length > 0 && listed.marked && !isSetAside(listed);
}
