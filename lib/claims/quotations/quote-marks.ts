import type { Span } from '../../model/span.ts';
import { isWhiteSpace } from '../../text/sentence-stops.ts';

/** A stretch between quotation marks, nested ones left out. */
export interface MarkedStretch {
  /** Marks included. */
  readonly span: Span;
  readonly inner: Span;
  /** The stretch goes on in the next one: no closing mark here, an opening mark repeated at the next paragraph. */
  readonly goesOn: boolean;
}

type Family = 'double' | 'single' | 'angle' | 'singleAngle' | 'corner' | 'whiteCorner';
type Lean = 'open' | 'close' | 'both';

const MARKS: Readonly<Record<string, readonly [Family, Lean]>> = {
  '"＂': ['double', 'both'],
  '“„‟': ['double', 'open'],
  '”': ['double', 'close'],
  "'": ['single', 'both'],
  '‘‚': ['single', 'open'],
  '’': ['single', 'close'],
  '«': ['angle', 'open'],
  '»': ['angle', 'close'],
  '‹': ['singleAngle', 'open'],
  '›': ['singleAngle', 'close'],
  '「': ['corner', 'open'],
  '」': ['corner', 'close'],
  '『': ['whiteCorner', 'open'],
  '』': ['whiteCorner', 'close'],
};
const MARK_OF = new Map(
  Object.entries(MARKS).flatMap(([chars, mark]) =>
    Array.from(chars, (char) => [char.charCodeAt(0), mark] as const),
  ),
);

interface Role {
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Closes only if nothing else will: an inch mark ("12\""), a plural's possessive ("workers'"). */
  readonly isWeak: boolean;
}

interface Mark extends Role {
  readonly at: number;
  readonly line: number;
  readonly family: Family;
  readonly startsLine: boolean;
}

const LINE_BREAK = 10;
const BEFORE_OPENING = new Set(Array.from('([{<—–-/:=“„«‹‘\'"「『', (char) => char.charCodeAt(0)));
/** What comes after an apostrophe that replaces letters: "'em", "'90s", "'tis". */
const ELISION = /^(?:em|tis|twas|til|till|cause|bout|round|n|neath|cos|\d0s|\d\d)(?![\p{L}\p{N}])/u;
const FEET_BEFORE_INCHES = /\d['’]\s?\d{1,2}$/u;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters and digits; beyond Latin-1's signs everything but general and CJK punctuation counts. */
function isWordCode(code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);
}

/** What decides whether a mark opens or closes. */
interface Surroundings {
  readonly before: number;
  readonly after: number;
  readonly opensHere: boolean;
  readonly closesHere: boolean;
}

const NO_ROLE: Role = { canOpen: false, canClose: false, isWeak: false };

function roleOfSingle(text: string, at: number, lean: Lean, near: Surroundings): Role {
  const canOpen = lean !== 'close' && near.opensHere && !ELISION.test(text.slice(at + 1, at + 8));
  const isPlural =
    near.before === 115 || near.before === 83 || near.before === 120 || near.before === 122;
  return {
    canOpen,
    canClose: lean !== 'open' && near.closesHere,
    isWeak: isPlural && near.after === 32 && isWordCode(text.charCodeAt(at + 2)),
  };
}

function roleOfDouble(text: string, at: number, lean: Lean, near: Surroundings): Role {
  const { opensHere, closesHere } = near;
  const closesOnly = closesHere && !opensHere;
  if (lean === 'open') return { canOpen: !closesOnly, canClose: closesOnly, isWeak: false };
  if (lean === 'close') return { canOpen: opensHere, canClose: true, isWeak: false };
  const followsDigit = isDigit(near.before);
  if (followsDigit && FEET_BEFORE_INCHES.test(text.slice(Math.max(0, at - 5), at))) return NO_ROLE;
  return {
    canOpen: opensHere,
    canClose: closesHere,
    isWeak: followsDigit && isWhiteSpace(near.after),
  };
}

/** Guillemets open and close as they point, but the other way round in German and Danish. */
function roleOfPointed(family: Family, lean: Lean, { opensHere, closesHere }: Surroundings): Role {
  const against = lean === 'open' ? closesHere && !opensHere : opensHere && !closesHere;
  const canOpen = (lean === 'open') !== (against && family === 'angle');
  return { canOpen, canClose: !canOpen, isWeak: false };
}

function roleOf(
  text: string,
  at: number,
  mark: readonly [Family, Lean],
  startsLine: boolean,
): Role {
  const [family, lean] = mark;
  const before = startsLine ? LINE_BREAK : text.charCodeAt(at - 1);
  const after = at + 1 < text.length ? text.charCodeAt(at + 1) : LINE_BREAK;
  const isAfterSpace = isWhiteSpace(before);
  const near = {
    before,
    after,
    opensHere: (isAfterSpace || BEFORE_OPENING.has(before)) && !isWhiteSpace(after),
    closesHere: !isAfterSpace && !isWordCode(after),
  };
  if (family === 'single') return roleOfSingle(text, at, lean, near);
  return family === 'double'
    ? roleOfDouble(text, at, lean, near)
    : roleOfPointed(family, lean, near);
}

/** Whether the unit is a quotation mark or an apostrophe. */
export function isQuoteMark(code: number): boolean {
  if (code < 0xab) return code === 0x22 || code === 0x27;
  return MARK_OF.has(code);
}

