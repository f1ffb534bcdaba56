/** One part of a typed search before it is interpreted. */
export interface RawTerm {
  /**
   * As typed, without the hyphen of a negation; for quoted words, the text inside the quotation
   * marks.
   */
  readonly text: string;
  readonly isNot: boolean;
  /** The text before the first colon, if it consists of Latin letters; otherwise empty. */
  readonly name: string;
  /** The text after it, split at commas, without quotation marks; empty if there is no name. */
  readonly values: readonly string[];
  /** Words in quotation marks, without a name. */
  readonly isQuoted: boolean;
  /** False if a quotation mark opens and none closes. */
  readonly isClosed: boolean;
}

/** Any of these opens or closes exact words, whatever the language of the keyboard. */
const QUOTE = /["“”„‟«»″＂]/u;
const QUOTES = /["“”„‟«»″＂]/gu;
const SPACE = /\s/u;
const NAME = /^[a-z]+(?=:)/iu;

/** Splits a typed search at white space outside quotation marks. Linear. */
export function splitQuery(text: string): readonly RawTerm[] {
  const terms: RawTerm[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const isNot = text.charAt(at) === '-' && !SPACE.test(text.charAt(at + 1) || ' ');
    const [term, end] = readOne(text, isNot ? at + 1 : at);
    terms.push({ ...term, isNot });
    at = end;
  }
  return terms.filter(({ isQuoted, text: words }) => !isQuoted || words.trim() !== '');
}

type Unsigned = Omit<RawTerm, 'isNot'>;

function readOne(text: string, at: number): [Unsigned, number] {
  if (QUOTE.test(text.charAt(at))) {
    const [words, end, isClosed] = readQuoted(text, at);
    return [{ text: words, name: '', values: [], isQuoted: true, isClosed }, end];
  }
  const wordEnd = endOfWord(text, at);
  const name = NAME.exec(text.slice(at, wordEnd))?.[0] ?? '';
  if (name === '') {
    const plain = { name, values: [], isQuoted: false, isClosed: true };
    return [{ text: text.slice(at, wordEnd), ...plain }, wordEnd];
  }
  const [values, end, isClosed] = readValues(text, at + name.length + 1);
  return [{ text: text.slice(at, end), name, values, isQuoted: false, isClosed }, end];
}

function readValues(text: string, start: number): [string[], number, boolean] {
  const values: string[] = [];
  let at = start;
  for (;;) {
    const isQuoted = QUOTE.test(text.charAt(at));
    const [value, end, isClosed] = isQuoted ? readQuoted(text, at) : readBare(text, at);
    values.push(value);
    if (!isClosed || text.charAt(end) !== ',') return [values, end, isClosed];
    at = end + 1;
  }
}

/** The words between the mark at `at` and the next one, or the end. */
function readQuoted(text: string, at: number): [string, number, boolean] {
  QUOTES.lastIndex = at + 1;
  const close = QUOTES.exec(text)?.index ?? -1;
  return close < 0
    ? [text.slice(at + 1), text.length, false]
    : [text.slice(at + 1, close), close + 1, true];
}

function readBare(text: string, at: number): [string, number, boolean] {
  let end = at;
  while (end < text.length && !SPACE.test(text.charAt(end)) && text.charAt(end) !== ',') end += 1;
  return [text.slice(at, end), end, true];
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && !SPACE.test(text.charAt(end))) end += 1;
  return end;
}
