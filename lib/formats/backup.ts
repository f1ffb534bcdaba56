import type { LibraryRecords } from '../model/library/library-records.ts';
import { failure, success, type Result } from '../model/result.ts';
import type { ShapeFailure } from '../model/schemas/schemas.ts';
import { finish, type Steps } from '../scheduling/steps.ts';
import { backupLines } from './backup-lines.ts';
import { decodeRecords } from './decode-records.ts';

const FORMAT = 'tallymark-backup';

/**
 * Counts up when the shape of the records changes: a newer file is refused, and what is missing in
 * an older one has a default in the schemas. 2: page edits, unconfirmed findings, the article's
 * spans in a snapshot, the place of a change, the later figures of a sighting. 3: the purpose of a
 * scale and what its levels amount to, reviews that lapse, saved searches. 4: what people changed
 * about a source.
 */
const VERSION = 4;

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
  return backupLines({ format: FORMAT, version: VERSION, exportedAt, withheld }, records);
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
  if (text.length > SIZE_LIMIT) return failure({ code: 'too-large' });
  const parsed = parseJson(text);
  if (parsed === undefined) return failure({ code: 'not-json' });
  const origin = decodeOrigin(parsed);
  if (!origin.ok) return origin;
  if (!isRecord(parsed) || !isRecord(parsed.records)) {
    return failure({ code: 'bad-record', path: 'records', message: 'no records' });
  }
  return backupOf(origin.value, yield* decodeRecords(parsed.records));
}

/** Checks what the file holds besides the records. */
export function decodeOrigin(parsed: unknown): Result<BackupOrigin, BackupFailure> {
  if (!isRecord(parsed) || parsed.format !== FORMAT || typeof parsed.version !== 'number') {
    return failure({ code: 'not-a-backup' });
  }
  if (parsed.version > VERSION) {
    return failure({ code: 'newer-version', version: parsed.version });
  }
  return success({
    exportedAt: typeof parsed.exportedAt === 'string' ? parsed.exportedAt : '',
    withheld: typeof parsed.withheld === 'number' ? parsed.withheld : 0,
  });
}

/** Origin and records put together. */
export function backupOf(
  origin: BackupOrigin,
  records: Result<LibraryRecords, ShapeFailure>,
): Result<Backup, BackupFailure> {
  if (!records.ok) return failure({ code: 'bad-record', ...records.reason });
  return success({ ...origin, records: records.value });
}

/** The parsed value; undefined if the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
