import type { SentenceRules } from './sentence-rules.ts';
import { CHAR, classOf, isCloser, isOpener, isSpace, type Stop } from './sentence-stops.ts';

const LONGEST_ABBREVIATION = 12;
const LONGEST_WORD = 40;
const LONGEST_SPEAKER = 60;
const LONGEST_GAP = 8;

/** What stands after a stop: where, and its first word without opening marks. */
interface Ahead {
  readonly at: number;
  readonly word: string;
  readonly startsWithDigit: boolean;
}

/** The word that ends at `end`, with inner full stops ("U.S", "p.m"); "" where it is longer than an abbreviation can be. */
function wordBefore(text: string, end: number, floor: number): string {
  const from = Math.max(floor, end - LONGEST_ABBREVIATION - 1);
  let start = end;
  while (start > from) {
    const code = text.charCodeAt(start - 1);
    const isApostrophe = code === 39 || code === 0x2019;
    if (isSpace(code) || code === 47 || (!isApostrophe && (isCloser(code) || isOpener(code))))
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

/** Whether the full stop after `word` (not at the end of its line) stays inside the sentence. */
function isInside(word: string, ahead: Ahead, rules: SentenceRules): boolean {
  const key = word.toLowerCase().replaceAll('’', "'");
  if (rules.alwaysInside.has(key)) return true;
  if (ahead.startsWithDigit) return rules.beforeNumber.has(key);
  const next = ahead.word.toLowerCase().replaceAll('’', "'");
  if (rules.clockTimes.has(key)) return rules.continuesTime.has(next);
  if (rules.starters.has(next)) return false;
  if (rules.endBeforeStarter.has(key) || DOTTED.test(word)) return true;
  return INITIAL.test(word) && word !== 'I' && ahead.word !== '';
}

function endsAtFullStop(
  text: string,
  stop: Stop,
  start: number,
  ahead: Ahead,
  rules: SentenceRules,
): boolean {
  if (stop.closesQuote) return true;
  const word = wordBefore(text, stop.at, start);
  if (stop.at - word.length === start && LIST_MARKER.test(word)) return false;
  return word === '' || !isInside(word, ahead, rules);
}

function endsAtMark(text: string, stop: Stop, ahead: Ahead, rules: SentenceRules): boolean {
  if (stop.closesQuote) return !isSpeakerAhead(text, ahead.at, rules);
  const isName = text.charCodeAt(stop.at) === 33 && stop.end === stop.at + 1;
  return !(isName && rules.bangNames.has(wordBefore(text, stop.at, 0).toLowerCase()));
}

function skipGap(text: string, from: number): number {
  let at = from;
  while (at < from + LONGEST_GAP && isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== 10)
    at++;
  return at;
}

function readAhead(text: string, at: number): Ahead {
  let first = at;
  while (first < at + 3 && isOpener(text.charCodeAt(first))) first++;
  const code = text.charCodeAt(first);
  return { at: first, word: wordAt(text, first), startsWithDigit: code >= 48 && code <= 57 };
}

/** Whether the sentence that began at `start` ends with `stop`. Looks at a bounded number of characters on either side. */
export function isBoundary(text: string, stop: Stop, start: number, rules: SentenceRules): boolean {
  const at = skipGap(text, stop.end);
  const code = text.charCodeAt(at);
  if (at >= text.length || code === 10 || stop.kind === CHAR.fullWidth) return true;
  if (at === stop.end) {
    return (
      stop.closesQuote &&
      stop.kind !== CHAR.ellipsis &&
      /^[\p{Lu}“«„‘]/u.test(text.slice(at, at + 2))
    );
  }
  const next = classOf(code);
  if (next === CHAR.fullStop || next === CHAR.ellipsis) return false;
  const ahead = readAhead(text, at);
  if (ahead.at > at && isSpace(text.charCodeAt(ahead.at))) return false;
  const head = text.slice(ahead.at, ahead.at + 5);
  if (GOES_ON.test(head)) return false;
  if (isLower(head)) return LOWER_STARTER.test(head);
  if (stop.kind === CHAR.ellipsis) return true;
  return stop.kind === CHAR.mark
    ? endsAtMark(text, stop, ahead, rules)
    : endsAtFullStop(text, stop, start, ahead, rules);
}
