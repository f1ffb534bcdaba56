import { untouchedFields, type Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SnapshotId, SourceId } from '../../model/ids.ts';
import type { NewAnnotation } from '../../model/page/page-record.ts';
import { failure, success, type Result } from '../../model/result.ts';
import { newAnnotationSchema } from '../../model/schemas/schemas.ts';
import { withoutCredentials } from '../../model/rules/source-key.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import { withIdsOf } from './adopt-ids.ts';
import { toResult } from '../to-result.ts';
import { assertSchema } from '../assert-schema.ts';
import type { SourceRow } from '../database.ts';
import { keepTyping } from './drafts.ts';
import { changedFields, editableOf } from './history.ts';
import { writeRevision } from './write-revision.ts';
import { mergeAnnotation } from './merge.ts';
import { signedFirst, unseenLapsed } from './reviews.ts';
import { keepSnapshot, compressText, type CompressedText } from '../sources/snapshots.ts';
import type { Store } from '../store.ts';
import { findOrMakeSource } from '../sources/source-row.ts';

interface Prepared {
  readonly text: CompressedText;
  readonly by: string;
  readonly at: string;
}

/**
 * Stores a new annotation with its first revision, its source (the one with exactly this address)
 * and, if this page text was not kept yet, a snapshot of it, all in one transaction. A claim that
 * is already stored on this source at the same words (from a second tab, or because an answer got
 * lost) is not stored twice: the patch is merged into the stored one. What is being typed on the
 * claim becomes the annotation's draft in the same transaction.
 */
export function createAnnotation(
  store: Store,
  request: NewAnnotation,
): Promise<Result<Annotation, StoreFailure>> {
  return toResult(async () => {
    const created = assertSchema(newAnnotationSchema, request);
    const [text, by] = await Promise.all([compressText(created), store.author()]);
    const prepared = { text, by, at: store.now() };
    const { database } = store;
    const { sources, snapshots, annotations, revisions, drafts } = database;
    const tables = [sources, snapshots, annotations, revisions, drafts];
    return database.transaction('rw', tables, async () => {
      const source = await findOrMakeSource(
        database,
        created.source,
        store.newId() as SourceId,
        prepared.at,
      );
      const twin = await findTwin(store, source, created);
      if (twin !== undefined) return mergeIntoTwin(store, twin, created, prepared);
      const snapshotId = await keepSnapshot(store, source.id, text, prepared.at);
      const first = await writeFirst(store, created, source, snapshotId, prepared);
      await keepTypingOf(store, first, created, prepared);
      return success(first);
    });
  });
}

/** Uses the ids of the stored claim, whatever ids the reader that sent the typing used. */
async function keepTypingOf(
  store: Store,
  annotation: Annotation,
  { claim, typing }: NewAnnotation,
  { at }: Prepared,
): Promise<void> {
  if (typing === undefined) return;
  const { patch } = withIdsOf(annotation.claim, { claim, patch: typing.patch });
  await keepTyping(store.database, annotation, { ...typing, patch }, at);
}

async function writeFirst(
  store: Store,
  created: NewAnnotation,
  source: SourceRow,
  snapshotId: SnapshotId,
  { by, at }: Prepared,
): Promise<Annotation> {
  const unsigned: Annotation = {
    id: store.newId() as AnnotationId,
    revision: 1,
    sourceId: source.id,
    snapshotId,
    target: created.target,
    visitedUrl: withoutCredentials(created.source.url),
    permalink: created.permalink,
    postedAt: created.postedAt,
    seenAt: at,
    origin: created.origin,
    ...untouchedFields(created.claim),
    ...created.patch,
    edits: [],
    createdAt: at,
    modifiedAt: at,
    deletedAt: null,
  };
  const annotation = { ...unsigned, reviews: signedFirst(unsigned.reviews, by, at) };
  await store.database.annotations.add(annotation);
  await store.database.revisions.add({
    annotationId: annotation.id,
    seq: 1,
    at,
    by,
    change: 'create',
    reason: '',
    before: {},
    after: editableOf(annotation),
  });
  return annotation;
}

async function findTwin(
  store: Store,
  source: SourceRow,
  created: NewAnnotation,
): Promise<Annotation | undefined> {
  const stored = await store.database.annotations.where('sourceId').equals(source.id).toArray();
  return stored.find(
    ({ origin, deletedAt, target: { quote, position } }) =>
      origin === created.origin &&
      deletedAt === null &&
      isSameData(quote, created.target.quote) &&
      isSameData(position, created.target.position),
  );
}

async function mergeIntoTwin(
  store: Store,
  twin: Annotation,
  created: NewAnnotation,
  prepared: Prepared,
): Promise<Result<Annotation, StoreFailure>> {
  const { by, at } = prepared;
  await keepTypingOf(store, twin, created, prepared);
  const { claim, patch } = withIdsOf(twin.claim, created);
  const seen = untouchedFields(claim);
  const merged = mergeAnnotation(seen, editableOf(twin), patch);
  if (!merged.ok) return failure({ code: 'conflict', fields: merged.reason, current: twin });
  const next = unseenLapsed({ ...twin, ...merged.value }, twin, seen, at);
  if (Object.keys(changedFields(twin, next).after).length === 0) return success(twin);
  return success(
    await writeRevision(store.database, twin, next, { change: 'edit', reason: '', by, at }),
  );
}
