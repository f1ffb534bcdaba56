import type { Annotation } from '../../model/annotation.ts';
import type { AnnotationId, SourceId } from '../../model/ids.ts';
import type { LibraryRecords } from '../../model/library/library-records.ts';
import type { Revision } from '../../model/revision.ts';
import { sourceKey } from '../../model/rules/source-key.ts';
import type { Sighting } from '../../model/sighting.ts';
import type { Source } from '../../model/source.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import { eachInSteps, mapInSteps, type Steps } from '../../scheduling/steps.ts';
import type { SourceRow, Tables } from '../database.ts';
import { runWithin } from '../run-within.ts';
import {
  hasGaps,
  inOrder,
  isOfTheFuture,
  isOtherBuiltIn,
  mendAnnotation,
  type Held,
} from './mend-records.ts';
import {
  isSameAnnotation,
  isSameRevision,
  isOpenAnnotation,
  isOpenRevision,
  readSensitive,
  sensitiveIn,
  withheldHere,
  withheldThere,
  type SensitiveThere,
  type WithheldHere,
} from './withheld-here.ts';

/** What an import means for one annotation that is already stored. */
export type ImportVerdict =
  | 'new'
  /** Equal to what is stored, but for what was withheld, or an earlier state of it. */
  | 'same'
  /**
   * A later state of what is stored: the stored history is the beginning of the imported one. Or the
   * same state, with what an open backup that was taken in here had to leave out.
   */
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
  /** The imported annotations, mended. */
  readonly annotations: readonly Annotation[];
  /** The imported histories, in order. */
  readonly histories: ReadonlyMap<AnnotationId, readonly Revision[]>;
  /** The imported looks that are written: none that is stored already. */
  readonly sightings: readonly Sighting[];
  readonly mended: Mended;
  /** How many of the annotations were erased here for good and would come back. */
  readonly erasedBefore: number;
}

/** What could not be taken over as it stands in the file. */
export interface Mended {
  /** Annotations with a link to what is neither here nor in the file; the link is left out. */
  readonly links: number;
  /** Annotations whose history does not tell of all their revisions. */
  readonly histories: number;
  /** Looks at a time that is still to come; they are left out. */
  readonly looks: number;
  /** Scales that go by the name of a built-in one and differ from it; they are left out. */
  readonly scales: number;
}

/** How many stored annotations are read at once. */
const BATCH = 200;

/**
 * Compares imported records with what is stored, at a time in ISO 8601 UTC. Runs inside the caller's
 * transaction over all tables.
 */
export async function planImport(
  tables: Tables,
  records: LibraryRecords,
  now: string,
): Promise<ImportPlan> {
  const ask = (): PromiseLike<unknown> => tables.erasures.limit(1).primaryKeys();
  const sources = await runWithin(ask, mapInSteps(records.sources, rekeyed));
  const sourceIds = await matchSources(tables, sources);
  const { histories, gappy } = await runWithin(ask, historiesOf(records.revisions));
  const attached = new Set([
    ...records.sources.map(({ id }) => id),
    ...(await tables.sources.toCollection().primaryKeys()),
  ]);
  const erased = new Set(await tables.erasures.toCollection().primaryKeys());
  const known = new Set(await tables.annotations.toCollection().primaryKeys());
  const annotations: Annotation[] = [];
  const mended = { links: 0, histories: 0, looks: 0, scales: 0 };
  const held = await heldOf(tables, records, attached, known);
  const verdicts = new Map<AnnotationId, ImportVerdict>();
  const both: Annotation[] = [];
  let erasedBefore = 0;
  const look = (imported: Annotation): void => {
    const { id, sourceId } = imported;
    const whole = mendAnnotation(imported, histories.get(id) ?? [], held);
    const { annotation } = whole;
    annotations.push(annotation);
    if (whole.isLinkDropped) mended.links += 1;
    if (whole.isHistoryIncomplete || gappy.has(id)) mended.histories += 1;
    if (erased.has(id)) erasedBefore += 1;
    const isStored = attached.has(sourceId) && known.has(id);
    if (isStored) both.push(annotation);
    else verdicts.set(id, attached.has(sourceId) ? 'new' : 'unattached');
  };
  await runWithin(ask, eachInSteps(records.annotations, look));
  const here = both.map((annotation) => withSource(annotation, sourceIds));
  for (const [id, verdict] of await judgeStored(tables, here, histories, sensitiveIn(records))) {
    verdicts.set(id, verdict);
  }
  const past = records.sightings.filter((sighting) => !isOfTheFuture(sighting, now));
  mended.looks = records.sightings.length - past.length;
  mended.scales = records.scales.filter(isOtherBuiltIn).length;
  const sightings = await newSightings(tables, past, verdicts);
  return {
    verdicts,
    sourceIds,
    attached,
    sources,
    annotations,
    histories,
    sightings,
    mended,
    erasedBefore,
  };
}

