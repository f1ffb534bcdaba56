import { failure, success, type Result } from '../../model/result.ts';
import type { BackupFailure } from '../backup.ts';
import { bytesOfBase64 } from './base64.ts';
import { MARKED, PACKAGE_VERSION, PART_END, PART_START, RECORD_TYPE } from './package-marks.ts';

/** A file found in a package, with the hash that is stated for it and not yet verified. */
export interface StatedPart {
  readonly name: string;
  readonly isRecord: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What is wrong with a package before its record is read. Each reason has its sentence in `lib/i18n`. */
export type PackageFailure =
  | Extract<BackupFailure, { readonly code: 'too-large' | 'newer-version' }>
  /** It was cut, or a part is not where it was written. */
  | { readonly code: 'package-cut' }
  /** It has more than one record: which one is meant, nobody can tell. */
  | { readonly code: 'package-records' }
  /** A part is not what its hash says. */
  | { readonly code: 'package-changed'; readonly name: string };

/** The style and the words before the mark are shorter. */
const HEAD_LENGTH = 50_000;
/** In UTF-16 units; a string has at most some 512 million. */
const SIZE_LIMIT = 500_000_000;

const PART = /^([\w.-]{1,100})" href="data:([a-z]+\/[a-z]+)(?:;charset=utf-8)?;base64,$/;
const HASH = /^[0-9a-f]{64}$/;
const BETWEEN = 500;

/** The parts of a package, in its order; null where a text is none. Linear. */
export function packageIn(text: string): Result<readonly StatedPart[], PackageFailure> | null {
  if (!/^\ufeff?\s{0,1000}<!doctype html>/i.test(text.slice(0, 2000))) return null;
  const version = Number(MARKED.exec(text.slice(0, HEAD_LENGTH))?.[1] ?? 0);
  if (version === 0) return null;
  if (version > PACKAGE_VERSION) return failure({ code: 'newer-version', version });
  if (text.length > SIZE_LIMIT) return failure({ code: 'too-large' });
  if (!/<\/html>\s{0,1000}$/i.test(text.slice(-2000))) return failure({ code: 'package-cut' });
  const parts: StatedPart[] = [];
  for (let at = text.indexOf(PART_START); at >= 0;) {
    const read = partAt(text, at + PART_START.length);
    if (read === null) return failure({ code: 'package-cut' });
    parts.push(read.part);
    at = text.indexOf(PART_START, read.end);
  }
  const count = parts.filter(({ isRecord }) => isRecord).length;
  if (count === 1) return success(parts);
  return failure({ code: count === 0 ? 'package-cut' : 'package-records' });
}

/** The part whose name begins at `at`, and where it ends; null if something else stands there. */
function partAt(
  text: string,
  at: number,
): { readonly part: StatedPart; readonly end: number } | null {
  const comma = text.indexOf(',', at);
  const dataEnd = text.indexOf('"', comma);
  const [, name, type] = PART.exec(text.slice(at, Math.min(comma + 1, at + BETWEEN))) ?? [];
  if (comma < 0 || dataEnd < 0 || name === undefined) return null;
  const hashAt = text.slice(dataEnd, dataEnd + BETWEEN).indexOf(PART_END);
  const start = dataEnd + hashAt + PART_END.length;
  const sha256 = text.slice(start, start + 64).toLowerCase();
  const bytes = bytesOfBase64(text.slice(comma + 1, dataEnd));
  if (hashAt < 0 || bytes === null || !HASH.test(sha256)) return null;
  return { part: { name, isRecord: type === RECORD_TYPE, bytes, sha256 }, end: start };
}
