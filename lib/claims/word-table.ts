import { Numeral, type Word } from './words.ts';

/** The word that stands for every word a grammar does not know. */
export const UNKNOWN: Word = Object.freeze({
  text: '',
  hash: 0,
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
});

/** Lower case of one UTF-16 unit for Latin, Greek and Cyrillic letters; typographic apostrophes become plain. Constant time. */
export function fold(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32;
  if (code >= 0x410 && code <= 0x42f) return code + 32;
  if (code >= 0x400 && code <= 0x40f) return code + 80;
  if (code >= 0x391 && code <= 0x3a9) return code + 32;
  return code === 0x2019 || code === 0x2bc ? 0x27 : code;
}

/** Adds one unit to a running word hash; start from `HASH_START`. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

export const HASH_START = 7;

/** Hash of a whole word, folded. */
export function hashWord(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = hashStep(hash, fold(text.charCodeAt(at)));
  return hash;
}

/** Words by hash, open addressing. Looking one up allocates nothing. */
export class WordTable {
  private slots: (Word | undefined)[] = new Array<Word | undefined>(1024).fill(undefined);
  private size = 0;

  /** The entry of a lower-case word, made when missing. */
  entry(text: string): Word {
    const hash = hashWord(text);
    const found = this.find(text, 0, text.length, hash);
    if (found !== UNKNOWN) return found;
    if (this.size * 2 > this.slots.length) this.grow();
    const word: Word = { ...UNKNOWN, text, hash };
    this.put(word);
    this.size++;
    return word;
  }

  /** The word that `text` holds from `start` to `end`, or `UNKNOWN`; `hash` is that of the folded units. */
  find(text: string, start: number, end: number, hash: number): Word {
    const mask = this.slots.length - 1;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = this.slots[slot];
      if (word === undefined) return UNKNOWN;
      if (word.hash === hash && isSame(word.text, text, start, end)) return word;
    }
  }

  /** The entry of a whole text in any case, or `UNKNOWN`. */
  lookUp(text: string): Word {
    return this.find(text, 0, text.length, hashWord(text));
  }

  /** Whether the word makes the engine look at its sentence. */
  isTrigger(text: string, start: number, end: number, hash: number): boolean {
    return this.find(text, start, end, hash).trigger;
  }

  /** Calls `visit` with every entry, in no order. */
  each(visit: (word: Word) => void): void {
    for (const word of this.slots) if (word !== undefined) visit(word);
  }

  private put(word: Word): void {
    const mask = this.slots.length - 1;
    let slot = mix(word.hash) & mask;
    while (this.slots[slot] !== undefined) slot = (slot + 1) & mask;
    this.slots[slot] = word;
  }

  private grow(): void {
    const old = this.slots;
    this.slots = new Array<Word | undefined>(old.length * 2).fill(undefined);
    for (const word of old) if (word !== undefined) this.put(word);
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
