import type { LibraryRecords } from '../model/library/library-records.ts';
import { failure, success, type Result } from '../model/result.ts';
import { finish, type Steps } from '../scheduling/steps.ts';
import { backupLines } from './backup-lines.ts';
import { decodeRecords, type DecodedRecords } from './decode-records.ts';
import { parseJson } from './parse-json.ts';

/** What a backup says that it is. */
export const BACKUP_FORMAT = 'tallymark-backup';

/**
 * Counts up when the shape of the records changes: a newer file is refused, and what is missing in
 * an older one has a default in the schemas. 2: page edits, unconfirmed findings, the article's
 * spans in a snapshot, the place of a change, the later figures of a sighting. 3: the purpose of a
 * scale and what its levels amount to, reviews that lapse, saved searches. 4: what people changed
 * about a source. 5: counts and a checksum, limits of numbers and lists.
 */
export const RECORD_VERSION = 5;

/** The first version that says how much is in a file. */
const COUNTED_SINCE = 5;

/** How a file of ours begins, also one that is no longer JSON. */
const OUR_START = new RegExp(`^\\ufeff?\\{"format":"${BACKUP_FORMAT}"`);

/**
 * The largest file that is read, in UTF-16 units: about ten times the text of a library of 100,000
 * annotations.
 */
const SIZE_LIMIT = 500_000_000;

/** What a backup says about itself. */
export interface BackupOrigin {
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
  /** How many entries marked sensitive were left out. */
  readonly withheld: number;
}

/** A library in a file. */
export interface Backup extends BackupOrigin {
  readonly records: LibraryRecords;
}

/** Why a file cannot be read as a backup. Each reason has its sentence in `lib/i18n`. */
export type BackupFailure =
  | { readonly code: 'too-large' }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-a-backup' }
  /** Something was cut from it or changed in it after it was written. */
  | { readonly code: 'damaged' }
  | { readonly code: 'newer-version'; readonly version: number }
  /**
   * The first record that does not have the right shape, by its path ("annotations.3.claim.text").
   */
  | { readonly code: 'bad-record'; readonly path: string; readonly message: string };

/**
 * JSON text with everything the records hold; the same records give the same text except for
 * `exportedAt`.
 */
export function encodeBackup(backup: Backup): string {
  return [...encodeBackupLines(backup)].join('');
}

/** The same, line by line: for large libraries. */
export function encodeBackupLines({
  exportedAt,
  withheld,
  records,
}: Backup): Generator<string, void, undefined> {
  return backupLines(
    { format: BACKUP_FORMAT, version: RECORD_VERSION, exportedAt, withheld },
    records,
  );
}

/**
 * Reads a file written by `encodeBackup`. All of it is checked before any of it is returned;
 * unknown fields are left out.
 */
export function decodeBackup(text: string): Result<Backup, BackupFailure> {
  return finish(decodeBackupInSteps(text));
}

/** The same with a pause after each record. */
export function* decodeBackupInSteps(text: string): Steps<Result<Backup, BackupFailure>> {
  const parsed = parseBackup(text);
  return parsed.ok ? yield* decodeParsedBackup(parsed.value) : parsed;
}

/** The value of a file's JSON, unless it is too large, too deep or none; not yet a backup. */
export function parseBackup(text: string): Result<unknown, BackupFailure> {
  if (text.length > SIZE_LIMIT) return failure({ code: 'too-large' });
  const parsed = parseJson(text);
  if (parsed !== undefined) return success(parsed);
  return failure({ code: OUR_START.test(text) ? 'damaged' : 'not-json' });
}

/** `decodeBackupInSteps` for what was parsed already. */
export function* decodeParsedBackup(parsed: unknown): Steps<Result<Backup, BackupFailure>> {
  const head = decodeHead(parsed);
  if (!head.ok) return head;
  if (!isRecord(parsed) || !isRecord(parsed.records)) {
    return failure({ code: 'bad-record', path: 'records', message: 'no records' });
  }
  const decoded = yield* decodeRecords(parsed.records);
  if (!decoded.ok) return failure({ code: 'bad-record', ...decoded.reason });
  return backupOf(head.value, decoded.value, parsed.checksum);
}

/** What the head of a file says: where it comes from and, since version 5, how much it holds. */
export interface ReadHead {
  readonly origin: BackupOrigin;
  /** By list; null in a file of a version that did not count. */
  readonly counts: Readonly<Record<string, unknown>> | null;
}

/** Checks what the file holds before the records. */
export function decodeHead(parsed: unknown): Result<ReadHead, BackupFailure> {
  if (!isRecord(parsed) || parsed.format !== BACKUP_FORMAT || typeof parsed.version !== 'number') {
    return failure({ code: 'not-a-backup' });
  }
  if (parsed.version > RECORD_VERSION) {
    return failure({ code: 'newer-version', version: parsed.version });
  }
  const { exportedAt, withheld, counts, version } = parsed;
  const counted = isRecord(counts) ? counts : {};
  return success({
    origin: {
      exportedAt: typeof exportedAt === 'string' ? exportedAt : '',
      withheld: typeof withheld === 'number' ? withheld : 0,
    },
    counts: version < COUNTED_SINCE ? null : counted,
  });
}

/** Head and records put together, if they are all that was written. */
export function backupOf(
  { origin, counts }: ReadHead,
  decoded: DecodedRecords,
  checksum: unknown,
): Result<Backup, BackupFailure> {
  const records = decoded.records;
  if (!records.ok) return failure({ code: 'bad-record', ...records.reason });
  if (counts !== null && !decoded.isAsWritten(counts, checksum)) {
    return failure({ code: 'damaged' });
  }
  return success({ ...origin, records: records.value });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
