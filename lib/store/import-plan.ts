import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId, SourceId } from '../model/ids.ts';
import type { LibraryRecords } from '../model/library-records.ts';
import type { Revision } from '../model/revision.ts';
import { sourceKey } from '../model/source-key.ts';
import type { Source } from '../model/source.ts';
import type { SourceRow, Tables } from './database.ts';
import { revisionsOf } from './history.ts';
import { isSame } from './merge.ts';

/** What an import means for one annotation that is stored already. */
export type ImportVerdict =
  | 'new'
  /** Equal, or an earlier state of what is stored. */
  | 'same'
  /** A later state of what is stored: the stored history is the beginning of the imported one. */
  | 'newer'
  /** Both went on from a common beginning, or have none. */
  | 'conflicting'
  /** Its source is neither in the file nor stored: it cannot be shown anywhere and is left out. */
  | 'unattached';

/** What an import would do. */
export interface ImportPlan {
  readonly verdicts: ReadonlyMap<AnnotationId, ImportVerdict>;
  /** Sources stored here under another id, from the imported id to the stored one. */
  readonly sourceIds: ReadonlyMap<SourceId, SourceId>;
  /** Sources that are in the file or stored: what hangs on another one is left out. */
  readonly attached: ReadonlySet<SourceId>;
  /** Annotations that were erased here for good and would come back. */
  readonly erasedBefore: number;
}

/** Compares imported records with what is stored. Runs inside the caller's transaction over sources, annotations, histories, erasures. */
export async function planImport(tables: Tables, records: LibraryRecords): Promise<ImportPlan> {
  const sourceIds = await matchSources(tables, records.sources);
  const imported = historyByAnnotation(records.revisions);
  const erased = new Set(await tables.erasures.toCollection().primaryKeys());
  const attached = new Set([
    ...records.sources.map(({ id }) => id),
    ...(await tables.sources.toCollection().primaryKeys()),
  ]);
  const verdicts = new Map<AnnotationId, ImportVerdict>();
  const known = new Set(await tables.annotations.toCollection().primaryKeys());
  for (const annotation of records.annotations) {
    const { id } = annotation;
    if (!attached.has(annotation.sourceId)) verdicts.set(id, 'unattached');
    // Only what is stored is awaited: Dexie gives a transaction up after a hundred waits for nothing.
    else if (!known.has(id)) verdicts.set(id, 'new');
    else {
      const history = imported.get(id) ?? [];
      const stored = await tables.annotations.get(id);
      verdicts.set(id, await judge(tables, withSource(annotation, sourceIds), stored, history));
    }
  }
  const erasedBefore = [...verdicts.keys()].filter((id) => erased.has(id)).length;
  return { verdicts, sourceIds, attached, erasedBefore };
}

/** The record with its source's id as it is stored here. */
export function withSource<Held extends { readonly sourceId: SourceId }>(
  held: Held,
  sourceIds: ImportPlan['sourceIds'],
): Held {
  const sourceId = sourceIds.get(held.sourceId);
  return sourceId === undefined ? held : { ...held, sourceId };
}

/** A source under the key its URL has here, whatever the file says. */
export function rekeyed(source: Source): Source {
  return { ...source, key: sourceKey(source.url) };
}

/** Imported sources whose address is stored under another id, or stands in the file a second time. */
async function matchSources(
  tables: Tables,
  sources: readonly Source[],
): Promise<ReadonlyMap<SourceId, SourceId>> {
  const keyed = sources.map(rekeyed);
  const stored = await storedByKey(
    tables,
    keyed.map(({ key }) => key),
  );
  const byKey = new Map(stored.map(({ key, id }) => [key, id]));
  const moved = new Map<SourceId, SourceId>();
  for (const { id, key } of keyed) {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, id);
    else if (known !== id) moved.set(id, known);
  }
  return moved;
}

/** The stored sources of these keys. */
export async function storedByKey(
  tables: Tables,
  keys: readonly string[],
): Promise<readonly SourceRow[]> {
  const known = new Set<unknown>(await tables.sources.orderBy('key').keys());
  const both = keys.filter((key) => known.has(key));
  return tables.sources.where('key').anyOf(both).toArray();
}

/** Histories by the annotation they are of. */
export function historyByAnnotation(
  revisions: readonly Revision[],
): ReadonlyMap<AnnotationId, readonly Revision[]> {
  const histories = new Map<AnnotationId, Revision[]>();
  for (const revision of revisions) {
    const history = histories.get(revision.annotationId);
    if (history === undefined) histories.set(revision.annotationId, [revision]);
    else history.push(revision);
  }
  return histories;
}

async function judge(
  tables: Tables,
  imported: Annotation,
  stored: Annotation | undefined,
  history: readonly Revision[],
): Promise<ImportVerdict> {
  if (stored === undefined) return 'new';
  if (isSame(stored, imported)) return 'same';
  if (stored.revision === imported.revision) return 'conflicting';
  const own = await revisionsOf(tables, stored.id);
  const [earlier, later] = stored.revision < imported.revision ? [own, history] : [history, own];
  if (earlier.length === 0 || !isBeginning(earlier, later)) return 'conflicting';
  return earlier === own ? 'newer' : 'same';
}

function isBeginning(earlier: readonly Revision[], later: readonly Revision[]): boolean {
  const bySeq = new Map(later.map((revision) => [revision.seq, revision]));
  return earlier.every((revision) => isSame(revision, bySeq.get(revision.seq)));
}
