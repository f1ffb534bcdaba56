import type { LibraryRecords } from '../model/library/library-records.ts';
import type { SavedSearch } from '../model/library/saved-search.ts';
import { OPEN_FIELDS, type OpenField } from '../model/library/search-term.ts';
import { siteOf } from '../model/rules/source-key.ts';
import type { Scale } from '../model/scale.ts';
import type { Subject } from '../model/story.ts';
import { eachInSteps, type Steps } from '../scheduling/steps.ts';
import { parseQuery } from '../text/query/parse-query.ts';
import { foldForSearch, foldValue } from '../text/search-folding.ts';

/** What is only a name, and which nothing refers to. */
type Names = Pick<LibraryRecords, 'subjects' | 'scales'>;

/**
 * `open` with those of the names, and of all saved searches, that name nothing of what stays home.
 * One does if it has words, or asks for a story, subject, tag, site or verdict, that are found in
 * what of `all` is not in `open`, and nowhere in what leaves.
 */
export function* withoutNamesOf(
  all: LibraryRecords,
  open: LibraryRecords,
  { subjects, scales }: Names,
): Steps<LibraryRecords> {
  const names = new Set<unknown>([...subjects, ...scales]);
  const isNoName = (one: unknown): boolean => !names.has(one);
  const told = {
    ...all,
    subjects: all.subjects.filter(isNoName),
    scales: all.scales.filter(isNoName),
    searches: [],
  };
  const isUnsaid = yield* withheldWords(told, open, [
    ...subjects.flatMap(wordsOfSubject),
    ...scales.flatMap(wordsOfScale),
    ...all.searches.flatMap(wordsOfSearch),
  ]);
  const says = (words: readonly string[]): boolean => words.some(isUnsaid);
  const leaving = new Set<Subject | Scale>([
    ...[...open.subjects, ...subjects.filter((one) => !says(wordsOfSubject(one)))],
    ...[...open.scales, ...scales.filter((one) => !says(wordsOfScale(one)))],
  ]);
  const whole = {
    ...open,
    subjects: all.subjects.filter((one) => leaving.has(one)),
    scales: all.scales.filter((one) => leaving.has(one)),
  };
  const searches = all.searches.filter(
    (search) => !says(wordsOfSearch(search)) && !asksForWithheld(search, all, whole),
  );
  return { ...whole, searches };
}

/** The words of a text, folded as for searching. */
function wordsIn(text: string): readonly string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

function wordsOfSubject({ event, place, period, what, harm, population }: Subject) {
  return [event, place, period, what, harm, population].flatMap((name) => wordsIn(name ?? ''));
}

function wordsOfScale({ name, levels }: Scale): readonly string[] {
  return [name, ...levels.map((level) => level.name)].flatMap(wordsIn);
}

/** Each word of a search's name and of what it asks for, and its exact words as a whole. */
function wordsOfSearch({ name, text }: SavedSearch): readonly string[] {
  const { terms, problems } = parseQuery(text);
  const typed = terms.flatMap((term) => {
    if (term.field === 'words') return term.text;
    return isOpen(term) ? term.values : [];
  });
  const whole = typed.map((words) => foldForSearch(words).trim()).filter((words) => words !== '');
  const parts = [name, ...typed, ...problems.map((problem) => problem.text)].flatMap(wordsIn);
  return [...new Set([...whole, ...parts])];
}

function isOpen<Term extends { readonly field: string }>(
  term: Term,
): term is Extract<Term, { readonly field: OpenField }> {
  return OPEN_FIELDS.some((field) => field === term.field);
}

/** Which of these words are found in what stays home and nowhere in what leaves. */
function* withheldWords(
  all: LibraryRecords,
  open: LibraryRecords,
  words: readonly string[],
): Steps<(word: string) => boolean> {
  const found = new Map<string, Occurrence>();
  const wanted = new Set(words);
  if (wanted.size === 0) return () => false;
  yield* eachText(staying(all, open), (text) => {
    for (const word of wanted) {
      const how = occurrence(word, text);
      if (how === 'whole' || (how === 'part' && !found.has(word))) found.set(word, how);
    }
    return true;
  });
  yield* eachText(open, (text) => {
    for (const [word, how] of found) {
      const said = occurrence(word, text);
      if (said === how || said === 'whole') found.delete(word);
    }
    return found.size > 0;
  });
  return (word) => found.has(word);
}

/** Whether words stand in a text by themselves, or only in a longer word. */
type Occurrence = 'whole' | 'part';

function occurrence(words: string, text: string): Occurrence | null {
  let how: Occurrence | null = null;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + words.length));
    if (isWhole) return 'whole';
    how = 'part';
  }
  return how;
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(char);
}

type Records = Readonly<Record<string, readonly unknown[]>>;

/** The records that stay home, those that leave only in part among them. */
function staying(all: LibraryRecords, open: LibraryRecords): Records {
  const lists = Object.keys(open) as (keyof LibraryRecords)[];
  return Object.fromEntries(
    lists.map((list) => {
      const left = new Set<unknown>(open[list]);
      return [list, (all[list] as readonly unknown[]).filter((one) => !left.has(one))];
    }),
  );
}

/** Passes each text of the records to `take` once, folded, until that returns false. */
function* eachText(
  records: Records | LibraryRecords,
  take: (text: string) => boolean,
): Steps<void> {
  // Histories repeat what annotations say.
  const seen = new Set<string>();
  let isOver = false;
  const look = (value: unknown): void => {
    if (isOver) return;
    if (typeof value === 'string') {
      if (seen.has(value)) return;
      seen.add(value);
      isOver = !take(foldForSearch(value));
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) look(part);
    }
  };
  for (const list of Object.values(records) as readonly (readonly unknown[])[])
    yield* eachInSteps(list, look);
}

/** Whether a search asks for something by a name that only what stays home has. */
function asksForWithheld(
  { text }: SavedSearch,
  all: LibraryRecords,
  open: LibraryRecords,
): boolean {
  return parseQuery(text).terms.some(
    (term) =>
      isOpen(term) &&
      term.values.some(
        (value) => isNamed(term.field, value, all) && !isNamed(term.field, value, open),
      ),
  );
}

function isNamed(field: OpenField, value: string, records: LibraryRecords): boolean {
  const wanted = foldValue(value);
  const isWhole = field === 'tag' || field === 'verdict';
  return NAMED[field](records).some((name) => {
    const folded = foldValue(name);
    return isWhole ? folded === wanted : folded.includes(wanted);
  });
}

/** By which names searches ask for something. */
const NAMED: Readonly<Record<OpenField, (records: LibraryRecords) => readonly string[]>> = {
  story: ({ stories }) => stories.flatMap(({ id, name }) => [id, name]),
  subject: ({ subjects }) =>
    subjects.flatMap(({ id, event, place, period, what, harm, population }) => [
      id,
      [event, place, period, what, harm, population].filter(Boolean).join(' '),
    ]),
  tag: ({ annotations }) => annotations.flatMap(({ tags }) => tags),
  site: ({ sources }) => sources.map(({ url }) => siteOf(url)),
  verdict: ({ scales }) =>
    scales.flatMap(({ levels }) => levels.flatMap(({ id, name }) => [id, name])),
};
