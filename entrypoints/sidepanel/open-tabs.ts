import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

import type { StoryFigure } from '../../components/story-figures.tsx';
import { isDismissed } from '../../components/page-claims.ts';
import { isEnvelope } from '../../lib/messages/envelope.ts';
import { readerTabs } from '../background/reader-tabs.ts';
import { TabReading } from '../views/tab-reading.ts';

const LOOKED_KEY = 'panel.lookedAt';

/** The figures of all open tabs that have a reader, followed while it is asked for. When the person looked last is kept for the session. */
export class OpenTabs {
  readonly #readings = signal<ReadonlyMap<number, TabReading>>(new Map());
  readonly #lookedAt = signal<string | null>(null);
  #end: AbortController | null = null;

  readonly lookedAt: ReadonlySignal<string | null> = this.#lookedAt;
  /** Newest first; what was there at the first reading comes after, by page. */
  readonly figures: ReadonlySignal<readonly StoryFigure[]> = computed(() => this.#collect());
  readonly pages: ReadonlySignal<number> = computed(
    () => [...this.#readings.value.values()].filter(({ page }) => isRead(page.value)).length,
  );

  /** Follows every tab that has a reader, and each that gets one. */
  async start(): Promise<void> {
    if (this.#end !== null) return;
    const end = new AbortController();
    this.#end = end;
    const stored = await browser.storage.session.get(LOOKED_KEY);
    this.#lookedAt.value = (stored[LOOKED_KEY] as string | undefined) ?? null;
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

  /** Follows no longer. What was shown was looked at. */
  async stop(): Promise<void> {
    if (this.#end === null) return;
    this.#end.abort();
    this.#end = null;
    this.#readings.value = new Map();
    await this.look();
  }

  /** What is shown now was looked at. */
  async look(): Promise<void> {
    const now = new Date().toISOString();
    this.#lookedAt.value = now;
    await browser.storage.session.set({ [LOOKED_KEY]: now });
  }

  async open({ tabId, listed }: StoryFigure): Promise<void> {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    await this.#readings.peek().get(tabId)?.jump(listed, false);
  }

  #follow(tabId: number, signal: AbortSignal): void {
    if (signal.aborted || this.#readings.peek().has(tabId)) return;
    const reading = new TabReading(tabId, signal);
    reading.startFollowing();
    this.#readings.value = new Map([...this.#readings.peek(), [tabId, reading]]);
  }

  #collect(): readonly StoryFigure[] {
    const lookedAt = this.#lookedAt.value;
    const all = [...this.#readings.value.values()].flatMap((reading) =>
      figuresOf(reading, lookedAt),
    );
    return all.sort((a, b) => (b.cameAt ?? '').localeCompare(a.cameAt ?? ''));
  }
}

type ShownPage = TabReading['page']['value'];

function isRead(page: ShownPage): boolean {
  return page !== null && 'claims' in page && page.reading === 'done';
}

function figuresOf({ tabId, page }: TabReading, lookedAt: string | null): StoryFigure[] {
  const state = page.value;
  if (state === null || !('claims' in state)) return [];
  return state.claims
    .filter((listed) => listed.claim.figures.length > 0 && listed.marked && !isDismissed(listed))
    .map((listed) => {
      const cameAt = state.cameAt[listed.key] ?? null;
      const isNew = cameAt !== null && (lookedAt === null || cameAt > lookedAt);
      return { id: `${tabId} ${listed.key}`, tabId, page: state.title, listed, cameAt, isNew };
    });
}
