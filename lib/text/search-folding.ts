/**
 * Accents of Latin, Greek and Cyrillic; points of Hebrew and Arabic. Vowel signs of other scripts
 * are letters and stay.
 */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670]/gu;
/**
 * Controls, soft hyphen, zero-width and directional characters, variation selectors: nothing that a
 * reader sees.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u034F\u061C\u115F\u1160\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]/gu;
const SINGLE_QUOTES = /[`´ʹʻʼʽˈ‘’‚‛‹›′‵『』]/gu;
const DOUBLE_QUOTES = /[“”„‟«»″‶〝〞〟「」]/gu;
const DASHES = /[‐‑‒–—―−⁃⸺⸻]/gu;
const WHITE_SPACE = /[\s\u0085]+/gu;
/** Letters that Unicode does not decompose, as people type them without that key. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const PLAIN = /^[\t-\r -~]*$/;

/**
 * A text in the form in which searches compare it: without case, accents, ligatures, full-width
 * forms, kinds of quotation mark and dash, and with one space for each run of white space. Used
 * both for what is kept and for what is searched. Folding twice changes nothing. Linear.
 */
export function foldForSearch(raw: string): string {
  if (PLAIN.test(raw)) return raw.toLowerCase().replaceAll('`', "'").replace(WHITE_SPACE, ' ');
  return raw
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(WHITE_SPACE, ' ');
}

/**
 * The value of a tag, level or site in a form that makes its spellings equal: folded, hyphens for
 * spaces, one kind of quotation mark.
 */
export function foldValue(raw: string): string {
  return foldForSearch(raw).trim().replaceAll(' ', '-').replaceAll('"', "'");
}
