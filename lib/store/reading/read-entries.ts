import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import { success, type Result } from '../../model/result.ts';
import { isHeldChange } from '../../model/rules/held-fields.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Source } from '../../model/source.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { withFirsts } from '../appearances/first-appearances.ts';
import { toResult } from '../to-result.ts';
import type { Tables } from '../database.ts';
import { fromSourceRow } from '../sources/source-row.ts';
import type { Store } from '../store.ts';

/**
 * One annotation with its source and its last sighting. Another appearance of a claim has the
 * findings and the evidence of the first.
 */
export interface ReadEntry {
  readonly annotation: Annotation;
  readonly source: Source;
  readonly sighting: Sighting | null;
  /** Whether a change to the published check waits for its reason. */
  readonly isHeld?: boolean;
}

/**
 * These annotations, even those in the trash, all from one moment; those that are gone are skipped.
 */
export function readEntries(
  store: Store,
  ids: readonly AnnotationId[],
): Promise<Result<readonly ReadEntry[], StoreFailure>> {
  return toResult(() => {
    const { database } = store;
    const { annotations, stories, sources, sightings, drafts } = database;
    const tables = [annotations, stories, sources, sightings, drafts];
    return database.transaction('r', tables, async () => {
      const rows = (await annotations.bulkGet([...ids])).filter((row) => row !== undefined);
      return success(await withSurroundings(database, rows));
    });
  });
}

/**
 * Annotations as they are shown, with their sources and last sightings. Runs inside the caller's
 * transaction over the five tables.
 */
export async function withSurroundings(
  database: Pick<Tables, 'annotations' | 'stories' | 'sources' | 'sightings' | 'drafts'>,
  stored: readonly Annotation[],
): Promise<ReadEntry[]> {
  const { sources, sightings, drafts } = database;
  const annotations = await withFirsts(database, stored);
  const sourceIds = [...new Set(annotations.map(({ sourceId }) => sourceId))];
  const published = stored.filter((one) => one.published !== null);
  const [known, typed, lastOnes] = await Promise.all([
    sources.bulkGet(sourceIds),
    drafts.bulkGet(published.map(({ id }) => id)),
    Promise.all(
      annotations.map(({ id }) =>
        sightings.where('[annotationId+at]').between([id, ''], [id, '\uffff']).last(),
      ),
    ),
  ]);
  const held = new Set<AnnotationId>(
    published.filter((one, at) => isHeldChange(one, typed[at]?.patch ?? {})).map(({ id }) => id),
  );
  const byId = new Map(known.filter((row) => row !== undefined).map((row) => [row.id, row]));
  return annotations.flatMap((annotation, at): ReadEntry[] => {
    const row = byId.get(annotation.sourceId);
    if (row === undefined) return [];
    const [source, sighting] = [fromSourceRow(row), lastOnes[at] ?? null];
    return [{ annotation, source, sighting, isHeld: held.has(annotation.id) }];
  });
}
