import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import type { ClaimLinks, MetClaim } from '../../model/page/met-claim.ts';
import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { findFirst } from './first-appearances.ts';
import { toResult } from '../to-result.ts';
import type { Tables } from '../database.ts';
import { findSourcesById, type LibraryEntry } from '../sources/find-entry.ts';
import type { Source } from '../../model/source.ts';
import { fromSourceRow } from '../sources/source-row.ts';
import type { Store } from '../store.ts';

type LinkedTables = Pick<Tables, 'annotations' | 'sources'>;

/**
 * The annotation that carries the findings of this one, and those that show this one's own. Takes
 * milliseconds, whatever the library's size.
 */
export function findLinks(
  store: Store,
  id: AnnotationId,
): Promise<Result<ClaimLinks, StoreFailure>> {
  return toResult(async () => {
    const { database } = store;
    const own = await database.annotations.get(id);
    const first = own === undefined ? undefined : await findFirst(database, own);
    return success({
      first: first === undefined || first === own ? null : await metClaimOf(database, first),
      appearances: await withSources(database, await findAppearances(database, id)),
    });
  });
}

/**
 * The entry whose findings and evidence a card of this annotation shows: the annotation itself, or
 * its first appearance; null if it is not stored.
 */
export function findCarrier(
  store: Store,
  id: AnnotationId,
): Promise<Result<LibraryEntry | null, StoreFailure>> {
  return toResult(async () => {
    const { database } = store;
    const own = await database.annotations.get(id);
    return success(
      own === undefined ? null : await metClaimOf(database, await findFirst(database, own)),
    );
  });
}

/** Annotations outside the trash that show the findings of this one. */
export async function findAppearances(
  { annotations }: LinkedTables,
  id: AnnotationId,
): Promise<readonly Annotation[]> {
  const linked = await annotations.where('appearanceOf').equals(id).toArray();
  return linked.filter(({ deletedAt }) => deletedAt === null);
}

/**
 * The sources on which a change of these annotations is visible: their own, and those of linked
 * copies, copies of copies too.
 */
export function findSourcesShowing(
  store: Store,
  ids: readonly AnnotationId[],
): Promise<Result<readonly Source[], StoreFailure>> {
  return toResult(async () => {
    const { annotations, sources } = store.database;
    const seen = new Set(ids);
    for (let next: readonly AnnotationId[] = ids; next.length > 0;) {
      const copies = await annotations.where('appearanceOf').anyOf(next).primaryKeys();
      next = copies.filter((id) => !seen.has(id));
      for (const id of next) seen.add(id);
    }
    const shown = await annotations.bulkGet([...seen]);
    const sourceIds = shown.flatMap((one) => (one === undefined ? [] : [one.sourceId]));
    const rows = await sources.bulkGet([...new Set(sourceIds)]);
    return success(rows.filter((row) => row !== undefined).map(fromSourceRow));
  });
}

/** Like `findSourcesShowing`, for all annotations on these sources. */
export function findSourcesShowingAll(
  store: Store,
  sourceIds: readonly SourceId[],
): Promise<Result<readonly Source[], StoreFailure>> {
  return toResult(async () => {
    const { annotations } = store.database;
    const ids = await annotations.where('sourceId').anyOf(sourceIds).primaryKeys();
    const copied = await annotations.where('appearanceOf').anyOf(ids).toArray();
    const firsts = copied.flatMap(({ appearanceOf }) => appearanceOf ?? []);
    const [own, shown] = await Promise.all([
      findSourcesById(store, sourceIds),
      findSourcesShowing(store, firsts),
    ]);
    if (!own.ok) return own;
    if (!shown.ok) return shown;
    return success([
      ...new Map([...own.value, ...shown.value].map((one) => [one.id, one])).values(),
    ]);
  });
}

/** Annotations with their sources; one whose source is gone is left out. */
export async function withSources(
  tables: LinkedTables,
  annotations: readonly Annotation[],
): Promise<readonly MetClaim[]> {
  const met = await Promise.all(annotations.map((annotation) => metClaimOf(tables, annotation)));
  return met.filter((one) => one !== null);
}

async function metClaimOf(
  { sources }: LinkedTables,
  annotation: Annotation,
): Promise<MetClaim | null> {
  const source = await sources.get(annotation.sourceId);
  return source === undefined ? null : { annotation, source: fromSourceRow(source) };
}
