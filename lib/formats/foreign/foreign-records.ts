import type { LibraryRecords } from '../../model/library/library-records.ts';
import type { Result } from '../../model/result.ts';
import { decodeAs, recordSchemas } from '../../model/schemas/schemas.ts';
import type { BackupFailure } from '../backup.ts';
import { NO_RECORDS, recordsOf, type ForeignCheck } from './foreign-check.ts';

const LISTS = [
  'sources',
  'stories',
  'subjects',
  'annotations',
  'revisions',
  'scales',
] as const satisfies readonly (keyof LibraryRecords)[];

/**
 * Gathers the records of a file, each once, within the limits that hold for every record. Where two
 * have one id, the first stays.
 */
export class ForeignRecords {
  readonly #now: string;
  readonly #lists = new Map<string, Map<string, unknown>>();

  /** ISO 8601 UTC: the time of what has none. */
  constructor(now: string) {
    this.#now = now;
  }

  /** Takes what was read, if anything was; says what is wrong where it cannot be kept. */
  take(check: ForeignCheck | null, path: string): BackupFailure | null {
    if (check === null) return null;
    const { source, annotation, revisions } = recordsOf(check, this.#now);
    const parts = [
      ['sources', source],
      ['annotations', annotation],
      ...revisions.map((revision) => ['revisions', revision] as const),
    ] as const;
    for (const [list, record] of parts) {
      const decoded = decodeAs<unknown>(recordSchemas[list], record);
      if (!decoded.ok) {
        const place = [path, decoded.reason.path].filter((part) => part !== '').join(': ');
        return { code: 'bad-record', path: place, message: decoded.reason.message };
      }
    }
    this.#add({ ...NO_RECORDS, sources: [source], annotations: [annotation], revisions });
    return null;
  }

  /** Takes records that were checked; passes on why there are none. */
  takeAll(records: Result<LibraryRecords, BackupFailure>): BackupFailure | null {
    if (!records.ok) return records.reason;
    this.#add(records.value);
    return null;
  }

  get whole(): LibraryRecords {
    const all = LISTS.map((list) => [list, [...(this.#lists.get(list)?.values() ?? [])]]);
    // Only records of each list's own kind were put into it.
    return { ...NO_RECORDS, ...(Object.fromEntries(all) as Partial<LibraryRecords>) };
  }

  #add(records: LibraryRecords): void {
    for (const list of LISTS) {
      const held = this.#lists.get(list) ?? new Map<string, unknown>();
      this.#lists.set(list, held);
      for (const record of records[list]) {
        const key = 'seq' in record ? `${record.annotationId} ${record.seq}` : record.id;
        if (!held.has(key)) held.set(key, record);
      }
    }
  }
}
