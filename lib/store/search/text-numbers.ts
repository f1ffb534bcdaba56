import { hashText } from '../../text/hash-text.ts';

/**
 * Numbers for texts that stand in other texts: equal ones get the same, the first 0, each new one
 * the next. Looks at a hundred thousand in some milliseconds, since it takes none of them out that
 * is known already; a `Map` would, and hash each anew.
 */
export class TextNumbers {
  readonly #texts: string[] = [];
  /**
   * Number + 1 of the text whose hash leads there, else 0; a text that finds its place taken goes
   * on to the next free one.
   */
  #places = new Int32Array(1024);

  /** The texts by their number. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The number of the text from `start` to `end`; `onNew` is told of one that had none. */
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

/** Where to look first for a part of a text: its hash, with the high bits brought down. */
function firstPlace(text: string, start: number, end: number): number {
  const hash = hashText(text, start, end);
  return hash ^ (hash >>> 15);
}
