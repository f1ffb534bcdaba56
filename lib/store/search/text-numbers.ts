import { hashText } from '../../text/hash-text.ts';

/**
 * Numbers for texts that are parts of larger texts: equal ones get the same number, the first gets
 * 0, each new one the next. Processes a hundred thousand in a few milliseconds, because a text that
 * is already known is not copied out of its surroundings; a `Map` would need that, and would hash
 * each copy again.
 */
export class TextNumbers {
  readonly #texts: string[] = [];
  /**
   * A hash table with open addressing: the number + 1 of the text in a slot, 0 if the slot is free.
   * A text whose slot is taken uses the next free one.
   */
  #places = new Int32Array(1024);

  /** The texts by their number. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The number of the text from `start` to `end`; `onNew` is called with a text that had none. */
  numberOf(within: string, start: number, end: number, onNew: (text: string) => void): number {
    const mask = this.#places.length - 1;
    let place = firstPlace(within, start, end) & mask;
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) break;
      const known = this.#texts[number] ?? '';
      if (known.length === end - start && within.startsWith(known, start)) return number;
      place = (place + 1) & mask;
    }
    const text = within.slice(start, end);
    const added = this.#texts.push(text);
    this.#places[place] = added;
    if (added * 2 > mask) this.#grow();
    onNew(text);
    return added - 1;
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 4);
    const mask = places.length - 1;
    for (const [number, text] of this.#texts.entries()) {
      let place = firstPlace(text, 0, text.length) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

/** The first slot to try for a part of a text: its hash, with the high bits mixed in. */
function firstPlace(text: string, start: number, end: number): number {
  const hash = hashText(text, start, end);
  return hash ^ (hash >>> 15);
}
