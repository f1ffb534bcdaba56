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
  const newJoined = joinFigures(after, newWords, reading.readFigures(after));
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

/** Figures read from the quote, and those a person set by hand where none was read. */
function figuresOf(text: string, { figures, readFigures }: FigureReading): Figure[] {
  const read = readFigures(text);
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
  if (x.kind === 'share' && hasPerCent(a) !== hasPerCent(b)) return false;
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
 * Whether two figures have the same digits with other words, which means that the words were
 * edited.
 */
function sameDigitsOtherWords(a: ComparedWord, b: ComparedWord): boolean {
  const digits = (word: ComparedWord): string => word.text.replace(/\P{Nd}+/gu, ' ').trim();
  const letters = (word: ComparedWord): string => word.text.toLowerCase().replace(/\P{L}+/gu, '');
  if (digits(a) === '' || digits(a) !== digits(b)) return false;
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
