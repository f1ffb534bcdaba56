import { isSpace } from './characters.ts';

/** Whether a web address begins here; the numbers in it say nothing. */
export function isAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  if (code !== 0x68 && code !== 0x77) return false;
  return (
    text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at)
  );
}

/** Where the address ends: at the next white space. */
export function addressEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && !isSpace(text.charCodeAt(end))) end++;
  return end;
}
