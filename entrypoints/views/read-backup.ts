import { BackupLines } from '../../lib/formats/backup-lines.ts';
import {
  decodeBackupInSteps,
  decodeParsed,
  type Backup,
  type BackupFailure,
} from '../../lib/formats/backup.ts';
import { failure, type Result } from '../../lib/model/result.ts';
import type { WorkOptions } from '../../lib/store/long-work.ts';
import { breathe, runInSlices, SLICE_MS } from '../reader/slices.ts';

/** The share of the work that reading and parsing the file is; checking its records is the rest. */
const READING = 0.5;

/** How many records are checked between two reports. */
const REPORT_EACH = 2000;

/** What stands in the way of reading a file, what is wrong in it, or that somebody ended it. */
export type ReadFailure = BackupFailure | { readonly code: 'cancelled' | 'unreadable' };

type ReadResult = Result<Backup, ReadFailure>;

/** The file was moved, changed or put out of reach since it was chosen. */
const GONE: ReadonlySet<string> = new Set(['NotReadableError', 'NotFoundError']);

/**
 * Reads a backup file, line by line as we write it, so that its text is never held whole; one written otherwise is read as a whole. The
 * page's thread is given back after each slice.
 */
export async function readBackup(
  file: Blob,
  { signal = new AbortController().signal, onProgress = () => undefined }: WorkOptions = {},
): Promise<ReadResult> {
  const lines = new BackupLines();
  let count = 0;
  let bytes = 0;
  const taking = (line: string): boolean => {
    count += 1;
    return lines.take(line);
  };
  try {
    const isOurs = await takeLines(file, taking, signal, (read) => {
      bytes += read;
      onProgress((READING * bytes) / Math.max(1, file.size));
    });
    const steps =
      isOurs && lines.value !== undefined
        ? decodeParsed(lines.value)
        : decodeBackupInSteps(await file.text());
    let checked = 0;
    return await runInSlices(steps, signal, () => {
      checked += 1;
      if (checked % REPORT_EACH === 0)
        onProgress(Math.min(1, READING + ((1 - READING) * checked) / count));
    });
  } catch (error) {
    if (signal.aborted) return failure({ code: 'cancelled' });
    if (error instanceof DOMException && GONE.has(error.name))
      return failure({ code: 'unreadable' });
    throw error;
  }
}

/** Gives the file's lines to `take` until it refuses one; tells whether it took all. */
async function takeLines(
  file: Blob,
  take: (line: string) => boolean,
  signal: AbortSignal,
  onRead: (bytes: number) => void,
): Promise<boolean> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let rest = '';
  let since = performance.now();
  for (;;) {
    const { done, value } = await reader.read();
    const parts = (rest + (done ? '' : decoder.decode(value, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    if (!(await runInSlices(allTaken(parts, take), signal))) {
      await reader.cancel();
      return false;
    }
    if (done) return true;
    onRead(value.byteLength);
    // What was read ahead comes without a pause of its own.
    if (performance.now() - since > SLICE_MS) {
      await breathe();
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
