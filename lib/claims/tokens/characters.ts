/** Classes of UTF-16 units as the engine needs them; every function is total and takes constant time. */

const NUL = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

function asciiClass(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return LETTER;
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return SPACE;
  return code > 0x20 ? MARK : NUL;
}

const WIDE_SPACES = [0x85, 0xa0, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];

/** Stretches of code units beyond ASCII that hold marks and symbols, first and last. */
const MARK_RANGES: readonly (readonly [number, number])[] = [
  [0x80, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2000, 0x206f],
  [0x20a0, 0x2bff],
  [0x3001, 0x303f],
];

/** Beyond the table all but the byte order mark and full-width marks are letters. */
const END_OF_TABLE = 0x3040;
const CLASSES = new Uint8Array(END_OF_TABLE).fill(LETTER);
for (let code = 0; code < 128; code++) CLASSES[code] = asciiClass(code);
for (const [first, last] of MARK_RANGES) CLASSES.fill(MARK, first, last + 1);
for (const code of WIDE_SPACES) CLASSES[code] = SPACE;
CLASSES.fill(SPACE, 0x2000, 0x200b);
CLASSES[0xad] = NUL;

function classOf(code: number): number {
  if (code < END_OF_TABLE) return CLASSES[code] ?? NUL;
  if (code === 0xfeff) return SPACE;
  return code >= 0xff00 && code <= 0xff20 ? MARK : LETTER;
}

/** Whether the unit may be in a word; both halves of a surrogate pair may. */
export function isLetter(code: number): boolean {
  return (code < END_OF_TABLE ? CLASSES[code] : classOf(code)) === LETTER;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** White space of any width, without the line break that ends a block. */
export function isSpace(code: number): boolean {
  return (code < END_OF_TABLE ? CLASSES[code] : classOf(code)) === SPACE;
}

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return (code >= 0xc0 && code <= 0xde && code !== 0xd7) || (code >= 0x400 && code <= 0x42f);
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** A dash that may join two numbers. */
export function isDash(code: number): boolean {
  return isHyphen(code) || code === 0x2013 || code === 0x2014 || code === 0x2212;
}

/** Whether a capital is at `at`, in any script that has them. */
export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x100) return isUpper(code);
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

/** Whether a small letter is at `at`, in any script that has them. */
export function isLowerAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const char = text.charAt(at);
  return !isUpperAt(text, at) && char !== char.toUpperCase();
}