function findMarks(text: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) if (isQuoteMark(text.charCodeAt(at))) places.push(at);
  return places;
}

function readMarks(text: string, places: readonly number[]): Mark[] {
  const marks: Mark[] = [];
  let line = 0;
  let lineEnd = text.indexOf('\n');
  for (const at of places) {
    for (; lineEnd >= 0 && lineEnd < at; line++) lineEnd = text.indexOf('\n', lineEnd + 1);
    const known = MARK_OF.get(text.charCodeAt(at));
    if (known === undefined) continue;
    const startsLine = at === 0 || text.charCodeAt(at - 1) === LINE_BREAK;
    const { canOpen, canClose, isWeak } = roleOf(text, at, known, startsLine);
    if (canOpen || canClose)
      marks.push({ at, line, family: known[0], startsLine, canOpen, canClose, isWeak });
  }
  return marks;
}

const DEEPEST = 6;
const LONGEST_OVER_LINES = 4000;

/**
 * For each mark, the index of the next mark of its family that is not weak: anywhere, and on a
 * later line; -1 for none.
 */
function nextOfFamily(marks: readonly Mark[]): { next: Int32Array; nextBelow: Int32Array } {
  const next = new Int32Array(marks.length).fill(-1);
  const nextBelow = new Int32Array(marks.length).fill(-1);
  const latest = new Map<Family, number>();
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    if (mark === undefined) continue;
    const following = latest.get(mark.family) ?? -1;
    next[i] = following;
    nextBelow[i] = marks[following]?.line === mark.line ? (nextBelow[following] ?? -1) : following;
    if (!mark.isWeak) latest.set(mark.family, i);
  }
  return { next, nextBelow };
}

class Pairing {
  readonly stretches: MarkedStretch[] = [];
  private readonly text: string;
  private readonly marks: readonly Mark[];
  private readonly next: Int32Array;
  private readonly nextBelow: Int32Array;
  private stack: number[] = [];

  constructor(text: string, places: readonly number[]) {
    this.text = text;
    this.marks = readMarks(text, places);
    const { next, nextBelow } = nextOfFamily(this.marks);
    this.next = next;
    this.nextBelow = nextBelow;
  }

  run(): readonly MarkedStretch[] {
    let line = 0;
    this.marks.forEach((mark, i) => {
      if (mark.line !== line) {
        this.endLine();
        line = mark.line;
      }
      if (mark.canClose && this.close(mark, i)) return;
      if (mark.canOpen && this.stack.length < DEEPEST) this.stack.push(i);
    });
    this.endLine();
    return outermost(this.stretches);
  }

  private close(mark: Mark, i: number): boolean {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const opened = this.marks[this.stack[depth] ?? -1];
      if (opened?.family !== mark.family) continue;
      if (mark.isWeak && this.hasBetterClose(i, mark.line)) return true;
      if (mark.at - opened.at > 1) this.add(opened.at, mark.at + 1, false);
      this.stack.length = depth;
      return true;
    }
    return false;
  }

  private hasBetterClose(i: number, line: number): boolean {
    const better = this.marks[this.next[i] ?? -1];
    return better?.line === line && better.canClose && !better.canOpen;
  }

  private add(start: number, end: number, goesOn: boolean): void {
    const inner = { start: start + 1, end: goesOn ? end : end - 1 };
    this.stretches.push({ span: { start, end }, inner, goesOn });
  }

  /**
   * A line ends with marks still open: each paragraph may repeat its opening mark, or the closing
   * one is some lines below.
   */
  private endLine(): void {
    const open = this.stack.find((i) => this.marks[i]?.family !== 'single');
    this.stack = [];
    if (open === undefined) return;
    const mark = this.marks[open];
    const lineEnd = mark === undefined ? -1 : this.text.indexOf('\n', mark.at);
    const next = this.marks[this.nextBelow[open] ?? -1];
    if (mark === undefined || lineEnd < 0 || next === undefined) return;
    if (next.at - mark.at > LONGEST_OVER_LINES) return;
    if (next.canClose && !next.canOpen) {
      this.stack = [open];
    } else if (next.startsLine && /^\s*$/u.test(this.text.slice(lineEnd, next.at))) {
      this.add(mark.at, lineEnd, true);
    }
  }
}

function outermost(stretches: readonly MarkedStretch[]): readonly MarkedStretch[] {
  const sorted = [...stretches].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  const kept: MarkedStretch[] = [];
  let end = 0;
  for (const stretch of sorted) {
    if (stretch.span.start < end) continue;
    kept.push(stretch);
    end = stretch.span.end;
  }
  return kept;
}

/**
 * Pairs quotation marks of every usual kind, and gives the outermost stretches in text order,
 * disjoint. Apostrophes, possessives, feet and inches open nothing. A stretch ends with its line
 * unless the next paragraph repeats the opening mark (then `goesOn`) or only a closing mark follows
 * within a few thousand characters (then it spans the line breaks). Linear in length. `places` are
 * those of its marks, where they are known.
 */
export function findMarkedStretches(
  text: string,
  places: readonly number[] = findMarks(text),
): readonly MarkedStretch[] {
  return places.length === 0 ? [] : new Pairing(text, places).run();
}
