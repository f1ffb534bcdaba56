import { characterAt, characterBefore, toByteText } from './byte-text.ts';
import type { TextBlock } from './library-index.ts';

/** Where what is sought stands in a byte text from an offset on; -1 where it does not. */
export type FindIn = (text: string, from: number) => number;

/** Finds folded words anywhere, also inside others. */
export function findAnywhere(words: string): FindIn {
  const bytes = toByteText(words);
  return (text, from) => text.indexOf(bytes, from);
}

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts that write words without spaces between: a word may begin after any sign. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Finds folded words only where no letter or digit goes on at either end. */
export function findWhole(words: string): FindIn {
  const bytes = toByteText(words);
  const opens = isJoining(characterAt(bytes, 0));
  const closes = isJoining(characterBefore(bytes, bytes.length));
  return (text, from) => {
    for (let at = text.indexOf(bytes, from); at >= 0; at = text.indexOf(bytes, at + 1)) {
      const isStart = !opens || !isJoining(characterBefore(text, at));
      const isEnd = !closes || !isJoining(characterAt(text, at + bytes.length));
      if (isStart && isEnd) return at;
    }
    return -1;
  };
}

function isJoining(sign: string): boolean {
  return LETTER.test(sign) && !UNSPACED.test(sign);
}

/**
 * Marks those of `wanted` whose text holds what is sought. Linear in the library's text; a hit ends the look at its entry, and what is not wanted is
 * passed over where that saves looking through it.
 */
export function scanAll(
  blocks: readonly TextBlock[],
  find: FindIn,
  wanted: Uint8Array,
  hits: Uint8Array,
): void {
  for (const block of blocks) scanBlock(block, find, wanted, hits);
}

function scanBlock(
  { first, text, ends }: TextBlock,
  find: FindIn,
  wanted: Uint8Array,
  hits: Uint8Array,
): void {
  const count = ends.length;
  // Where the sought stands next: -2 while nothing was looked for yet.
  let at = -2;
  let start = 0;
  for (let entry = 0; entry < count; entry++) {
    const end = ends[entry] ?? text.length;
    if (wanted[first + entry] === 1) {
      if (at < start) at = find(text, start);
      if (at === -1) return;
      if (at < end) hits[first + entry] = 1;
    }
    start = end;
  }
}

/** As `scanAll`; cheaper where few are wanted. */
export function scanSome(
  blocks: readonly TextBlock[],
  find: FindIn,
  wanted: Uint8Array,
  hits: Uint8Array,
): void {
  for (const { first, text, ends } of blocks) {
    for (let entry = 0; entry < ends.length; entry++) {
      if (wanted[first + entry] !== 1) continue;
      const own = text.slice(ends[entry - 1] ?? 0, ends[entry]);
      if (find(own, 0) >= 0) hits[first + entry] = 1;
    }
  }
}
