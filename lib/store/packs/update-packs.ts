import type { AnnotationId, SourceId } from '../../model/ids.ts';
import type { PackedEntry, PackedSource } from './packed-entry.ts';
import {
  entryPackOf,
  isEntryPack,
  isSourcePack,
  unpackEntries,
  readSources,
  sourcePackOf,
  STATE,
  writeEntries,
  writeSources,
  type SearchPackRow,
  type StateRow,
} from './search-packs.ts';

/** Where packs are read and written, inside one transaction. */
export interface PackTable {
  readonly getMany: (
    keys: readonly string[],
  ) => PromiseLike<readonly (SearchPackRow | undefined)[]>;
  readonly putMany: (rows: readonly SearchPackRow[]) => PromiseLike<unknown>;
}

/** The last state of each row that was written, packed, by id; null for those that were deleted. */
export class RowChanges {
  readonly annotations = new Map<AnnotationId, PackedEntry | null>();
  readonly sources = new Map<SourceId, PackedSource | null>();

  get isEmpty(): boolean {
    return this.annotations.size + this.sources.size === 0;
  }

  /** The same changes in parts that consist of whole packs, each of about this many rows. */
  inParts(rows: number): RowChanges[] {
    const byPack = new Map<string, RowChanges>();
    const ofPack = (pack: string): RowChanges => {
      const own = byPack.get(pack) ?? new RowChanges();
      byPack.set(pack, own);
      return own;
    };
    for (const [id, row] of this.annotations) ofPack(entryPackOf(id)).annotations.set(id, row);
    for (const [id, row] of this.sources) ofPack(sourcePackOf(id)).sources.set(id, row);
    const parts: RowChanges[] = [];
    for (const own of byPack.values()) {
      const last = parts.at(-1);
      if (last !== undefined && last.size < rows) last.take(own);
      else parts.push(own);
    }
    return parts;
  }

  private get size(): number {
    return this.annotations.size + this.sources.size;
  }

  private take({ annotations, sources }: RowChanges): void {
    for (const [id, row] of annotations) this.annotations.set(id, row);
    for (const [id, row] of sources) this.sources.set(id, row);
  }
}

/**
 * Updates the packs with rows that were written in the same transaction, and gives all packs that
 * changed one new stamp. A pack that cannot be read is started afresh, and all are rebuilt the next
 * time the library is opened: a damaged index never stops a save, nor keeps what is erased.
 */
export function updatePacks(table: PackTable, changes: RowChanges): PromiseLike<unknown> {
  const entries = groupBy(changes.annotations, entryPackOf);
  const sources = groupBy(changes.sources, sourcePackOf);
  const keys = [...entries.keys(), ...sources.keys()];
  // Not awaited: inside Dexie's layers only its own promises keep the transaction.
  return table.getMany([STATE, ...keys]).then(([state, ...rows]) => {
    const before = state?.pack === STATE ? (state as StateRow) : null;
    const stamp = (before?.stamp ?? 0) + 1;
    let form = before?.form ?? 0;
    const next = keys.flatMap((key, at) => {
      const changed = (row: SearchPackRow | undefined): SearchPackRow | null =>
        changedEntries(key, stamp, row, entries.get(key)) ??
        changedSources(key, stamp, row, sources.get(key));
      try {
        return changed(rows[at]) ?? [];
      } catch {
        form = 0;
        return changed(undefined) ?? [];
      }
    });
    const isSame = next.length === 0 && form === before?.form;
    return isSame ? null : table.putMany([{ pack: STATE, stamp, form }, ...next]);
  });
}

function changedEntries(
  key: string,
  stamp: number,
  row: SearchPackRow | undefined,
  changes: ReadonlyMap<AnnotationId, PackedEntry | null> | undefined,
): SearchPackRow | null {
  if (changes === undefined) return null;
  const kept = row !== undefined && isEntryPack(row) ? unpackEntries(row) : [];
  const stays = kept.filter(({ id }) => !changes.has(id));
  const written = [...changes.values()].filter((entry) => entry !== null);
  return writeEntries(key, stamp, [...stays, ...written]);
}

/**
 * Null if nothing that is packed about the sources changed: most writes only update when one was
 * last seen.
 */
function changedSources(
  key: string,
  stamp: number,
  row: SearchPackRow | undefined,
  changes: ReadonlyMap<SourceId, PackedSource | null> | undefined,
): SearchPackRow | null {
  if (changes === undefined) return null;
  const kept = row !== undefined && isSourcePack(row) ? readSources(row) : [];
  const byId = new Map(kept.map((source) => [source.id, source]));
  let isChanged = row === undefined;
  for (const [id, packed] of changes) {
    if (isSameSource(byId.get(id), packed)) continue;
    isChanged = true;
    if (packed === null) byId.delete(id);
    else byId.set(id, packed);
  }
  return isChanged ? writeSources(key, stamp, [...byId.values()]) : null;
}

function isSameSource(a: PackedSource | undefined, b: PackedSource | null): boolean {
  return a?.text === b?.text && a?.title === b?.title && a?.site === b?.site;
}

function groupBy<Id, Row>(
  rows: ReadonlyMap<Id, Row>,
  packOf: (id: Id) => string,
): Map<string, Map<Id, Row>> {
  const groups = new Map<string, Map<Id, Row>>();
  for (const [id, row] of rows) {
    const key = packOf(id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, new Map([[id, row]]));
    else group.set(id, row);
  }
  return groups;
}
