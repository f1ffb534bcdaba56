import { characterAt, characterBefore, toByteText } from '../packs/byte-text.ts';
import type { EntryTexts } from './library-index.ts';

/** Finds the sought text in a byte text from an offset on; -1 if it does not occur. */
export type FindIn = (text: string, from: number) => number;

/**
 * The longest text that the browser is asked to find. For something short, browsers look for the
 * first byte, many bytes at a time; for anything longer they build a table at each call and then go
 * through the text byte by byte.
 */
const MOST_SOUGHT = 6;

/**
 * Finds folded words anywhere, also inside others. `sample` is a part of the text that will be
 * searched. The search is for the part of the words that begins with the byte rarest in the sample;
 * where that occurs, the rest is compared.
 */
export function findAnywhere(words: string, sample = ''): FindIn {
  const bytes = toByteText(words);
  const skipped = placeOfRarest(bytes, sample);
  const sought = bytes.slice(skipped, skipped + MOST_SOUGHT);
  if (sought === bytes) return (text, from) => text.indexOf(bytes, from);
  return (text, from) => {
    for (let at = text.indexOf(sought, from + skipped); at >= 0; at = text.indexOf(sought, at + 1))
      if (text.startsWith(bytes, at - skipped)) return at - skipped;
    return -1;
  };
}

/**
 * The position in `bytes` of the byte that is rarest in the sample; the first such one, and never
 * so late that little is left to search for.
 */
function placeOfRarest(bytes: string, sample: string): number {
  const last = Math.max(0, bytes.length - MOST_SOUGHT);
  if (last === 0) return 0;
  const counts = new Uint32Array(256);
  for (let at = 0; at < sample.length; at++) {
    const byte = sample.charCodeAt(at);
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  let [rarest, fewest] = [0, Infinity];
  for (let at = 0; at <= last; at++) {
    const count = counts[bytes.charCodeAt(at)] ?? 0;
    if (count < fewest) [rarest, fewest] = [at, count];
  }
  return rarest;
}

const LETTER = /[\p{L}\p{N}]/u;
const PLAIN_LETTER = /^[0-9A-Za-z]$/;
/** Scripts that write words without spaces between them: a word may begin after any character. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Finds folded words only where no letter or digit touches either end. */
export function findWhole(words: string, sample = ''): FindIn {
  const bytes = toByteText(words);
  const find = findAnywhere(words, sample);
  const opens = isJoining(characterAt(bytes, 0));
  const closes = isJoining(characterBefore(bytes, bytes.length));
  return (text, from) => {
    for (let at = find(text, from); at >= 0; at = find(text, at + 1)) {
      const isStart = !opens || !isJoining(characterBefore(text, at));
      const isEnd = !closes || !isJoining(characterAt(text, at + bytes.length));
      if (isStart && isEnd) return at;
    }
    return -1;
  };
}

function isJoining(sign: string): boolean {
  // The character classes for all scripts are slow, and most characters are ASCII.
  if (sign < '\x80') return PLAIN_LETTER.test(sign);
  return LETTER.test(sign) && !UNSPACED.test(sign);
}

/**
 * Marks those of `wanted` whose text contains what is sought. Linear in the library's text. A hit
 * ends the search in its entry, and entries that are not wanted are skipped when that saves
 * searching through them.
 */
export function scanAll(
  blocks: readonly EntryTexts[],
  find: FindIn,
  wanted: Uint8Array,
  hits: Uint8Array,
): void {
  for (const block of blocks) scanBlock(block, find, wanted, hits);
}

function scanBlock(
  { first, text, ends }: EntryTexts,
  find: FindIn,
  wanted: Uint8Array,
  hits: Uint8Array,
): void {
  const count = ends.length;
  // Where the sought text occurs next: -2 before the first search.
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

/** Like `scanAll`; cheaper if few are wanted. */
export function scanSome(
  blocks: readonly EntryTexts[],
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
