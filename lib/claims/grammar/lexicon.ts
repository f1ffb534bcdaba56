import { HARMS, type Harm, type Qualifier } from '../../model/figure.ts';
import { Endings } from '../tokens/endings.ts';
import type { Grammar, NamedLists, QualifierPhrases, WordList } from './grammar.ts';
import { readSpeechWords, type SpeechLexicon } from './speech-lexicon.ts';
import { WordMap, WordRows, WordSet } from '../tokens/word-set.ts';
import { WORD_SETS } from './word-sets.ts';
import { addTo, eachEntry, eachPhrase, split } from './word-lists.ts';
import { WordTable } from '../tokens/word-table.ts';
import { readWordings, type Wordings } from './wordings.ts';
import { Numeral, Role, Sense, type Word } from '../tokens/word-classes.ts';

/** One wording of a qualifier: the words in text order. */
export interface QualifierPhrase {
  readonly qualifier: Qualifier;
  readonly words: readonly Word[];
}

type WordSets = Readonly<Record<(typeof WORD_SETS)[number], WordSet>>;

/** A grammar made ready for reading: one table of words, phrases by their word nearest to the number. */
export interface Lexicon extends WordSets {
  readonly grammar: Grammar;
  readonly table: WordTable;
  /** Units of several words, by their first. */
  readonly unitPhrases: WordMap<readonly UnitPhrase[]>;
  readonly currencyPhrases: WordMap<readonly UnitPhrase[]>;
  /** By last word, longest first. */
  readonly qualifiersBefore: WordMap<readonly QualifierPhrase[]>;
  /** By first word, longest first. */
  readonly qualifiersAfter: WordMap<readonly QualifierPhrase[]>;
  readonly onePersonEndings: Endings;
  /** What is said of the harmed in several words, by the first. */
  readonly harmPhrases: WordMap<readonly HarmPhrase[]>;
  /** Two words before those they kill or harm: swept away. */
  readonly harmGovernors: WordMap<readonly HarmPhrase[]>;
  readonly harmComplements: WordMap<readonly HarmPhrase[]>;
  /** What is said of people who came through, and of what people alone do, in several words, by the first. */
  readonly safePhrases: PhrasesByFirst;
  readonly peoplePhrases: PhrasesByFirst;
  /** What is done to people alone, in two words before their number. */
  readonly peopleGovernors: PhrasesByFirst;
  /** Idioms by the word in them that looks like a number: words before it, words after it. */
  readonly idioms: WordMap<readonly Idiom[]>;
  readonly weightCoins: WordMap<string>;
  readonly gluedScales: ReadonlyMap<string, number>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  readonly currencySigns: ReadonlyMap<string, string>;
  /** ISO codes by what comes before digits: Rs, RM. */
  readonly currencyPrefixes: ReadonlyMap<string, string>;
  readonly dollarLetters: ReadonlyMap<string, string>;
  /** Currencies by the coin that is a hundredth of them. */
  readonly coins: ReadonlyMap<string, string>;
  readonly personEndings: Endings;
  readonly peopleEndings: Endings;
  readonly speech: SpeechLexicon;
  readonly wordings: Wordings;
}

export type PhrasesByFirst = WordMap<readonly (readonly Word[])[]>;

export interface UnitPhrase {
  readonly unit: string;
  readonly words: readonly Word[];
}

export interface HarmPhrase {
  readonly harm: number;
  readonly words: readonly Word[];
}

export interface Idiom {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
}

const compiled = new WeakMap<Grammar, Lexicon>();

/** The lexicon of a grammar; made once. */
export function lexiconOf(grammar: Grammar): Lexicon {
  const known = compiled.get(grammar);
  if (known !== undefined) return known;
  const lexicon = compile(grammar);
  compiled.set(grammar, lexicon);
  return lexicon;
}

