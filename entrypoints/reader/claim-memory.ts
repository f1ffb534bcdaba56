import type { Claim } from '../../lib/model/claim.ts';
import type { FindClaims } from './reading.ts';
import { placeClaims } from './place-claims.ts';

/** Lines on either side that a line's reading may depend on: a quotation goes on, its speaker is named. */
const CONTEXT = 2;

/** What was found in one line, with spans from the line's start. */
type LineClaims = readonly Claim[];

/**
 * The engine with a memory: of a text that was read before with a few changes, only the lines that are new, or stand beside new ones, are
 * read. Gives what the engine gives for the whole text.
 */
export function rememberClaims(findClaims: FindClaims): FindClaims {
  let memory: ReadonlyMap<string, LineClaims> = new Map();
  let ofLang: string | null = null;
  let readings = 0;
  return async (text, lang, signal) => {
    if (lang !== ofLang) memory = new Map();
    ofLang = lang;
    const lines = linesOf(text);
    const found = new Map<string, Claim[]>();
    for (const { first, last } of unknownStretches(lines, memory)) {
      readings += 1;
      const from = lines[Math.max(0, first - CONTEXT)]?.start ?? 0;
      const to = lines[Math.min(lines.length - 1, last + CONTEXT)]?.end ?? text.length;
      const claims = await findClaims(text.slice(from, to), lang, signal);
      keep(found, lines.slice(first, last + 1), moved(claims, from), `${readings}-`);
    }
    const now = new Map(lines.map(({ key }) => [key, found.get(key) ?? memory.get(key) ?? []]));
    memory = now;
    return lines.flatMap(({ key, start }) => moved(now.get(key) ?? [], start));
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
  memory: ReadonlyMap<string, LineClaims>,
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

/** Gives each claim to the line it starts in. Ids of quotations are made unique by the reading they come from. */
function keep(
  found: Map<string, Claim[]>,
  lines: readonly Line[],
  claims: readonly Claim[],
  reading: string,
): void {
  let at = 0;
  for (const { start, end, key } of lines) {
    const own: Claim[] = [];
    while ((claims[at]?.span.start ?? Infinity) < start) at += 1;
    for (let claim = claims[at]; claim && claim.span.start <= end; claim = claims[at]) {
      const { quotationId } = claim;
      const id = quotationId === null ? null : reading + quotationId;
      own.push(...moved([{ ...claim, quotationId: id }], -start));
      at += 1;
    }
    found.set(key, own);
  }
}

function moved(claims: readonly Claim[], by: number): readonly Claim[] {
  return placeClaims(claims, ({ start, end }) => ({ start: start + by, end: end + by }));
}
