import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';
import type { ClaimLinks, MetClaim } from '../model/met-claim.ts';
import { success, type Result } from '../model/result.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { findFirst } from './appearances.ts';
import { attempt } from './attempt.ts';
import type { Tables } from './database.ts';
import type { LibraryEntry } from './find-entry.ts';
import { fromSourceRow } from './source-row.ts';
import type { Store } from './store.ts';

type LinkedTables = Pick<Tables, 'annotations' | 'sources'>;

/** The annotation that carries the findings of this one, and those that show its own; found in the milliseconds, whatever the library's size. */
export function findLinks(
  store: Store,
  id: AnnotationId,
): Promise<Result<ClaimLinks, StoreFailure>> {
  return attempt(async () => {
    const { database } = store;
    const own = await database.annotations.get(id);
    const first = own === undefined ? undefined : await findFirst(database, own);
    return success({
      first: first === undefined || first === own ? null : await metClaimOf(database, first),
      appearances: await withSources(database, await findAppearances(database, id)),
    });
  });
}

/** The entry whose findings and evidence a card of this annotation shows: its own, or that of its first appearance; null where it is not stored. */
export function findCarrier(
  store: Store,
  id: AnnotationId,
): Promise<Result<LibraryEntry | null, StoreFailure>> {
  return attempt(async () => {
    const { database } = store;
    const own = await database.annotations.get(id);
    return success(
      own === undefined ? null : await metClaimOf(database, await findFirst(database, own)),
    );
  });
}

/** Annotations that show the findings of this one and lie in no trash. */
export async function findAppearances(
  { annotations }: LinkedTables,
  id: AnnotationId,
): Promise<readonly Annotation[]> {
  const linked = await annotations.where('appearanceOf').equals(id).toArray();
  return linked.filter(({ deletedAt }) => deletedAt === null);
}

/** Annotations with where they stand; one whose source is gone is left out. */
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
