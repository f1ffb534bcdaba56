import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import type { WeighedSighting, SightedPage } from '../../model/page/weighed-sighting.ts';
import type { ReadText } from '../../model/page/page-record.ts';
import { success, type Result } from '../../model/result.ts';
import { sightingSchema } from '../../model/schemas/schemas.ts';
import type { Resolution, Sighting } from '../../model/sighting.ts';
import { sourceKey } from '../../model/rules/source-key.ts';
import type { Snapshot } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { assertSchema } from '../assert-schema.ts';
import { sha256 } from '../sources/compression.ts';
import { keepSnapshot, compressText, readSnapshotRow } from '../sources/snapshots.ts';
import type { Store } from '../store.ts';

/**
 * If no annotation is concerned, a text that changes all the time (tickers, counters) is kept at
 * most once in this time.
 */
const CHANGE_INTERVAL_MS = 10 * 60 * 1000;

/** An annotation with the snapshot it was noted on, unless that is missing. */
export interface NotedOn {
  readonly annotation: Annotation;
  readonly snapshot: Snapshot | null;
}

/** How an annotation's place was found, as `recordSightings` stores it. */
export type Found = Pick<
  WeighedSighting,
  'annotationId' | 'resolution' | 'found' | 'offered' | 'later'
>;

/** The annotations that are stored and not in the trash, each with the snapshot it was noted on. */
export function readNotedOn(
  store: Store,
  ids: readonly AnnotationId[],
): Promise<Result<readonly NotedOn[], StoreFailure>> {
  return toResult(async () => {
    const { annotations, snapshots } = store.database;
    const found = (await annotations.bulkGet([...ids])).filter((row) => row?.deletedAt === null);
    const live = found.filter((row) => row !== undefined);
    const wanted = [...new Set(live.flatMap(({ snapshotId }) => snapshotId ?? []))];
    const rows = (await snapshots.bulkGet(wanted)).filter((row) => row !== undefined);
    const unpacked = await Promise.all(rows.map(readSnapshotRow));
    const byId = new Map(unpacked.map((snapshot) => [snapshot.id, snapshot]));
    return success(
      live.map((annotation) => ({
        annotation,
        snapshot: annotation.snapshotId === null ? null : (byId.get(annotation.snapshotId) ?? null),
      })),
    );
  });
}

/**
 * Stores one reading of a page: a sighting of each annotation with the hash of the text, and a
 * snapshot of the text if an annotation is found in a different way than before, or if the article
 * changed and none was kept for a while. Returns each sighting together with those before it.
 */
export function recordSightings(
  store: Store,
  page: SightedPage,
  found: readonly Found[],
): Promise<Result<readonly WeighedSighting[], StoreFailure>> {
  return toResult(async () => {
    const at = store.now();
    const source = await store.database.sources.where('key').equals(sourceKey(page.url)).first();
    const earlier = await Promise.all(
      found.map(({ annotationId }) => sightingsOf(store, annotationId)),
    );
    const isNew = found.some((one, index) => !isSeenAlike(one.resolution, earlier[index]?.at(-1)));
    const sourceId = source?.id ?? null;
    const isKept = sourceId !== null && (await isWorthKeeping(store, sourceId, page, isNew, at));
    const text = isKept ? await compressText(page) : null;
    const textHash = text?.sha256 ?? (await sha256(page.pageText));
    const { annotations, snapshots, sightings } = store.database;
    return store.database.transaction('rw', [annotations, snapshots, sightings], async () => {
      const known = await annotations.bulkGet(found.map(({ annotationId }) => annotationId));
      if (sourceId !== null && text !== null) await keepSnapshot(store, sourceId, text, at);
      const allSightings = found.flatMap((one, index): WeighedSighting[] => {
        const annotation = known[index];
        return annotation === undefined
          ? []
          : [{ ...one, at, ...readingTimes(annotation, earlier[index] ?? [], one.resolution, at) }];
      });
      await sightings.bulkPut(allSightings.map((sighting) => sightingOf(sighting, textHash)));
      return success(allSightings);
    });
  });
}

/**
 * When the words were last as noted, and since when they have been found as in `now`; `earlier` are
 * the sightings before that, oldest first.
 */
export function readingTimes(
  { seenAt }: Pick<Annotation, 'seenAt'>,
  earlier: readonly Sighting[],
  now: Resolution | Sighting,
  at: string,
): Pick<WeighedSighting, 'sameAt' | 'sinceAt'> {
  // Sightings from before the new words were accepted were of other words.
  const counted = earlier.filter((sighting) => sighting.at > seenAt);
  const same = counted.findLast(({ state }) => resolutionOf(state) === 'same')?.at ?? seenAt;
  const other = counted.findLastIndex((sighting) => !isSeenAlike(now, sighting));
  return { sameAt: same, sinceAt: counted[other + 1]?.at ?? at };
}

/** Every sighting of an annotation, oldest first. */
export async function sightingsOf(store: Store, id: AnnotationId): Promise<Sighting[]> {
  const { sightings } = store.database;
  return await sightings.where('[annotationId+at]').between([id, ''], [id, '\uffff']).toArray();
}

/** What became of the words alone: they are unchanged if only a later figure was given. */
function resolutionOf(state: Sighting['state']): Resolution['state'] {
  return state === 'superseded' ? 'same' : state;
}

function isSeenAlike(now: Resolution | Sighting, before: Sighting | undefined): boolean {
  if (before === undefined) return resolutionOf(now.state) === 'same';
  if (resolutionOf(before.state) !== resolutionOf(now.state)) return false;
  const reason = 'reason' in now ? now.reason : null;
  const changed = 'new' in now ? now.new : null;
  return before.reason === reason && before.new === changed;
}

async function isWorthKeeping(
  store: Store,
  sourceId: SourceId,
  page: ReadText,
  isNew: boolean,
  at: string,
): Promise<boolean> {
  if (isNew) return true;
  const { snapshots } = store.database;
  const newest = await snapshots
    .where('[sourceId+takenAt]')
    .between([sourceId, ''], [sourceId, '\uffff'])
    .last();
  if (newest === undefined) return true;
  if (Date.parse(at) - Date.parse(newest.takenAt) < CHANGE_INTERVAL_MS) return false;
  const { text, article } = await readSnapshotRow(newest);
  return articleOf(page) !== articleOf({ pageText: text, article: article ?? [] });
}

/** The article's words; the whole text if it has no article. */
function articleOf({ pageText, article }: ReadText): string {
  if (article.length === 0) return pageText;
  return article.map(({ start, end }) => pageText.slice(start, end)).join('\n');
}

function sightingOf(
  { annotationId, at, resolution, found, later }: WeighedSighting,
  textHash: string,
): Sighting {
  const { state, certainty } = resolution;
  const isChanged = state === 'changed';
  return assertSchema(sightingSchema, {
    annotationId,
    at,
    textHash,
    state: state === 'same' && later.length > 0 ? 'superseded' : state,
    method: state === 'orphan' ? null : resolution.method,
    reason: state === 'orphan' ? resolution.reason : null,
    certainty,
    old: isChanged ? resolution.old : null,
    new: isChanged ? resolution.new : null,
    found,
    later,
  });
}
