import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import type { PageLook } from '../../model/library/page-look.ts';
import { success, type Result } from '../../model/result.ts';
import { sightingFlag } from '../../model/rules/entry-flags.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import { lostFlag } from '../../model/rules/claim-state.ts';
import { siteOf } from '../../model/rules/source-key.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import type { Tables } from '../database.ts';
import { nameInLabel, type Traits } from '../packs/packed-entry.ts';
import type { Columns } from '../search/library-index.ts';
import { everyLastSighting } from '../sightings/every-last-sighting.ts';
import { toResult } from '../to-result.ts';
import type { Store } from '../store.ts';
import { withSurroundings, type ReadEntry } from './read-entries.ts';

/** What was seen since a moment, and what was not looked at. */
export interface SinceVisit {
  /** Annotations found otherwise than before; those seen last come first. */
  readonly changed: readonly ReadEntry[];
  /** Every page with work in it, the one seen last first. */
  readonly pages: readonly PageLook[];
}

/**
 * Which annotations were found otherwise than before for the first time since `since` (ISO 8601
 * UTC), and when each page was last looked at. What was dismissed, withdrawn or deleted is left
 * out. Reads the last sighting of each annotation, all sources, and the rows of what changed.
 */
export function readSinceVisit(
  { database }: Store,
  columns: Columns,
  since: string,
): Promise<Result<SinceVisit, StoreFailure>> {
  return toResult(() => {
    const { annotations, stories, sources, sightings, drafts } = database;
    const tables = [annotations, stories, sources, sightings, drafts];
    return database.transaction('r', tables, async () => {
      const last = await everyLastSighting(database);
      const news = await withSurroundings(database, await newsSince(database, last, since));
      const hidden = await stories.filter(({ sensitive }) => sensitive).primaryKeys();
      const looks = pageLooks(columns, last, new Set(hidden));
      const rows = await sources.bulkGet([...looks.keys()]);
      const pages = rows.flatMap((row): PageLook[] => {
        const look = row === undefined ? undefined : looks.get(row.id);
        if (row === undefined || look === undefined) return [];
        const { id, url, title } = row;
        const lastSeenAt = latest(look.seenAt, row.lastSeenAt);
        const { isSensitive } = look;
        return [{ id, url, title, site: siteOf(url), lastSeenAt, isSensitive }];
      });
      return success({
        changed: news.toSorted((a, b) => compare(seenAt(b), seenAt(a))),
        pages: pages.toSorted((a, b) => compare(b.lastSeenAt, a.lastSeenAt)),
      });
    });
  });
}

/**
 * How many annotations were found otherwise than before for the first time since `since`; the same
 * ones that `readSinceVisit` gives.
 */
export function countNews(
  { database }: Store,
  since: string,
): Promise<Result<number, StoreFailure>> {
  return toResult(() =>
    database.transaction('r', [database.annotations, database.sightings], async () => {
      const last = await everyLastSighting(database);
      return success((await newsSince(database, last, since)).length);
    }),
  );
}

/** The rows whose present state was first seen after `since`. */
async function newsSince(
  { annotations, sightings }: Pick<Tables, 'annotations' | 'sightings'>,
  last: ReadonlyMap<AnnotationId, Sighting>,
  since: string,
): Promise<readonly Annotation[]> {
  const moved = [...last.values()].filter(({ at, state }) => state !== 'same' && at > since);
  const rows = await annotations.bulkGet(moved.map(({ annotationId }) => annotationId));
  const news = await Promise.all(
    rows.map(async (row) => {
      if (row === undefined || isPutAway(row.status, row.deletedAt !== null)) return [];
      if (sightingFlag(row, last.get(row.id) ?? null) === null) return [];
      const all = await sightings
        .where('[annotationId+at]')
        .between([row.id, ''], [row.id, '\uffff'])
        .toArray();
      return stateBegan(all) > since ? [row] : [];
    }),
  );
  return news.flat();
}

/** When the state of the last of these sightings, oldest first, was first seen. */
function stateBegan(all: readonly Sighting[]): string {
  const last = all.at(-1);
  if (last === undefined) return '';
  const other = all.findLastIndex((sighting) => !isSeenAlike(sighting, last));
  return all[other + 1]?.at ?? last.at;
}

function isSeenAlike(one: Sighting, other: Sighting): boolean {
  const seen = ({ state, reason, new: words, later }: Sighting): unknown => [
    state,
    state === 'orphan' ? lostFlag(reason) : null,
    words,
    later.map(({ figure }) => [figure.min, figure.max]),
  ];
  return isSameData(seen(one), seen(other));
}

interface Look {
  readonly seenAt: string;
  readonly isSensitive: boolean;
}

/** The pages with work in them: when an annotation on it was last seen, empty if none was. */
function pageLooks(
  columns: Columns,
  last: ReadonlyMap<AnnotationId, Sighting>,
  hiddenStories: ReadonlySet<string>,
): ReadonlyMap<SourceId, Look> {
  const looks = new Map<SourceId, Look>();
  for (const [at, id] of columns.ids.entries()) {
    const traits = columns.traits[columns.traitNumbers[at] ?? 0];
    const source = columns.sources[columns.sourceNumbers[at] ?? 0];
    if (traits === undefined || source === undefined) continue;
    if (isPutAway(traits.status, traits.isTrash)) continue;
    const before = looks.get(source.id);
    looks.set(source.id, {
      seenAt: latest(before?.seenAt ?? '', last.get(id)?.at ?? ''),
      isSensitive:
        before?.isSensitive === true ||
        traits.isSensitive ||
        storiesOf(columns, at).some((story) => hiddenStories.has(story)),
    });
  }
  return looks;
}

function isPutAway(status: Traits['status'], isTrash: boolean): boolean {
  return isTrash || status === 'dismissed' || status === 'withdrawn';
}

function storiesOf({ labels, labelNumbers, labelEnds }: Columns, at: number): string[] {
  const own = labelNumbers.slice(labelEnds[at - 1] ?? 0, labelEnds[at] ?? 0);
  return [...own].flatMap((label) => nameInLabel(labels[label] ?? '', 'story') ?? []);
}

function seenAt({ sighting }: ReadEntry): string {
  return sighting?.at ?? '';
}

function latest(one: string, other: string): string {
  return one > other ? one : other;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
