import type { Span } from '../../model/span.ts';
import type { WhiteSpace } from './rendering.ts';

/** A stretch of page text whose characters all come, one to one, from one text node. */
export interface Run {
  readonly node: Text;
  readonly nodeStart: number;
  readonly textStart: number;
  readonly length: number;
}

/** A block of the page text and its element. */
export interface TextBlock {
  readonly span: Span;
  readonly element: Element;
  /** Index of the block's first run; its runs continue up to the next block's first. */
  readonly firstRun: number;
}

export interface JoinedText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
  readonly runs: readonly Run[];
}

/** Where a piece of text comes from. */
export interface Origin {
  readonly node: Text;
  /** The block-level element around it. */
  readonly block: Element;
  readonly whiteSpace: WhiteSpace;
  readonly raised: 'sup' | 'sub' | null;
}

/** Called for two adjoining characters of different nodes, given as node and offset. */
export type StandApart = (
  before: { node: Text; offset: number },
  after: { node: Text; offset: number },
  soft: boolean,
) => boolean;

/** Words with one collapsible character between them, which need no collapsing. */
const SEGMENT = /[^ \t\n\r\f]+(?:[ \t\n\r\f][^ \t\n\r\f]+)*/g;
const OTHER_WHITE_SPACE = /[\t\n\r\f]/g;
/**
 * Plain text is wrapped at 60 to 80 characters; a line shorter than this ends where it was meant
 * to.
 */
const MIN_WRAPPED_LENGTH = 55;
const DIGIT = /\p{Nd}/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Joins text nodes, in the order in which they are appended, into one text with its blocks and
 * runs. Linear in what is appended.
 */
export class TextJoiner {
  private readonly parts: string[] = [];
  private readonly runs: { node: Text; nodeStart: number; textStart: number; length: number }[] =
    [];
  private readonly blocks: {
    span: { start: number; end: number };
    element: Element;
    firstRun: number;
  }[] = [];
  private length = 0;
  private last = '';
  private breakPending = true;
  private softPending = false;
  private space: { node: Text; offset: number } | null = null;
  private readonly standApart: StandApart;

  constructor(standApart: StandApart) {
    this.standApart = standApart;
  }

  /** A block boundary: what follows starts a new block. */
  break(): void {
    this.breakPending = true;
    this.space = null;
    this.softPending = false;
  }

  /** The edge of an inline box. */
  softEdge(): void {
    this.softPending = true;
  }

  /** Whether what follows starts a block, so that white space before it is not rendered. */
  get atBreak(): boolean {
    return this.breakPending;
  }

  append(origin: Origin): void {
    const data = origin.node.data;
    if (origin.whiteSpace === 'collapse') this.appendCollapsed(origin, data, 0);
    else this.appendLines(origin, data);
  }

  finish(): JoinedText {
    return { text: this.parts.join(''), blocks: this.blocks, runs: this.runs };
  }

  /** A preserved line break is a block boundary like any other. */
  private appendLines(origin: Origin, data: string): void {
    let start = 0;
    let previous: string | null = null;
    for (const line of data.split(/\r\n|[\n\r]/)) {
      if (previous !== null && !goesOn(origin, previous, line)) this.break();
      else if (previous !== null) this.space ??= { node: origin.node, offset: start - 1 };
      previous = line;
      if (origin.whiteSpace !== 'preserve') this.appendCollapsed(origin, line, start);
      else if (line !== '' && !(this.breakPending && /^[ \t\f]*$/.test(line)))
        this.emit(origin, start, line);
      start += line.length + (data.startsWith('\r\n', start + line.length) ? 2 : 1);
    }
  }

  private appendCollapsed(origin: Origin, data: string, base: number): void {
    let end = 0;
    for (const match of data.matchAll(SEGMENT)) {
      if (match.index > end) this.space ??= { node: origin.node, offset: base + end };
      this.emit(origin, base + match.index, match[0].replace(OTHER_WHITE_SPACE, ' '));
      end = match.index + match[0].length;
    }
    if (end < data.length) this.space ??= { node: origin.node, offset: base + end };
  }

  private emit(origin: Origin, offset: number, written: string): void {
    if (this.breakPending) this.startBlock(origin.block);
    else if (this.space) this.push(this.space.node, this.space.offset, ' ');
    else if (this.isApart(origin, offset, written)) this.pushUnmapped(' ');
    this.space = null;
    this.softPending = false;
    this.push(
      origin.node,
      offset,
      this.isRaised(origin, written) ? raise(written, origin.raised) : written,
    );
  }

  private startBlock(element: Element): void {
    if (this.length > 0) this.pushUnmapped('\n');
    this.breakPending = false;
    this.space = null;
    this.blocks.push({
      span: { start: this.length, end: this.length },
      element,
      firstRun: this.runs.length,
    });
  }

  private isRaised(origin: Origin, written: string): boolean {
    return origin.raised !== null && DIGIT.test(this.last) && /^\d/.test(written);
  }

  /**
   * Whether characters that adjoin in the tree are apart on the screen: "Killed: 7" beside "9
   * injured" is not 79.
   */
  private isApart(origin: Origin, offset: number, written: string): boolean {
    const before = this.runs.at(-1);
    if (!before || before.node === origin.node || origin.raised !== null) return false;
    const first = written.slice(0, 1);
    const digits = DIGIT.test(this.last) && DIGIT.test(first);
    const words = this.softPending && WORD_CHARACTER.test(this.last) && WORD_CHARACTER.test(first);
    if (!digits && !words) return false;
    const end = { node: before.node, offset: before.nodeStart + before.length - 1 };
    return this.standApart(end, { node: origin.node, offset }, this.softPending && digits);
  }

  private push(node: Text, nodeStart: number, written: string): void {
    const run = this.runs.at(-1);
    const continues =
      run?.node === node &&
      run.nodeStart + run.length === nodeStart &&
      run.textStart + run.length === this.length;
    if (continues) run.length += written.length;
    else this.runs.push({ node, nodeStart, textStart: this.length, length: written.length });
    this.write(written);
    const block = this.blocks.at(-1);
    if (block) block.span.end = this.length;
  }

  private pushUnmapped(written: string): void {
    this.write(written);
  }

  private write(written: string): void {
    this.parts.push(written);
    this.length += written.length;
    this.last = written.slice(-1);
  }
}

/**
 * Whether a line of a plain text file continues in the next: it is long, and the next is neither
 * empty nor indented nor a list item.
 */
function goesOn(origin: Origin, line: string, next: string): boolean {
  return (
    origin.whiteSpace === 'hard-wrapped' &&
    line.trimEnd().length >= MIN_WRAPPED_LENGTH &&
    /^[^\s*•\-–—>#]/.test(next)
  );
}

function raise(written: string, raised: Origin['raised']): string {
  const table = raised === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  return written.replace(/^[0-9]+/, (digits) =>
    Array.from(digits, (digit) => table.charAt(Number(digit))).join(''),
  );
}
