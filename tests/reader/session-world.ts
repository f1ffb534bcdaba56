import type { SendToBackground } from '../../entrypoints/shared/page-card/send-to-background.ts';
import type { PageClaim } from '../../entrypoints/shared/page-card/page-claim.ts';
import { PageSession } from '../../entrypoints/reader/session/page-session.ts';
import type { PageReading } from '../../entrypoints/reader/article/page-reading.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import { DEFAULT_DRAWER_SIZE } from '../../lib/model/drawer-size.ts';
import type { LaterFigure } from '../../lib/model/later-figure.ts';
import type { PageRecord } from '../../lib/model/page/page-record.ts';
import type { PageFailure } from '../../lib/model/page/page-state.ts';
import type { Result } from '../../lib/model/result.ts';
import { failure, success } from '../../lib/model/result.ts';
import { annotationOn, claimAt, FLOOD, readingOf, SOURCE_ID } from './claim-samples.ts';

/** A page, a store and a screen that only remember. */
export class World {
  url = 'https://news.example/mine';
  reading: Result<PageReading, PageFailure> = success(readingOf());
  record: PageRecord = {
    sourceId: SOURCE_ID,
    annotations: [],
    drafts: [],
    dismissals: [],
    scales: [],
    density: 'important',
    hiddenKinds: [],
    markColours: null,
    wholeSentences: false,
    drawerSize: DEFAULT_DRAWER_SIZE,
    panel: { opensOnClick: false, keys: '' },
    lang: 'en',
  };
  /** What happens during the next reading. */
  whileRead: (() => void) | null = null;
  isStoreUp = true;
  later: readonly LaterFigure[] = [];
  readings: boolean[] = [];
  sent: [string, unknown][] = [];
  painted: readonly PageClaim[] = [];
  current: string | null = null;
  scrolled: unknown[] = [];
  /** The window gets narrower as a panel opens. */
  onNarrower: () => void = () => undefined;
  /** How often it was told that the state is another. */
  told = 0;
  card = {
    key: null as string | null,
    annotationId: null as Annotation['id'] | null,
    updates: [] as (PageClaim | null)[],
    canClose: true,
    open: (claim: PageClaim): Promise<void> => {
      this.card.key = claim.key;
      this.card.annotationId = claim.annotation?.id ?? null;
      return Promise.resolve();
    },
    update: (claim: PageClaim | null): void => {
      this.card.updates.push(claim);
    },
    close: (): Promise<boolean> => {
      if (this.card.canClose) this.card.key = null;
      return Promise.resolve(this.card.canClose);
    },
    drop: (): void => {
      this.card.key = null;
    },
    libraryChanged: (): void => undefined,
  };

  readonly session = new PageSession({
    url: () => this.url,
    title: () => 'as the tab has it',
    read: (anyway) => {
      this.readings.push(anyway);
      const { reading, whileRead } = this;
      this.whileRead = null;
      return Promise.resolve().then(() => {
        whileRead?.();
        return reading;
      });
    },
    resolve: ({ page }, annotations) =>
      Promise.resolve(
        annotations.map(({ target: { quote } }) => {
          const start = page.text.indexOf(quote.exact);
          return start < 0
            ? { state: 'orphan', reason: 'removed', certainty: 1 }
            : {
                state: 'same',
                span: { start, end: start + quote.exact.length },
                method: 'exact',
                certainty: 1,
              };
        }),
      ),
    later: () => this.later,
    wasDiscarded: false,
    isMarked: (_claim, { density }) => density !== 'key',
    send: ((name, request) => {
      this.sent.push([name, request]);
      return Promise.resolve(this.answer(name, request));
    }) as SendToBackground,
    isPainted: true,
    marks: {
      paint: (claims) => {
        this.painted = claims;
      },
      setCurrent: (key) => {
        this.current = key;
      },
      clear: () => {
        this.painted = [];
      },
    },
    card: this.card,
    scrollTo: (range) => {
      this.scrolled.push(range);
    },
    isAhead: () => true,
    noteSize: () => (onNarrower) => {
      this.onNarrower = onNarrower;
    },
    clues: () => ({ hasMore: false, hidden: [] }),
    onPainted: () => undefined,
    onChange: () => {
      this.told += 1;
    },
    signal: new AbortController().signal,
  });

  count(name: string): number {
    return this.sent.filter(([sent]) => sent === name).length;
  }

  private answer(name: string, request: unknown): unknown {
    if (!this.isStoreUp) return failure({ code: 'storage-unavailable' });
    if (name === 'page.load') return success(this.record);
    if (name === 'claim.dismiss') {
      return success({ id: 'd', sourceId: SOURCE_ID, at: '', ...(request as object) });
    }
    if (name === 'annotation.save') {
      const { patch } = request as { patch: Partial<Annotation> };
      return success({ ...annotationOn(claimAt(FLOOD)), ...patch, revision: 2 });
    }
    return success(name === 'page.looked' ? [] : null);
  }
}
