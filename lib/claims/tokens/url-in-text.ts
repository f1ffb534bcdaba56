import { isSpace } from './characters.ts';

const SMALL_T = 0x74;
const SMALL_W = 0x77;

/** Whether a web address begins here; the numbers in it say nothing. */
export function beginsUrl(text: string, at: number): boolean {
  // "ht", "ww": words with h and w are frequent, these beginnings are not
  const next = text.charCodeAt(at + 1);
  if (next === SMALL_T) return text.startsWith('http://', at) || text.startsWith('https://', at);
  return next === SMALL_W && text.startsWith('www.', at);
}

/** Where the address ends: at the next white space. */
export function urlEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !isSpace(text.charCodeAt(end))) end++;
  return end;
}
