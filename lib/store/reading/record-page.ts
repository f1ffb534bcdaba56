import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Story } from '../../model/story.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { toResult } from '../to-result.ts';
import { readDetail, type AnnotationDetail } from './detail.ts';
import type { WaitingEntry } from './overview.ts';
import { withSurroundings } from './read-entries.ts';
import { readInBatches } from '../read-in-batches.ts';
import { readSnapshotRow } from '../sources/snapshots.ts';
import type { Store } from '../store.ts';

/** How many related annotations of a kind are returned unless all are asked for. */
const MOST_RELATED = 50;

/** Annotations related in one way: how many there are, and as many of them as were asked for. */
export interface RelatedEntries {
  readonly count: number;
  readonly entries: readonly WaitingEntry[];
}

/** One annotation with everything kept about it and everything it is related to. */
export interface RecordPage extends AnnotationDetail {
  /** Every sighting of it, newest first. */
  readonly looks: readonly Sighting[];
  /** The page text it was noted on; null if that was not kept. */
  readonly pageText: string | null;
  readonly stories: readonly Story[];
  /** The annotation whose findings it shares, and the others that share them. */
  readonly appearances: RelatedEntries;
  /** Others with a figure on one of its subjects. */
  readonly sameSubject: RelatedEntries;
  /** Others on its source. */
  readonly sameSource: RelatedEntries;
}

/**
 * One annotation, even one in the trash, with everything kept about it; null if it is not stored.
 * Returns at most 50 related ones of a kind, or all.
 */
export function readRecordPage(
  store: Store,
  id: AnnotationId,
  isAll = false,
): Promise<Result<RecordPage | null, StoreFailure>> {
  return toResult(async () => {
    const detail = await readDetail(store, id);
    if (!detail.ok) return detail;
    if (detail.value === null) return success(null);
    const { annotation } = detail.value;
    const { database } = store;
    const allSightings = await database.sightings
      .where('[annotationId+at]')
      .between([id, ''], [id, '\uffff'])
      .reverse()
      .toArray();
    const stories = await database.stories.toArray();
    const related = async (found: PromiseLike<readonly Annotation[]>): Promise<RelatedEntries> => {
      const others = (await found).filter((one) => one.id !== id && one.deletedAt === null);
      const shown = isAll ? others : others.slice(0, MOST_RELATED);
      return { count: others.length, entries: await entriesOf(store, shown) };
    };
    const appearances = await related(appearancesOf(store, annotation));
    const sameSubject = await related(onSameSubject(store, annotation));
    const onSource = database.annotations.where('sourceId').equals(annotation.sourceId);
    const sameSource = await related(onSource.toArray());
    const { snapshotId } = annotation;
    const kept = snapshotId === null ? undefined : await database.snapshots.get(snapshotId);
    // Decompressed last: anything read after that would not be watched.
    const pageText = kept === undefined ? null : (await readSnapshotRow(kept)).text;
    return success({
      ...detail.value,
      looks: allSightings,
      pageText,
      stories,
      appearances,
      sameSubject,
      sameSource,
    });
  });
}

async function appearancesOf(
  { database }: Store,
  { id, appearanceOf }: Annotation,
): Promise<readonly Annotation[]> {
  const first = appearanceOf ?? id;
  const copies = await database.annotations.where('appearanceOf').equals(first).toArray();
  const carrier = await database.annotations.get(first);
  return carrier === undefined ? copies : [carrier, ...copies];
}

/**
 * Some of the annotations with a figure, in the claim or in what was found about it, that is logged
 * to a subject of this one's claim.
 */
function onSameSubject(
  { database }: Store,
  { claim }: Annotation,
): PromiseLike<readonly Annotation[]> {
  const subjects = new Set(claim.figures.flatMap(({ subjectId }) => subjectId ?? []));
  return database.annotations
    .where('subjectIds')
    .anyOf([...subjects])
    .distinct()
    .toArray();
}

/** Annotations as they are shown, with their sources and last sightings. */
function entriesOf(
  store: Store,
  annotations: readonly Annotation[],
): PromiseLike<readonly WaitingEntry[]> {
  return readInBatches(annotations, (slice) => withSurroundings(store.database, slice));
}
