import type { AnnotationId } from '../model/ids.ts';
import type { Change, Revision } from '../model/revision.ts';
import { bucketOf } from './bucket.ts';
import type { Tables } from './database.ts';
import type { LongWork } from './long-work.ts';

/** What may be said of a change of something published. */
export const FILED_CHANGES: ReadonlySet<Change> = new Set(['update', 'correction', 'refile']);

/**
 * Histories that came in with a file, those of about a hundred annotations in one row: a row for each revision takes the browser ten times as
 * long to write. What is decided here afterwards lies row by row in `revisions`; a history is both together.
 */
export interface HistoryRow {
  readonly block: string;
  /** Of the annotations, with a space between. */
  readonly ids: string;
  /** The revisions of each, oldest first, as a JSON array in a line of its own. */
  readonly histories: string;
  /** How many revisions each has, and all have. */
  readonly counts: readonly number[];
  readonly count: number;
  /** Those with a change that was filed as update, correction or refile. */
  readonly filed: readonly AnnotationId[];
}

/** One annotation's history in a row. */
interface PackedHistory {
  readonly line: string;
  readonly count: number;
  readonly isFiled: boolean;
}

type Histories = Pick<Tables, 'histories'>;

const BLOCKS = 1024;
/** Blocks written or read at once: some milliseconds' worth of JSON. */
const BATCH = 8;

function blockOf(id: AnnotationId): string {
  return `h${String(bucketOf(id, BLOCKS)).padStart(4, '0')}`;
}

/** The packed part of an annotation's history, oldest first. Runs inside the caller's transaction. */
export function packedHistoryOf(
  { histories }: Histories,
  id: AnnotationId,
): PromiseLike<readonly Revision[]> {
  return histories.get(blockOf(id)).then((row) => {
    const packed = packedIn(row).get(id);
    return packed === undefined ? [] : revisionsIn(packed);
  });
}

/** Packs histories, each in place of what was packed of its annotation before. Runs inside the caller's transaction. */
export async function packHistories(
  { histories }: Histories,
  packed: ReadonlyMap<AnnotationId, readonly Revision[]>,
  work: LongWork,
): Promise<void> {
  const blocks = [...groupByBlock([...packed.keys()])];
  const sizeOf = (ids: readonly AnnotationId[]): number =>
    ids.reduce((sum, id) => sum + (packed.get(id)?.length ?? 0), 0);
  const pack = async (batch: typeof blocks): Promise<void> => {
    const rows = await histories.bulkGet(batch.map(([block]) => block));
    await histories.bulkPut(
      batch.map(([block, ids], at) => {
        const kept = packedIn(rows[at]);
        for (const id of ids) kept.set(id, packOne(packed.get(id) ?? []));
        return rowOf(block, kept);
      }),
    );
  };
  await work.inBatches(blocks, pack, {
    size: BATCH,
    weigh: (batch) => batch.reduce((sum, [, ids]) => sum + sizeOf(ids), 0),
  });
}

/** Leaves nothing packed of these annotations. Runs inside the caller's transaction. */
export async function dropPackedHistories(
  { histories }: Histories,
  ids: readonly AnnotationId[],
): Promise<void> {
  const blocks = groupByBlock(ids);
  const rows = await histories.bulkGet([...blocks.keys()]);
  const changed: HistoryRow[] = [];
  const emptied: string[] = [];
  for (const row of rows) {
    if (row === undefined) continue;
    const kept = packedIn(row);
    const before = kept.size;
    for (const id of blocks.get(row.block) ?? []) kept.delete(id);
    if (kept.size === 0) emptied.push(row.block);
    else if (kept.size < before) changed.push(rowOf(row.block, kept));
  }
  await histories.bulkPut(changed);
  await histories.bulkDelete(emptied);
}

/**
 * Gives every packed revision, some blocks at a time; only those of histories with a filed change where that is asked. Runs inside the caller's
 * transaction. Not an async function, as those in a watched query cost Dexie the way back to its transaction.
 */
export function eachPackedRevision(
  { histories }: Histories,
  onRevision: (revision: Revision) => void,
  onlyFiled = false,
): PromiseLike<void> {
  const give = (packed: PackedHistory): void => {
    if (packed.isFiled || !onlyFiled) revisionsIn(packed).forEach(onRevision);
  };
  const giveFrom = (blocks: readonly string[], at: number): PromiseLike<void> | undefined => {
    if (at >= blocks.length) return undefined;
    return histories.bulkGet(blocks.slice(at, at + BATCH)).then((rows) => {
      for (const row of rows) packedIn(row).forEach(give);
      return giveFrom(blocks, at + BATCH);
    });
  };
  const keyed = onlyFiled ? histories.orderBy('filed') : histories.toCollection();
  return keyed.primaryKeys().then((blocks) => giveFrom([...new Set(blocks)], 0));
}

/** How many revisions are packed: keys of an index, the rows themselves are not read. */
export async function countPackedRevisions({ histories }: Histories): Promise<number> {
  const counts = await histories.orderBy('count').keys();
  return counts.reduce<number>((sum, count) => sum + Number(count), 0);
}

function groupByBlock(ids: readonly AnnotationId[]): Map<string, AnnotationId[]> {
  const blocks = new Map<string, AnnotationId[]>();
  for (const id of ids) {
    const block = blockOf(id);
    const own = blocks.get(block);
    if (own === undefined) blocks.set(block, [id]);
    else own.push(id);
  }
  return blocks;
}

function packedIn(row: HistoryRow | undefined): Map<AnnotationId, PackedHistory> {
  if (row === undefined) return new Map();
  const lines = row.histories.split('\n');
  const filed = new Set(row.filed);
  const ids = row.ids.split(' ') as AnnotationId[];
  return new Map(
    ids.map((id, at) => [
      id,
      { line: lines[at] ?? '[]', count: row.counts[at] ?? 0, isFiled: filed.has(id) },
    ]),
  );
}

function rowOf(block: string, packed: ReadonlyMap<AnnotationId, PackedHistory>): HistoryRow {
  const all = [...packed.values()];
  const counts = all.map(({ count }) => count);
  return {
    block,
    ids: [...packed.keys()].join(' '),
    histories: all.map(({ line }) => line).join('\n'),
    counts,
    count: counts.reduce((sum, count) => sum + count, 0),
    filed: [...packed].flatMap(([id, { isFiled }]) => (isFiled ? [id] : [])),
  };
}

function packOne(revisions: readonly Revision[]): PackedHistory {
  const bySeq = new Map(revisions.map((revision) => [revision.seq, revision]));
  const inOrder = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return {
    line: JSON.stringify(inOrder),
    count: inOrder.length,
    isFiled: inOrder.some(({ change }) => FILED_CHANGES.has(change)),
  };
}

function revisionsIn({ line }: PackedHistory): Revision[] {
  return JSON.parse(line) as Revision[];
}
