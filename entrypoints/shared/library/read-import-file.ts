import { decodeBackupInSteps } from '../../../lib/formats/backup.ts';
import { BackupReader } from '../../../lib/formats/backup-reader.ts';
import {
  decodeFileInSteps,
  type FileFailure,
  type ReadFile,
} from '../../../lib/formats/any-file/decode-file.ts';
import {
  packageIn,
  type PackageFailure,
  type StatedPart,
} from '../../../lib/formats/package/decode-package.ts';
import { failure, type Result } from '../../../lib/model/result.ts';
import type { WorkOptions } from '../../../lib/store/long-work.ts';
import { sha256OfBytes } from '../../../lib/store/sources/compression.ts';
import { letPageGoFirst } from '../../../lib/scheduling/pauses.ts';
import { isSliceOver } from '../../../lib/scheduling/slices.ts';
import { openIfSealed, type OpenFailure } from './sealed-file.ts';
import { partOfWork, runCancellable } from './write-in-parts.ts';

/**
 * Why a file could not be read: it is out of reach, something in it is wrong, or the person
 * cancelled.
 */
export type ReadFailure =
  FileFailure | PackageFailure | OpenFailure | { readonly code: 'cancelled' | 'unreadable' };

type ReadResult = Result<ReadFile, ReadFailure>;

/** The file was moved, changed or put out of reach since it was chosen. */
const GONE: ReadonlySet<string> = new Set(['NotReadableError', 'NotFoundError']);

/**
 * Reads a backup or a file of another program. Where it is a backup written line by line, as we
 * write it, each record is checked as it comes, so that neither the file's text nor its parsed
 * content is ever held whole; a file written otherwise is read as a whole. The page's thread is
 * given back after each slice. An encrypted file is opened with `passphrase` first.
 */
export async function readImportFile(
  file: Blob,
  options: WorkOptions = {},
  passphrase?: string,
): Promise<ReadResult> {
  try {
    const opened = await openIfSealed(file, passphrase, partOfWork(options, 0, 0.5));
    if (!opened.ok) return opened;
    const isSealed = opened.value !== file;
    return await readOpenFile(opened.value, isSealed ? partOfWork(options, 0.5, 1) : options);
  } catch (error) {
    if (options.signal?.aborted === true) return failure({ code: 'cancelled' });
    if (error instanceof DOMException && GONE.has(error.name))
      return failure({ code: 'unreadable' });
    throw error;
  }
}

/** The record of a check package, if every part in it is what its hash says. */
async function readPackage(parts: readonly StatedPart[], signal: AbortSignal): Promise<ReadResult> {
  for (const { name, bytes, sha256 } of parts) {
    if ((await sha256OfBytes(bytes)) !== sha256) return failure({ code: 'package-changed', name });
    signal.throwIfAborted();
  }
  const record = parts.find(({ isRecord }) => isRecord);
  return runCancellable(decodeBackupInSteps(new TextDecoder().decode(record?.bytes)), signal);
}

async function readOpenFile(
  file: Blob,
  { signal = new AbortController().signal, onProgress = () => undefined }: WorkOptions,
): Promise<ReadResult> {
  const reader = new BackupReader();
  let bytes = 0;
  await takeLines(
    file,
    (line) => reader.take(line),
    signal,
    (read) => {
      bytes += read;
      onProgress(bytes / Math.max(1, file.size));
    },
  );
  const backup = reader.backup;
  if (backup !== null) return backup;
  const text = await file.text();
  const parts = packageIn(text);
  if (parts !== null) return parts.ok ? readPackage(parts.value, signal) : parts;
  const now = new Date().toISOString();
  return runCancellable(decodeFileInSteps(text, now), signal);
}

/** Passes the file's lines to `take` until it refuses one. */
async function takeLines(
  file: Blob,
  take: (line: string) => boolean,
  signal: AbortSignal,
  onRead: (bytes: number) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let rest = '';
  let since = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    // Only what is new is searched for line breaks: a file may be one line of many megabytes.
    const [first = '', ...others] = (done ? '' : decoder.decode(value, { stream: true })).split(
      '\n',
    );
    rest += first;
    const parts = others.length === 0 ? [] : [rest, ...others.slice(0, -1)];
    rest = others.at(-1) ?? rest;
    if (!(await runCancellable(allTaken(parts, take), signal))) {
      await reader.cancel();
      return;
    }
    if (done) return;
    onRead(value.byteLength);
    // Chunks that were read ahead arrive without a pause of their own.
    if (isSliceOver(since)) {
      await letPageGoFirst();
      since = performance.now();
    }
  }
}

function* allTaken(
  lines: readonly string[],
  take: (line: string) => boolean,
): Generator<undefined, boolean, undefined> {
  for (const line of lines) {
    if (!take(line)) return false;
    yield;
  }
  return true;
}
