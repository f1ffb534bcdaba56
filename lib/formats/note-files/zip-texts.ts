import { deflateSync, strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A text that is to be a file in a ZIP. */
export interface ZippedText {
  /** With `/` between folders. */
  readonly path: string;
  /** In pieces if it may be long: these are compressed as they come. */
  readonly text: string | Iterable<string>;
  /** The date of the file, ISO 8601 UTC. */
  readonly changedAt: string;
}

export type Bytes = Uint8Array<ArrayBuffer>;

const NOTHING: Bytes = new Uint8Array(0);

/** A file that is compressed at once: one of a few kilobytes needs no tables for a stream. */
class ZippedFile extends ZipPassThrough {
  override compression = 8;

  protected override process(bytes: Uint8Array, isLast: boolean): void {
    this.ondata(null, deflateSync(bytes), isLast);
  }
}

/**
 * The texts as a ZIP, in pieces of one file or of one piece of it, for any number of files. Paths
 * must differ. Throws if all of it exceeds 4 GB.
 */
export function* zipLines(texts: Iterable<ZippedText>): Generator<Bytes, void, undefined> {
  let pieces: Bytes[] = [];
  let count = 0;
  let size = 0;
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const written = (): readonly Bytes[] => {
    const done = pieces;
    pieces = [];
    for (const { length } of done) size += length;
    if (size > 0xffff_ffff) throw new RangeError('a ZIP of more than 4 GB');
    return done;
  };
  for (const { path, text, changedAt } of texts) {
    const file = typeof text === 'string' ? new ZippedFile(path) : new ZipDeflate(path);
    file.mtime = zipDate(changedAt);
    zip.add(file);
    count += 1;
    if (typeof text !== 'string')
      for (const piece of text) {
        file.push(strToU8(piece));
        // A pause for whoever writes it, also where nothing came out yet.
        yield NOTHING;
        yield* written();
      }
    file.push(strToU8(typeof text === 'string' ? text : ''), true);
    yield* written();
  }
  zip.end();
  for (const piece of written()) yield countedIn(piece, count);
}

/** A ZIP has no dates before 1980 and after 2099. */
function zipDate(iso: string): Date {
  const date = new Date(iso);
  const year = date.getFullYear();
  return year >= 1980 && year <= 2099 ? date : new Date(1980, 0, 1);
}

/** How long the record is that ends a ZIP; a file may follow it only as a comment, which we have not. */
const END_LENGTH = 22;
const MOST_FILES = 0xffff;
/** The same of the two records of ZIP64, and the version of the format that has them. */
const END64_LENGTH = 56;
const LOCATOR_LENGTH = 20;
const ZIP64 = 45;

/**
 * The end of a ZIP, which has 16 bits for the number of files: where they do not do, with the
 * records of ZIP64 before it (APPNOTE 4.3.14 to 4.3.16), which fflate does not write.
 */
function countedIn(piece: Bytes, count: number): Bytes {
  if (count < MOST_FILES) return piece;
  const at = piece.length - END_LENGTH;
  const end = at + END64_LENGTH + LOCATOR_LENGTH;
  const whole = new Uint8Array(end + END_LENGTH);
  whole.set(piece.subarray(0, at));
  whole.set(piece.subarray(at), end);
  const view = new DataView(whole.buffer);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  write(view, at, [
    [4, 0x06064b50],
    [8, END64_LENGTH - 12],
    [2, ZIP64],
    [2, ZIP64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, length],
    [8, start],
  ]);
  write(view, at + END64_LENGTH, [
    [4, 0x07064b50],
    [4, 0],
    [8, start + length],
    [4, 1],
  ]);
  write(view, end + 8, [
    [2, MOST_FILES],
    [2, MOST_FILES],
  ]);
  return whole;
}

/** Writes numbers (below 2^32) one after the other, each in so many bytes, the lowest first. */
function write(
  view: DataView,
  at: number,
  values: readonly (readonly [2 | 4 | 8, number])[],
): void {
  let next = at;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(next, value, true);
    else view.setUint32(next, value, true);
    next += bytes;
  }
}
