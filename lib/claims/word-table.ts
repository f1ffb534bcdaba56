import { isLetter } from './characters.ts';
import { Numeral, type Word } from './words.ts';

function newWord(text: string, hash: number): Word {
  return {
    text,
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
  };
}

/** The word that stands for every word a grammar does not know. */
export const UNKNOWN: Word = Object.freeze(newWord('', 0));

/** Latin, Greek and Cyrillic letters stand below. */
const END_OF_FOLDING = 0x460;
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

/** Lower case of one UTF-16 unit for Latin, Greek and Cyrillic letters; typographic apostrophes become plain. Constant time. */
export function fold(code: number): number {
  if (code < END_OF_FOLDING) return FOLDED[code] ?? code;
  return code === 0x2019 ? 0x27 : code;
}

/** A letter in lower case; 0 for a unit that is no letter. Constant time. */
export function foldLetter(code: number): number {
  if (code < END_OF_FOLDING) return LETTERS[code] ?? 0;
  return isLetter(code) ? code : 0;
}

/** Adds one unit to a running word hash; start from `HASH_START`. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

export const HASH_START = 7;

/** Hash of the word that `text` holds from `start` to `end`, folded. */
export function hashBetween(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashStep(hash, fold(text.charCodeAt(at)));
  return hash;
}

/** Powers of two; there is room for as many words as English has, so that nothing is moved. */
const FIRST_SLOTS = 16_384;
const TRIGGER_BITS = 4_096;

/** Words by hash, open addressing. Looking one up allocates nothing, and hardly ever touches a word that is not the one. */
export class WordTable {
  private slots: Word[] = new Array<Word>(FIRST_SLOTS).fill(UNKNOWN);
  private hashes = new Int32Array(FIRST_SLOTS);
  private size = 0;
  /** A bit for each hash, cut short, that a trigger has: few other words share one. */
  private readonly triggers = new Uint8Array(TRIGGER_BITS);

  /** The entry of a lower-case word, made when missing. */
  entry(text: string): Word {
    return this.entryBetween(text, 0, text.length);
  }

  /** The entry of the word that a list holds from `start` to `end`, made when missing; cuts out nothing that is known. */
  entryBetween(list: string, start: number, end: number): Word {
    const hash = hashBetween(list, start, end);
    const found = this.find(list, start, end, hash);
    if (found !== UNKNOWN) return found;
    if (this.size * 2 > this.slots.length) this.grow();
    const word = newWord(list.slice(start, end), hash);
    this.put(word);
    this.size++;
    return word;
  }

  /** The word that `text` holds from `start` to `end`, or `UNKNOWN`; `hash` is that of the folded units. */
  find(text: string, start: number, end: number, hash: number): Word {
    const { hashes, slots } = this;
    const mask = hashes.length - 1;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot] ?? UNKNOWN;
      if (word === UNKNOWN) return UNKNOWN;
      if (hashes[slot] === hash && isSame(word.text, text, start, end)) return word;
    }
  }

  /** The entry of a whole text in any case, or `UNKNOWN`. */
  lookUp(text: string): Word {
    return this.findBetween(text, 0, text.length);
  }

  /** The word that `text` holds from `start` to `end`, or `UNKNOWN`. */
  findBetween(text: string, start: number, end: number): Word {
    return this.find(text, start, end, hashBetween(text, start, end));
  }

  /** Whether the word makes the engine look at its sentence. */
  isTrigger(text: string, start: number, end: number, hash: number): boolean {
    if (this.triggers[mix(hash) & (TRIGGER_BITS - 1)] === 0) return false;
    return this.find(text, start, end, hash).trigger;
  }

  /** Makes the word one at which the engine looks at its sentence. */
  setTrigger(word: Word): void {
    word.trigger = true;
    this.triggers[mix(word.hash) & (TRIGGER_BITS - 1)] = 1;
  }

  /** Calls `visit` with every entry, in no order. */
  each(visit: (word: Word) => void): void {
    for (const word of this.slots) if (word !== UNKNOWN) visit(word);
  }

  private put(word: Word): void {
    const mask = this.slots.length - 1;
    let slot = mix(word.hash) & mask;
    while (this.slots[slot] !== UNKNOWN) slot = (slot + 1) & mask;
    this.slots[slot] = word;
    this.hashes[slot] = word.hash;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Array<Word>(old.length * 2).fill(UNKNOWN);
    this.hashes = new Int32Array(old.length * 2);
    for (const word of old) if (word !== UNKNOWN) this.put(word);
  }
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== fold(text.charCodeAt(start + at))) return false;
  return true;
}
