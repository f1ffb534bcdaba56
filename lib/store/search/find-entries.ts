import type { Scale } from '../../model/scale.ts';
import type { OpenField, SearchTerm } from '../../model/library/search-term.ts';
import type { SeenFlags } from '../../model/rules/entry-flags.ts';
import type { Story, Subject } from '../../model/story.ts';
import { foldForSearch, foldValue } from '../../text/search-folding.ts';
import type { Columns } from './library-index.ts';
import { nameInLabel, type LabelKind, type Traits } from '../packs/packed-entry.ts';
import { findAnywhere, findWhole, scanAll, scanSome } from './scan-text.ts';
import { standingNow, standingTest } from './has-standing.ts';
import { shownDecisions } from './shown-decisions.ts';
import { scanShown } from './shown-words.ts';

/** The names that terms may use for what entries hold as ids. */
export interface Names {
  readonly scales: readonly Scale[];
  readonly stories: readonly Story[];
  readonly subjects: readonly Subject[];
}

/** 1 for each entry that is wanted, by its place in the columns. */
export type Mask = Uint8Array;

/** A full scan of the text costs about as much as checking this share of the entries one by one. */
const FEW = 0.25;

/** How much of the text, in bytes, is sampled to find out which letters are rare in it. */
const SAMPLE = 20_000;

/**
 * The entries of the library or the trash for which every term holds. Linear: first the conditions
 * on traits, then the longest words, then the other words in what is left.
 */
export function findEntries(
  columns: Columns,
  terms: readonly SearchTerm[],
  names: Names,
  isTrash: boolean,
  seen: SeenFlags = new Map(),
): Mask {
  const mask: Mask = new Uint8Array(columns.ids.length);
  const isMeant = traitTest(terms, names);
  const byTraits = maskOf(
    columns.traits,
    (traits) => traits.isTrash === isTrash && isMeant(traits),
  );
  for (let at = 0; at < mask.length; at++) mask[at] = byTraits[columns.traitNumbers[at] ?? 0] ?? 0;
  for (const term of terms) restrict(columns, term, names, mask, seen);
  const words = terms.filter((term) => term.field === 'words');
  for (const term of words.sort((a, b) => b.text.length - a.text.length))
    restrictToWords(columns, term, mask);
  return mask;
}

/** Builds one test for what many entries share; it is called once for each set of traits. */
function traitTest(terms: readonly SearchTerm[], names: Names): (traits: Traits) => boolean {
  const tests = terms.flatMap((term) => {
    const test = testOf(term, names);
    return test === null ? [] : [{ test, isNot: term.isNot }];
  });
  return (traits) => tests.every(({ test, isNot }) => test(traits) !== isNot);
}

function testOf(term: SearchTerm, names: Names): ((traits: Traits) => boolean) | null {
  switch (term.field) {
    case 'kind':
      return ({ kinds }) => term.values.some((value) => kinds.includes(value));
    case 'status':
      return ({ status }) => term.values.includes(status);
    case 'has':
      return ({ has }) => term.values.some((value) => has.includes(value));
    case 'is':
      return standingTest(term.values);
    case 'verdict': {
      const ids = levelIds(term.values, names.scales);
      return ({ levels }) =>
        levels.length === 0 ? ids.has('none') : levels.some((level) => ids.has(level));
    }
    case 'tag':
    case 'story':
    case 'subject':
    case 'words':
    case 'site':
    case 'after':
    case 'before':
    case 'decided':
    case 'figure':
      return null;
  }
}

/**
 * The ids of the levels that a value names, by id or by their name on any scale; `none` for no
 * finding.
 */
export function levelIds(values: readonly string[], scales: readonly Scale[]): ReadonlySet<string> {
  const wanted = new Set(values.map(foldValue));
  const levels = scales.flatMap((scale) => scale.levels);
  const named = levels.filter(
    ({ id, name }) => wanted.has(foldValue(id)) || wanted.has(foldValue(name)),
  );
  // An id that is no longer on any scale can still be stored.
  return new Set([...named.map(({ id }) => id), ...values, ...wanted]);
}

