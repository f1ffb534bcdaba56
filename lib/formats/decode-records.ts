import type { LibraryRecords } from '../model/library/library-records.ts';
import { failure, success, type Result } from '../model/result.ts';
import { decodeAs, recordSchemas, type ShapeFailure } from '../model/schemas/schemas.ts';
import type { Steps } from '../scheduling/steps.ts';
import { BACKUP_LISTS, Checksum } from './backup-lines.ts';

type ListName = keyof LibraryRecords;

/** Lists that older backups do not have. */
const LATER_LISTS: ReadonlySet<string> = new Set<ListName>(['searches']);

/**
 * The lists of a library. Each record is checked as it arrives, so that the parsed form need not be
 * kept. Unknown lists and fields are left out.
 */
export class DecodedRecords {
  readonly #lists: Record<string, unknown[]> = {};
  readonly #checksum = new Checksum();

  /** Begins a list, replacing an earlier one of the same name. */
  begin(list: string): void {
    this.#lists[list] = [];
  }

  /**
   * Takes the next record of the list that was begun, with its JSON; if its shape is wrong, returns
   * where.
   */
  take(list: string, record: unknown, json: string): ShapeFailure | null {
    if (!isListName(list)) return null;
    this.#checksum.add(json);
    const taken = (this.#lists[list] ??= []);
    const decoded = decodeAs<unknown>(recordSchemas[list], record);
    if (decoded.ok) {
      taken.push(decoded.value);
      return null;
    }
    const { path, message } = decoded.reason;
    const place = `${list}.${taken.length}`;
    return { path: path === '' ? place : `${place}.${path}`, message };
  }

  /** All records; fails if a list never began. */
  get records(): Result<LibraryRecords, ShapeFailure> {
    const all: Record<string, unknown[]> = {};
    for (const name of BACKUP_LISTS) {
      const list = this.#lists[name] ?? (LATER_LISTS.has(name) ? [] : null);
      if (list === null) return failure({ path: name, message: 'no list' });
      all[name] = list;
    }
    // Each list was checked by its own schema; the table of schemas has a key for every list.
    return success(all as unknown as LibraryRecords);
  }

  /** Whether these are the records that the file was written with. */
  isAsWritten(counts: Readonly<Record<string, unknown>>, checksum: unknown): boolean {
    const isComplete = BACKUP_LISTS.every(
      (name) => (this.#lists[name]?.length ?? 0) === counts[name],
    );
    return isComplete && checksum === this.#checksum.text;
  }
}

/** Checks parsed records, one per step; stops at the first with a wrong shape. */
export function* decodeRecords(
  parsed: Readonly<Record<string, unknown>>,
): Steps<Result<DecodedRecords, ShapeFailure>> {
  const decoded = new DecodedRecords();
  for (const name of BACKUP_LISTS) {
    const list = parsed[name];
    if (!Array.isArray(list)) continue;
    decoded.begin(name);
    for (const record of list as readonly unknown[]) {
      const misshapen = decoded.take(name, record, JSON.stringify(record));
      if (misshapen !== null) return failure(misshapen);
      yield;
    }
  }
  return success(decoded);
}

function isListName(name: string): name is ListName {
  return Object.hasOwn(recordSchemas, name);
}
