import type { Columns, TextBlock } from './library-index.ts';

/** Where what is sought stands in a text from an offset on; -1 where it does not. */
export type FindIn = (text: string, from: number) => number;

/** Finds folded words anywhere, also inside others. */
export function findAnywhere(words: string): FindIn {
  return (text, from) => text.indexOf(words, from);
}

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts that write words without spaces between: a word may begin after any sign. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Finds folded words only where no letter or digit goes on at either end. */
export function findWhole(words: string): FindIn {
  const opens = isJoining(words.charAt(0));
  const closes = isJoining(words.charAt(words.length - 1));
  return (text, from) => {
    for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
      const isStart = !opens || !isJoining(text.charAt(at - 1));
      const isEnd = !closes || !isJoining(text.charAt(at + words.length));
      if (isStart && isEnd) return at;
    }
    return -1;
  };
}

function isJoining(sign: string): boolean {
  return LETTER.test(sign) && !UNSPACED.test(sign);
}

/** Marks every entry whose text holds what is sought. Linear in the library's text; a hit ends the look at its entry. */
export function scanAll({ blocks }: Columns, find: FindIn, hits: Uint8Array): void {
  for (const block of blocks) scanBlock(block, find, hits);
}

function scanBlock({ first, text, ends }: TextBlock, find: FindIn, hits: Uint8Array): void {
  let entry = 0;
  let at = find(text, 0);
  while (at >= 0) {
    while ((ends[entry] ?? Infinity) <= at) entry += 1;
    hits[first + entry] = 1;
    const next = ends[entry] ?? text.length;
    entry += 1;
    at = find(text, next);
  }
}

/** Marks those of `wanted` whose text holds what is sought; cheaper than `scanAll` where few are wanted. */
export function scanSome(
  { blocks }: Columns,
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