/** The ids of everything with this id, or with this text in its name. */
function namedIds<Named extends { readonly id: string }>(
  values: readonly string[],
  all: readonly Named[],
  namesOf: (one: Named) => readonly (string | null)[],
): string[] {
  const wanted = values.map(foldValue);
  return all
    .filter((one) => {
      const name = foldValue(namesOf(one).filter(Boolean).join(' '));
      return values.includes(one.id) || wanted.some((value) => name.includes(value));
    })
    .map(({ id }) => id);
}

function wordsOfSubject({ event, place, period, what, harm, population }: Subject) {
  return [event, place, period, what, harm, population];
}

/** Applies the conditions on what belongs to each entry alone, except words. */
function restrict(
  columns: Columns,
  term: SearchTerm,
  names: Names,
  mask: Mask,
  seen: SeenFlags,
): void {
  switch (term.field) {
    case 'site': {
      const isMeant = siteTest(term);
      const sources = maskOf(columns.sources, ({ site }) => isMeant(site));
      keep(mask, term.isNot, (at) => sources[columns.sourceNumbers[at] ?? 0] === 1);
      return;
    }
    case 'after':
    case 'before': {
      const from = startOf(term.date);
      const isAfter = term.field === 'after';
      keep(mask, term.isNot, (at) => (columns.createdAt[at] ?? 0) >= from === isAfter);
      return;
    }
    case 'decided': {
      const decided = decidedTest(columns, term);
      keep(mask, term.isNot, decided);
      return;
    }
    case 'is':
      keep(mask, term.isNot, standingNow(columns, term.values, seen));
      return;
    case 'figure':
      keep(mask, term.isNot, (at) => hasFigure(columns, at, term));
      return;
    case 'tag':
    case 'story':
    case 'subject':
      keep(mask, term.isNot, labelTest(columns, term.field, term.values, names));
      return;
    case 'words':
    case 'verdict':
    case 'kind':
    case 'status':
    case 'has':
  }
}

/** Tests whether an entry has a tag, a story or a subject. */
function labelTest(
  { labels, labelNumbers, labelEnds }: Columns,
  field: LabelKind,
  values: readonly string[],
  names: Names,
): (entry: number) => boolean {
  const isMeant = nameTest(field, values, names);
  const meant = maskOf(labels, (label) => {
    const name = nameInLabel(label, field);
    return name !== null && isMeant(name);
  });
  return (entry) => {
    for (let at = labelEnds[entry - 1] ?? 0; at < (labelEnds[entry] ?? 0); at++)
      if (meant[labelNumbers[at] ?? 0] === 1) return true;
    return false;
  };
}

function nameTest(
  field: LabelKind,
  values: readonly string[],
  names: Names,
): (name: string) => boolean {
  if (field === 'tag') {
    const wanted = new Set(values.map(foldValue));
    return (tag) => wanted.has(foldValue(tag));
  }
  const ids = new Set<string>(
    field === 'story'
      ? namedIds(values, names.stories, ({ name }) => [name])
      : namedIds(values, names.subjects, wordsOfSubject),
  );
  return (id) => ids.has(id);
}

/** The site itself and those under it: example.org also matches news.example.org. */
function siteTest({ values }: { readonly values: readonly string[] }): (site: string) => boolean {
  const wanted = values.map((value) =>
    value
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/.*$/s, ''),
  );
  return (site) =>
    wanted.some((value) => site === value || (value !== '' && site.endsWith(`.${value}`)));
}

/** The first moment of a year, month or day in the person's time zone, ms since 1970. */
function startOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const start = new Date(year, month - 1, day);
  // The Date constructor reads years below 100 as years of the last century.
  start.setFullYear(year, month - 1, day);
  return start.getTime();
}

/** The first moment after a year, month or day in the person's time zone, ms since 1970. */
function endOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  const end = new Date(startOf(date));
  if (month === undefined) end.setFullYear(year + 1);
  else if (day === undefined) end.setMonth(month);
  else end.setDate(day + 1);
  return end.getTime();
}

