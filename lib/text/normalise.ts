import type { Span } from '../model/span.ts';
import { DROP, EXPAND, FIRST_FOLDED, FoldingTable, MARK, SPACE } from './folding-table.ts';
import { finish, type Steps } from '../scheduling/steps.ts';

/**
 * How far folding goes. `typography` removes what does not change the wording: composition (NFC, of
 * the Basic Multilingual Plane), soft hyphens and other invisible characters except those that turn
 * the direction of what follows, ligatures, kinds of quotation mark and dash, full-width forms, runs
 * of white space (one space each). `skeleton` also drops those exceptions and all white space, and
 * folds case; searches for a quote compare skeletons.
 */
export type Folding = 'typography' | 'skeleton';

const tables: Record<Folding, FoldingTable> = {
  typography: new FoldingTable(false),
  skeleton: new FoldingTable(true),
};

const SPACE_CODE = 0x20;
const DASH_CODE = 0x2d;
/** Raw units folded between two pauses of the sliced form: about a millisecond. */
const SLICE = 65_536;

/** A folded text, with the mapping back to the raw one. */
export class FoldedText {
  readonly raw: string;
  /** UTF-16 units of the folded text; the first `length` count. */
  readonly codes: Uint16Array;
  readonly length: number;
  /** For each folded unit, the start in `raw` of the cluster it came from; never decreases. */
  private readonly origins: Int32Array;
  private readonly table: FoldingTable;
  private joined: string | null = null;

  constructor(raw: string, writer: Writer, table: FoldingTable) {
    this.raw = raw;
    this.codes = writer.codes;
    this.origins = writer.origins;
    this.length = writer.length;
    this.table = table;
  }

  /** The folded text as a string, built once. */
  get text(): string {
    this.joined ??= joinCodes(this.codes, this.length);
    return this.joined;
  }

  /**
   * The raw span of a folded one, extended to whole clusters. An empty span maps to where its first
   * unit would start.
   */
  toRaw(span: Span): Span {
    const start = this.rawStart(span.start);
    if (span.end <= span.start) return { start, end: start };
    return { start, end: this.rawEnd(span.end) };
  }

  /** The first folded offset whose cluster starts at or after a raw offset. Logarithmic. */
  fromRaw(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.origins[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private rawStart(offset: number): number {
    return offset < this.length ? (this.origins[Math.max(0, offset)] ?? 0) : this.raw.length;
  }

  private rawEnd(offset: number): number {
    const origin = this.origins[Math.min(offset, this.length) - 1] ?? 0;
    return clusterEnd(this.raw, origin, this.table);
  }
}

/**
 * The end of the cluster that starts at `start`: its unit and the marks that join it, across
 * invisible characters.
 */
function clusterEnd(raw: string, start: number, table: FoldingTable): number {
  let end = start + 1;
  for (let at = end; at < raw.length; at++) {
    const folded = table.at(raw.charCodeAt(at));
    if (folded === MARK) end = at + 1;
    else if (folded !== DROP) break;
  }
  return end;
}

function joinCodes(codes: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let at = 0; at < length; at += 8192) {
    parts.push(String.fromCharCode(...codes.subarray(at, Math.min(length, at + 8192))));
  }
  return parts.join('');
}

/** The growing output of a folding. */
class Writer {
  codes: Uint16Array;
  origins: Int32Array;
  length = 0;
  /**
   * Where the last visible cluster starts, in the raw text and in the output; -1 if a mark has
   * nothing to join.
   */
  lastRaw = -1;
  lastOut = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.origins = new Int32Array(capacity);
  }

  write(code: number, origin: number): void {
    if (code === DASH_CODE && this.length > 0 && this.codes[this.length - 1] === DASH_CODE) return;
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.origins[this.length] = origin;
    this.length++;
  }

  private grow(): void {
    const codes = new Uint16Array(this.codes.length * 2 + 16);
    const origins = new Int32Array(codes.length);
    codes.set(this.codes);
    origins.set(this.origins);
    this.codes = codes;
    this.origins = origins;
  }
}

/**
 * Composes the cluster that a mark at `at` belongs to and rewrites it; returns the offset after its
 * last mark.
 */
function writeCluster(raw: string, at: number, table: FoldingTable, writer: Writer): number {
  const start = writer.lastRaw >= 0 ? writer.lastRaw : at;
  const end = clusterEnd(raw, start, table);
  writer.length = writer.lastRaw >= 0 ? writer.lastOut : writer.length;
  writer.lastRaw = start;
  writer.lastOut = writer.length;
  const composed = raw.slice(start, end).normalize('NFC');
  for (let index = 0; index < composed.length; index++) {
    const code = composed.charCodeAt(index);
    const folded = table.at(code);
    if (folded >= FIRST_FOLDED) writer.write(folded, start);
    else if (folded === MARK) writer.write(code, start);
    else if (folded === EXPAND) writeAll(table.expansionOf(code), start, writer);
  }
  return Math.max(end, at + 1);
}

function writeAll(text: string, origin: number, writer: Writer): void {
  for (let index = 0; index < text.length; index++) writer.write(text.charCodeAt(index), origin);
}

function writeSpace(at: number, folding: Folding, writer: Writer): void {
  writer.lastRaw = -1;
  if (folding === 'skeleton') return;
  if (writer.length > 0 && writer.codes[writer.length - 1] === SPACE_CODE) return;
  writer.write(SPACE_CODE, at);
}

/**
 * Folds in slices: pauses (yields) after each, so that a long text never blocks a thread. Linear.
 */
export function* foldSliced(raw: string, folding: Folding): Steps<FoldedText> {
  const table = tables[folding];
  const writer = new Writer(raw.length);
  let pauseAt = SLICE;
  let at = 0;
  while (at < raw.length) {
    if (at >= pauseAt) {
      pauseAt += SLICE;
      yield;
    }
    const code = raw.charCodeAt(at);
    const folded = table.at(code);
    if (folded === MARK) {
      at = writeCluster(raw, at, table, writer);
      continue;
    }
    if (folded === SPACE) writeSpace(at, folding, writer);
    else if (folded !== DROP) {
      writer.lastRaw = at;
      writer.lastOut = writer.length;
      if (folded === EXPAND) writeAll(table.expansionOf(code), at, writer);
      else writer.write(folded, at);
    }
    at++;
  }
  return new FoldedText(raw, writer, table);
}

/** Folds a text whole; for long ones see `foldSliced`. */
export function fold(raw: string, folding: Folding): FoldedText {
  return finish(foldSliced(raw, folding));
}

/** A text with typography normalised, without the mapping back. */
export function normalise(raw: string): string {
  return fold(raw, 'typography').text;
}
