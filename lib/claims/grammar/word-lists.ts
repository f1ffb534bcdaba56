import type { Word } from '../tokens/word-classes.ts';
import type { WordTable } from '../tokens/word-table.ts';

const SPACES = /\s+/;

/** The words of a list, parted by white space. */
export function split(list: string): string[] {
  return list.split(SPACES).filter((word) => word !== '');
}

/**
 * Enters every word of `list` into `table` and calls `visit` with it; a trailing `*` adds the
 * plural in -s. A word may carry a value, `doubled=2`, which is NaN where there is none.
 */
export function eachEntry(
  table: WordTable,
  list: string,
  visit: (word: Word, value: number) => void,
): void {
  for (const item of split(list)) {
    const equals = item.indexOf('=');
    if (equals >= 0) visit(table.entry(item.slice(0, equals)), Number(item.slice(equals + 1)));
    else if (item.endsWith('*')) {
      const word = item.slice(0, -1);
      visit(table.entry(word), Number.NaN);
      visit(table.entry(`${word}s`), Number.NaN);
    } else visit(table.entry(item), Number.NaN);
  }
}

/** Enters every phrase of `list`, separated by `|`, into `table` and calls `visit` with its words. */
export function eachPhrase(
  table: WordTable,
  list: string,
  visit: (words: readonly Word[], first: Word) => void,
): void {
  for (const phrase of list.split('|')) {
    const words = split(phrase).map((word) => table.entry(word));
    const [first] = words;
    if (first !== undefined) visit(words, first);
  }
}

/** Adds `item` to the items of `key`. */
export function addTo<Key, Item>(
  map: { get(key: Key): Item[] | undefined; set(key: Key, items: Item[]): unknown },
  key: Key,
  item: Item,
): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else items.push(item);
}
