import type { AnnotationId } from '../../model/ids.ts';
import type { Flag } from '../../model/rules/claim-state.ts';
import type { SeenFlags } from '../../model/rules/entry-flags.ts';
import { success, type Result } from '../../model/result.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { listSeenFlags } from '../sightings/changed-since.ts';
import type { LibraryEntry } from '../sources/find-entry.ts';
import { readEntries } from './read-entries.ts';
import { countEntries } from '../search/count-entries.ts';
import type { Columns } from '../search/library-index.ts';
import type { Traits } from '../packs/packed-entry.ts';
import { shownDecisions } from '../search/shown-decisions.ts';
import type { Store } from '../store.ts';

/** How many entries a group names; the rest is only counted. */
const NAMED = 5;
/** How many weeks are counted, including the current one. */
const WEEKS = 12;

/** Annotations that wait for the same thing, the most recently changed first. */
export interface WaitingGroup {
  readonly count: number;
  /** At most five. */
  readonly first: readonly WaitingEntry[];
}

export interface WaitingEntry extends LibraryEntry {
  /** Its last sighting; null if it has not been seen since it was made. */
  readonly sighting: Sighting | null;
}

/** What was added and what was decided in one week. */
export interface WeekCount {
  /** The date of its Monday in the person's time zone. */
  readonly from: string;
  readonly made: number;
  /** Annotations with a finding whose level was chosen in this week. */
  readonly decided: number;
}

/** The state of the work at a glance; the trash is left out of everything. */
export interface Overview {
  readonly all: number;
  /** `to check` or `checking`. */
  readonly toCheck: WaitingGroup;
  readonly forReview: WaitingGroup;
  readonly noEvidence: WaitingGroup;
  /**
   * Those whose words the last sighting found changed or not at all, or with a later figure beside
   * them, and those with a verdict to confirm.
   */
  readonly changed: WaitingGroup;
  /**
   * Counts by the level's id, with `none` for annotations without a finding. An annotation counts
   * once for each level among its findings; another appearance of a claim counts with the findings
   * of the first.
   */
  readonly byVerdict: ReadonlyMap<string, number>;
  /** Oldest first, without gaps, up to the current week. */
  readonly weeks: readonly WeekCount[];
}

/**
 * The state of the work from the index, quickly whatever the size of the library; from the stored
 * rows only the sightings are read, and the few annotations that are named.
 */
export function readOverview(
  store: Store,
  columns: Columns,
): Promise<Result<Overview, StoreFailure>> {
  return toResult(async () => {
    const seen = await listSeenFlags(store);
    if (!seen.ok) return seen;
    const groups = groupPlaces(columns, seen.value);
    const named = Object.values(groups).flatMap(({ last }) => last);
    const ids = new Set(named.map((at) => columns.ids[at] ?? ('' as AnnotationId)));
    const entries = await readEntries(store, [...ids]);
    if (!entries.ok) return entries;
    const byId = new Map(entries.value.map((entry) => [entry.annotation.id, entry]));
    const toGroup = ({ count, last }: PlaceGroup): WaitingGroup => ({
      count,
      first: last.flatMap((at) => byId.get(columns.ids[at] ?? ('' as AnnotationId)) ?? []),
    });
    const { all, byVerdict } = countEntries(columns);
    return success({
      all,
      toCheck: toGroup(groups.toCheck),
      forReview: toGroup(groups.forReview),
      noEvidence: toGroup(groups.noEvidence),
      changed: toGroup(groups.changed),
      byVerdict,
      weeks: countWeeks(columns, store.now()),
    });
  });
}

/** Entries that wait for one thing, by their places: how many, and the most recently changed. */
class PlaceGroup {
  count = 0;
  readonly last: number[] = [];
  readonly #modifiedAt: Float64Array;

  constructor({ modifiedAt }: Columns) {
    this.#modifiedAt = modifiedAt;
  }

  take(place: number): void {
    this.count += 1;
    const at = this.#timeOf(place);
    const rank = this.last.findIndex((other) => at > this.#timeOf(other));
    if (rank >= 0) this.last.splice(rank, 0, place);
    else this.last.push(place);
    if (this.last.length > NAMED) this.last.pop();
  }

  #timeOf(place: number): number {
    return this.#modifiedAt[place] ?? 0;
  }
}

type GroupName = 'toCheck' | 'forReview' | 'noEvidence' | 'changed';

function groupPlaces(columns: Columns, seen: SeenFlags): Record<GroupName, PlaceGroup> {
  const groups = {
    toCheck: new PlaceGroup(columns),
    forReview: new PlaceGroup(columns),
    noEvidence: new PlaceGroup(columns),
    changed: new PlaceGroup(columns),
  };
  const groupsOf = columns.traits.map(waitingFor);
  for (const [at, id] of columns.ids.entries()) {
    const traits = columns.traitNumbers[at] ?? 0;
    for (const name of groupsOf[traits] ?? []) groups[name].take(at);
    if (isChanged(columns.traits[traits], seen.get(id))) groups.changed.take(at);
  }
  return groups;
}

/** Whether it counts under Changed. */
function isChanged(traits: Traits | undefined, seen: readonly Flag[] = []): boolean {
  if (traits?.isTrash !== false) return false;
  return traits.flags.includes('to confirm') || seen.length > 0;
}

/** The other groups that an entry belongs to: its traits say so. */
function waitingFor({ isTrash, status, flags }: Traits): readonly GroupName[] {
  if (isTrash) return [];
  const isToCheck = status === 'to check' || status === 'checking';
  return [
    ...(isToCheck ? (['toCheck'] as const) : []),
    ...(status === 'for review' ? (['forReview'] as const) : []),
    ...(flags.includes('no evidence') ? (['noEvidence'] as const) : []),
  ];
}

function countWeeks(columns: Columns, now: string): readonly WeekCount[] {
  const mondays = Array.from({ length: WEEKS }, (_week, nth) => mondayOf(now, WEEKS - 1 - nth));
  const starts = mondays.map((monday) => monday.getTime());
  const end = mondayOf(now, -1).getTime();
  const weekOf = (at: number): number =>
    at >= end ? -1 : starts.findLastIndex((start) => start <= at);
  const made = new Array<number>(WEEKS).fill(0);
  const decided = new Array<number>(WEEKS).fill(0);
  const { createdAt, traits, traitNumbers } = columns;
  for (const [entry, at] of createdAt.entries()) {
    if (traits[traitNumbers[entry] ?? 0]?.isTrash !== false) continue;
    countOne(made, weekOf(at));
    const shown = Array.from(shownDecisions(columns, entry), weekOf);
    for (const week of new Set(shown)) countOne(decided, week);
  }
  return mondays.map((monday, week) => ({
    from: dateOf(monday),
    made: made[week] ?? 0,
    decided: decided[week] ?? 0,
  }));
}

function countOne(counts: number[], at: number): void {
  if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
}

/**
 * The start of the Monday of a time's week, or that many weeks earlier. Days are in the person's
 * time zone, as in searches.
 */
function mondayOf(at: string, weeksBefore: number): Date {
  const day = new Date(at);
  const daysSince = (day.getDay() + 6) % 7;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysSince - weeksBefore * 7);
}

function dateOf(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
