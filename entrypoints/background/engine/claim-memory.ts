import type { Claim } from '../../../lib/model/claim.ts';
import { placeClaims } from './place-claims.ts';

/**
 * How many lines on either side may change how a line is read: a quotation continues, a speaker is
 * named.
 */
const CONTEXT = 2;

/** What the engine finds in one text. */
export interface FoundInText {
  /** In text order, spans in the text. */
  readonly claims: readonly Claim[];
  /** How many sentences each line of the text has, claims or not. */
  readonly sentences: readonly number[];
}

/** Runs the engine on one text; null where it was told to stop. */
export type FindInText = (text: string) => Promise<FoundInText | null>;

/** What was found in one line, with spans from the line's start. */
interface FoundInLine {
  readonly claims: readonly Claim[];
  /** How many sentences the line has. */
  readonly sentences: number;
}

const NOTHING: FoundInLine = { claims: [], sentences: 0 };

/**
 * Remembers what was found in a text. When a text is read again with a few changes, only the lines
 * that are new, or next to new ones, are read.
 */
export class ClaimMemory {
  #lines: ReadonlyMap<string, FoundInLine> = new Map();
  #lang: string | null = null;
  #readings = 0;

  /**
   * What `find`, the engine of a language, gives for the whole text. Null as soon as it gives null
   * once; what was remembered before is then kept.
   */
  async read(text: string, lang: string, find: FindInText): Promise<FoundInText | null> {
    const known = lang === this.#lang ? this.#lines : new Map<string, FoundInLine>();
    const lines = linesOf(text);
    const found = new Map<string, FoundInLine>();
    for (const { first, last } of unknownStretches(lines, known)) {
      this.#readings += 1;
      const reading = `${this.#readings}-`;
      const opening = Math.max(0, first - CONTEXT);
      const from = lines[opening]?.start ?? 0;
      const to = lines[Math.min(lines.length - 1, last + CONTEXT)]?.end ?? text.length;
      const read = await find(text.slice(from, to));
      if (read === null) return null;
      const claims = moved(read.claims, from);
      const sentences = read.sentences.slice(first - opening);
      keep(found, lines.slice(first, last + 1), { claims, sentences }, reading);
    }
    const now = new Map(lines.map(({ key }) => [key, found.get(key) ?? known.get(key) ?? NOTHING]));
    this.#lines = now;
    this.#lang = lang;
    const ofLine = (key: string): FoundInLine => now.get(key) ?? NOTHING;
    return {
      claims: lines.flatMap(({ key, start }) => moved(ofLine(key).claims, start)),
      sentences: lines.map(({ key }) => ofLine(key).sentences),
    };
  }
}

interface Line {
  readonly start: number;
  /** Without its line break. */
  readonly end: number;
  /** The line with those around it. */
  readonly key: string;
}

function linesOf(text: string): Line[] {
  const lines = text.split('\n');
  let start = 0;
  return lines.map((line, index) => {
    const around = Array.from(
      { length: 2 * CONTEXT + 1 },
      (_, at) => lines[index - CONTEXT + at] ?? '',
    );
    const made = { start, end: start + line.length, key: around.join('\n') };
    start = made.end + 1;
    return made;
  });
}

/**
 * Stretches of lines that are not in the memory; those so close that they would be each other's
 * context are joined.
 */
function unknownStretches(
  lines: readonly Line[],
  memory: ReadonlyMap<string, FoundInLine>,
): { readonly first: number; readonly last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  lines.forEach(({ key }, index) => {
    if (memory.has(key)) return;
    const before = stretches.at(-1);
    if (before !== undefined && index - before.last <= 2 * CONTEXT) before.last = index;
    else stretches.push({ first: index, last: index });
  });
  return stretches;
}

/**
 * Assigns each claim to the line it starts in; `sentences` are those of the lines. Ids of
 * quotations are made unique by the reading they come from.
 */
function keep(
  found: Map<string, FoundInLine>,
  lines: readonly Line[],
  { claims, sentences }: FoundInText,
  reading: string,
): void {
  let at = 0;
  for (const [index, { start, end, key }] of lines.entries()) {
    const own: Claim[] = [];
    while ((claims[at]?.span.start ?? Infinity) < start) at += 1;
    for (let claim = claims[at]; claim && claim.span.start <= end; claim = claims[at]) {
      const { quotationId } = claim;
      const id = quotationId === null ? null : reading + quotationId;
      own.push(...moved([{ ...claim, quotationId: id }], -start));
      at += 1;
    }
    found.set(key, { claims: own, sentences: sentences[index] ?? 0 });
  }
}

function moved(claims: readonly Claim[], by: number): readonly Claim[] {
  return placeClaims(claims, ({ start, end }) => ({ start: start + by, end: end + by }));
}
