/** What ends a sentence, and what closes with it: characters only, no language. */

export const CHAR = {
  none: 0,
  lineBreak: 1,
  fullStop: 2,
  mark: 3,
  ellipsis: 4,
  fullWidth: 5,
  bullet: 6,
} as const;
export type CharClass = (typeof CHAR)[keyof typeof CHAR];

const CLASSES: Readonly<Record<string, CharClass>> = {
  '\n\u2028\u2029': CHAR.lineBreak,
  '.': CHAR.fullStop,
  '!?‽': CHAR.mark,
  '…': CHAR.ellipsis,
  '。！？．': CHAR.fullWidth,
  '•●▪■': CHAR.bullet,
};
/** For the units below 128. */
const ASCII_CLASSES = new Uint8Array(128);
const OTHER_CLASSES = new Map<number, CharClass>();
for (const [chars, kind] of Object.entries(CLASSES)) {
  for (const char of chars) {
    const code = char.charCodeAt(0);
    if (code < 128) ASCII_CLASSES[code] = kind;
    else OTHER_CLASSES.set(code, kind);
  }
}

/** The role of the UTF-16 unit `code` in ending a sentence. */
export function classOf(code: number): CharClass {
  if (code < 128) return (ASCII_CLASSES[code] ?? 0) as CharClass;
  return code < 0x2022 ? CHAR.none : (OTHER_CLASSES.get(code) ?? CHAR.none);
}

/** Whether the unit `code` may end a sentence, or begin what does. */
export function isStop(code: number): boolean {
  return classOf(code) !== CHAR.none;
}

const codes = (chars: string): ReadonlySet<number> =>
  new Set(Array.from(chars, (char) => char.charCodeAt(0)));
const CLOSERS = codes('"\'’”»›“)]}」』）】');
const QUOTE_CLOSERS = codes('"\'’”»›“」』');
const OPENERS = codes('"\'‘“„«‹([{「『（【»¿¡—–-');

export const isOpener = (code: number): boolean => OPENERS.has(code);
export const isCloser = (code: number): boolean => CLOSERS.has(code);

/** White space of any width, including line breaks. */
export function isWhiteSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/**
 * One run of stops with the closing marks, brackets and note references after it: "?!”", "...)",
 * ".[12]".
 */
export interface Stop {
  readonly at: number;
  readonly end: number;
  readonly kind: CharClass;
  readonly closesQuote: boolean;
}

const SPACED_CLOSER = /^[ \u00a0\u202f][»›](?!\p{L})/u;
const LONGEST_REFERENCE = 24;
/**
 * ".:121,154 The": pages that an encyclopedia cites after the full stop. Shorter than the stretch
 * examined, so that `$` is the end of the text.
 */
const PAGE_REFERENCE = /^:\d[\d,–-]{0,20}(?=\s|$)/u;
const REFERENCE = /^(?:\d+|[a-z]|note \d+|[a-z]+ needed)$/u;

function skipReferences(text: string, at: number): number {
  let next = at;
  if (text.charCodeAt(at) === 58) {
    return at + (PAGE_REFERENCE.exec(text.slice(at, at + LONGEST_REFERENCE))?.[0].length ?? 0);
  }
  while (text.charCodeAt(next) === 91) {
    const close = text.slice(next, next + LONGEST_REFERENCE).indexOf(']');
    if (close < 2 || !REFERENCE.test(text.slice(next + 1, next + close))) return next;
    next += close + 1;
  }
  return next;
}

function kindOfRun(kind: CharClass, next: CharClass): CharClass {
  if (next === CHAR.fullStop) return kind === CHAR.fullStop ? CHAR.ellipsis : kind;
  return next === CHAR.ellipsis ? kind : next;
}

/** Reads the stop that begins at `at`, a character of a class between full stop and full width. */
export function readStop(text: string, at: number): Stop {
  let kind = classOf(text.charCodeAt(at));
  let end = at + 1;
  for (; end < text.length; end++) {
    const next = classOf(text.charCodeAt(end));
    if (next < CHAR.fullStop || next > CHAR.fullWidth) break;
    kind = kindOfRun(kind, next);
  }
  let closesQuote = false;
  for (; end < text.length && CLOSERS.has(text.charCodeAt(end)); end++) {
    closesQuote ||= QUOTE_CLOSERS.has(text.charCodeAt(end));
  }
  // Reading a unit past the end even once makes engines read units much more slowly for good.
  if (end + 1 >= text.length) return { at, end, kind, closesQuote };
  const second = text.charCodeAt(end + 1);
  if ((second === 0xbb || second === 0x203a) && SPACED_CLOSER.test(text.slice(end, end + 4))) {
    end += 2;
    closesQuote = true;
  }
  return { at, end: skipReferences(text, end), kind, closesQuote };
}
