import { isLetter } from './characters.ts';
import { Numeral, type Word } from './word-classes.ts';

function newWord(text: string, hash: number, number: number): Word {
  return {
    text,
    number,
    hash,
    numeral: Numeral.None,
    value: 0,
    roles: 0,
    senses: 0,
    unit: null,
    harm: -1,
    saying: 0,
    clause: 0,
    wording: 0,
    trigger: false,
    begins: false,
    ranks: false,
  };
}

/** The word that stands for every word a grammar does not know. */
export const UNKNOWN: Word = Object.freeze(newWord('', 0, 0));

/** Latin, Greek and Cyrillic letters are below. */
export const END_OF_FOLDING = 0x460;
/** Units folded, and those of them that are letters: what a scan needs to know of a unit in one look. */
const FOLDED = new Uint16Array(END_OF_FOLDING);
const LETTERS = new Uint16Array(END_OF_FOLDING);
for (let code = 0; code < END_OF_FOLDING; code++) {
  const folded = lowerCase(code);
  FOLDED[code] = folded;
  if (isLetter(code)) LETTERS[code] = folded;
}

function lowerCase(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
  if (code >= 0x410 && code <= 0x42f) return code + 32;
  if (code >= 0x400 && code <= 0x40f) return code + 80;
  if (code >= 0x391 && code <= 0x3a9) return code + 32;
  return code === 0x2bc ? 0x27 : code;
}

/**
 * Lower case of one UTF-16 unit for Latin, Greek and Cyrillic letters; typographic apostrophes
 * become plain. Constant time.
 */
export function foldUnit(code: number): number {
  if (code < END_OF_FOLDING) return FOLDED[code] ?? code;
  return code === 0x2019 ? 0x27 : code;
}

/** A letter in lower case; 0 for a unit that is no letter. Constant time. */
export function foldLetter(code: number): number {
  if (code < END_OF_FOLDING) return LETTERS[code] ?? 0;
  return isLetter(code) ? code : 0;
}

/** Adds one unit to a running word hash; start from `HASH_START`. Stays small enough to be no boxed number anywhere. */
export function hashStep(hash: number, code: number): number {
  return (((hash << 5) & HASH_BITS) | (hash >>> 20)) ^ code;
}
const HASH_BITS = 0x1ff_ffff;

export const HASH_START = 7;

/** Hash of the word that `text` holds from `start` to `end`, folded. */
export function hashBetween(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const folded = code < END_OF_FOLDING ? (FOLDED[code] ?? code) : foldUnit(code);
    // `hashStep`
    hash = (((hash << 5) & HASH_BITS) | (hash >>> 20)) ^ folded;
  }
  return hash;
}

/** What `hashes` has where there is no word; a word is there as its hash plus one. */
const FREE = 0;

/** Powers of two; there is room for as many words as English has, so that nothing is moved. */
const FIRST_SLOTS = 16_384;
const TRIGGER_BITS = 4_096;

/**
 * Words by hash, open addressing. Looking one up allocates nothing, and hardly ever touches a word
 * that is not the one.
 */
export class WordTable {
  /** Of the letters read last. */
  hash = HASH_START;
  private slots: Word[] = new Array<Word>(FIRST_SLOTS).fill(UNKNOWN);
  private hashes = new Int32Array(FIRST_SLOTS);
  private readonly words: Word[] = [];
  /**
   * As lists write them: most words are in several, and the engine's own map is quicker than ours
   * while nothing is compiled.
   */
  private readonly entered = new Map<string, Word>();
  /** A bit for each hash, cut short, that a trigger has: few other words share one. */
  private readonly triggers = new Uint8Array(TRIGGER_BITS);

  /** The entry of a lower-case word, made when missing. */
  entry(text: string): Word {
    let word = this.entered.get(text);
    if (word === undefined) this.entered.set(text, (word = this.enter(text)));
    return word;
  }

  /**
   * Where the Latin, Greek and Cyrillic letters that begin at `start` end, `start` where none
   * is there; leaves their hash. What reads text calls nothing for a letter: calls cost most in
   * code that is not yet optimised.
   */
  readLetters(text: string, start: number, limit: number): number {
    let hash = HASH_START;
    let at = start;
    for (; at < limit; at++) {
      const code = text.charCodeAt(at);
      const letter = code < END_OF_FOLDING ? (LETTERS[code] ?? 0) : 0;
      if (letter === 0) break;
      // `hashStep`
      hash = (((hash << 5) & HASH_BITS) | (hash >>> 20)) ^ letter;
    }
    this.hash = hash;
    return at;
  }

  /** The word that `text` holds from `start` to `end`, or `UNKNOWN`; `hash` is that of the folded units. */
  find(text: string, start: number, end: number, hash: number): Word {
    const { hashes, slots } = this;
    const mask = hashes.length - 1;
    for (let slot = (Math.imul(hash, MIXER) >>> 12) & mask; ; slot = (slot + 1) & mask) {
      const kept = hashes[slot] ?? FREE;
      if (kept === FREE) return UNKNOWN;
      if (kept !== hash + 1) continue;
      const word = slots[slot] ?? UNKNOWN;
      if (isSame(word.text, text, start, end)) return word;
    }
  }

  /** The entry of a whole text in any case, or `UNKNOWN`. */
  lookUp(text: string): Word {
    return this.findBetween(text, 0, text.length);
  }

  /** The word that `text` holds from `start` to `end`, or `UNKNOWN`. */
  findBetween(text: string, start: number, end: number): Word {
    const isRead = this.readLetters(text, start, end) === end;
    return this.find(text, start, end, isRead ? this.hash : hashBetween(text, start, end));
  }

  /** Whether the word makes the engine look at its sentence. */
  isTrigger(text: string, start: number, end: number, hash: number): boolean {
    if (this.triggers[(Math.imul(hash, MIXER) >>> 12) & (TRIGGER_BITS - 1)] === 0) return false;
    return this.find(text, start, end, hash).trigger;
  }

  /** Makes the word one at which the engine looks at its sentence. */
  setTrigger(word: Word): void {
    word.trigger = true;
    this.triggers[mix(word.hash) & (TRIGGER_BITS - 1)] = 1;
  }

  /** Calls `visit` with every entry, in the order they were made. */
  each(visit: (word: Word) => void): void {
    for (const word of this.words) visit(word);
  }

  private enter(text: string): Word {
    const hash = hashBetween(text, 0, text.length);
    const found = this.find(text, 0, text.length, hash);
    if (found !== UNKNOWN) return found;
    if (this.words.length * 2 > this.slots.length) this.grow();
    const word = newWord(text, hash, this.words.length + 1);
    this.put(word);
    this.words.push(word);
    return word;
  }

  private put(word: Word): void {
    const mask = this.slots.length - 1;
    let slot = mix(word.hash) & mask;
    while (this.slots[slot] !== UNKNOWN) slot = (slot + 1) & mask;
    this.slots[slot] = word;
    this.hashes[slot] = word.hash + 1;
  }

  private grow(): void {
    const { length } = this.slots;
    this.slots = new Array<Word>(length * 2).fill(UNKNOWN);
    this.hashes = new Int32Array(length * 2);
    for (const word of this.words) this.put(word);
  }
}

/** Spreads hashes that differ in high bits alone. */
function mix(hash: number): number {
  return Math.imul(hash, MIXER) >>> 12;
}
const MIXER = 0x9e3779b1;

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at);
    const own = word.charCodeAt(at);
    if (own !== code && own !== foldUnit(code)) return false;
  }
  return true;
}
