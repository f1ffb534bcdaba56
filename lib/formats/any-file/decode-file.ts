import type { LeftOut } from '../../model/library/left-out.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { Steps } from '../../scheduling/steps.ts';
import { decodeParsedBackup, parseBackup, type Backup, type BackupFailure } from '../backup.ts';
import type { ForeignFile } from '../foreign/foreign-check.ts';
import { decodeClaimReviewsInSteps } from '../claim-review/decode-claim-reviews.ts';
import { jsonInHtml } from '../claim-review/json-in-html.ts';
import { decodeHypothesisInSteps } from '../hypothesis/decode-hypothesis.ts';
import { decodeWebAnnotationInSteps } from '../web-annotation/decode-web-annotation.ts';

/** A library in a file, of ours or of another program. */
export interface ReadFile extends Backup {
  /** What of another program's file is not taken over; missing in a backup. */
  readonly left?: readonly LeftOut[];
}

/** Why a file cannot be imported. Each reason has its sentence in `lib/i18n`. */
export type FileFailure =
  | BackupFailure
  /** It was understood, and nothing in it can be taken over. */
  | { readonly code: 'nothing-taken'; readonly left: readonly LeftOut[] };

type Decode = (parsed: unknown, now: string) => Steps<Result<ForeignFile, BackupFailure> | null>;

/** The formats of other programs; each says null to what is none of it. */
const FOREIGN: readonly Decode[] = [
  decodeWebAnnotationInSteps,
  decodeHypothesisInSteps,
  decodeClaimReviewsInSteps,
];

/**
 * Reads a file of any format that can be imported. All of it is checked before any of it is
 * returned. `now` is the time, ISO 8601 UTC, of what does not say when it was written.
 */
export function* decodeFileInSteps(
  text: string,
  now: string,
): Steps<Result<ReadFile, FileFailure>> {
  const parsed = parseBackup(text);
  if (!parsed.ok) return (yield* decodePage(text, now)) ?? parsed;
  const backup = yield* decodeParsedBackup(parsed.value);
  if (backup.ok || backup.reason.code !== 'not-a-backup') return backup;
  for (const decode of FOREIGN) {
    const read = yield* decode(parsed.value, now);
    if (read !== null) return asImport(read);
  }
  return backup;
}

/** The source of a page has reviews in it; null where a text is none, or has none. */
function* decodePage(text: string, now: string): Steps<Result<ReadFile, FileFailure> | null> {
  if (!/^\ufeff?\s*</.test(text)) return null;
  const read = yield* decodeClaimReviewsInSteps(jsonInHtml(text), now);
  return read === null ? null : asImport(read);
}

function asImport(read: Result<ForeignFile, BackupFailure>): Result<ReadFile, FileFailure> {
  if (!read.ok) return read;
  const { records, left } = read.value;
  if (records.annotations.length === 0) return failure({ code: 'nothing-taken', left });
  return success({ exportedAt: '', withheld: 0, records, left });
}
