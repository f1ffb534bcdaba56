import type { ClaimWords, CountedThing } from './claim-words.ts';

/**
 * How alike two claims must be to be shown as the same claim elsewhere; precision matters more than
 * recall.
 */
export const LIKE = 0.5;
/** The same, if they give the same number and share a name. */
const LIKE_WITH_NUMBER = 0.34;
/** Without any figure, only the words count. */
const LIKE_IN_WORDS = 0.62;

/**
 * How likely it is that two claims are the same: the weight of the words they share, relative to
 * the weight of all theirs (cosine). Null if they are not the same, or if that is too little to
 * tell. A number alone never makes two claims alike; other units, years or places make them
 * different, however alike the rest is.
 */
export function likeness(
  a: ClaimWords,
  b: ClaimWords,
  weightOf: (stem: string) => number,
): number | null {
  if (isOther(a, b)) return null;
  const shared = a.stems.filter((stem) => b.stems.includes(stem));
  if (shared.length < Math.min(2, a.stems.length, b.stems.length) || shared.length === 0)
    return null;
  const sum = (stems: readonly string[]): number =>
    stems.reduce((total, stem) => total + weightOf(stem), 0);
  const score = sum(shared) / Math.sqrt(sum(a.stems) * sum(b.stems));
  return score >= barFor(a, b) ? score : null;
}

function barFor(a: ClaimWords, b: ClaimWords): number {
  if (a.figures.length === 0) return LIKE_IN_WORDS;
  const isSameNumber = a.figures.some((one) => b.figures.some((two) => isSameAmount(one, two)));
  return isSameNumber && sharesName(a, b) ? LIKE_WITH_NUMBER : LIKE;
}

/** Whether they are about other things, other years or other places. */
function isOther(a: ClaimWords, b: ClaimWords): boolean {
  if ((a.figures.length === 0) !== (b.figures.length === 0)) return true;
  if (
    a.figures.length > 0 &&
    !a.figures.some((one) => b.figures.some((two) => isSameKind(one, two)))
  )
    return true;
  if (areApart(a.years, b.years)) return true;
  return areApart(a.names, b.names) && !sharesName(a, b);
}

/** Whether they share a name, including a word that opens a sentence. */
function sharesName(a: ClaimWords, b: ClaimWords): boolean {
  const names = new Set([...a.names, a.opening]);
  return [...b.names, b.opening].some((name) => name !== null && names.has(name));
}

function areApart<Value>(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));
}

function isSameKind(a: CountedThing, b: CountedThing): boolean {
  return a.unit === b.unit && (a.kind === b.kind || (isOfPeople(a) && isOfPeople(b)));
}

/** "Lost 38 million people" may be read as people harmed or not. */
function isOfPeople({ kind }: CountedThing): boolean {
  return kind === 'casualty' || kind === 'attendance';
}

function isSameAmount(a: CountedThing, b: CountedThing): boolean {
  return isSameKind(a, b) && a.min === b.min && a.max === b.max;
}
