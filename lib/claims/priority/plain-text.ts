/**
 * Text whose letters are all ASCII, as nearly all English sentences are: its words and names are
 * found without expressions that know every letter there is, which take a browser longer to make
 * ready than a page's sentences take to read.
 */
import { isDigit } from '../tokens/characters.ts';

const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const PERCENT = 0x25;

/** Whether the text holds nothing but ASCII and typographic spaces, dashes and quotation marks. */
export function isPlainText(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80 && (code < 0x2000 || code > 0x206f)) return false;
  }
  return true;
}

/** Words (with what follows an apostrophe), numbers and the marks `?!$%` of a plain text in lower case. */
export function splitPlainWords(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    const end = partEnd(text, at);
    if (end > at) words.push(text.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return words;
}

function partEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (isSmall(code)) return wordEnd(text, start);
  if (isDigit(code)) return numberEnd(text, start);
  return isCountedMark(code) ? start + 1 : start;
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  for (;;) {
    while (isSmall(text.charCodeAt(end))) end++;
    if (!isApostrophe(text.charCodeAt(end)) || !isSmall(text.charCodeAt(end + 1))) return end;
    end++;
  }
}

function numberEnd(text: string, start: number): number {
  let end = start + 1;
  for (let code = text.charCodeAt(end); isInNumber(code); code = text.charCodeAt(end)) end++;
  return text.charCodeAt(end) === PERCENT ? end + 1 : end;
}

/** How many names a plain text seems to hold: capitals that begin a word after a small letter or a comma. */
export function countPlainNames(text: string): number {
  let names = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const before = text.charCodeAt(at - 1);
    const next = text.charCodeAt(at + 2);
    const isName = isCapital(text.charCodeAt(at + 1)) && (isSmall(next) || isCapital(next));
    if (isName && (isSmall(before) || before === COMMA)) names++;
  }
  return names;
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isInNumber(code: number): boolean {
  return isDigit(code) || code === FULL_STOP || code === COMMA;
}

/** ! $ % ? */
function isCountedMark(code: number): boolean {
  return code === 0x21 || code === 0x24 || code === PERCENT || code === 0x3f;
}
