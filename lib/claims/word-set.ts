import type { Word } from './words.ts';

/** Room for the words of a language; a set grows where there are more. */
const FIRST_BYTES = 1_024;

/** Some words of one table, a bit for each by its number there: rules ask for every word they look at, and this calls and hashes nothing. */
export class WordSet {
  private bits = new Uint8Array(FIRST_BYTES);

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

/** A map by words of one table: what most words are asked, and few have, costs no look into a hash. */
export class WordMap<Item> extends Map<Word, Item> {
  private readonly known = new WordSet();

  override get(word: Word): Item | undefined {
    return this.known.has(word) ? super.get(word) : undefined;
  }

  override has(word: Word): boolean {
    return this.known.has(word);
  }

  override set(word: Word, item: Item): this {
    this.known.add(word);
    return super.set(word, item);
  }
}
