import type { Snapshot } from '../../lib/model/source.ts';

/**
 * A stretch of lines in which two texts differ; one side is empty where lines were only added or
 * only removed.
 */
export interface ChangedPassage {
  readonly before: string;
  readonly after: string;
  /** The last line before it that is in both texts; empty at the beginning. */
  readonly following: string;
}

/**
 * The article's words in a snapshot, one line for each block; the whole page text where no article
 * was kept.
 */
export function articleText({ text, article }: Pick<Snapshot, 'text' | 'article'>): string {
  if (article === null || article.length === 0) return text;
  return article.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/**
 * Where two texts differ, line by line, in order. Lines that occur once in each text and in the
 * same order are matched (a "patience" diff); between them, a common beginning and end is left out.
 * Costs little more than reading both texts.
 */
export function changedPassages(before: string, after: string): readonly ChangedPassage[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const passages: ChangedPassage[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...commonLines(a, b), [a.length, b.length] as const]) {
    const passage = differing(a, b, { i, j, nextI, nextJ });
    if (passage !== null) passages.push(passage);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return passages;
}

interface Gap {
  readonly i: number;
  readonly j: number;
  readonly nextI: number;
  readonly nextJ: number;
}

/** What is left of a gap between two common lines without its common beginning and end. */
function differing(
  a: readonly string[],
  b: readonly string[],
  { i, j, nextI, nextJ }: Gap,
): ChangedPassage | null {
  let head = 0;
  while (i + head < nextI && j + head < nextJ && a[i + head] === b[j + head]) head++;
  let tail = 0;
  const [leftA, leftB] = [nextI - i - head, nextJ - j - head];
  while (tail < leftA && tail < leftB && a[nextI - 1 - tail] === b[nextJ - 1 - tail]) tail++;
  if (tail === leftA && tail === leftB) return null;
  return {
    before: a.slice(i + head, nextI - tail).join('\n'),
    after: b.slice(j + head, nextJ - tail).join('\n'),
    following: a[i + head - 1] ?? '',
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** The places of lines that occur once in each text, as many as are in the same order. */
function commonLines(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const inB = singles(b);
  const pairs = [...singles(a)].flatMap(([line, i]) => {
    const j = inB.get(line);
    return j === undefined ? [] : [[i, j] as const];
  });
  return longestRising(pairs);
}

/** The lines that occur once, with their places, in order. */
function singles(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (places.has(line)) repeated.add(line);
    else places.set(line, index);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

type Pair = readonly [number, number];

/**
 * The longest run of pairs, sorted by their first number, in which the second number increases too.
 */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  /**
   * Indexed by length minus one: the index of the pair with the smallest second number that ends a
   * run of that length.
   */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, [, second]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1]);
    ends[low] = index;
  }
  const run: Pair[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair !== undefined) run.unshift(pair);
  }
  return run;
}