/** Tests whether any of the levels that an entry shows was chosen in a period. */
function decidedTest(
  columns: Columns,
  { from, to }: SearchTerm & { readonly field: 'decided' },
): (entry: number) => boolean {
  const first = from === null ? -Infinity : startOf(from);
  const end = to === null ? Infinity : endOf(to);
  return (entry) => shownDecisions(columns, entry).some((time) => time >= first && time < end);
}

function hasFigure(
  { figures, figureEnds }: Columns,
  entry: number,
  { low, high, isStrict }: SearchTerm & { readonly field: 'figure' },
): boolean {
  const end = figureEnds[entry] ?? 0;
  for (let at = figureEnds[entry - 1] ?? 0; at < end; at += 2) {
    const [from, to] = [figures[at] ?? NaN, figures[at + 1] ?? NaN];
    const isOver = low === null || (isStrict ? to > low : to >= low);
    const isUnder = high === null || (isStrict ? from < high : from <= high);
    if (isOver && isUnder && !Number.isNaN(from)) return true;
  }
  return false;
}

function restrictToWords(
  columns: Columns,
  { text, isExact, isNot }: SearchTerm & { readonly field: 'words' },
  mask: Mask,
): void {
  const words = foldForSearch(text).trim();
  if (words === '') return;
  const sample = columns.blocks[0]?.text.slice(0, SAMPLE) ?? '';
  const find = (isExact ? findWhole : findAnywhere)(words, sample);
  const hits: Mask = new Uint8Array(mask.length);
  if (countIn(mask) < mask.length * FEW) scanSome(columns.blocks, find, mask, hits);
  else scanAll(columns.blocks, find, mask, hits);
  scanShown(columns, find, mask, hits);
  const sources: Mask = new Uint8Array(columns.sources.length);
  scanAll([columns.sourceTexts], find, new Uint8Array(sources.length).fill(1), sources);
  const { sourceNumbers } = columns;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === 0) continue;
    const isFound = hits[at] === 1 || sources[sourceNumbers[at] ?? 0] === 1;
    if (isFound === isNot) mask[at] = 0;
  }
}

/** A plain loop: `Uint8Array.from` uses an iterator and takes ten times as long. */
function maskOf<Item>(items: readonly Item[], isMeant: (item: Item) => boolean): Mask {
  const mask: Mask = new Uint8Array(items.length);
  let at = 0;
  for (const item of items) {
    if (isMeant(item)) mask[at] = 1;
    at += 1;
  }
  return mask;
}

function keep(mask: Mask, isNot: boolean, holds: (at: number) => boolean): void {
  for (let at = 0; at < mask.length; at++) if (mask[at] === 1 && holds(at) === isNot) mask[at] = 0;
}

/** How many entries a mask includes. */
export function countIn(mask: Mask): number {
  let sum = 0;
  for (const one of mask) sum += one;
  return sum;
}

/** Names in the terms that match nothing in the library: usually a typing error. */
export function unknownNames(
  terms: readonly SearchTerm[],
  names: Names,
): readonly { readonly field: OpenField; readonly value: string }[] {
  return terms.flatMap((term) => {
    if (term.field !== 'verdict' && term.field !== 'story' && term.field !== 'subject') return [];
    const { field } = term;
    return term.values
      .filter((value) => !isKnown(field, value, names))
      .map((value) => ({ field, value }));
  });
}

function isKnown(field: 'verdict' | 'story' | 'subject', value: string, names: Names): boolean {
  if (field === 'story') return namedIds([value], names.stories, ({ name }) => [name]).length > 0;
  if (field === 'subject') return namedIds([value], names.subjects, wordsOfSubject).length > 0;
  const levels = names.scales.flatMap((scale) => scale.levels);
  const wanted = foldValue(value);
  return (
    wanted === 'none' ||
    levels.some(({ id, name }) => foldValue(id) === wanted || foldValue(name) === wanted)
  );
}
