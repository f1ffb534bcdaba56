import { describe, expect, it } from 'vitest';
import { WordMap, WordRows, WordSet } from '../../../lib/claims/tokens/word-set.ts';
import { UNKNOWN, WordTable } from '../../../lib/claims/tokens/word-table.ts';

/** More words than a set first has room for. */
const MANY = 20_000;

const table = new WordTable();
const words = Array.from({ length: MANY }, (_, at) => table.entry(`word${at}`));

describe('a set of words', () => {
  it('has what was added and nothing else, however many words there are', () => {
    const set = new WordSet(new WordRows(1), 0);
    for (const word of words) if (word.number % 3 === 0) set.add(word);
    expect(words.filter((word) => set.has(word))).toEqual(
      words.filter(({ number }) => number % 3 === 0),
    );
  });

  it('shares its table with others and has nothing of theirs', () => {
    const lists = [2, 3, 5, 7];
    const rows = new WordRows(100);
    const sets = lists.map((divisor) => new WordSet(rows, 13 * divisor));
    for (const word of words)
      for (const [at, set] of sets.entries())
        if (word.number % (lists[at] ?? 1) === 0) set.add(word);
    for (const [at, set] of sets.entries())
      expect(words.filter((word) => set.has(word))).toEqual(
        words.filter(({ number }) => number % (lists[at] ?? 1) === 0),
      );
  });

  it('never has what no table knows', () => {
    const set = new WordSet(new WordRows(1), 0);
    for (const word of words) set.add(word);
    expect(set.has(UNKNOWN)).toBe(false);
  });
});

describe('a map by words', () => {
  it('gives the item of each word that has one', () => {
    const map = new WordMap<string>();
    for (const word of words) if (word.number % 5 === 0) map.set(word, word.text);
    for (const word of words) {
      expect(map.get(word)).toBe(word.number % 5 === 0 ? word.text : undefined);
      expect(map.has(word)).toBe(word.number % 5 === 0);
    }
  });

  it('gives items in the order they were set, a later one of the same word in the place of the earlier', () => {
    const map = new WordMap<number>();
    const [first, second] = [table.entry('word2'), table.entry('word1')];
    map.set(first, 1);
    map.set(second, 2);
    map.set(first, 3);
    expect(map.values()).toEqual([3, 2]);
    expect(map.get(UNKNOWN)).toBeUndefined();
  });
});
