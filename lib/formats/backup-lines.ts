import type { LibraryRecords } from '../model/library/library-records.ts';
import { FNV_START, hashText } from '../text/hash-text.ts';

type ListName = keyof LibraryRecords;

/** What a backup says about itself, before its records. */
export interface BackupHead {
  readonly format: string;
  readonly version: number;
  readonly exportedAt: string;
  readonly withheld: number;
}

/** The lists of a backup, in the order in which they are written. */
export const BACKUP_LISTS = [
  'sources',
  'snapshots',
  'stories',
  'subjects',
  'annotations',
  'revisions',
  'sightings',
  'drafts',
  'dismissals',
  'scales',
  'erasures',
  'searches',
] as const satisfies readonly ListName[];

/**
 * JSON with one record per line, line by line, so that neither writing nor reading ever holds the
 * whole text. Counts and a checksum tell a reader whether something is missing or was changed.
 */
export function* backupLines(
  head: BackupHead,
  records: LibraryRecords,
): Generator<string, void, undefined> {
  const counts = Object.fromEntries(BACKUP_LISTS.map((name) => [name, records[name].length]));
  const checksum = new Checksum();
  yield `${JSON.stringify({ ...head, counts }).slice(0, -1)},"records":{\n`;
  for (const [at, name] of BACKUP_LISTS.entries()) {
    yield `"${name}":[\n`;
    const list: readonly unknown[] = records[name];
    for (const [nth, record] of list.entries()) {
      const json = JSON.stringify(record);
      checksum.add(json);
      yield json + (nth + 1 < list.length ? ',\n' : '\n');
    }
    yield at + 1 < BACKUP_LISTS.length ? '],\n' : ']\n';
  }
  yield `},"checksum":"${checksum.text}"}\n`;
}

/** A checksum over the JSON of all records, in the order of the file. Guards against accidents only. */
export class Checksum {
  #hash = FNV_START;

  add(json: string): void {
    this.#hash = hashText(json, 0, json.length, this.#hash);
  }

  /** Eight hexadecimal digits. */
  get text(): string {
    return (this.#hash >>> 0).toString(16).padStart(8, '0');
  }
}