/** Compares imported annotations, with the sources they have here, with those of the same id. */
async function judgeStored(
  tables: Tables,
  annotations: readonly Annotation[],
  histories: ImportPlan['histories'],
  there: SensitiveThere,
): Promise<ImportPlan['verdicts']> {
  const verdicts = new Map<AnnotationId, ImportVerdict>();
  const sensitive = await readSensitive(tables);
  for (let at = 0; at < annotations.length; at += BATCH) {
    const batch = annotations.slice(at, at + BATCH);
    const stored = await tables.annotations.bulkGet(batch.map(({ id }) => id));
    for (const [nth, imported] of batch.entries()) {
      const { id } = imported;
      // Only real reads are awaited: Dexie gives a transaction up after a hundred waits for
      // nothing.
      const before = stored[nth];
      if (before === undefined) {
        verdicts.set(id, 'new');
        continue;
      }
      const theirs = histories.get(id) ?? [];
      const file = withheldThere(imported, theirs, there);
      if (isSameData(before, imported) && !hasSecrets(file)) verdicts.set(id, 'same');
      else {
        const here = await withheldHere(tables, before, sensitive);
        const isMore = holdsMore(before, here.history, imported, file);
        verdicts.set(id, isMore ? 'newer' : judge(before, imported, here, theirs));
      }
    }
  }
  return verdicts;
}

/** What links may lead to: what is stored, and what comes with the file and has a source. */
async function heldOf(
  tables: Tables,
  records: LibraryRecords,
  attached: ReadonlySet<SourceId>,
  known: ReadonlySet<AnnotationId>,
): Promise<Held> {
  const hasSource = ({ sourceId }: { readonly sourceId: SourceId }): boolean =>
    attached.has(sourceId);
  const annotations = new Set(records.annotations.filter(hasSource).map(({ id }) => id));
  const snapshots = new Set([
    ...records.snapshots.filter(hasSource).map(({ id }) => id),
    ...(await tables.snapshots.toCollection().primaryKeys()),
  ]);
  return {
    hasAnnotation: (id) => annotations.has(id) || known.has(id),
    hasSnapshot: (id) => snapshots.has(id),
  };
}

/** The looks that are not stored yet, of annotations that are or will be. */
async function newSightings(
  tables: Tables,
  sightings: readonly Sighting[],
  verdicts: ImportPlan['verdicts'],
): Promise<readonly Sighting[]> {
  const isHeld = ({ annotationId: id }: Sighting): boolean =>
    verdicts.has(id) && verdicts.get(id) !== 'unattached';
  const isNew = ({ annotationId: id }: Sighting): boolean => verdicts.get(id) === 'new';
  const held = sightings.filter(isHeld);
  if (held.every(isNew)) return held;
  const stored = await tables.sightings.toCollection().primaryKeys();
  const keys = new Set(stored.map(([id, at]) => `${id} ${at}`));
  return held.filter(({ annotationId, at }) => !keys.has(`${annotationId} ${at}`));
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

/** The histories in order, and whose had gaps. */
function* historiesOf(revisions: readonly Revision[]): Steps<{
  readonly histories: ReadonlyMap<AnnotationId, readonly Revision[]>;
  readonly gappy: ReadonlySet<AnnotationId>;
}> {
  const gathered = new Map<AnnotationId, Revision[]>();
  yield* eachInSteps(revisions, (revision) => {
    const history = gathered.get(revision.annotationId);
    if (history === undefined) gathered.set(revision.annotationId, [revision]);
    else history.push(revision);
  });
  const histories = new Map<AnnotationId, readonly Revision[]>();
  const gappy = new Set<AnnotationId>();
  yield* eachInSteps([...gathered], ([id, history]) => {
    if (hasGaps(history)) gappy.add(id);
    histories.set(id, inOrder(history));
  });
  return { histories, gappy };
}

/**
 * A file that lacks what is sensitive here is never taken for newer: its history would replace the
 * stored one.
 */
function judge(
  stored: Annotation,
  imported: Annotation,
  here: WithheldHere,
  theirs: readonly Revision[],
): ImportVerdict {
  const own = here.history;
  const isSame = (a: Revision, b: Revision): boolean => isSameRevision(a, b, here);
  if (stored.revision === imported.revision) {
    const isKnown = isSameAnnotation(stored, imported, here) && own.length === theirs.length;
    return isKnown && isBeginning(theirs, own, isSame) ? 'same' : 'conflicting';
  }
  if (stored.revision < imported.revision)
    return own.length > 0 && isBeginning(own, theirs, isSameData) ? 'newer' : 'conflicting';
  return theirs.length > 0 && isBeginning(theirs, own, isSame) ? 'same' : 'conflicting';
}

/** Whether a file has something of an annotation that an open backup of it would lack. */
function hasSecrets({ secrets }: WithheldHere): boolean {
  return secrets.until >= 0 || secrets.evidence.size > 0;
}

/**
 * Whether all that is stored is what an open backup of the imported state, or of an earlier one,
 * holds: then the file has what that had to leave out.
 */
function holdsMore(
  stored: Annotation,
  own: readonly Revision[],
  imported: Annotation,
  file: WithheldHere,
): boolean {
  const isPart = (theirs: Revision, mine: Revision): boolean => isOpenRevision(mine, theirs, file);
  const isLater = stored.revision < imported.revision;
  if (own.length === 0 || (!isLater && stored.revision !== imported.revision)) return false;
  if (!isBeginning(own, file.history, isPart)) return false;
  if (isLater) return true;
  const isAll = isSameData(stored, imported) && isBeginning(own, file.history, isSameData);
  return !isAll && isOpenAnnotation(stored, imported, file);
}

/** `isSame` is given the later history's change first. */
function isBeginning(
  earlier: readonly Revision[],
  later: readonly Revision[],
  isSame: (later: Revision, earlier: Revision) => boolean,
): boolean {
  const bySeq = new Map(later.map((revision) => [revision.seq, revision]));
  return earlier.every((revision) => {
    const same = bySeq.get(revision.seq);
    return same !== undefined && isSame(same, revision);
  });
}
