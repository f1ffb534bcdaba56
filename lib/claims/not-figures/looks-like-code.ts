import { isHyphen } from '../tokens/characters.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

const COLON = 0x3a;
const SEMICOLON = 0x3b;
const CLOSE = 0x29;
const BRACE = 0x7b;
const LARGEST_VERSION = 100;
/** How far around a number its sentence is asked for a word of versions or of change. */
const NEAR = 12;

/** "case 12-345", "docket 23-1407": two numbers bound by a hyphen that a court files by */
export function isDocket({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  const { from, to, sort } = reading;
  const isBound = to === from + 3 && isHyphen(tokens.mark(from + 1)) && !tokens.spaced(from + 1);
  return sort === 'number' && isBound && lexicon.dockets.has(tokens.word(from - 1));
}

/** "changeset 2:e011", "rev 4:2fe6": a number bound by a colon to letters */
export function isRevision({ tokens }: Sentence, { to }: Reading): boolean {
  const isBound = tokens.mark(to) === COLON && !tokens.spaced(to) && !tokens.spaced(to + 1);
  const next = tokens.type(to + 1);
  return isBound && (next === TokenType.Mixed || next === TokenType.Word);
}

/** "an i7 4790k": the second half of a name that letters and digits began */
export function isPartOfModel(
  { tokens }: Sentence,
  { from, qualifier, unit, head }: Reading,
): boolean {
  const isName = tokens.type(from - 1) === TokenType.Mixed && !tokens.isCapital(from - 1);
  return (
    isName && qualifier === 'exact' && unit === null && head >= 0 && !isPluralWord(tokens, head)
  );
}

/** "describe("Cow", function() {", "expect(a).to("b");": a line of a program */
export function isProgram({ tokens }: Pick<Sentence, 'tokens'>): boolean {
  const last = tokens.count - 1;
  if (tokens.mark(last) === BRACE) return true;
  return tokens.mark(last) === SEMICOLON && tokens.mark(last - 1) === CLOSE;
}

/** "rebase -d 5": the value of an option */
export function isOption({ tokens }: Sentence, { from }: Reading): boolean {
  const isLetter = tokens.type(from - 1) === TokenType.Word && tokens.length(from - 1) === 1;
  const isFlag = isHyphen(tokens.mark(from - 2)) && !tokens.spaced(from - 1);
  return isLetter && isFlag && tokens.spaced(from - 2);
}

/**
 * "runs Lornix 2.8", "new in 0.17", "0.17 has a map": a fraction that nothing is measured in and
 * that names a version
 */
export function isVersion({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (isRelease({ tokens, lexicon }, reading)) return true;
  if (!isBareFraction(tokens, reading)) return false;
  const at = reading.from - 1;
  const word = tokens.word(at);
  if (word.text === lexicon.grammar.within || lexicon.versionWords.has(word))
    return tokens.type(at - 1) !== TokenType.Number && tokens.word(at - 1).numeral === 0;
  if (isSubject(tokens, reading) || isNearVersion({ tokens, lexicon }, reading)) return true;
  const isName = at > 0 && tokens.type(at) === TokenType.Word && tokens.isCapital(at);
  return isName && word.roles === 0 && word.senses === 0 && word.numeral === 0;
}

/** "0.17 becomes stable", "if 0.17 is out": no sentence about a measured quantity begins with its number */
function isSubject(tokens: Tokens, { from, to }: Reading): boolean {
  const isFirst = from === 0 || tokens.hasRole(from - 1, Role.Conjunction);
  return isFirst && tokens.hasRole(to, Role.Auxiliary | Role.Verb);
}

/** "version 2.8 follows 2.6", "2.8 and 2.8.1": where a version is spoken of, and no index, rate or change */
function isNearVersion(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { from }: Reading,
): boolean {
  let isNamed = false;
  for (let at = Math.max(0, from - NEAR); at < Math.min(tokens.count, from + NEAR); at++) {
    const isOther = at !== from && tokens.type(at) === TokenType.Mixed;
    isNamed ||= lexicon.versionNouns.has(tokens.word(at)) || (isOther && isPointed(tokens, at));
    if (tokens.hasSense(at, Sense.Index | Sense.ChangeVerb | Sense.ChangeNoun)) return false;
  }
  return isNamed;
}

/** 4.1.1 */
function isPointed(tokens: Tokens, at: number): boolean {
  return /^\d+(?:\.\d+){2}/.test(tokens.slice(at, at + 1));
}

/** "the 0.17 releases", "in the 0.12 days" */
function isRelease(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { sort, min, head, from, unit }: Reading,
): boolean {
  if (sort !== 'number' || Number.isInteger(min)) return false;
  const isEra = unit === 'day' && tokens.hasRole(from - 1, Role.Article);
  return isEra || lexicon.releases.has(tokens.word(head));
}

/** 2.8 in digits, without a unit and without things counted */
function isBareFraction(tokens: Tokens, reading: Reading): boolean {
  const { sort, unit, qualifier, from, to, head } = reading;
  const value = reading.min ?? 0;
  const isBare = sort === 'number' && unit === null && qualifier === 'exact' && to === from + 1;
  return (
    isBare &&
    value < LARGEST_VERSION &&
    !Number.isInteger(value) &&
    (head < 0 || !isPluralWord(tokens, head))
  );
}

function isPluralWord(tokens: Tokens, at: number): boolean {
  return tokens.type(at) === TokenType.Word && tokens.slice(at, at + 1).endsWith('s');
}

const STOPS: ReadonlySet<number> = new Set([0x2e, 0x21, 0x3f]);
const DOLLAR = 0x24;

/**
 * "$ hg commit", "0 files updated, 0 files merged", "added 1 changesets": a line that a machine
 * wrote, not a sentence
 */
export function isMachineLine({ tokens, readings }: Sentence): boolean {
  if (tokens.mark(0) === DOLLAR && tokens.spaced(1)) return true;
  if (STOPS.has(tokens.mark(tokens.count - 1))) return false;
  const counts = readings.filter(
    ({ sort, from, to, head }) => sort === 'number' && to === from + 1 && head >= 0,
  );
  const isDigit = (at: number, digit: string): boolean => tokens.slice(at, at + 1) === digit;
  const zeros = counts.filter(({ from }) => isDigit(from, '0'));
  const isOnes = ({ from, to, head }: Reading): boolean =>
    isDigit(from, '1') && head === to && isPluralWord(tokens, head);
  return zeros.length > 1 || counts.some(isOnes);
}
