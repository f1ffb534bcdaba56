import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';

import type {
  FoundLines,
  LibraryFilter,
  LibraryRow,
} from '../../components/library/library-model.ts';
import { isFiltering, isInPageOrder } from '../../components/library/library-model.ts';
import type { SearchProblem } from '../../components/library/search/search-problems.tsx';
import type { AnnotationId } from '../../lib/model/ids.ts';
import { success, type Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import type { SeenFlags } from '../../lib/model/rules/entry-flags.ts';
import { listSeenFlags } from '../../lib/store/sightings/changed-since.ts';
import { readNewest, type NewestQuery } from '../../lib/store/reading/newest.ts';
import { readEntries } from '../../lib/store/reading/read-entries.ts';
import {
  countIn,
  findEntries,
  unknownNames,
  type Names,
} from '../../lib/store/search/find-entries.ts';
import { asksForSeen } from '../../lib/store/search/has-standing.ts';
import { groupEntries } from '../../lib/store/search/group-entries.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';
import { orderEntries } from '../../lib/store/search/order-entries.ts';
import { watchIndex, type IndexStep } from '../../lib/store/search/watch-index.ts';
import type { Store } from '../../lib/store/store.ts';
import { readNames } from '../../lib/store/reading/read-names.ts';
import { parseQuery } from '../../lib/text/query/parse-query.ts';
import { letPageGoFirst, whenIdle } from '../../lib/scheduling/pauses.ts';
import { LiveQuery } from '../shared/live-query.ts';
import { firstLines, foundLines, groupNamesOf } from './found-lines.ts';

const FIRST_LINES = 50;
const NONE_SEEN: SeenFlags = new Map();
/** The longest that counting what changed waits for idle time. */
const COUNTED_WITHIN_MS = 2000;
const CHANGED = parseQuery('is:changed').terms;
const NO_NAMES: Names = { scales: [], stories: [], subjects: [] };

/**
 * Finds what the library page lists: with the index once that is read, before that the newest
 * annotations as they are stored. Those are read before anything else, since the browser answers
 * one query after the other.
 */
export class LibraryFinder {
  readonly #columns = signal<Columns | null>(null);
  readonly #rebuilt = signal<number | null>(null);
  readonly #failed = signal<StoreFailure | null>(null);
  readonly #names = new LiveQuery<Names>();
  readonly #newest = new LiveQuery<readonly LibraryRow[]>();
  readonly #rows = new LiveQuery<readonly LibraryRow[]>();
  readonly #seen = new LiveQuery<SeenFlags>();
  readonly #range = signal({ first: 0, last: FIRST_LINES });
  /** Rows read before stay until newer ones arrive, so that nothing flickers. */
  #known: ReadonlyMap<AnnotationId, LibraryRow> = new Map();

  /** Null until anything can be shown. */
  readonly result: ReadonlySignal<FoundLines | { readonly failed: StoreFailure } | null>;
  readonly problems: ReadonlySignal<readonly SearchProblem[]>;
  /** The share done while the index is rebuilt; null otherwise. */
  readonly rebuilt: ReadonlySignal<number | null> = this.#rebuilt;
  readonly columns: ReadonlySignal<Columns | null> = this.#columns;
  /** How many annotations count as changed; null until there was time to count them. */
  readonly changed: ReadonlySignal<number | null>;
  /** How many subjects there are. */
  readonly subjects: ReadonlySignal<number>;

  /**
   * `onBegun` is called once the newest annotations are read, or at once where the filter asks for
   * something else: anything further can wait until then.
   */
  constructor(store: Store, filter: ReadonlySignal<LibraryFilter>, onBegun: () => void) {
    const names = computed(() => this.#names.or(NO_NAMES));
    const parsed = computed(() => parseQuery(filter.value.text));
    const terms = computed(() => parsed.value.terms);
    this.problems = computed(() => [
      ...parsed.value.problems,
      ...(this.#names.answer.value === null ? [] : unknownNames(terms.value, names.value)).map(
        ({ field, value }) => ({ code: 'no-such' as const, field, value }),
      ),
    ]);
    const isSeenAsked = computed(() => asksForSeen(terms.value));
    // Once the search answers it is counted as well, when there is time.
    const isSeenCounted = signal(false);
    effect(() => {
      if (isSeenAsked.value || isSeenCounted.value) this.#seen.ask(() => listSeenFlags(store));
    });
    const seen = computed(() => (isSeenAsked.value ? this.#seen.or(null) : NONE_SEEN));
    this.subjects = computed(() => names.value.subjects.length);
    this.changed = computed(() => {
      const [columns, flags] = [this.#columns.value, this.#seen.or(null)];
      if (columns === null || flags === null) return null;
      return countIn(findEntries(columns, CHANGED, NO_NAMES, false, flags));
    });
    const isReady = computed(() => this.#columns.value !== null);
    effect(() => {
      if (isReady.value)
        void whenIdle(COUNTED_WITHIN_MS).then(() => {
          isSeenCounted.value = true;
        });
    });
    const places = computed(() => {
      const columns = this.#columns.value;
      if (columns === null || seen.value === null) return null;
      const { trash } = filter.value;
      const mask = findEntries(columns, terms.value, names.value, trash, seen.value);
      const ordered = orderEntries(columns, mask, filter.value.order);
      const inside = isInPageOrder(filter.value) ? orderEntries(columns, mask, 'page') : ordered;
      const grouped = groupEntries(columns, ordered, filter.value.grouping, inside);
      return { columns, total: ordered.length, ...grouped };
    });
    const rows = computed(() => this.#rowsById());
    this.result = computed(() => {
      if (this.#failed.value !== null) return { failed: this.#failed.value };
      const found = places.value;
      if (found !== null)
        return foundLines(
          found.columns,
          found,
          groupNamesOf(found.columns, names.value, filter.value.grouping),
          rows.value,
        );
      const newest = this.#newest.answer.value;
      if (newest === null || beginningOf(filter.value) === null) return null;
      if (!newest.ok) return { failed: newest.reason };
      return firstLines(newest.value, filter.value);
    });
    this.#begin(store, filter, onBegun);
  }

  /** Which lines are in view; their rows are read and followed. */
  readonly look = (first: number, last: number): void => {
    const before = this.#range.peek();
    if (before.first !== first || before.last !== last) this.#range.value = { first, last };
  };

  #rowsById(): ReadonlyMap<AnnotationId, LibraryRow> {
    const read = [...this.#newest.or([]), ...this.#rows.or([])];
    this.#known = new Map([
      ...[...this.#known].slice(-200),
      ...read.map((row) => [row.annotation.id, row] as const),
    ]);
    return this.#known;
  }

  #begin(store: Store, filter: ReadonlySignal<LibraryFilter>, onBegun: () => void): void {
    // The index is usually there a moment later and then includes what was changed meanwhile; only
    // rebuilding it takes long enough to need following.
    const isFollowed = computed(() => this.#rebuilt.value !== null);
    effect(() => {
      const query = beginningOf(filter.value);
      if (this.#columns.value !== null || query === null) {
        this.#newest.stop();
        return;
      }
      const read = (): ReturnType<typeof readNewest> => readNewest(store, query, FIRST_LINES);
      if (isFollowed.value) this.#newest.ask(read);
      else this.#newest.askOnce(read);
    });
    const hasBegun = computed(
      () => this.#newest.answer.value !== null || beginningOf(filter.value) === null,
    );
    let isBegun = false;
    effect(() => {
      if (!hasBegun.value || isBegun) return;
      isBegun = true;
      onBegun();
      this.#follow(store);
    });
  }

  /** Reads the rest, and follows what changes. */
  #follow(store: Store): void {
    this.#names.ask(() => readNames(store));
    const ids = computed(() => {
      const found = this.result.value;
      const { first, last } = this.#range.value;
      // Until then the newest are listed with everything that a line shows.
      if (this.#columns.value === null || found === null || 'failed' in found) return '';
      const wanted = Array.from({ length: last - first + 1 }, (_none, at) =>
        found.idAt(first + at),
      );
      return [...new Set(wanted.filter((id) => id !== undefined))].join(' ');
    });
    effect(() => {
      const wanted = ids.value === '' ? [] : (ids.value.split(' ') as AnnotationId[]);
      this.#rows.ask(() => readLines(store, wanted));
    });
    const onStep = (step: IndexStep): void => {
      this.#rebuilt.value = step.step === 'rebuilding' ? step.share : null;
      if (step.step === 'ready') this.#columns.value = step.index.columns;
    };
    watchIndex(store, new AbortController().signal, onStep, letPageGoFirst).catch(() => {
      this.#failed.value = { code: 'storage-unavailable' };
    });
  }
}

/**
 * The query for the newest annotations, where a filter's result begins with them; null where the
 * filter needs the index.
 */
function beginningOf(filter: LibraryFilter): NewestQuery | null {
  const { trash, order, grouping } = filter;
  if (isFiltering(filter) || (grouping !== 'none' && grouping !== 'source')) return null;
  if (order === 'newest') return { trash, order: 'createdAt' };
  return order === 'changed' ? { trash, order: 'modifiedAt' } : null;
}

function readLines(
  store: Store,
  ids: readonly AnnotationId[],
): Promise<Result<readonly LibraryRow[], StoreFailure>> {
  return ids.length === 0 ? Promise.resolve(success([])) : readEntries(store, ids);
}
