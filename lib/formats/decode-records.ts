import type { LibraryRecords } from '../model/library-records.ts';
import { failure, success, type Result } from '../model/result.ts';
import { decodeAs, recordSchemas, type ShapeFailure } from '../model/schemas.ts';
import type { Steps } from '../text/steps.ts';

/** Lists that older backups do not have. */
const LATER_LISTS: ReadonlySet<string> = new Set<keyof LibraryRecords>(['searches']);

/** Checks parsed records one a step; stops at the first that is not of its shape. Unknown lists and fields are left out. */
export function* decodeRecords(
  parsed: Readonly<Record<string, unknown>>,
): Steps<Result<LibraryRecords, ShapeFailure>> {
  const lists: Record<string, unknown[]> = {};
  for (const [name, schema] of Object.entries(recordSchemas)) {
    const list = parsed[name] ?? (LATER_LISTS.has(name) ? [] : null);
    if (!Array.isArray(list)) return failure({ path: name, message: 'no list' });
    const decoded: unknown[] = [];
    for (const [nth, record] of list.entries()) {
      const one = decodeAs<unknown>(schema, record);
      if (!one.ok) return failure({ ...one.reason, path: joined(name, nth, one.reason.path) });
      decoded.push(one.value);
      yield;
    }
    lists[name] = decoded;
  }
  // Each list was checked by its own schema; the table of schemas has a key for every list.
  return success(lists as unknown as LibraryRecords);
}

function joined(list: string, nth: number, path: string): string {
  return path === '' ? `${list}.${nth}` : `${list}.${nth}.${path}`;
}
