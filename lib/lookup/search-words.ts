import type { Sought } from '../model/helper.ts';

/** Searches take no more; a sentence's end says least. */
const LONGEST = 200;

/** An encyclopedia's search wants all words to occur. */
const MOST_NAMES = 4;

/** A name: capitalised words in a row, also with an apostrophe, hyphen or full stop inside. */
const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

/** The words a search engine is given: the person's own wording, else the claim's, on one line and cut at a word. */
export function searchWords({ text, summary }: Sought): string {
  const own = summary?.trim() ?? '';
  return cut((own === '' ? text : own).replace(/\s+/gu, ' ').trim());
}

/**
 * The words an encyclopedia is given: the names in the claim, and what its figures count; where it
 * has neither, the words of a search. A capital that only begins the sentence makes no name.
 */
export function topicWords(sought: Sought): string {
  const words = searchWords(sought);
  const names = [...words.matchAll(NAME)]
    .filter(({ 0: name, index }) => index > 0 || name.includes(' '))
    .map(([name]) => name.replace(/[.'’-]+$/u, ''));
  const chosen = [...new Set([...names, ...sought.counted])].slice(0, MOST_NAMES);
  return chosen.length === 0 ? words : cut(chosen.join(' '));
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const kept = text.slice(0, LONGEST + 1);
  const end = kept.lastIndexOf(' ');
  return kept.slice(0, end > LONGEST / 2 ? end : LONGEST);
}
