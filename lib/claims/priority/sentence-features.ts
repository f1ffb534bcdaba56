/**
 * What the sentence model looks at: words, pairs and triples of them, pairs with one word between, pieces of three to five letters of each
 * word, and three bare counts, each hashed into one of a fixed number of buckets. Learning and scoring share this file: a change here means
 * learning again.
 */

const WORD = /\p{L}+(?:['’]\p{L}+)*|\d[\d.,]*%?|[?!$%]/gu;
const YEAR = /^(?:19|20)\d\d$/u;
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{L}/gu;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;
const LONGEST_WORD = 30;
const MOST_WORDS = 200;

/** Which sort of feature a hash is of, mixed in first so that sorts do not meet. */
const SORT = {
  word: 1,
  pair: 2,
  triple: 3,
  gap: 4,
  piece: 5,
  length: 6,
  numbers: 7,
  names: 8,
} as const;

function step(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function hashOf(sort: number, ...values: readonly number[]): number {
  return values.reduce(step, step(0x811c9dc5 | 0, sort));
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
}

/** Words in lower case; numbers become one of two signs, so that no figure is learned by heart. */
function readWords(sentence: string): { words: string[]; numbers: number } {
  let numbers = 0;
  const found = sentence.toLowerCase().match(WORD) ?? [];
  const words = found.slice(0, MOST_WORDS).map((word) => {
    if (!/^\d/u.test(word)) return word.replaceAll('’', "'").slice(0, LONGEST_WORD);
    numbers++;
    return YEAR.test(word) ? '<year>' : '<number>';
  });
  return { words, numbers };
}

function addPieces(word: string, add: (hash: number) => void): void {
  const padded = `^${word}$`;
  for (let from = 0; from + SHORTEST_PIECE <= padded.length; from++) {
    let hash = hashOf(SORT.piece);
    for (let i = from; i < from + LONGEST_PIECE && i < padded.length; i++) {
      hash = step(hash, padded.charCodeAt(i));
      if (i - from + 1 >= SHORTEST_PIECE) add(hash);
    }
  }
}

/** The buckets, in `[0, buckets)` and without repeats, of a sentence's features. `buckets` is a power of two. Linear, with a bound on words. */
export function sentenceFeatures(sentence: string, buckets: number): readonly number[] {
  const found = new Set<number>();
  const add = (hash: number): void => {
    found.add(finish(hash) & (buckets - 1));
  };
  const { words, numbers } = readWords(sentence);
  const hashes = ['<s>', ...words, '</s>'].map(hashWord);
  hashes.forEach((first, i) => {
    const second = hashes[i + 1];
    const third = hashes[i + 2];
    add(hashOf(SORT.word, first));
    if (second === undefined) return;
    add(hashOf(SORT.pair, first, second));
    if (third === undefined) return;
    add(hashOf(SORT.triple, first, second, third));
    add(hashOf(SORT.gap, first, third));
  });
  for (const word of words) addPieces(word, add);
  add(hashOf(SORT.length, Math.min(12, Math.floor(Math.log2(words.length + 1) * 2))));
  add(hashOf(SORT.numbers, Math.min(3, numbers)));
  add(hashOf(SORT.names, Math.min(4, sentence.match(NAME)?.length ?? 0)));
  return [...found];
}
