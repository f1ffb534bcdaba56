import type { Figure, RecordedFigure } from '../../model/figure.ts';
import { READ_LANGUAGES } from '../../model/read-languages.ts';
import { matchCounted, matchWords } from './same-words.ts';

/** A claim with figures, and where it stands. */
export interface ToldFigures {
  /** Those of its record, where it has one: they may say place, event and subject. */
  readonly figures: readonly (Figure & Partial<RecordedFigure>)[];
  /** The same for all claims of one page. */
  readonly page: string;
  readonly title: string;
  readonly text: string;
}

/** Claims that are likely about one subject. */
export interface FigureGroup {
  /** Positions in what was given, in its order. */
  readonly members: readonly number[];
  /** The names that all of them share ("Velmora"), as written; empty where they share none. */
  readonly names: readonly string[];
  /** The figure of the first one that is alike in all. */
  readonly figure: Figure;
}

/**
 * Groups claims whose figures are of one subject, or likely are: the same kind, unit, harm and
 * counted thing, no place or event that differs, and either on one page or about one event, which
 * is told by a name and another word that both share in title or words. Everything is in exactly
 * one group, alone where nothing is like it; groups are in the order of their first members.
 * Figures without anything counted or harmed (dates, ranks, plain sums) are grouped by subject only.
 */
export function groupFigures(told: readonly ToldFigures[]): readonly FigureGroup[] {
  const known = knownWords(told);
  const read = told.map((one) => ({ ...one, ...eventWords(one, known) }));
  const groups: { members: number[]; lead: (typeof read)[number]; figure: Figure }[] = [];
  for (const [at, one] of read.entries()) {
    const [figure] = one.figures;
    if (figure === undefined) continue;
    const group = groups.find(({ lead }) => alikeFigure(lead, one) !== null);
    if (group === undefined) groups.push({ members: [at], lead: one, figure });
    else {
      group.members.push(at);
      group.figure = alikeFigure(group.lead, one) ?? group.figure;
    }
  }
  return groups.map(({ members, figure }) => ({
    members,
    figure,
    names: sharedNames(members.flatMap((at) => read[at] ?? [])),
  }));
}

interface EventWords {
  /** Names by their stems, as written. */
  readonly names: ReadonlyMap<string, string>;
  /** Stems of the other words that may tell an event. */
  readonly words: ReadonlySet<string>;
}

type ReadFigures = ToldFigures & EventWords;

/** The figure of `a` that is of the same subject as one of `b`; null where there is none. */
function alikeFigure(a: ReadFigures, b: ReadFigures): Figure | null {
  const isOneEvent = a.page === b.page || isSameEvent(a, b);
  return a.figures.find((one) => b.figures.some((two) => isAlike(one, two, isOneEvent))) ?? null;
}

type Compared = ToldFigures['figures'][number];

function isAlike(a: Compared, b: Compared, isOneEvent: boolean): boolean {
  const [one, two] = [a.subjectId ?? null, b.subjectId ?? null];
  if (one !== null && two !== null) return one === two;
  return isOneEvent && isOneThing(a, b) && isOnePlace(a, b);
}

function isOneThing(a: Figure, b: Figure): boolean {
  if (a.harm === null && a.counted === null) return false;
  const isOneKind = a.kind === b.kind && a.unit === b.unit && a.harm === b.harm;
  return isOneKind && matchCounted(a.counted, b.counted) === 'same';
}

/** Whether neither place nor event differs, as far as somebody noted them. */
function isOnePlace({ place = null, event = null }: Compared, b: Compared): boolean {
  return (
    matchWords(place, b.place ?? null) !== 'differs' &&
    matchWords(event, b.event ?? null) !== 'differs'
  );
}

function isSameEvent(a: EventWords, b: EventWords): boolean {
  const shares = (one: Iterable<string>, two: { has: (stem: string) => boolean }): boolean =>
    [...one].some((stem) => two.has(stem));
  return shares(a.names.keys(), b.names) && shares(a.words, b.words);
}

function sharedNames(members: readonly EventWords[]): readonly string[] {
  const [first, ...others] = members;
  if (first === undefined || others.length === 0) return [];
  return [...first.names]
    .filter(([stem]) => others.every(({ names }) => names.has(stem)))
    .map(([, name]) => name);
}

/** As many letters make one word of its forms. */
const STEM = 5;
/** Shorter words say little of an event. */
const SHORTEST = 5;

const stemOf = (word: string): string => word.toLowerCase().slice(0, STEM);
const wordsOf = (text: string): readonly string[] => text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];

/** Words that somewhere stand in small letters, and are no names therefore; those of the calendar. */
function knownWords(told: readonly ToldFigures[]): ReadonlySet<string> {
  const small = told.flatMap(({ text }) => wordsOf(text).filter((word) => /^\p{Ll}/u.test(word)));
  return new Set([...small, ...CALENDAR].map(stemOf));
}

function eventWords({ title, text, figures }: ToldFigures, known: ReadonlySet<string>): EventWords {
  const all = [...wordsOf(text), ...wordsOf(title)];
  const counted = new Set(figures.flatMap((figure) => wordsOf(figure.counted ?? '').map(stemOf)));
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word) && !known.has(stemOf(word));
  return {
    names: new Map(all.filter(isName).map((word) => [stemOf(word), word])),
    words: new Set(
      all
        .filter((word) => !isName(word) && word.length >= SHORTEST)
        .map(stemOf)
        .filter((stem) => !counted.has(stem)),
    ),
  };
}

/** Names of months and days, which stand in many reports of one week. */
const CALENDAR = READ_LANGUAGES.flatMap((lang) => {
  const named = (options: Intl.DateTimeFormatOptions, day: number): string =>
    new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => named({ weekday: 'long' }, day));
  const months = Array.from({ length: 12 }, (_, month) => named({ month: 'long' }, 1 + 31 * month));
  return [...days, ...months];
});
