import type { Span } from '../model/span.ts';
import type { EdgeChange, WordsInContext } from './words-in-context.ts';
import { isReversingWord } from './reversing-words.ts';
import { wordsOf, type ComparedWord } from './compared-words.ts';

/**
 * How many words beside the quote are compared, and how many may have been inserted or removed at
 * one place.
 */
const MOST_BESIDE = 4;
const MOST_INSERTED = 3;

/** Where a sentence, a line or a block ends, including closing marks. */
const SENTENCE_END = /[.!?…。！？]["'’”»›)\]]*\s*$|\n\s*$/u;
const LAST_SENTENCE =
  /(?:[.!?…。！？]["'’”»›)\]]*\s+|[。！？]|\n)(?![\s\S]*(?:[.!?…。！？]["'’”»›)\]]*\s+|[。！？]|\n))/u;

/**
 * Checks whether unchanged words now mean something else because of their sentence: words that
 * opened a sentence now have a lead-in ("It is not true that …"), or a word beside them that
 * reverses their meaning ("never", "almost") was inserted or removed. Null if neither is found.
 */
export function compareSentence(
  old: WordsInContext,
  now: WordsInContext,
  span: Span,
): EdgeChange | null {
  return leadIn(old, now, span) ?? turnedBefore(old, now, span) ?? turnedAfter(old, now, span);
}

function leadIn(old: WordsInContext, now: WordsInContext, span: Span): EdgeChange | null {
  if (!opensSentence(old.before) || opensSentence(now.before)) return null;
  const lead = now.before.slice(sentenceStart(now.before)).trimStart();
  // Marks and times of day in front of a sentence are not part of it.
  if (!/\p{L}{2}/u.test(lead)) return null;
  return {
    span: { start: span.start - lead.length, end: span.end },
    old: firstWord(old.words),
    new: lead + firstWord(now.words),
  };
}

/** Whether what follows this text opens a sentence, a line or the whole text. */
export function opensSentence(before: string): boolean {
  return before.trim() === '' || SENTENCE_END.test(before);
}

/** The start of the last sentence of a text, which the following text continues. */
export function sentenceStart(before: string): number {
  const end = LAST_SENTENCE.exec(before);
  return end === null ? 0 : end.index + end[0].length;
}

function firstWord(words: string): string {
  return /^\s*\S+/u.exec(words)?.[0] ?? words;
}

function turnedBefore(old: WordsInContext, now: WordsInContext, span: Span): EdgeChange | null {
  const oldText = old.before.slice(sentenceStart(old.before));
  const oldBeside = sentenceWords(oldText).reverse();
  const nowText = now.before.slice(sentenceStart(now.before));
  const nowBeside = sentenceWords(nowText).reverse();
  const turned = turningPlace(oldBeside, nowBeside);
  if (turned === null) return null;
  const oldStart = oldBeside[turned.old - 1]?.start ?? oldText.length;
  const start = nowBeside[turned.now - 1]?.start ?? nowText.length;
  return {
    span: { start: span.start - (nowText.length - start), end: span.end },
    old: oldText.slice(oldStart) + firstWord(old.words),
    new: nowText.slice(start) + firstWord(now.words),
  };
}

function turnedAfter(old: WordsInContext, now: WordsInContext, span: Span): EdgeChange | null {
  const oldBeside = sentenceWords(sentenceRest(old));
  const nowBeside = sentenceWords(sentenceRest(now));
  const turned = turningPlace(oldBeside, nowBeside);
  if (turned === null) return null;
  const end = nowBeside[turned.now - 1]?.end ?? 0;
  const oldEnd = oldBeside[turned.old - 1]?.end ?? 0;
  return {
    span: { start: span.start, end: span.end + end },
    old: lastWord(old.words) + old.after.slice(0, oldEnd),
    new: lastWord(now.words) + now.after.slice(0, end),
  };
}

/** What follows the words in their sentence; empty if they end it. */
function sentenceRest({ words, after }: WordsInContext): string {
  return SENTENCE_END.test(words) ? '' : after.slice(0, endOfSentence(after));
}

function endOfSentence(after: string): number {
  const end = after.search(/[.!?…](?:\s|$)|[。！？\n]/u);
  return end < 0 ? after.length : end;
}

function lastWord(words: string): string {
  return /\S+\s*$/u.exec(words)?.[0] ?? words;
}

function sentenceWords(text: string): ComparedWord[] {
  return wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word.text));
}

/**
 * How many words beside the quote, nearest first, include what was inserted or removed, if one of
 * the words among that reverses the statement.
 */
function turningPlace(
  old: readonly ComparedWord[],
  now: readonly ComparedWord[],
): { readonly old: number; readonly now: number } | null {
  let shared = 0;
  while (shared < MOST_BESIDE && shared < Math.min(old.length, now.length)) {
    if (old[shared]?.text.toLowerCase() !== now[shared]?.text.toLowerCase()) break;
    shared++;
  }
  if (shared >= MOST_BESIDE) return null;
  const takenOut = unshared(old, now, shared);
  const putIn = unshared(now, old, shared);
  if (turning(takenOut) === turning(putIn)) return null;
  return { old: shared + takenOut.length, now: shared + putIn.length };
}

/** The words from the first one that differs up to the next one that the other text has as well. */
function unshared(
  words: readonly ComparedWord[],
  others: readonly ComparedWord[],
  from: number,
): readonly ComparedWord[] {
  const known = new Set(
    others.slice(from, from + MOST_INSERTED + 1).map(({ text }) => text.toLowerCase()),
  );
  const differing = words.slice(from, from + MOST_INSERTED);
  const next = differing.findIndex(({ text }) => known.has(text.toLowerCase()));
  return next < 0 ? differing : differing.slice(0, next);
}

function turning(words: readonly ComparedWord[]): string {
  return words
    .map(({ text }) => text.toLowerCase())
    .filter(isReversingWord)
    .sort()
    .join(' ');
}
