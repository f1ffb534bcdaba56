import type { ReadonlySignal, Signal } from '@preact/signals';
import { batch, computed, effect, signal } from '@preact/signals';

import type {
  FoundLines,
  LibraryFilter,
  LibraryResult,
  LibraryRow,
  LibrarySize,
} from '../../components/library/library-model.ts';
import type { LibraryPlace, LibraryRoute } from '../../components/library/library-route.ts';
import { selectedIn } from '../../components/library/library-route.ts';
import type { NavCounts } from '../../components/library/library-nav.tsx';
import type { Status } from '../../lib/model/annotation.ts';
import type { SavedSearch } from '../../lib/model/library/saved-search.ts';
import { withHomeScales, type HomeScales, type Scale } from '../../lib/model/scale.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import { success, type Result } from '../../lib/model/result.ts';
import type { Draft, Revision } from '../../lib/model/revision.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { readDetail, type AnnotationDetail } from '../../lib/store/reading/detail.ts';
import { readLastChange } from '../../lib/store/reading/newest.ts';
import { listScales } from '../../lib/store/subjects/scales.ts';
import { listSearches } from '../../lib/store/search/saved-searches.ts';
import { countEntries } from '../../lib/store/search/count-entries.ts';
import type { Store } from '../../lib/store/store.ts';
import { LiveQuery } from '../shared/live-query.ts';
import { followPlace, placeHere, pushPlace, replacePlace } from './library-address.ts';
import { ChosenLines } from './chosen-lines.ts';
import { keepChoice, readKeptChoice } from './kept-choice.ts';
import { walkLines, type HeldLine, type LinePlace, type LineWalk } from './walk-lines.ts';
import { LibraryFinder } from './library-finder.ts';

/** The selected annotation with everything that its column shows. */
export interface Detail {
  readonly row: LibraryRow;
  readonly draft: Draft | null;
  readonly revisions: readonly Revision[];
  readonly times: AnnotationDetail['times'];
}

/**
 * What the library page shows: view and filter are kept in its address, the words searched for
 * beside it (`library-address.ts`); everything else follows from them and from the store, including changes
 * made by another page.
 */
export class LibrarySession {
  readonly #store: Store;
  readonly #place: Signal<LibraryPlace>;
  readonly #searches = new LiveQuery<readonly SavedSearch[]>();
  readonly #scales = new LiveQuery<readonly Scale[]>();
  readonly #lastChange = new LiveQuery<string | null>();
  readonly #homeScales = signal<HomeScales>({});
  readonly #detail = new LiveQuery<Detail | null>();
  readonly #news = new LiveQuery<number>();
  readonly #corrections = new LiveQuery<number>();
  readonly #held = signal<HeldLine | null>(null);

  readonly place: ReadonlySignal<LibraryPlace>;
  readonly route: ReadonlySignal<LibraryRoute>;
  readonly filter: ReadonlySignal<LibraryFilter>;
  readonly selected: ReadonlySignal<AnnotationId | null>;
  readonly result: ReadonlySignal<LibraryResult>;
  readonly size: ReadonlySignal<LibrarySize | null>;
  /** What the navigation says beside its items. */
  readonly counts: ReadonlySignal<NavCounts>;
  readonly finder: LibraryFinder;
  readonly chosen: ChosenLines;
  readonly searches: ReadonlySignal<readonly SavedSearch[]>;
  readonly scales: ReadonlySignal<readonly Scale[]>;
  /**
   * When anything was last changed; null until that is read, and where nothing is stored. Known no
   * later than the list.
   */
  readonly lastChange: ReadonlySignal<string | null>;
  /** When the last visit ended, ISO 8601 UTC. */
  readonly since: ReadonlySignal<string>;
  /** Null while it is read; `gone` where the selected annotation is no longer stored. */
  readonly detail: ReadonlySignal<Detail | 'gone' | null>;
  /** From the selected annotation to the others listed; null where there is none, or no list yet. */
  readonly walk: ReadonlySignal<LineWalk | null>;

