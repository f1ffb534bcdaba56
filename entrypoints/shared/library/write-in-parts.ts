import { CancelledError, type WorkOptions } from '../../../lib/store/long-work.ts';
import { letPageGoFirst } from '../../../lib/scheduling/pauses.ts';
import { runInSlices } from '../../../lib/scheduling/slices.ts';

/**
 * The approximate length of one part of a file, in UTF-16 units or bytes: short enough to be put
 * together within a slice.
 */
const PART_LENGTH = 250_000;

type Piece = string | Uint8Array<ArrayBuffer>;

/** Text or bytes made piece by piece, and about how many pieces there will be. */
export interface Pieces {
  readonly pieces: Generator<Piece, void, undefined>;
  readonly count: number;
}

/**
 * Puts pieces together into a file of any length: it is never one whole string (the longest has some
 * 512 million units), and the page's thread is given back after each slice. Throws `CancelledError`
 * once it is cancelled.
 */
export async function writeInParts(
  { pieces, count }: Pieces,
  type: string,
  { signal, onProgress }: WorkOptions = {},
): Promise<Blob> {
  const parts: Blob[] = [];
  let part: Piece[] = [];
  let length = 0;
  let done = 0;
  const close = (): void => {
    parts.push(new Blob(part.some(isBytes) ? part : [part.join('')]));
    part = [];
    length = 0;
    onProgress?.(Math.min(1, done / Math.max(1, count)));
  };
  await runCancellable(pieces, signal, (piece) => {
    part.push(piece);
    length += piece.length;
    done += 1;
    if (length >= PART_LENGTH) close();
  });
  close();
  return new Blob(parts, { type });
}

/** The options of a part of some work: from which share of the whole to which. */
export function partOfWork(
  { signal, onProgress }: WorkOptions,
  from: number,
  to: number,
): WorkOptions {
  return {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (share) => onProgress?.(from + share * (to - from)),
  };
}

/**
 * Runs work in slices, letting the page's own work go first. Throws `CancelledError` once it is
 * cancelled.
 */
export async function runCancellable<Step, Value>(
  steps: Generator<Step, Value, undefined>,
  signal: AbortSignal = new AbortController().signal,
  take?: (step: Step) => void,
): Promise<Value> {
  const isWanted = async (): Promise<boolean> => {
    await letPageGoFirst();
    return !signal.aborted;
  };
  const ended = signal.aborted ? null : await runInSlices(steps, isWanted, take);
  if (ended === null) throw new CancelledError();
  return ended.value;
}

function isBytes(piece: Piece): boolean {
  return typeof piece !== 'string';
}
