import type { SearchedPage } from '../../../lib/anchoring/within/find-places.ts';
import type { Span } from '../../../lib/model/span.ts';
import {
  asItem,
  AROUND,
  SENTENCE_CLASSES,
  startOf,
  type Chosen,
  type SentenceClass,
} from './around-changes.ts';
import type { NotedWords } from './as-in-product.ts';
import { chooseClaim, chooseWords, figuresIn, type Picked } from './choose-claim.ts';
import { randomFrom } from './edited-text.ts';
import type { FuzzedText } from './fuzzed-texts.ts';
import { changeTable, TABLE_CHANGES } from './table-changes.ts';
import { CHANGE_NAMES, changeWords, type ChangeName } from './word-changes.ts';

/** One change of a page: words noted in `before`, and where they or what replaced them are in `after`. */
export interface PageChange {
  readonly class: string;
  readonly change: string;
  readonly before: SearchedPage;
  readonly after: SearchedPage;
  readonly noted: NotedWords;
  readonly expected: 'same' | 'changed' | 'gone';
  /** Where the words belong in `after`; null where they are gone. */
  readonly place: Span | null;
  /** Whether what is around the old place is left, so that it can be known. */
  readonly isKnown: boolean;
  readonly mayBeGone: boolean;
}

/** Every class of surroundings, in the order in which they are told. */
export const SURROUNDINGS: readonly string[] = [...SENTENCE_CLASSES, ...TABLE_CHANGES];

/**
 * One change of a text by a seed: one of the surroundings (by `turn`), one change of a claim's words.
 * Null if the text has no fitting claim.
 */
export function changePage(
  text: FuzzedText,
  other: FuzzedText,
  turn: number,
  seed: number,
): PageChange | null {
  const random = randomFrom(seed);
  for (let warmUp = 0; warmUp < 4; warmUp++) random();
  const name = SURROUNDINGS[turn % SURROUNDINGS.length] ?? '';
  const picked = chooseClaim(text, random);
  if (picked === null) return null;
  if (!isSentenceClass(name)) {
    return {
      class: name,
      change: 'cell',
      isKnown: true,
      mayBeGone: false,
      ...changeTable(name, text.text, random),
    };
  }
  const change = CHANGE_NAMES[Math.floor(random() * CHANGE_NAMES.length)] ?? 'none';
  const said = sayOtherwise(picked, change, random);
  if (said === null) return null;
  // Plain texts are joined to pages, so that another page may have a paragraph of this one: the words
  // would stand there unedited, in their own surroundings.
  const others = other.text.split('\n').filter((line) => !picked.paragraphs.includes(line));
  const placed = { ...said, others };
  const chosen = name.startsWith('in a list') ? asItem(placed) : placed;
  const edit = AROUND[name](chosen, random);
  if (edit === null) return null;
  const { noted, paragraphs, at, offset, sentence, claim } = chosen;
  const start = startOf(paragraphs, at) + offset + noted.start;
  const before = { text: paragraphs.join('\n'), cells: [] };
  const isSelected = noted.end - noted.start < sentence.length;
  const span = { start, end: start + noted.end - noted.start };
  return {
    class: name,
    change: edit.expected === 'gone' ? 'removed' : change,
    before,
    after: { text: edit.after, cells: [] },
    noted: { span, figures: figuresIn(claim, noted), isSelected },
    expected: edit.expected,
    place: edit.place,
    isKnown: edit.isKnown ?? true,
    mayBeGone: edit.mayBeGone ?? false,
  };
}

function isSentenceClass(name: string): name is SentenceClass {
  return name in AROUND;
}

/** The claim with one change inside the noted words; null where there is no place for it. */
function sayOtherwise(
  picked: Picked,
  name: ChangeName,
  random: () => number,
): Omit<Chosen, 'others'> | null {
  const { sentence, number } = picked;
  const noted = chooseWords(sentence, number.start, number.end - number.start, random);
  const change = changeWords(name, sentence, number, random);
  if (change === null) return null;
  const { start, end, text, says } = change;
  const isInside = start > noted.start || (start === noted.start && end > start);
  const isWhole = noted.end - noted.start === sentence.length;
  if (name !== 'none' && !isWhole && !(isInside && end <= noted.end)) return null;
  const edited = sentence.slice(0, start) + text + sentence.slice(end);
  const now = { start: noted.start, end: noted.end + edited.length - sentence.length };
  return { ...picked, edited, says, noted, now };
}
