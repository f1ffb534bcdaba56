import type { SentenceRules } from './sentence-rules.ts';
import { CHAR, classOf, isCloser, isOpener, isWhiteSpace, type Stop } from './sentence-stops.ts';

const LONGEST_ABBREVIATION = 12;
const LONGEST_WORD = 40;
const LONGEST_SPEAKER = 60;
const LONGEST_GAP = 8;

const isAsciiLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isAsciiLower = (code: number): boolean => code >= 97 && code <= 122;

/**
 * The word that ends at `end`, with inner full stops ("U.S", "p.m"); "" if it is longer than any
 * abbreviation.
 */
function wordBefore(text: string, end: number, floor: number): string {
  const from = Math.max(floor, end - LONGEST_ABBREVIATION - 1);
  let start = end;
  while (start > from) {
    const code = text.charCodeAt(start - 1);
    if (isAsciiLetter(code)) {
      start--;
      continue;
    }
    const isApostrophe = code === 39 || code === 0x2019;
    if (isWhiteSpace(code) || code === 47 || (!isApostrophe && (isCloser(code) || isOpener(code))))
      break;
    start--;
  }
  return end - start > LONGEST_ABBREVIATION ? '' : text.slice(start, end);
}

function wordAt(text: string, at: number): string {
  return /^[\p{L}\p{M}’']+/u.exec(text.slice(at, at + LONGEST_WORD))?.[0] ?? '';
}

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);

/** A short name, then a verb of speech: «"Why?" the minister asked», «"Why?" Ms Ito Brand asked». */
function isSpeakerAhead(text: string, at: number, rules: SentenceRules): boolean {
  const words = text.slice(at, at + LONGEST_SPEAKER).split(/[^\p{L}\p{M}’'.-]+/u, 6);
  const verb = words.findIndex((word) =>
    rules.speechVerbs.has(word.toLowerCase().replace(/[.'’]+$/u, '')),
  );
  if (verb < 1 || verb > 4) return false;
  return words.slice(1, verb).every((word) => verb === 2 || !isLower(word));
}

/** "iPhone", "eBay", "al-Shabaab" start a sentence in lower case. */
const LOWER_STARTER = /^(?:\p{Ll}\p{Lu}\p{Ll}|(?:al|el)-\p{Lu})/u;
const GOES_ON = /^[,;:.!?…%&+=/]/u;
const DOTTED = /^\p{L}(?:\.\p{L})+$/u;
const INITIAL = /^\p{Lu}$/u;
const LIST_MARKER = /^(?:\d{1,3}|\p{L}|[ivxlc]{1,5}|[IVXLC]{1,5})$/u;

/** Lower case, with the plain apostrophe, as the words in the rules are written. */
function toKey(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Whether the full stop after `word` is inside the sentence, whose text continues at `ahead`. */
function isInside(text: string, word: string, ahead: number, rules: SentenceRules): boolean {
  const key = toKey(word);
  if (rules.alwaysInside.has(key)) return true;
  const code = text.charCodeAt(ahead);
  if (code >= 48 && code <= 57) return rules.beforeNumber.has(key);
  const isTime = rules.clockTimes.has(key);
  const isInitial = word.length === 1 && word !== 'I' && INITIAL.test(word);
  const isDotted = word.includes('.') && DOTTED.test(word);
  if (!isTime && !isInitial && !isDotted && !rules.endBeforeStarter.has(key)) return false;
  const next = toKey(wordAt(text, ahead));
  if (isTime) return rules.continuesTime.has(next);
  return !rules.starters.has(next) && !(isInitial && next === '');
}

/** "6 p.m. (1500 GMT)": brackets after a clock time restate it. */
function isTimeBeforeBracket(
  text: string,
  word: string,
  ahead: number,
  rules: SentenceRules,
): boolean {
  return text.charCodeAt(ahead - 1) === 40 && rules.clockTimes.has(toKey(word));
}

function endsAtFullStop(
  text: string,
  stop: Stop,
  start: number,
  ahead: number,
  rules: SentenceRules,
): boolean {
  if (stop.closesQuote) return true;
  const word = wordBefore(text, stop.at, start);
  if (stop.at - word.length === start && LIST_MARKER.test(word)) return false;
  if (word === '' || isTimeBeforeBracket(text, word, ahead, rules)) return word === '';
  return !isInside(text, word, ahead, rules);
}

function endsAtMark(text: string, stop: Stop, ahead: number, rules: SentenceRules): boolean {
  if (stop.closesQuote) return !isSpeakerAhead(text, ahead, rules);
  const isName = text.charCodeAt(stop.at) === 33 && stop.end === stop.at + 1;
  return !(isName && rules.bangNames.has(wordBefore(text, stop.at, 0).toLowerCase()));
}

function skipGap(text: string, from: number): number {
  const end = Math.min(text.length, from + LONGEST_GAP);
  let at = from;
  while (at < end && isWhiteSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10) at++;
  return at;
}

/** Where the first word after opening marks or a dash begins. */
function skipOpeners(text: string, from: number): number {
  let at = from;
  while (at < from + 3 && isOpener(text.charCodeAt(at))) at++;
  return at > from && text.charCodeAt(at) === 32 ? at + 1 : at;
}

/**
 * Whether text that begins at `at` continues the sentence before it: in lower case, or with a mark
 * that cannot begin one.
 */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isAsciiLower(code)) return !LOWER_STARTER.test(text.slice(at, at + 5));
  if (isAsciiLetter(code)) return false;
  const head = text.slice(at, at + 5);
  return GOES_ON.test(head) || (isLower(head) && !LOWER_STARTER.test(head));
}

/**
 * Whether the sentence that began at `start` ends with `stop`. Examines a bounded number of
 * characters on either side.
 */
export function isBoundary(text: string, stop: Stop, start: number, rules: SentenceRules): boolean {
  const at = skipGap(text, stop.end);
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  if (code === 10 || stop.kind === CHAR.fullWidth) return true;
  if (at === stop.end) {
    return (
      stop.closesQuote &&
      stop.kind !== CHAR.ellipsis &&
      /^[\p{Lu}“«„‘]/u.test(text.slice(at, at + 2))
    );
  }
  const next = classOf(code);
  if (next === CHAR.fullStop || next === CHAR.ellipsis) return false;
  const ahead = skipOpeners(text, at);
  if (goesOn(text, ahead)) return false;
  if (stop.kind === CHAR.ellipsis) return true;
  return stop.kind === CHAR.mark
    ? endsAtMark(text, stop, ahead, rules)
    : endsAtFullStop(text, stop, start, ahead, rules);
}
