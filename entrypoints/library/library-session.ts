import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';

import type {
  LibraryFilter,
  LibraryResult,
  LibraryRow,
  LibrarySize,
} from '../../components/library-model.ts';
import type { LibraryPlace, LibraryRoute } from '../../components/library-route.ts';
import { hashOf, placeOf, selectedIn } from '../../components/library-route.ts';
import { STATUSES } from '../../lib/model/annotation.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import { success, type Result } from '../../lib/model/result.ts';
import type { Draft, Revision } from '../../lib/model/revision.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { countLibrary } from '../../lib/store/counts.ts';
import { readDetail, type AnnotationDetail } from '../../lib/store/detail.ts';
import { listScales } from '../../lib/store/scales.ts';
import type { LibraryQuery } from '../../lib/store/search.ts';
import { searchLibrary } from '../../lib/store/search.ts';
import { lastSightings } from '../../lib/store/sightings.ts';
import type { Store } from '../../lib/store/store.ts';
import { Watched } from '../views/watched.ts';

const PAGE_SIZE = 50;
const TYPING_PAUSE_MS = 120;

/** The selected annotation with all that its column shows. */
export interface Detail {
  readonly row: LibraryRow;
  readonly draft: Draft | null;
  readonly revisions: readonly Revision[];
  readonly times: AnnotationDetail['times'];
}

/**
 * What the library page shows: filter and selection live in its address (so that the back button and bookmarks work), everything else
 * follows from them and from the store, also when another page changes it.
 */
export class LibrarySession {
  readonly #store: Store;
  readonly #place: Signal<LibraryPlace>;
  readonly #limit = signal(PAGE_SIZE);
  readonly #found = new Watched<{ readonly rows: readonly LibraryRow[]; readonly total: number }>();
  readonly #size = new Watched<LibrarySize>();
  readonly #scales = new Watched<readonly Scale[]>();
  readonly #detail = new Watched<Detail | null>();
  #typing: ReturnType<typeof setTimeout> | undefined;

  readonly place: ReadonlySignal<LibraryPlace>;
  readonly route: ReadonlySignal<LibraryRoute>;
  readonly filter: ReadonlySignal<LibraryFilter>;
  readonly selected: ReadonlySignal<AnnotationId | null>;
  readonly result: ReadonlySignal<LibraryResult>;
  readonly size: ReadonlySignal<LibrarySize | null>;
  readonly scales: ReadonlySignal<readonly Scale[]>;
  /** Null while it is read; `gone` where the selected annotation is stored no more. */
  readonly detail: ReadonlySignal<Detail | 'gone' | null>;

  constructor(store: Store) {
    this.#store = store;
    this.#place = signal(placeOf(location.hash, STATUSES));
    this.place = this.#place;
    this.route = computed(() => this.#place.value.route);
    this.filter = computed(() => this.#place.value.filter);
    this.selected = computed(() => selectedIn(this.route.value));
    this.result = computed(() => {
      const answer = this.#found.answer.value;
      if (answer === null) return null;
      return answer.ok ? answer.value : { failed: answer.reason };
    });
    this.size = computed(() => this.#size.or(null));
    this.scales = computed(() => this.#scales.or([]));
    this.detail = computed(() => {
      const answer = this.#detail.answer.value;
      if (answer?.ok !== true) return null;
      return answer.value ?? 'gone';
    });
    this.#watch();
  }

  /** Changes the filter; words being typed are looked for at the next pause. */
  setFilter(filter: LibraryFilter): void {
    this.#place.value = { ...this.#place.peek(), filter };
    this.#limit.value = PAGE_SIZE;
    history.replaceState(null, '', hashOf(this.#place.peek()));
  }

  select(selected: AnnotationId | null): void {
    this.go(selected === null ? { view: 'list' } : { view: 'annotation', id: selected });
  }

  /** Shows another view; the back button leads back. */
  go(route: LibraryRoute): void {
    this.#place.value = { ...this.#place.peek(), route };
    history.pushState(null, '', hashOf(this.#place.peek()));
  }

  /** Selects the neighbour of the selected annotation in the list. */
  step(direction: 1 | -1): void {
    const rows = this.#found.or(null)?.rows ?? [];
    const at = rows.findIndex(({ annotation }) => annotation.id === this.selected.peek());
    const next = rows[at + direction];
    if (next !== undefined) this.select(next.annotation.id);
  }

  /** Ids of everything the filter finds, also of what is not shown yet. */
  async listedIds(): Promise<Result<ReadonlySet<AnnotationId>, StoreFailure>> {
    const found = await searchLibrary(this.#store, queryOf(this.filter.peek()), 0, Infinity);
    if (!found.ok) return found;
    return success(new Set(found.value.entries.map(({ annotation }) => annotation.id)));
  }

  showMore(): void {
    this.#limit.value += PAGE_SIZE;
  }

  #watch(): void {
    const store = this.#store;
    const readPlace = (): void => {
      this.#place.value = placeOf(location.hash, STATUSES);
    };
    addEventListener('popstate', readPlace);
    addEventListener('hashchange', readPlace);
    this.#size.ask(() => countLibrary(store));
    this.#scales.ask(() => listScales(store));
    effect(() => {
      const [query, limit] = [queryOf(this.filter.value), this.#limit.value];
      clearTimeout(this.#typing);
      this.#typing = setTimeout(
        () => {
          this.#found.ask(() => findRows(store, query, limit));
        },
        query.text === '' ? 0 : TYPING_PAUSE_MS,
      );
    });
    effect(() => {
      const id = this.selected.value;
      this.#detail.ask(() => (id === null ? Promise.resolve(success(null)) : readRow(store, id)));
    });
  }
}

function queryOf(filter: LibraryFilter): LibraryQuery {
  return { ...filter, order: 'createdAt' };
}

async function findRows(
  store: Store,
  query: LibraryQuery,
  limit: number,
): Promise<Result<{ rows: readonly LibraryRow[]; total: number }, StoreFailure>> {
  const page = await searchLibrary(store, query, 0, limit);
  if (!page.ok) return page;
  const { entries, total } = page.value;
  const sightings = await lastSightings(
    store,
    entries.map(({ annotation }) => annotation.id),
  );
  if (!sightings.ok) return sightings;
  const rows = entries.map((entry) => ({
    ...entry,
    sighting: sightings.value.get(entry.annotation.id) ?? null,
  }));
  return success({ rows, total });
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
