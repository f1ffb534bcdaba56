import type { LibraryRecords } from '../model/library/library-records.ts';

/** What a backup says about itself, before its records. */
export interface BackupHead {
  readonly format: string;
  readonly version: number;
  readonly exportedAt: string;
  readonly withheld: number;
}

/** The lists of a backup, in the order in which they are written. */
const LISTS = [
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
] as const satisfies readonly (keyof LibraryRecords)[];

/**
 * JSON with one record per line, line by line, so that neither writing nor reading ever holds the
 * whole text.
 */
export function* backupLines(
  head: BackupHead,
  records: LibraryRecords,
): Generator<string, void, undefined> {
  yield `${JSON.stringify(head).slice(0, -1)},"records":{\n`;
  for (const [at, name] of LISTS.entries()) {
    yield `"${name}":[\n`;
    const list: readonly unknown[] = records[name];
    for (const [nth, record] of list.entries())
      yield JSON.stringify(record) + (nth + 1 < list.length ? ',\n' : '\n');
    yield at + 1 < LISTS.length ? '],\n' : ']\n';
  }
  yield '}}\n';
}
