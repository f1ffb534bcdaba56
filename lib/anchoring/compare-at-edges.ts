import type { Figure } from '../model/figure.ts';
import type { Span } from '../model/span.ts';
import type { Target } from '../model/target.ts';
import { normalise } from '../text/normalise.ts';
import { compareSentence } from './compare-sentence.ts';
import type { EdgeChange, WordsInContext } from './words-in-context.ts';
import { readAsSeen, type FigureReading } from './compare-wording.ts';

/** If this many units beside the words are as they were, the edges need no comparing. */
const BESIDE = 16;
/** Units beside the words in which a figure's qualifier, scale or unit may be. */
const REACH = 40;
const MOST_LEADING_WORDS = 3;

/**
 * Checks whether words that are unchanged now mean something else because of what was added or
 * dropped beside them: "12 people" is not the same in "at least 12 people", nor "12" in "12
 * million", nor "paid for it" in "never paid for it". Null if they mean the same.
 */
export function compareAtEdges(
  raw: string,
  span: Span,
  target: Target,
  reading: FigureReading,
): EdgeChange | null {
  const { exact, prefix, suffix } = target.quote;
  const old = { before: prefix, words: exact, after: suffix };
  const isKnown = knowsBeside(target);
  const now = isKnown ? surroundedAt(raw, span) : gluedAt(raw, span);
  if (hasSameNeighbours(old, now) || (isKnown && isWhole(old) && isWhole(now))) return null;
  const oldFigures = figuresIn(old, reading);
  const newFigures = figuresIn(now, reading);
  return (
    changeBetween(oldFigures[0], newFigures[0], old, now, span, reading) ??
    changeBetween(oldFigures.at(-1), newFigures.at(-1), old, now, span, reading) ??
    (isKnown ? compareSentence(old, now, span) : null)
  );
}

/**
 * Whether the target records what was beside the words: one from another tool may not. At the very
 * start of a text there was nothing before.
 */
function knowsBeside({ quote: { prefix }, position }: Target): boolean {
  return prefix !== '' || position.start === 0;
}

function surroundedAt(raw: string, { start, end }: Span): WordsInContext {
  return {
    before: raw.slice(Math.max(0, start - REACH), start),
    words: raw.slice(start, end),
    after: raw.slice(end, end + REACH),
  };
}

/** The words with only what touches them directly: enough to see that "12" is part of "12.5". */
function gluedAt(raw: string, span: Span): WordsInContext {
  const { before, words, after } = surroundedAt(raw, span);
  return { before: /\S*$/u.exec(before)?.[0] ?? '', words, after: /^\S*/u.exec(after)?.[0] ?? '' };
}

/** Where a sentence or line ends for certain: not after what may be an abbreviation before a number. */
const ENDS_FOR_CERTAIN = /(?:^|\n|[!?。！？]["'’”»›)\]]*|\p{Ll}{4}\.["'’”»›)\]]*)\s*$/u;
const ENDS_BEFORE_WORD = /\p{L}{2}\.["'’”»›)\]]*\s*$/u;
const FIRST_WORD = /^["'“‘«(]*\p{Lu}/u;
const LAST_MARK = /[.!?…。！？]["'’”»›)\]]*\s*$/u;
const NEXT_SENTENCE = /^(?:\s*$|\s*\n|\s+["'“«(]*[\p{Lu}\p{Lo}\p{N}])/u;

/**
 * Whether words are whole sentences: what was beside them is no part of what they say, even if
 * figures among them are read otherwise there.
 */
function isWhole({ before, words, after }: WordsInContext): boolean {
  const opens =
    ENDS_FOR_CERTAIN.test(before) || (ENDS_BEFORE_WORD.test(before) && FIRST_WORD.test(words));
  return opens && LAST_MARK.test(words) && NEXT_SENTENCE.test(after);
}

function hasSameNeighbours(old: WordsInContext, now: WordsInContext): boolean {
  const before = normalise(old.before).slice(-BESIDE);
  const after = normalise(old.after).slice(0, BESIDE);
  const [nowBefore, nowAfter] = [normalise(now.before), normalise(now.after)];
  return (
    (before.length < BESIDE ? nowBefore === before : nowBefore.endsWith(before)) &&
    (after.length < BESIDE ? nowAfter === after : nowAfter.startsWith(after))
  );
}

/** The figures that are at least partly in the words; spans are in before + words + after. */
function figuresIn(text: WordsInContext, reading: FigureReading): Figure[] {
  const start = text.before.length;
  const end = start + text.words.length;
  return readAsSeen(wholeOf(text), reading).filter(
    (figure) => figure.span.start < end && figure.span.end > start,
  );
}

function changeBetween(
  a: Figure | undefined,
  b: Figure | undefined,
  old: WordsInContext,
  now: WordsInContext,
  span: Span,
  reading: FigureReading,
): EdgeChange | null {
  if (a === undefined || b === undefined) return null;
  const saysTheSame = a.min === b.min && a.max === b.max && a.qualifier === b.qualifier;
  if (saysTheSame && reading.sameFigure(a, b)) return null;
  const oldWords = leadingWords(old, a);
  const newWords = leadingWords(now, b);
  const { oldLead, newLead } = unsharedLead(oldWords, newWords);
  const newStart = newLead[0]?.index ?? b.span.start;
  const offset = span.start - now.before.length;
  return {
    span: {
      start: Math.min(span.start, offset + newStart),
      end: Math.max(span.end, offset + b.span.end),
    },
    old: wholeOf(old).slice(oldLead[0]?.index ?? a.span.start, a.span.end),
    new: wholeOf(now).slice(newStart, b.span.end),
  };
}

function wholeOf({ before, words, after }: WordsInContext): string {
  return before + words + after;
}

/** Up to three words right before a figure in its sentence. */
function leadingWords(text: WordsInContext, figure: Figure): RegExpExecArray[] {
  const lead = wholeOf(text).slice(0, figure.span.start);
  const sentence = Math.max(lead.search(/[^.!?:;\n]*$/u), 0);
  const words = [...lead.matchAll(/\S+/gu)].filter(({ index }) => index >= sentence);
  return words.slice(-MOST_LEADING_WORDS);
}

/** The words before a figure that follow the last word both texts share. */
function unsharedLead(
  oldWords: readonly RegExpExecArray[],
  newWords: readonly RegExpExecArray[],
): { readonly oldLead: readonly RegExpExecArray[]; readonly newLead: readonly RegExpExecArray[] } {
  const texts = newWords.map(([text]) => text);
  const shared = oldWords.findLastIndex(([text]) => texts.includes(text));
  if (shared < 0) return { oldLead: oldWords, newLead: newWords };
  const inNew = texts.lastIndexOf(oldWords[shared]?.[0] ?? '');
  return { oldLead: oldWords.slice(shared + 1), newLead: newWords.slice(inNew + 1) };
}
