import type { SnapshotId, SourceId } from '../../model/ids.ts';
import type { ReadText } from '../../model/page/page-record.ts';
import type { Snapshot } from '../../model/source.ts';
import type { SnapshotRow, Tables } from '../database.ts';
import { compress, sha256, decompress } from './compression.ts';
import type { Store } from '../store.ts';

/**
 * The limit for all snapshots together, in compressed bytes: about eight thousand long articles.
 */
export const SNAPSHOT_BYTES = 256 * 1024 * 1024;
/**
 * When the limit is exceeded, the oldest snapshots that nothing needs are deleted until this share
 * is free.
 */
const FREED_SHARE = 0.1;

/**
 * A page text hashed and compressed, ready for a transaction: IndexedDB commits while either is
 * awaited.
 */
export interface CompressedText {
  readonly packed: Uint8Array;
  readonly sha256: string;
  readonly article: ReadText['article'];
}

/** Hashes and compresses a page text. Never call it inside a transaction. */
export async function compressText({ pageText, article }: ReadText): Promise<CompressedText> {
  const [packed, hash] = await Promise.all([compress(pageText), sha256(pageText)]);
  return { packed, sha256: hash, article };
}

/**
 * The id of the source's snapshot of exactly this text, taken now if there is none; the oldest ones
 * that nothing needs are then deleted to make room. Runs inside the caller's transaction over
 * snapshots and annotations.
 */
export async function keepSnapshot(
  { database, newId }: Store,
  sourceId: SourceId,
  text: CompressedText,
  takenAt: string,
): Promise<SnapshotId> {
  const { snapshots } = database;
  const kept = await findSnapshot(database, sourceId, text.sha256);
  if (kept !== undefined) return kept;
  const before = await snapshots
    .where('[sourceId+takenAt]')
    .between([sourceId, ''], [sourceId, '\uffff'])
    .count();
  const row: SnapshotRow = {
    id: newId() as SnapshotId,
    sourceId,
    takenAt,
    ...text,
    bytes: text.packed.byteLength,
    why: before === 0 ? 'first' : 'change',
  };
  await snapshots.add(row);
  await makeRoom(database, SNAPSHOT_BYTES, row.id);
  return row.id;
}

/** The id of the source's snapshot of the text with this hash. Runs inside the caller's transaction. */
export async function findSnapshot(
  { snapshots }: Pick<Tables, 'snapshots'>,
  sourceId: SourceId,
  sha256: string,
): Promise<SnapshotId | undefined> {
  const [id] = await snapshots.where({ sourceId, sha256 }).limit(1).primaryKeys();
  return id;
}

/** The snapshot of a row. Never call it inside a transaction. */
export async function readSnapshotRow(row: SnapshotRow): Promise<Snapshot> {
  const { id, sourceId, takenAt, packed, article, sha256, why } = row;
  return { id, sourceId, takenAt, text: await decompress(packed), article, sha256, why };
}

/**
 * Drops the oldest snapshots that nothing needs once all of them together exceed `limit` bytes. One
 * that an annotation was made on, or that holds the new words of an edit it keeps, stays whatever
 * its size; so does `spared`. Runs inside the caller's transaction.
 */
export async function makeRoom(
  tables: Pick<Tables, 'snapshots' | 'annotations'>,
  limit: number,
  spared: SnapshotId | null,
): Promise<void> {
  // The keys of an index: the texts themselves are not read.
  const sizes = await tables.snapshots.orderBy('bytes').keys();
  let excess = sizes.reduce<number>((sum, bytes) => sum + Number(bytes), 0) - limit;
  if (excess <= 0) return;
  excess += limit * FREED_SHARE;
  const isNeeded = await neededSnapshots(tables);
  for (const id of await tables.snapshots.orderBy('takenAt').primaryKeys()) {
    if (excess <= 0) return;
    const row = id === spared ? undefined : await tables.snapshots.get(id);
    if (row === undefined || isNeeded(row)) continue;
    excess -= row.bytes;
    await tables.snapshots.delete(id);
  }
}

/**
 * The snapshots that annotations need, including those in the trash. Runs inside the caller's
 * transaction.
 */
export async function neededSnapshots(
  { annotations }: Pick<Tables, 'annotations'>,
  sourceId?: SourceId,
): Promise<(row: SnapshotRow) => boolean> {
  const holders =
    sourceId === undefined
      ? annotations.toCollection()
      : annotations.where('sourceId').equals(sourceId);
  const needed = new Set<string>();
  await holders.each((annotation) => {
    if (annotation.snapshotId !== null) needed.add(annotation.snapshotId);
    for (const { textHash } of annotation.edits) if (textHash !== null) needed.add(textHash);
  });
  return ({ id, sha256 }) => needed.has(id) || needed.has(sha256);
}
