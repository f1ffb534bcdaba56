import type { SubjectPatterns } from './subject-patterns.ts';

/**
 * The places that a text names by saying where something is, in lower case; "in Varn and Leth"
 * counts as one, since they are taken together.
 */
export function placesIn(text: string, words: SubjectPatterns): readonly string[] {
  const found = Array.from(text.matchAll(words.place), (match) => ({
    name: match.groups?.place ?? '',
    end: match.index + match[0].length,
  })).filter(({ name }) => !words.calendar.test(name));
  if (found.some(({ end }) => words.and.test(text.slice(end))))
    return [
      found
        .map(({ name }) => name.toLowerCase())
        .sort()
        .join(' + '),
    ];
  return found.map(({ name }) => name.toLowerCase());
}

/** Names that may belong to other places or events: "the Ostrel landslide", "Ostrel's". */
export function otherNames(text: string, words: SubjectPatterns): readonly string[] {
  return Array.from(
    text.matchAll(words.named),
    ({ groups }) => groups?.place ?? groups?.owner ?? '',
  )
    .filter((name) => name !== '' && !words.calendar.test(name))
    .map((name) => name.toLowerCase());
}

/**
 * Words long enough to show what a text is about, reduced to their first letters, so that "flood"
 * equals "flooding".
 */
export function stems(text: string, { fillers }: SubjectPatterns): ReadonlySet<string> {
  const found = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(
    found.filter((word) => !fillers.has(word)).map((word) => word.slice(0, STEM_LENGTH)),
  );
}

const STEM_LENGTH = 5;
