import type { Word } from './word-classes.ts';

/** Room for the words of a language; sets and maps grow where there are more. */
const FIRST_WORDS = 8_192;
/** In one number of a row. */
const BITS = 32;

/**
 * Which words of one table are in which of some lists: a row of bits for each word by its number
 * there, a bit for each list. Rules ask one word for many lists, and find its whole row in the
 * processor's nearest cache once they asked for the first.
 */
export class WordRows {
  readonly width: number;
  rows: Int32Array;

  /** `lists`: how many there will be. */
  constructor(lists: number) {
    this.width = Math.ceil(lists / BITS);
    this.rows = new Int32Array(FIRST_WORDS * this.width);
  }

  set(at: number, bit: number): void {
    if (at >= this.rows.length) this.grow(at);
    this.rows[at] = (this.rows[at] ?? 0) | bit;
  }

  private grow(least: number): void {
    const rows = new Int32Array(2 * least);
    rows.set(this.rows);
    this.rows = rows;
  }
}

/** The words of one of these lists. Rules ask for every word they look at: this calls and hashes nothing. */
export class WordSet {
  private readonly table: WordRows;
  private readonly column: number;
  private readonly bit: number;

  /** `list`: which of those of `table`, from 0. */
  constructor(table: WordRows, list: number) {
    this.table = table;
    this.column = Math.floor(list / BITS);
    this.bit = 1 << (list % BITS);
  }

  add({ number }: Word): void {
    this.table.set(number * this.table.width + this.column, this.bit);
  }

  has({ number }: Word): boolean {
    const { rows, width } = this.table;
    return ((rows[number * width + this.column] ?? 0) & this.bit) !== 0;
  }
}

/** A map by words of one table, which asks no hash either: most words that rules ask it for have nothing there. */
export class WordMap<Item> {
  private slots = new Uint16Array(FIRST_WORDS);
  private readonly items: (Item | undefined)[] = [undefined];

  get({ number }: Word): Item | undefined {
    return this.items[this.slots[number] ?? 0];
  }

  has({ number }: Word): boolean {
    return (this.slots[number] ?? 0) !== 0;
  }

  set({ number }: Word, item: Item): void {
    if (number >= this.slots.length) this.grow(number);
    const slot = this.slots[number] ?? 0;
    if (slot === 0) this.slots[number] = this.items.push(item) - 1;
    else this.items[slot] = item;
  }

  /** What words have, in the order it was set. */
  values(): Item[] {
    return this.items.flatMap((item) => (item === undefined ? [] : [item]));
  }

  private grow(least: number): void {
    const slots = new Uint16Array(2 * least);
    slots.set(this.slots);
    this.slots = slots;
  }
}
