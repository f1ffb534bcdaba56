import { FNV_START, fnvStep, hashText } from '../../text/hash-text.ts';
import { isDigit } from '../tokens/characters.ts';
import { countPlainNames, isPlainText, splitPlainWords } from './plain-text.ts';

/**
 * What the sentence model looks at: words, pairs and triples of them, pairs with one word between,
 * pieces of three to five letters of each word, and three bare counts, each hashed into one of a
 * fixed number of buckets. Learning and scoring share this file: a change here means learning
 * again.
 */

const WORD = /\p{L}+(?:['’]\p{L}+)*|\d[\d.,]*%?|[?!$%]/gu;
const YEAR = /^(?:19|20)\d\d$/u;
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{L}/gu;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;
const LONGEST_WORD = 30;
const MOST_WORDS = 200;

/** What the hash of each sort of feature starts from, so that sorts do not meet. */
const SORT = {
  word: fnvStep(FNV_START, 1),
  pair: fnvStep(FNV_START, 2),
  triple: fnvStep(FNV_START, 3),
  gap: fnvStep(FNV_START, 4),
  piece: fnvStep(FNV_START, 5),
  length: fnvStep(FNV_START, 6),
  numbers: fnvStep(FNV_START, 7),
  names: fnvStep(FNV_START, 8),
} as const;

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Words in lower case; numbers become one of two signs, so that no figure is learned by heart. */
function readWords(sentence: string, isPlain: boolean): { words: string[]; numbers: number } {
  let numbers = 0;
  const lowered = sentence.toLowerCase();
  const found = isPlain ? splitPlainWords(lowered) : (lowered.match(WORD) ?? []);
  const words = found.slice(0, MOST_WORDS).map((word) => {
    if (!isDigit(word.charCodeAt(0))) return word.replaceAll('’', "'").slice(0, LONGEST_WORD);
    numbers++;
    return YEAR.test(word) ? '<year>' : '<number>';
  });
  return { words, numbers };
}

/** The buckets, in `[0, buckets)` and without repeats, of a sentence's features. Linear, with a bound on words. */
export type ReadFeatures = (sentence: string) => readonly number[];

/** Reads the features of sentences into so many buckets, a power of two. */
export function createFeatureReader(buckets: number): ReadFeatures {
  const features = new Features(buckets);
  return (sentence) => {
    const isPlain = isPlainText(sentence);
    const { words, numbers } = readWords(sentence, isPlain);
    addWords(features, words);
    for (const word of words) addPieces(features, `^${word}$`);
    features.add(fnvStep(SORT.length, Math.min(12, Math.floor(Math.log2(words.length + 1) * 2))));
    features.add(fnvStep(SORT.numbers, Math.min(3, numbers)));
    const names = isPlain ? countPlainNames(sentence) : (sentence.match(NAME)?.length ?? 0);
    features.add(fnvStep(SORT.names, Math.min(4, names)));
    return features.take();
  };
}

/** The buckets of one sentence after another: hundreds each, so that they are distinguished without a set. */
class Features {
  private readonly mask: number;
  private readonly isIn: Uint8Array;
  private found: number[] = [];

  constructor(buckets: number) {
    this.mask = buckets - 1;
    this.isIn = new Uint8Array(buckets);
  }

  add(hash: number): void {
    const bucket = finish(hash) & this.mask;
    if (this.isIn[bucket] === 1) return;
    this.isIn[bucket] = 1;
    this.found.push(bucket);
  }

  /** Gives what was added, and starts over. */
  take(): readonly number[] {
    const { found } = this;
    for (const bucket of found) this.isIn[bucket] = 0;
    this.found = [];
    return found;
  }
}

function addWords(features: Features, words: readonly string[]): void {
  const hashes = ['<s>', ...words, '</s>'].map((word) => hashText(word));
  hashes.forEach((first, i) => {
    const second = hashes[i + 1];
    const third = hashes[i + 2];
    features.add(fnvStep(SORT.word, first));
    if (second === undefined) return;
    features.add(fnvStep(fnvStep(SORT.pair, first), second));
    if (third === undefined) return;
    features.add(fnvStep(fnvStep(fnvStep(SORT.triple, first), second), third));
    features.add(fnvStep(fnvStep(SORT.gap, first), third));
  });
}

function addPieces(features: Features, padded: string): void {
  for (let from = 0; from + SHORTEST_PIECE <= padded.length; from++) {
    let hash = SORT.piece;
    for (let i = from; i < from + LONGEST_PIECE && i < padded.length; i++) {
      hash = fnvStep(hash, padded.charCodeAt(i));
      if (i - from + 1 >= SHORTEST_PIECE) features.add(hash);
    }
  }
}
