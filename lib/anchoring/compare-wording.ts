import type { Figure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import { joinFigures, wordsOf, type ComparedWord } from './compared-words.ts';

/**
 * What comparing needs to know about figures; passed in so that anchoring does not depend on the
 * claim engine.
 */
export interface FigureReading {
  /** Figures of the quote as recorded, with spans in its exact words. */
  readonly figures: readonly Figure[];
  /** Reads the figures of a text in order, with spans in it. */
  readonly readFigures: (text: string) => readonly Figure[];
  /** Whether two figures say the same: value, bounds, qualifier, unit. */
  readonly sameFigure: (a: Figure, b: Figure) => boolean;
}

/**
 * Whether a text still says what it said. If not: the passages that differ, each from its first to
 * its last changed word.
 */
export type WordingComparison =
  { readonly same: true } | { readonly same: false; readonly old: Span; readonly new: Span };

/**
 * Compares two texts word by word. Differences of typography do not count, nor does a figure that
 * is written differently but says the same; everything else does. A change includes the whole
 * figure it touches, and a neighbouring word if one side would be empty. Linear.
 */
export function compareWording(
  before: string,
  after: string,
  reading: FigureReading,
): WordingComparison {
  const oldWords = wordsOf(before);
  const newWords = wordsOf(after);
  if (middle(oldWords, newWords, sameWord) === null) return { same: true };
  const oldJoined = joinFigures(before, oldWords, figuresOf(before, reading));
  const newJoined = joinFigures(after, newWords, readAsSeen(after, reading));
  const equal = (a: ComparedWord, b: ComparedWord): boolean =>
    sameWord(a, b) || sameFigures(a, b, reading);
  const changed = middle(oldJoined, newJoined, equal);
  if (changed === null) return { same: true };
  const { head, oldEnd, newEnd } = widened(changed, oldJoined, newJoined);
  return {
    same: false,
    old: passage(oldJoined, head, oldEnd, before.length),
    new: passage(newJoined, head, newEnd, after.length),
  };
}

/** Hyphens and marks inside words that are seen only where a line breaks, if at all. */
const UNSEEN =
  /[\u00AD\u034F\u061C\u180B-\u180E\u200B\u200C\u200E\u200F\u2060-\u2064\uFE00-\uFE0F\uFEFF]/u;
/** Spaces that keep words on one line. Between digits they may be part of a number. */
const FIXED_SPACE = /(?<!\p{Nd})[\u00A0\u202F]|[\u00A0\u202F](?!\p{Nd})/gu;

/**
 * Reads the figures of a text as it is seen: a noun with a soft hyphen, or behind a space that does
 * not break, is that noun. Spans are in the raw text.
 */
export function readAsSeen(raw: string, { readFigures }: FigureReading): Figure[] {
  const spaced = raw.replace(FIXED_SPACE, ' ');
  if (!UNSEEN.test(spaced)) return [...readFigures(spaced)];
  const seen = Array.from({ length: raw.length }, (_unit, at) => at).filter(
    (at) => !UNSEEN.test(spaced.charAt(at)),
  );
  const text = seen.map((at) => spaced.charAt(at)).join('');
  return readFigures(text).map((figure) => {
    const { start, end } = figure.span;
    return {
      ...figure,
      span: { start: seen[start] ?? raw.length, end: (seen[end - 1] ?? raw.length) + 1 },
    };
  });
}

/** Figures read from the quote, and those a person set by hand where none was read. */
function figuresOf(text: string, reading: FigureReading): Figure[] {
  const { figures } = reading;
  const read = readAsSeen(text, reading);
  const apart = (a: Figure): boolean =>
    text.slice(a.span.start, a.span.end) === a.text &&
    read.every((b) => a.span.end <= b.span.start || b.span.end <= a.span.start);
  return [...read, ...figures.filter(apart)].sort((a, b) => a.span.start - b.span.start);
}

function sameWord(a: ComparedWord, b: ComparedWord): boolean {
  if (a.text === b.text) return true;
  const quotes = isQuoteMark(a) && isQuoteMark(b);
  if (quotes) return !a.isMeasureMark && !b.isMeasureMark;
  if (!a.opensSentence && !b.opensSentence) return false;
  // Capitals within are no opening of a sentence: MW is not mW.
  if (/\p{Lu}/u.test(a.text.slice(1))) return false;
  return a.text.slice(1) === b.text.slice(1) && a.text.toLowerCase() === b.text.toLowerCase();
}

function isQuoteMark({ text }: ComparedWord): boolean {
  return text === '"' || text === "'";
}

/** Whether two words are figures that say the same. Dates must also name the same day, whatever the order. */
function sameFigures(a: ComparedWord, b: ComparedWord, reading: FigureReading): boolean {
  if (a.figure === null || b.figure === null) return false;
  const x = a.figure;
  const y = b.figure;
  if (x.min !== y.min || x.max !== y.max || (x.min === null && x.max === null)) return false;
  if (x.qualifier !== y.qualifier || x.unit !== y.unit) return false;
  if (!reading.sameFigure(x, y) || sameDigitsOtherWords(a, b) || signs(a) !== signs(b))
    return false;
  if (x.kind === 'share' && dropsPerCent(a, b)) return false;
  return x.kind !== 'date' || dateParts(a) === dateParts(b);
}

/**
 * Whether a share says itself that it is one. "6.2" after "7.1 percent" is read as one as well, but
 * who dropped the word edited the text.
 */
function hasPerCent({ text }: ComparedWord): boolean {
  return /[\p{L}%‰‱]/u.test(text);
}

/**
 * Characters that change what a number says, in order: ±, <, ‰, °. A per cent sign is read as part
 * of the figure.
 */
function signs({ text }: ComparedWord): string {
  return text.replace(/[^\p{Sm}\p{So}‰‱]/gu, '');
}

/**
 * Whether only one of two shares says that it is one, or, of the same digits, only one says it after the
 * last of them: "24%–35".
 */
function dropsPerCent(a: ComparedWord, b: ComparedWord): boolean {
  if (hasPerCent(a) !== hasPerCent(b)) return true;
  const isBare = ({ text }: ComparedWord): boolean => /\p{Nd}$/u.test(text);
  return digitsOf(a) === digitsOf(b) && isBare(a) !== isBare(b);
}

function digitsOf({ text }: ComparedWord): string {
  return text.replace(/\P{Nd}+/gu, ' ').trim();
}

/**
 * Whether two figures have the same digits with other words, which means that the words were
 * edited.
 */
function sameDigitsOtherWords(a: ComparedWord, b: ComparedWord): boolean {
  const letters = (word: ComparedWord): string => word.text.toLowerCase().replace(/\P{L}+/gu, '');
  if (digitsOf(a) === '' || digitsOf(a) !== digitsOf(b)) return false;
  return letters(a) !== '' && letters(b) !== '' && letters(a) !== letters(b);
}

/**
 * A date's numbers and names. Their order may differ only if a month is named and at most one
 * number is short: 5/6 is not 6/5.
 */
function dateParts({ text }: ComparedWord): string {
  const parts = text.toLowerCase().match(/\p{Nd}+|\p{L}{3,}/gu) ?? [];
  const isNamed = parts.some((part) => /\p{L}/u.test(part));
  const short = parts.filter((part) => /^\p{Nd}{1,2}$/u.test(part));
  return (isNamed && short.length < 2 ? parts.sort() : parts).join(' ');
}

/** What is left when the equal words at both ends are removed; ends are exclusive. */
interface Middle {
  readonly head: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

type Equal = (a: ComparedWord, b: ComparedWord) => boolean;

/** The changed middle of two word lists, or null if all words are equal. */
function middle(
  oldWords: readonly ComparedWord[],
  newWords: readonly ComparedWord[],
  equal: Equal,
): Middle | null {
  const same = (a: ComparedWord | undefined, b: ComparedWord | undefined): boolean =>
    a !== undefined && b !== undefined && equal(a, b);
  let head = 0;
  let oldEnd = oldWords.length;
  let newEnd = newWords.length;
  while (head < oldEnd && head < newEnd && same(oldWords[head], newWords[head])) head++;
  while (oldEnd > head && newEnd > head && same(oldWords[oldEnd - 1], newWords[newEnd - 1])) {
    oldEnd--;
    newEnd--;
  }
  return head === oldEnd && head === newEnd ? null : { head, oldEnd, newEnd };
}

/**
 * Includes neighbours if words were only added, only dropped, or only marks differ, so that both
 * passages say something.
 */
function widened(
  changed: Middle,
  oldWords: readonly ComparedWord[],
  newWords: readonly ComparedWord[],
): Middle {
  let { head, oldEnd, newEnd } = changed;
  const says = (words: readonly ComparedWord[], end: number): boolean =>
    words.slice(head, end).some(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (says(oldWords, oldEnd) && says(newWords, newEnd)) return changed;
  if (head > 0) head--;
  const isEdited = changed.head < oldEnd && changed.head < newEnd;
  if (isEdited && says(oldWords, oldEnd) && says(newWords, newEnd)) {
    return { head, oldEnd, newEnd };
  }
  if (oldEnd < oldWords.length && newEnd < newWords.length) {
    oldEnd++;
    newEnd++;
  }
  return { head, oldEnd, newEnd };
}

function passage(words: readonly ComparedWord[], head: number, end: number, length: number): Span {
  const first = words[head];
  const last = words[end - 1];
  if (first === undefined || last === undefined || end <= head) {
    const at = first?.start ?? length;
    return { start: at, end: at };
  }
  return { start: first.start, end: last.end };
}