function compile(grammar: Grammar): Lexicon {
  const table = new WordTable();
  addNumerals(table, grammar);
  for (const name of keysOf(Role)) addClass(table, grammar.roles[name] ?? '', 'roles', Role[name]);
  for (const name of keysOf(Sense))
    addClass(table, grammar.senses[name] ?? '', 'senses', Sense[name]);
  addMonths(table, grammar.months);
  const unitPhrases = addUnits(table, grammar.units, Role.Unit);
  const currencyPhrases = addUnits(table, grammar.currencies, Role.Currency);
  for (const harm of keysOf(grammar.harms)) addHarm(table, harm, grammar);
  const lexicon = {
    ...wordSets(table, grammar),
    grammar,
    table,
    unitPhrases,
    currencyPhrases,
    qualifiersBefore: qualifierPhrases(table, grammar.qualifiersBefore, 'before'),
    qualifiersAfter: qualifierPhrases(table, grammar.qualifiersAfter, 'after'),
    onePersonEndings: new Endings(split(grammar.onePersonEndings)),
    harmPhrases: harmPhrases(table, grammar, 'phrases'),
    harmGovernors: harmPhrases(table, grammar, 'governors'),
    harmComplements: harmPhrases(table, grammar, 'complements'),
    safePhrases: phrasesByFirst(table, grammar.safePhrases),
    peoplePhrases: phrasesByFirst(table, grammar.peoplePhrases),
    peopleGovernors: phrasesByFirst(table, grammar.peopleGovernors),
    idioms: idioms(table, grammar.idioms),
    weightCoins: textsByWord(table, grammar.weightCoins),
    gluedScales: new Map(pairs(grammar.gluedScales)),
    ordinalSuffixes: new Set(split(grammar.ordinalSuffixes)),
    currencySigns: new Map(Object.entries(grammar.currencySigns)),
    currencyPrefixes: new Map(texts(grammar.currencyPrefixes)),
    coins: new Map(texts(grammar.coins)),
    dollarLetters: new Map(Object.entries(grammar.dollarLetters)),
    personEndings: new Endings(split(grammar.personEndings)),
    peopleEndings: new Endings(split(grammar.peopleEndings)),
    speech: readSpeechWords(table, grammar.speech),
    wordings: readWordings(table, grammar.worthiness),
  };
  markTriggers(table);
  for (const text of [grammar.most, grammar.ever, grammar.than]) {
    const word = table.entry(text);
    word.ranks = true;
    table.setTrigger(word);
  }
  return lexicon;
}

function keysOf<Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>): Key[] {
  return Object.keys(record) as Key[];
}

function wordSets(table: WordTable, grammar: Grammar): WordSets {
  const sets: Partial<Record<keyof WordSets, WordSet>> = {};
  const rows = new WordRows(WORD_SETS.length);
  for (const [at, name] of WORD_SETS.entries()) {
    const words = new WordSet(rows, at);
    eachEntry(table, grammar[name], (word) => {
      words.add(word);
    });
    sets[name] = words;
  }
  return sets as WordSets;
}

function pairs(list: string): [string, number][] {
  return texts(list).map(([word, value]) => [word, Number(value)]);
}

function texts(list: string): [string, string][] {
  return split(list).map((pair) => {
    const [word = '', value = ''] = pair.split('=');
    return [word, value];
  });
}

function textsByWord(table: WordTable, list: string): WordMap<string> {
  const byWord = new WordMap<string>();
  for (const [word, text] of texts(list)) byWord.set(table.entry(word), text);
  return byWord;
}

/** A word of a class may carry a value: `doubled=2`. */
function addClass(table: WordTable, list: string, field: 'roles' | 'senses', bit: number): void {
  eachEntry(table, list, (word, value) => {
    word[field] |= bit;
    if (!Number.isNaN(value)) word.value = value;
  });
}

function addNumerals(table: WordTable, grammar: Grammar): void {
  for (const name of keysOf(grammar.numerals)) {
    eachEntry(table, grammar.numerals[name] ?? '', (word, value) => {
      word.numeral = Numeral[name];
      word.value = value;
    });
  }
}

function addMonths(table: WordTable, months: NamedLists): void {
  let month = 0;
  for (const [, words] of named(months)) {
    month++;
    for (const text of words) {
      const word = table.entry(text);
      word.roles |= Role.Month;
      word.value = month;
    }
  }
}

/**
 * Enters single words with their unit, and gives back the units of several words (`square_mile`) by
 * their first word.
 */
function addUnits(table: WordTable, lists: NamedLists, role: number): WordMap<UnitPhrase[]> {
  const byFirst = new WordMap<UnitPhrase[]>();
  for (const [unit, words] of named(lists)) {
    for (const word of words) {
      for (const text of word.endsWith('*') ? [word.slice(0, -1), word.replace('*', 's')] : [word])
        addUnit(table, text, unit, role, byFirst);
    }
  }
  return byFirst;
}

