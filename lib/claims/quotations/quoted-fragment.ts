import type { Span } from '../../model/span.ts';
import { isDigit, isLetter, isLowerAt, isSpace, isUpperAt } from '../tokens/characters.ts';
import type { MarkedStretch } from './quote-marks.ts';
import type { PhraseMap, SpeechLexicon } from '../grammar/speech-lexicon.ts';
import { UNKNOWN, type WordTable } from '../tokens/word-table.ts';
import { Clause, type Word } from '../tokens/word-classes.ts';

/** What a stretch in quotation marks looks like, whoever may have said it. */
export interface Fragment {
  readonly words: number;
  /** Begins a sentence and ends one: it could stand without its marks. */
  readonly isWhole: boolean;
  /** A word or two that the writer keeps at a distance: "a “green” option". */
  readonly isScare: boolean;
  /** Written like a title: every word of weight has a capital. */
  readonly isTitle: boolean;
  /** Follows a word that introduces a name: "titled", "so-called", "the word". */
  readonly isNamed: boolean;
  /** A colon leads to it, and it is a sentence of its own. */
  readonly isIntroduced: boolean;
}

const LOOK_BACK = 60;
const LONGEST_SCARE = 3;

const COLON = 0x3a;
/** . ? ! … */
const STOPS: ReadonlySet<number> = new Set([0x2e, 0x3f, 0x21, 0x2026]);
const COMMA = 0x2c;
/** ' ’ - inside a word. */
const JOINTS: ReadonlySet<number> = new Set([0x27, 0x2019, 0x2d]);
const CLOSING_BRACKET = 0x29;

const SPACE = 0x20;

const isWordCode = (code: number): boolean => isLetter(code) || isDigit(code);

/** Where the word that begins at `at` ends: letters, digits, apostrophes, hyphens. Most are letters up to a space. */
function wordEnd(text: string, at: number, to: number, table: WordTable): number {
  let end = Math.max(at + 1, table.readLetters(text, at, to));
  if (text.charCodeAt(end) === SPACE) return end;
  while (end < to && (isWordCode(text.charCodeAt(end)) || JOINTS.has(text.charCodeAt(end)))) end++;
  return end;
}

/** Where the next word of a stretch begins; `end` where none is left. */
function nextWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isWordCode(text.charCodeAt(at))) at++;
  return at;
}

function countWords(text: string, { start, end }: Span, table: WordTable): number {
  let words = 0;
  for (let at = nextWord(text, start, end); at < end; words++)
    at = nextWord(text, wordEnd(text, at, end, table), end);
  return words;
}

/** Whether a stretch has several words of weight, and each of them a capital. */
function isTitle(text: string, { start, end }: Span, table: WordTable): boolean {
  let heavy = 0;
  let to = start;
  for (let at = nextWord(text, start, end); at < end; at = nextWord(text, to, end)) {
    to = wordEnd(text, at, end, table);
    if ((table.findBetween(text, at, to).clause & Clause.smallWords) !== 0) continue;
    if (!isUpperAt(text, at) && !isDigit(text.charCodeAt(at))) return false;
    heavy++;
  }
  return heavy > 1;
}

/** The last two words before `at` inside the sentence, and the mark that comes between them and `at`, 0 for none. */
interface Before {
  readonly last: Word;
  readonly lastButOne: Word;
  readonly mark: number;
}

function readBefore(text: string, sentence: Span, end: number, table: WordTable): Before {
  let last = UNKNOWN;
  let lastButOne = UNKNOWN;
  const from = Math.max(sentence.start, end - LOOK_BACK);
  for (let at = from; at < end;) {
    if (!isWordCode(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const to = wordEnd(text, at, end, table);
    lastButOne = last;
    last = table.findBetween(text, at, to);
    at = to;
  }
  return { last, lastButOne, mark: markBefore(text, from, end) };
}

function markBefore(text: string, from: number, end: number): number {
  const at = lastVisible(text, from, end);
  const code = at < from ? 0 : text.charCodeAt(at);
  return isWordCode(code) || JOINTS.has(code) || code === CLOSING_BRACKET ? 0 : code;
}

/** The last place in `[from, end)` that is no white space; before `from` where there is none. */
function lastVisible(text: string, from: number, end: number): number {
  let at = end - 1;
  while (at >= from && isSpace(text.charCodeAt(at))) at--;
  return at;
}

/** Behind a comma, words in lower case are no title: "according to the report, «the mill was never safe»". */
function isNamed({ last, lastButOne, mark }: Before, naming: PhraseMap, isLower: boolean): boolean {
  if (mark === COMMA && isLower) return false;
  const isPair = ([, second, third]: readonly Word[]): boolean =>
    second === last && third === undefined;
  return naming.get(last)?.[0]?.length === 1 || naming.get(lastButOne)?.some(isPair) === true;
}

/** The word after `at`, behind white space and in lower case; null if there is none. */
function wordAfter(text: string, at: number, end: number, table: WordTable): Word | null {
  let start = at;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  if (start === at || start >= end || !isLowerAt(text, start)) return null;
  return table.findBetween(text, start, wordEnd(text, start, end, table));
}

const has = (word: Word, bits: number): boolean => (word.clause & bits) !== 0;

/**
 * Whether a short stretch after the word `last` and before `next` only qualifies a noun of the
 * writer's: "a “green” option".
 */
function isScare(words: number, last: Word, next: Word | null, isName: boolean): boolean {
  if (has(last, Clause.demonstratives)) return true;
  if (next === null || has(next, Clause.prepositions | Clause.subordinators)) return false;
  if (has(last, Clause.indefinite)) return true;
  const isJoiner = has(next, Clause.joiners);
  if (isName && !isJoiner) return true;
  const isFree =
    has(last, Clause.determiners | Clause.passives) ||
    (has(last, Clause.prepositions) && !isJoiner);
  return words === 1 && !isFree;
}

/**
 * Reads the looks of `stretch`, which begins in the sentence `opening` and ends in `closing`. Cost
 * bounded by its length.
 */
export function readFragment(
  text: string,
  stretch: MarkedStretch,
  opening: Span,
  closing: Span,
  { table, naming }: SpeechLexicon,
): Fragment {
  const { span, inner } = stretch;
  const words = countWords(text, inner, table);
  const before = readBefore(text, opening, span.start, table);
  const afterEnd = Math.min(closing.end, span.end + LOOK_BACK);
  const startsSentence = span.start - opening.start < 2;
  const last = text.charCodeAt(lastVisible(text, inner.start, inner.end));
  const isClosed = STOPS.has(last);
  const isFollowedByStop = span.end < afterEnd && STOPS.has(text.charCodeAt(span.end));
  const isShort = words <= LONGEST_SCARE && !startsSentence && before.mark === 0;
  const next = wordAfter(text, span.end, afterEnd, table);
  const isName = words === 1 && isUpperAt(text, inner.start);
  return {
    words,
    isWhole: startsSentence && (isClosed || isFollowedByStop || stretch.goesOn) && words > 2,
    isScare: isShort && !isClosed && last !== COMMA && isScare(words, before.last, next, isName),
    isTitle: !isClosed && isTitle(text, inner, table),
    isNamed: isNamed(before, naming, isLowerAt(text, inner.start)),
    isIntroduced: before.mark === COLON && isClosed,
  };
}
