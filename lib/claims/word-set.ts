import type { Word } from './words.ts';

/** Room for the words of a language; sets and maps grow where there are more. */
const FIRST_WORDS = 8_192;

/** Some words of one table, a bit for each by its number there: rules ask for every word they look at, and this calls and hashes nothing. */
export class WordSet {
  private bits = new Uint8Array(FIRST_WORDS / 8);

  add({ number }: Word): void {
    const at = number >> 3;
    if (at >= this.bits.length) this.grow(at);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (number & 7));
  }

  has({ number }: Word): boolean {
    return ((this.bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;
  }

  private grow(least: number): void {
    const bits = new Uint8Array(2 * least);
    bits.set(this.bits);
    this.bits = bits;
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