function addUnit(
  table: WordTable,
  text: string,
  unit: string,
  role: number,
  byFirst: WordMap<UnitPhrase[]>,
): void {
  if (!text.includes('_')) {
    const word = table.entry(text);
    word.roles |= role;
    word.unit = unit;
    return;
  }
  const words = text.split('_').map((part) => table.entry(part));
  const [first] = words;
  if (first !== undefined) addTo(byFirst, first, { unit, words });
}

function named(lists: NamedLists): [string, string[]][] {
  return lists
    .split('\n')
    .filter((line) => line.includes(':'))
    .map((line) => {
      const [name = '', words = ''] = line.split(':');
      return [name.trim(), split(words)];
    });
}

function addHarm(table: WordTable, harm: Harm, grammar: Grammar): void {
  const words = grammar.harms[harm];
  const index = HARMS.indexOf(harm);
  const add = (list: WordList, sense: number): void => {
    eachEntry(table, list, (word) => {
      word.senses |= sense;
      word.harm = index;
    });
  };
  add(words?.nouns ?? '', Sense.HarmNoun);
  add(words?.verbs ?? '', Sense.HarmVerb);
  add(words?.selves ?? '', Sense.HarmSelf);
}

function harmPhrases(
  table: WordTable,
  { harms }: Grammar,
  field: 'phrases' | 'governors' | 'complements',
): WordMap<HarmPhrase[]> {
  const byFirst = new WordMap<HarmPhrase[]>();
  for (const name of keysOf(harms)) {
    const harm = HARMS.indexOf(name);
    eachPhrase(table, harms[name]?.[field] ?? '', (words, first) => {
      addTo(byFirst, first, { harm, words });
    });
  }
  return byFirst;
}

function phrasesByFirst(table: WordTable, list: string): PhrasesByFirst {
  const byFirst = new WordMap<(readonly Word[])[]>();
  eachPhrase(table, list, (words, first) => {
    addTo(byFirst, first, words);
  });
  return byFirst;
}

/** By the word nearest to the number, longest first. */
function qualifierPhrases(
  table: WordTable,
  lists: QualifierPhrases,
  side: 'before' | 'after',
): WordMap<QualifierPhrase[]> {
  const byKey = new WordMap<QualifierPhrase[]>();
  for (const qualifier of keysOf(lists)) {
    eachPhrase(table, lists[qualifier] ?? '', (words, first) => {
      const key = side === 'before' ? (words[words.length - 1] ?? first) : first;
      addTo(byKey, key, { qualifier, words });
    });
  }
  for (const list of byKey.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byKey;
}

/** An idiom is written with its number-like word in brackets: `no [one]`, `[one] of`. */
function idioms(table: WordTable, list: string): WordMap<Idiom[]> {
  const byWord = new WordMap<Idiom[]>();
  for (const phrase of list.split('|')) {
    const words = split(phrase);
    const at = words.findIndex((word) => word.startsWith('['));
    const key = table.entry((words[at] ?? '').slice(1, -1));
    const entries = words.map((word) => table.entry(word.replace(/[[\]]/g, '')));
    const idiom = { before: entries.slice(0, at), after: entries.slice(at + 1) };
    addTo(byWord, key, idiom);
  }
  return byWord;
}

const TRIGGER_ROLES = Role.Month | Role.Decade;
const TRIGGER_SENSES =
  Sense.Superlative | Sense.Record | Sense.Multiplied | Sense.Fold | Sense.Extreme;

/** Words that a figure begins with though they are no numbers. */
const STARTING_ROLES = Role.Month | Role.Decade | Role.Currency | Role.Negative;
const STARTING_SENSES = Sense.Multiplied | Sense.Fold;

/**
 * Words that a figure may begin with, and words that make the engine look at a sentence that has
 * neither a digit nor a quotation mark.
 */
function markTriggers(table: WordTable): void {
  table.each((word) => {
    word.begins =
      word.numeral !== Numeral.None ||
      (word.roles & STARTING_ROLES) !== 0 ||
      (word.senses & STARTING_SENSES) !== 0;
    word.ranks = (word.senses & (Sense.Superlative | Sense.Record)) !== 0;
    const isTrigger =
      (word.numeral !== Numeral.None && word.numeral !== Numeral.Few) ||
      (word.roles & TRIGGER_ROLES) !== 0 ||
      (word.senses & TRIGGER_SENSES) !== 0;
    if (isTrigger) table.setTrigger(word);
  });
}
