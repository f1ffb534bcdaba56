import type { Claim, FoundClaims } from '../../../lib/model/claim.ts';
import type { FindClaims } from './page-reading.ts';
import { placeClaims } from './place-claims.ts';

/** Lines on either side that a line's reading may depend on: a quotation goes on, its speaker is named. */
const CONTEXT = 2;

/** What was found in one line, with spans from the line's start. */
interface FoundInLine {
  readonly claims: readonly Claim[];
  /** How many sentences it has. */
  readonly sentences: number;
}

const NOTHING: FoundInLine = { claims: [], sentences: 0 };

/**
 * The engine with a memory: of a text that was read before with a few changes, only the lines that
 * are new, or stand beside new ones, are read. Gives what the engine gives for the whole text.
 */
export function rememberClaims(findClaims: FindClaims): FindClaims {
  let memory: ReadonlyMap<string, FoundInLine> = new Map();
  let ofLang: string | null = null;
  let readings = 0;
  return async (text, lang, signal) => {
    if (lang !== ofLang) memory = new Map();
    ofLang = lang;
    const lines = linesOf(text);
    const found = new Map<string, FoundInLine>();
    for (const { first, last } of unknownStretches(lines, memory)) {
      readings += 1;
      const opening = Math.max(0, first - CONTEXT);
      const from = lines[opening]?.start ?? 0;
      const to = lines[Math.min(lines.length - 1, last + CONTEXT)]?.end ?? text.length;
      const read = await findClaims(text.slice(from, to), lang, signal);
      const claims = moved(read.claims, from);
      const sentences = read.sentences.slice(first - opening);
      keep(found, lines.slice(first, last + 1), { claims, sentences }, `${readings}-`);
    }
    const now = new Map(
      lines.map(({ key }) => [key, found.get(key) ?? memory.get(key) ?? NOTHING]),
    );
    memory = now;
    const ofLine = (key: string): FoundInLine => now.get(key) ?? NOTHING;
    return {
      claims: lines.flatMap(({ key, start }) => moved(ofLine(key).claims, start)),
      sentences: lines.map(({ key }) => ofLine(key).sentences),
    };
  };
}

interface Line {
  readonly start: number;
  /** Without its break. */
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

/** Stretches of lines that are not in the memory; those so near that they would be each other's context are one. */
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
 * Gives each claim to the line it starts in; `sentences` are those of the lines. Ids of quotations
 * are made unique by the reading they come from.
 */
function keep(
  found: Map<string, FoundInLine>,
  lines: readonly Line[],
  { claims, sentences }: FoundClaims,
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
