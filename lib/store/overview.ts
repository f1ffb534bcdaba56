import { annotationState } from '../model/annotation-state.ts';
import { withFirstsOf } from '../model/appearances.ts';
import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';
import { success, type Result } from '../model/result.ts';
import type { Sighting } from '../model/sighting.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import { isChangedSince } from './changed-since.ts';
import { lastLooks } from './last-looks.ts';
import type { LibraryEntry } from './find-entry.ts';
import { fromSourceRow } from './source-row.ts';
import type { Store } from './store.ts';

/** How many entries a group names; the rest is a number. */
const NAMED = 5;
/** How many weeks are counted, the present one included. */
const WEEKS = 12;

/** Annotations that wait for the same thing, those changed last first. */
export interface WaitingGroup {
  readonly count: number;
  /** At most five. */
  readonly first: readonly WaitingEntry[];
}

export interface WaitingEntry extends LibraryEntry {
  /** The last look at its place; null where there was none after it was made. */
  readonly sighting: Sighting | null;
}

/** What came in and what was decided in one week. */
export interface WeekCount {
  /** Its Monday where the person is, as a date. */
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
  readonly drafts: WaitingGroup;
  /** Those whose words the last look found changed or not at all, or with a later figure beside them. */
  readonly changed: WaitingGroup;
  /** Another appearance of a claim counts with the findings of the first. By level's id, `none` for those without a finding; an annotation counts once for each level among its findings. */
  readonly byVerdict: ReadonlyMap<string, number>;
  /** Oldest first, without gaps, up to the present week. */
  readonly weeks: readonly WeekCount[];
}

/** The state of the work: reads every annotation and the last look at each once. */
export function readOverview(store: Store): Promise<Result<Overview, StoreFailure>> {
  return attempt(() => {
    const { annotations, stories, sources, sightings } = store.database;
    const tables = [annotations, stories, sources, sightings];
    return store.database.transaction('r', tables, async () => {
      const stored = await annotations.toArray();
      const looks = await lastLooks(store.database);
      const live = stored
        .filter(({ deletedAt }) => deletedAt === null)
        .sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
      const secret = await stories.filter(({ sensitive }) => sensitive).primaryKeys();
      const shown = withFirstsOf(live, live, new Set(secret));
      const groups = groupsOf(shown, looks);
      const named = Object.values(groups).flatMap((group) => group.slice(0, NAMED));
      const ids = [...new Set(named.map(({ sourceId }) => sourceId))];
      const rows = (await sources.bulkGet(ids)).filter((row) => row !== undefined);
      const byId = new Map(rows.map((row) => [row.id, row]));
      const toGroup = (group: readonly Annotation[]): WaitingGroup => ({
        count: group.length,
        first: group.slice(0, NAMED).flatMap((annotation) => {
          const row = byId.get(annotation.sourceId);
          const sighting = looks.get(annotation.id) ?? null;
          return row === undefined ? [] : [{ annotation, source: fromSourceRow(row), sighting }];
        }),
      });
      return success({
        all: live.length,
        toCheck: toGroup(groups.toCheck),
        forReview: toGroup(groups.forReview),
        drafts: toGroup(groups.drafts),
        changed: toGroup(groups.changed),
        byVerdict: countVerdicts(shown),
        weeks: countWeeks(live, store.now()),
      });
    });
  });
}

function groupsOf(
  live: readonly Annotation[],
  looks: ReadonlyMap<AnnotationId, Sighting>,
): Record<'toCheck' | 'forReview' | 'drafts' | 'changed', readonly Annotation[]> {
  return {
    toCheck: live.filter(({ status }) => status === 'to check' || status === 'checking'),
    forReview: live.filter(({ status }) => status === 'for review'),
    drafts: live.filter((annotation) => annotationState(annotation) === 'draft'),
    changed: live.filter((annotation) => isChangedSince(annotation, looks.get(annotation.id))),
  };
}

function countVerdicts(live: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of live) {
    const levels = new Set(findings.flatMap(({ level }) => (level === null ? [] : [level])));
    for (const level of levels.size === 0 ? ['none'] : levels) {
      counts.set(level, (counts.get(level) ?? 0) + 1);
    }
  }
  return counts;
}

function countWeeks(live: readonly Annotation[], now: string): readonly WeekCount[] {
  const weeks = Array.from({ length: WEEKS }, (_week, index) =>
    mondayOf(now, (WEEKS - 1 - index) * 7),
  );
  const made = countBy(live.map(({ createdAt }) => mondayOf(createdAt)));
  const decided = countBy(
    live.flatMap(({ findings }) => [
      ...new Set(
        findings.flatMap(({ level, decidedAt }) =>
          level === null || decidedAt === null ? [] : [mondayOf(decidedAt)],
        ),
      ),
    ]),
  );
  return weeks.map((from) => ({
    from,
    made: made.get(from) ?? 0,
    decided: decided.get(from) ?? 0,
  }));
}

/** The date of the Monday of a time's week, or so many days before it. Days are those where the person is, as in searches. */
function mondayOf(at: string, daysBefore = 0): string {
  const day = new Date(at);
  const daysSince = (day.getDay() + 6) % 7;
  day.setDate(day.getDate() - daysSince - daysBefore);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
