import type { Word } from './words.ts';
import type { WordTable } from './word-table.ts';

const SPACE = 0x20;
const STAR = 0x2a;
const EQUALS = 0x3d;

/** Where white space that begins at `at` ends. */
function skipSpace(list: string, at: number, end: number): number {
  let next = at;
  while (next < end && list.charCodeAt(next) <= SPACE) next++;
  return next;
}

function skipWord(list: string, at: number, end: number): number {
  let next = at;
  while (next < end && list.charCodeAt(next) > SPACE) next++;
  return next;
}

/**
 * Enters every word of `list` into `table` and calls `visit` with it; a trailing `*` adds the plural in -s. A word may carry a value,
 * `doubled=2`, which is NaN where there is none.
 */
export function eachEntry(
  table: WordTable,
  list: string,
  visit: (word: Word, value: number) => void,
): void {
  const { length } = list;
  for (let at = 0; at < length;) {
    if (list.charCodeAt(at) <= SPACE) {
      at++;
      continue;
    }
    let end = table.readListed(list, at);
    const word = table.entryOf(list, at, end, table.hash);
    const mark = list.charCodeAt(end);
    if (mark === EQUALS) {
      const from = end + 1;
      end = skipWord(list, from, length);
      visit(word, Number(list.slice(from, end)));
    } else {
      visit(word, Number.NaN);
      if (mark === STAR) visit(table.entry(`${list.slice(at, end++)}s`), Number.NaN);
    }
    at = end;
  }
}

/** Enters every phrase of `list`, separated by `|`, into `table` and calls `visit` with its words. */
export function eachPhrase(
  table: WordTable,
  list: string,
  visit: (words: readonly Word[], first: Word) => void,
): void {
  for (let start = 0; start <= list.length;) {
    const bar = list.indexOf('|', start);
    const end = bar < 0 ? list.length : bar;
    const words: Word[] = [];
    for (let at = skipSpace(list, start, end); at < end;) {
      const to = skipWord(list, at, end);
      words.push(table.entryBetween(list, at, to));
      at = skipSpace(list, to, end);
    }
    const [first] = words;
    if (first !== undefined) visit(words, first);
    start = end + 1;
  }
}

/** Adds `item` to the items of `key`. */
export function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}