  constructor(store: Store, since: ReadonlySignal<string>) {
    this.#store = store;
    this.since = since;
    this.#place = signal(placeHere());
    this.place = this.#place;
    this.route = computed(() => this.#place.value.route);
    this.filter = computed(() => this.#place.value.filter);
    this.selected = computed(() => selectedIn(this.route.value));
    // What is drawn above the list, and what lines show in addition to the record.
    this.#lastChange.askAtOnce(() => readLastChange(store));
    this.#scales.askAtOnce(() => listScales(store));
    this.finder = new LibraryFinder(store, this.filter, () => {
      this.#searches.ask(() => listSearches(store));
    });
    this.result = this.finder.result;
    const isTrash = computed(() => this.filter.value.trash);
    this.chosen = new ChosenLines(this.result, isTrash, readKeptChoice());
    keepChoice(() => this.chosen.choice.ids);
    this.size = computed(() => {
      const columns = this.finder.columns.value;
      return columns === null ? null : countEntries(columns);
    });
    this.lastChange = computed(() => this.#lastChange.or(null));
    this.searches = computed(() => this.#searches.or([]));
    this.scales = computed(() => withHomeScales(this.#scales.or([]), this.#homeScales.value));
    this.detail = computed(() => {
      const answer = this.#detail.answer.value;
      if (answer?.ok !== true) return null;
      return answer.value ?? 'gone';
    });
    this.counts = computed(() => this.#navCounts());
    const found = computed(() => {
      const result = this.result.value;
      return result === null || 'failed' in result ? null : result;
    });
    this.walk = computed(() => {
      const [lines, id] = [found.value, this.selected.value];
      const held = id === null || lines === null ? null : this.#heldFor(id, lines);
      return lines === null || held === null ? null : walkLines(held, lines);
    });
    effect(() => {
      this.#hold(found.value, this.selected.value);
    });
    this.#watch();
  }

  #navCounts(): NavCounts {
    const size = this.size.value;
    if (size === null) return {};
    const { byStatus, noEvidence, articles } = size;
    const having = (status: Status): number => byStatus.get(status) ?? 0;
    const changed = this.finder.changed.value;
    return {
      ...(changed === null ? {} : { changed }),
      since: changed === 0 ? 0 : this.#news.or(0),
      open: having('to check') + having('checking'),
      noEvidence,
      review: having('for review'),
      articles,
      ledger: this.finder.subjects.value,
      corrections: this.#corrections.or(0),
    };
  }

  /** Takes the settings that views follow, once they are read. */
  follow(settings: ReadonlySignal<Pick<Settings, 'homeScales'>>): void {
    effect(() => {
      this.#homeScales.value = settings.value.homeScales;
    });
  }

  /** Changes the filter. */
  setFilter(filter: LibraryFilter): void {
    this.#place.value = { ...this.#place.peek(), filter };
    replacePlace(this.#place.peek());
  }

  select(selected: AnnotationId | null): void {
    this.go(selected === null ? { view: 'list' } : { view: 'annotation', id: selected });
  }

  /** Shows another view; the back button returns from it. */
  go(route: LibraryRoute): void {
    this.#place.value = { ...this.#place.peek(), route };
    pushPlace(this.#place.peek());
  }

  /** Shows the same view in another way, without adding a step to the back button. */
  replace(route: LibraryRoute): void {
    this.#place.value = { ...this.#place.peek(), route };
    replacePlace(this.#place.peek());
  }

  /** Selects the neighbour of the selected annotation in the list. */
  step(direction: 1 | -1): void {
    this.#walkTo(this.walk.peek()?.neighbour(direction));
  }

  /** Selects the next annotation in the list on which work is left; stays where there is none. */
  goOn(): void {
    this.#walkTo(this.walk.peek()?.nextOpen());
  }

  #walkTo(place: LinePlace | undefined): void {
    const id = place?.found.idAt(place.line);
    if (place === undefined || id === undefined) return;
    batch(() => {
      this.#held.value = { ...place, id, filter: this.filter.peek() };
      this.select(id);
    });
  }

  /** Remembers at which line an annotation was selected. */
  #hold(found: FoundLines | null, id: AnnotationId | null): void {
    if (id === null) this.#held.value = null;
    if (found === null || id === null || this.#heldFor(id, found) !== null) return;
    const line = found.lineOf(id);
    const filter = this.filter.peek();
    if (line >= 0) this.#held.value = { id, found, line, filter };
  }

  /** The line held for an annotation, if it still belongs to this search, all of which is known. */
  #heldFor(id: AnnotationId, { isSearchable }: FoundLines): HeldLine | null {
    const held = this.#held.value;
    const isOfThisSearch = held?.id === id && held.filter === this.filter.value;
    return isOfThisSearch && (held.found.isSearchable || !isSearchable) ? held : null;
  }

  /** Ids of everything the filter finds. */
  listedIds(): ReadonlySet<AnnotationId> {
    const found = this.result.peek();
    if (found === null || 'failed' in found) return new Set();
    const ids = Array.from({ length: found.lines }, (_none, line) => found.idAt(line));
    return new Set(ids.filter((id) => id !== undefined));
  }

  async #followCorrections(): Promise<void> {
    const { countCorrections } = await import('../../lib/store/reading/corrections.ts');
    this.#corrections.ask(() => countCorrections(this.#store));
  }

  async #followNews(since: string): Promise<void> {
    const { countNews } = await import('../../lib/store/reading/since-visit.ts');
    if (since === this.since.peek()) this.#news.ask(() => countNews(this.#store, since));
  }

  #watch(): void {
    const store = this.#store;
    followPlace((place) => {
      this.#place.value = place;
    });
    // Counted after what changed: when nobody waits for anything any more.
    const hasCounted = computed(() => this.finder.changed.value !== null);
    effect(() => {
      if (hasCounted.value) void this.#followCorrections();
    });
    // Only what counts as changed can be news.
    const mayHaveNews = computed(() => (this.finder.changed.value ?? 0) > 0);
    effect(() => {
      const since = this.since.value;
      if (mayHaveNews.value) void this.#followNews(since);
    });
    const followDetail = (): void => {
      const id = this.selected.value;
      this.#detail.ask(() => (id === null ? Promise.resolve(success(null)) : readRow(store, id)));
    };
    effect(followDetail);
    // The view that erased something may have been closed before it told.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') followDetail();
    });
  }
}

async function readRow(
  store: Store,
  id: AnnotationId,
): Promise<Result<Detail | null, StoreFailure>> {
  const detail = await readDetail(store, id);
  if (!detail.ok) return detail;
  if (detail.value === null) return success(null);
  const { annotation, source, sighting, draft, revisions, times } = detail.value;
  return success({ row: { annotation, source, sighting }, draft, revisions, times });
}
