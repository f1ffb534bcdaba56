import type { Span } from '../model/span.ts';
import type { MarkedStretch } from './quote-marks.ts';
import type { SpeechWords } from './speech-words.ts';

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

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu)?.length ?? 0;
}

/** The last words before `at` inside the sentence, lower case, nearest last, with whether a mark stands between. */
function wordsBefore(text: string, sentence: Span, at: number): { words: string[]; mark: string } {
  const before = text.slice(Math.max(sentence.start, at - LOOK_BACK), at);
  const words =
    before
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  return { words, mark: /[^\s\p{L}\p{N}'’)-]\s*$/u.exec(before)?.[0].trim() ?? '' };
}

function isNamed(words: readonly string[], speech: SpeechWords): boolean {
  const last = words[words.length - 1] ?? '';
  const pair = `${words[words.length - 2] ?? ''} ${last}`;
  return speech.naming.has(last) || speech.naming.has(pair);
}

function isTitle(inner: string, speech: SpeechWords): boolean {
  const words = inner.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'-]*/gu) ?? [];
  const heavy = words.filter((word) => !speech.smallWords.has(word.toLowerCase()));
  if (heavy.length < 2 || /[.?!…]$/u.test(inner.trim())) return false;
  return heavy.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

/** Whether a short stretch after the word `last` and before `after` only qualifies a noun of the writer's: "a “green” option". */
function isScare(
  words: number,
  last: string,
  after: string,
  isName: boolean,
  speech: SpeechWords,
): boolean {
  if (speech.demonstratives.has(last)) return true;
  const next = /^\s+(\p{Ll}[\p{L}'’-]*)/u.exec(after)?.[1] ?? '';
  if (next === '' || speech.prepositions.has(next) || speech.subordinators.has(next)) return false;
  if (speech.indefinite.has(last)) return true;
  if (isName && !speech.joiners.has(next)) return true;
  const isFree =
    speech.determiners.has(last) ||
    speech.passives.has(last) ||
    (speech.prepositions.has(last) && !speech.joiners.has(next));
  return words === 1 && !isFree;
}

/** Reads the looks of `stretch`, which begins in the sentence `opening` and ends in `closing`. Cost bounded by its length. */
export function readFragment(
  text: string,
  stretch: MarkedStretch,
  opening: Span,
  closing: Span,
  speech: SpeechWords,
): Fragment {
  const inner = text.slice(stretch.inner.start, stretch.inner.end);
  const words = countWords(inner);
  const before = wordsBefore(text, opening, stretch.span.start);
  const after = text.slice(stretch.span.end, Math.min(closing.end, stretch.span.end + LOOK_BACK));
  const startsSentence = stretch.span.start - opening.start < 2;
  const endsSentence = /[.?!…]\s*$/u.test(inner) || /^[.?!…]/u.test(after) || stretch.goesOn;
  const last = before.words[before.words.length - 1] ?? '';
  const isShort = words <= LONGEST_SCARE && !startsSentence && before.mark === '';
  return {
    words,
    isWhole: startsSentence && endsSentence && words > 2,
    isScare:
      isShort &&
      !/[,.?!…]$/u.test(inner) &&
      isScare(words, last, after, words === 1 && /^\p{Lu}/u.test(inner), speech),
    isTitle: isTitle(inner, speech),
    isNamed: isNamed(before.words, speech),
    isIntroduced: before.mark === ':' && /[.?!…]\s*$/u.test(inner),
  };
}
