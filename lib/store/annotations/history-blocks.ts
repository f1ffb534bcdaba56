import type { AnnotationId } from '../../model/ids.ts';
import type { Change, Revision } from '../../model/revision.ts';
import { bucketOf } from '../packs/bucket.ts';
import type { HistoryRow, Tables } from '../database.ts';
import type { LongWork } from '../long-work.ts';

/** The kinds of change that can be filed for something published. */
export const FILED_CHANGES: ReadonlySet<Change> = new Set(['update', 'correction', 'refile']);

/** One annotation's history in a row. */
interface StoredHistory {
  readonly line: string;
  readonly count: number;
  readonly isFiled: boolean;
}

type Histories = Pick<Tables, 'histories'>;

const BLOCKS = 1024;
/** About how many revisions are written or read at once: a few milliseconds' worth of JSON. */
const REVISIONS_AT_ONCE = 800;
/** At most this many blocks at once, however few revisions they hold. */
const MOST_BLOCKS = 256;

/** How many blocks are written or read at once. */
function batchSize(blocks: number, revisions: number): number {
  const each = Math.max(1, revisions / Math.max(1, blocks));
  return Math.max(1, Math.min(MOST_BLOCKS, Math.round(REVISIONS_AT_ONCE / each)));
}

function blockOf(id: AnnotationId): string {
  return `h${String(bucketOf(id, BLOCKS)).padStart(4, '0')}`;
}

/**
 * The part of an annotation's history that is packed in its block, oldest first. Runs inside the
 * caller's transaction.
 */
export function historyInBlock(
  { histories }: Histories,
  id: AnnotationId,
): PromiseLike<readonly Revision[]> {
  return histories.get(blockOf(id)).then((row) => {
    const packed = historiesIn(row).get(id);
    return packed === undefined ? [] : revisionsIn(packed);
  });
}

/**
 * Writes histories into their blocks, each replacing what its block held for the annotation. Runs
 * inside the caller's transaction.
 */
export async function writeHistories(
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
        const kept = historiesIn(rows[at]);
        for (const id of ids) kept.set(id, storedHistory(packed.get(id) ?? []));
        return rowOf(block, kept);
      }),
    );
  };
  await work.inBatches(blocks, pack, {
    size: batchSize(blocks.length, sizeOf([...packed.keys()])),
    weigh: (batch) => batch.reduce((sum, [, ids]) => sum + sizeOf(ids), 0),
  });
}

/** Removes everything packed for these annotations. Runs inside the caller's transaction. */
export async function dropFromBlocks(
  { histories }: Histories,
  ids: readonly AnnotationId[],
): Promise<void> {
  const blocks = groupByBlock(ids);
  const rows = await histories.bulkGet([...blocks.keys()]);
  const changed: HistoryRow[] = [];
  const emptied: string[] = [];
  for (const row of rows) {
    if (row === undefined) continue;
    const kept = historiesIn(row);
    const before = kept.size;
    for (const id of blocks.get(row.block) ?? []) kept.delete(id);
    if (kept.size === 0) emptied.push(row.block);
    else if (kept.size < before) changed.push(rowOf(row.block, kept));
  }
  await histories.bulkPut(changed);
  await histories.bulkDelete(emptied);
}

/**
 * Calls back with every packed revision, a few blocks at a time, or only with those of histories
 * that contain a filed change. Runs inside the caller's transaction. Not an async function: in a
 * watched query, those make Dexie lose its transaction.
 */
export function eachRevisionInBlocks(
  { histories }: Histories,
  onRevision: (revision: Revision) => void,
  onlyFiled = false,
): PromiseLike<void> {
  const give = (packed: StoredHistory): void => {
    if (packed.isFiled || !onlyFiled) revisionsIn(packed).forEach(onRevision);
  };
  const giveFrom = (
    blocks: readonly string[],
    at: number,
    size: number,
  ): PromiseLike<void> | undefined => {
    if (at >= blocks.length) return undefined;
    return histories.bulkGet(blocks.slice(at, at + size)).then((rows) => {
      for (const row of rows) historiesIn(row).forEach(give);
      return giveFrom(blocks, at + size, size);
    });
  };
  const keyed = onlyFiled ? histories.orderBy('filed') : histories.toCollection();
  return countRevisionsInBlocks({ histories }).then((revisions) =>
    keyed.primaryKeys().then((keys) => {
      const blocks = [...new Set(keys)];
      return giveFrom(blocks, 0, batchSize(onlyFiled ? BLOCKS : blocks.length, revisions));
    }),
  );
}

/** How many revisions are packed. Reads only the keys of an index, not the rows. */
export function countRevisionsInBlocks({ histories }: Histories): PromiseLike<number> {
  return histories
    .orderBy('count')
    .keys()
    .then((counts) => counts.reduce<number>((sum, count) => sum + Number(count), 0));
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

function historiesIn(row: HistoryRow | undefined): Map<AnnotationId, StoredHistory> {
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

function rowOf(block: string, packed: ReadonlyMap<AnnotationId, StoredHistory>): HistoryRow {
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

function storedHistory(revisions: readonly Revision[]): StoredHistory {
  const bySeq = new Map(revisions.map((revision) => [revision.seq, revision]));
  const inOrder = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return {
    line: JSON.stringify(inOrder),
    count: inOrder.length,
    isFiled: inOrder.some(({ change }) => FILED_CHANGES.has(change)),
  };
}

function revisionsIn({ line }: StoredHistory): Revision[] {
  return JSON.parse(line) as Revision[];
}
