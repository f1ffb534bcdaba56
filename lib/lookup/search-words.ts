import type { Sought } from '../model/helper.ts';

/** Search engines take no more than this; what a sentence ends with matters least. */
const LONGEST = 200;

/** An encyclopedia's search requires all words to occur. */
const MOST_NAMES = 4;

/** A name: capitalised words in a row, also with an apostrophe, hyphen or full stop inside. */
const NAME = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*)*/gu;

/**
 * The words for a search engine: the person's own wording, otherwise the claim's, on one line and
 * cut between words.
 */
export function searchWords({ text, summary }: Sought): string {
  const own = summary?.trim() ?? '';
  return cut((own === '' ? text : own).replace(/\s+/gu, ' ').trim());
}

/**
 * The words for an encyclopedia: the names in the claim, and what its figures count; if it has
 * neither, the words for a search engine. A capital at the start of a sentence does not make a
 * name.
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
