import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import type { LibraryRecords } from '../../model/library/library-records.ts';
import type { Revision } from '../../model/revision.ts';
import { sourceKey } from '../../model/rules/source-key.ts';
import type { Source } from '../../model/source.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import { eachInSteps, mapInSteps, type Steps } from '../../scheduling/steps.ts';
import type { SourceRow, Tables } from '../database.ts';
import { revisionsOf } from '../annotations/history.ts';
import { runWithin } from '../run-within.ts';

/** What an import means for one annotation that is already stored. */
export type ImportVerdict =
  | 'new'
  /** Equal to what is stored, or an earlier state of it. */
  | 'same'
  /** A later state of what is stored: the stored history is the beginning of the imported one. */
  | 'newer'
  /** The two diverged from a common beginning, or have none. */
  | 'conflicting'
  /**
   * Its source is neither in the file nor stored: there is no place to show it, so it is left out.
   */
  | 'unattached';

/** What an import would do. */
export interface ImportPlan {
  readonly verdicts: ReadonlyMap<AnnotationId, ImportVerdict>;
  /** Sources stored here under another id, from the imported id to the stored one. */
  readonly sourceIds: ReadonlyMap<SourceId, SourceId>;
  /** Sources that are in the file or stored; what belongs to any other source is left out. */
  readonly attached: ReadonlySet<SourceId>;
  /** The imported sources with their keys computed here, whatever the file says. */
  readonly sources: readonly Source[];
  /** The imported histories. */
  readonly histories: ReadonlyMap<AnnotationId, readonly Revision[]>;
  /** How many of the annotations were erased here for good and would come back. */
  readonly erasedBefore: number;
}

/** How many stored annotations are read at once. */
const BATCH = 200;

/**
 * Compares imported records with what is stored. Runs inside the caller's transaction over sources,
 * annotations, revisions, histories, erasures.
 */
export async function planImport(tables: Tables, records: LibraryRecords): Promise<ImportPlan> {
  const ask = (): PromiseLike<unknown> => tables.erasures.limit(1).primaryKeys();
  const sources = await runWithin(ask, mapInSteps(records.sources, rekeyed));
  const sourceIds = await matchSources(tables, sources);
  const histories = await runWithin(ask, historiesOf(records.revisions));
  const attached = new Set([
    ...records.sources.map(({ id }) => id),
    ...(await tables.sources.toCollection().primaryKeys()),
  ]);
  const erased = new Set(await tables.erasures.toCollection().primaryKeys());
  const known = new Set(await tables.annotations.toCollection().primaryKeys());
  const verdicts = new Map<AnnotationId, ImportVerdict>();
  const both: Annotation[] = [];
  let erasedBefore = 0;
  const look = (annotation: Annotation): void => {
    const { id, sourceId } = annotation;
    if (erased.has(id)) erasedBefore += 1;
    const isStored = attached.has(sourceId) && known.has(id);
    if (isStored) both.push(annotation);
    else verdicts.set(id, attached.has(sourceId) ? 'new' : 'unattached');
  };
  await runWithin(ask, eachInSteps(records.annotations, look));
  for (let at = 0; at < both.length; at += BATCH) {
    const batch = both.slice(at, at + BATCH);
    const stored = await tables.annotations.bulkGet(batch.map(({ id }) => id));
    for (const [nth, annotation] of batch.entries()) {
      const { id } = annotation;
      const imported = withSource(annotation, sourceIds);
      // Only real reads are awaited: Dexie gives a transaction up after a hundred waits for
      // nothing.
      const before = stored[nth];
      const verdict = judgeAlone(imported, before);
      if (verdict !== null || before === undefined) verdicts.set(id, verdict ?? 'new');
      else {
        const own = await revisionsOf(tables, id);
        const isBehind = before.revision < imported.revision;
        verdicts.set(id, judgeByHistory(own, histories.get(id) ?? [], isBehind));
      }
    }
  }
  return { verdicts, sourceIds, attached, sources, histories, erasedBefore };
}

/** The record with its source's id replaced by the one stored here. */
export function withSource<Held extends { readonly sourceId: SourceId }>(
  held: Held,
  sourceIds: ImportPlan['sourceIds'],
): Held {
  const sourceId = sourceIds.get(held.sourceId);
  return sourceId === undefined ? held : { ...held, sourceId };
}

function rekeyed(source: Source): Source {
  return { ...source, key: sourceKey(source.url) };
}

/**
 * Imported sources whose address is stored under another id, or occurs a second time in the file.
 */
async function matchSources(
  tables: Tables,
  keyed: readonly Source[],
): Promise<ReadonlyMap<SourceId, SourceId>> {
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

function* historiesOf(
  revisions: readonly Revision[],
): Steps<ReadonlyMap<AnnotationId, readonly Revision[]>> {
  const histories = new Map<AnnotationId, Revision[]>();
  yield* eachInSteps(revisions, (revision) => {
    const history = histories.get(revision.annotationId);
    if (history === undefined) histories.set(revision.annotationId, [revision]);
    else history.push(revision);
  });
  return histories;
}

/** Null if only the histories can decide. */
function judgeAlone(imported: Annotation, stored: Annotation | undefined): ImportVerdict | null {
  if (stored === undefined) return 'new';
  if (isSameData(stored, imported)) return 'same';
  return stored.revision === imported.revision ? 'conflicting' : null;
}

/** `isBehind` says that what is stored is the earlier of the two. */
function judgeByHistory(
  own: readonly Revision[],
  imported: readonly Revision[],
  isBehind: boolean,
): ImportVerdict {
  const [earlier, later] = isBehind ? [own, imported] : [imported, own];
  if (earlier.length === 0 || !isBeginning(earlier, later)) return 'conflicting';
  return isBehind ? 'newer' : 'same';
}

function isBeginning(earlier: readonly Revision[], later: readonly Revision[]): boolean {
  const bySeq = new Map(later.map((revision) => [revision.seq, revision]));
  return earlier.every((revision) => isSameData(revision, bySeq.get(revision.seq)));
}
