import type { ClaimKind } from '../model/claim.ts';
import type { FigureKind } from '../model/figure.ts';
import { isDash } from './characters.ts';
import type { Reading, Sentence } from './reading.ts';
import { hasSuperlative } from './refiners/find-superlatives.ts';
import { isUnasserted } from './is-unasserted.ts';
import { TokenType, type Tokens } from './tokens.ts';
import { Numeral, Role } from './words.ts';

/** From the kinds that matter most to a checker to those that matter least. */
const ORDER: readonly FigureKind[] = [
  'casualty',
  'memorial',
  'attendance',
  'money',
  'change',
  'share',
  'count',
  'rank',
  'measure',
  'date',
];

const NONE: readonly ClaimKind[] = [];

const QUESTION = 0x3f;
const OPENING = 0x28;

/**
 * The kinds that make a sentence a claim, most important first; empty where it is none: a question, a byline, a sentence whose only figures
 * name known things ("the two men") or events by their year ("like the 2008 games").
 */
export function claimKinds(sentence: Sentence, isQuoted: boolean): readonly ClaimKind[] {
  const readings: Reading[] = [];
  const found: (FigureKind | null)[] = [];
  for (const reading of sentence.readings) {
    if (isKnown(sentence, reading)) continue;
    readings.push(reading);
    found.push(reading.kind);
  }
  if (hasSuperlative(sentence)) found.push('rank');
  const kinds = found.length === 0 ? [] : inOrder(found);
  const asserts =
    kinds.length > 0 &&
    !isQuestion(sentence) &&
    !isOnlyScope(sentence, readings, kinds) &&
    !isUnasserted(sentence, kinds);
  if (isQuoted) kinds.splice(kinds.length > 0 && kinds[0] !== 'date' ? 1 : 0, 0, 'quotation');
  return asserts || isQuoted ? kinds : NONE;
}

function inOrder(found: readonly (FigureKind | null)[]): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  for (const kind of ORDER) if (found.includes(kind)) kinds.push(kind);
  return kinds;
}

function isQuestion({ tokens }: Sentence): boolean {
  return tokens.mark(tokens.count - 1) === QUESTION || tokens.mark(tokens.count - 2) === QUESTION;
}

/** "the two leaders", "these three towns": a small number of things the reader knows already. */
function isKnown({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.kind !== 'count' && reading.kind !== 'attendance') return false;
  const isSmall =
    tokens.word(reading.from).numeral === Numeral.Unit && reading.qualifier === 'exact';
  const before = tokens.word(reading.from - 1);
  return (
    isSmall &&
    (before.text === 'the' || (before.roles & Role.Determiner) !== 0) &&
    !hasOf(tokens, reading)
  );
}

function hasOf(tokens: Tokens, reading: Reading): boolean {
  return tokens.hasRole(reading.to, Role.Of);
}

/** Only dates, and all of them name something rather than say when it happened; or dates and counts with no sentence around them. */
function isOnlyScope(
  sentence: Sentence,
  readings: readonly Reading[],
  kinds: readonly ClaimKind[],
): boolean {
  if (!kinds.includes('casualty') && !kinds.includes('memorial') && isBare(sentence)) return true;
  const isLight = kinds.every((kind) => kind === 'date' || kind === 'count');
  if (isLight && !hasSentence(sentence)) return true;
  if (kinds.some((kind) => kind !== 'date')) return false;
  return (
    isSignature(sentence) ||
    readings.every(
      (reading) =>
        isAttributive(sentence, reading) || isAsOf(sentence, reading) || isCode(sentence, reading),
    )
  );
}

const FUNCTION_WORDS =
  Role.Preposition | Role.Article | Role.Determiner | Role.And | Role.TimePreposition;

/** "16.6%", "13.4 MB (-81%)": a cell of a table, which says nothing without its row and its column. */
function isBare({ tokens, readings }: Sentence): boolean {
  let next = 0;
  for (const { begin, tail } of readings) {
    for (; next < begin; next++) if (tokens.type(next) === TokenType.Word) return false;
    next = Math.max(next, tail);
  }
  for (; next < tokens.count; next++) if (tokens.type(next) === TokenType.Word) return false;
  return true;
}

/** A byline, a dateline, the heading of a list ("15 Amazing Facts") has no lower-case word but small ones; a stamp ("Last updated May 3") neither. */
function hasSentence({ tokens, lexicon }: Sentence): boolean {
  for (let at = 0; at < tokens.count; at++) {
    const isPlain =
      tokens.type(at) === TokenType.Word && !tokens.isCapital(at) && tokens.length(at) > 1;
    if (
      isPlain &&
      tokens.spaced(at) &&
      !tokens.hasRole(at, FUNCTION_WORDS) &&
      !lexicon.stamps.has(tokens.word(at)) &&
      !lexicon.clockWords.has(tokens.word(at))
    )
      return true;
  }
  return false;
}

/** "— Mira Holt on Sunday, March 3": who wrote it and when */
function isSignature({ tokens }: Sentence): boolean {
  return isDash(tokens.mark(0)) && tokens.type(1) === TokenType.Word && tokens.isCapital(1);
}

/** "the Q2 season", "over FY2020-22": the books' own name for a time */
function isCode({ tokens }: Sentence, { from, min, qualifier }: Reading): boolean {
  return tokens.type(from) === TokenType.Mixed && (min === null || qualifier === 'range');
}

/** "losses by parish (as of 9 July)": in brackets, the day a table holds for */
function isAsOf({ tokens, lexicon }: Sentence, { from }: Reading): boolean {
  return (
    tokens.hasRole(from - 1, Role.Of) &&
    tokens.word(from - 2).text === lexicon.grammar.as &&
    tokens.mark(from - 3) === OPENING
  );
}

/** "the 2008 Beijing Olympics", "fiscal year 2019 seizures", not "the 1970s saw"; after "in the" or "during the" it says when. */
function isAttributive({ tokens }: Sentence, reading: Reading): boolean {
  const next = reading.to;
  const isBeforeNoun =
    tokens.type(next) === TokenType.Word &&
    tokens.spaced(next) &&
    !tokens.hasRole(next, ~(Role.Verb | Role.PartOf));
  const isSubject = tokens.hasRole(next, Role.Verb) && tokens.endsWith(next - 1, 's');
  if (
    !isBeforeNoun ||
    isSubject ||
    reading.unit !== null ||
    tokens.slice(reading.from, next).includes(' ')
  )
    return false;
  for (let at = reading.from - 1; at > reading.from - 4 && at >= 0; at--) {
    const { roles } = tokens.word(at);
    if ((roles & Role.TimePreposition) !== 0 && (roles & (Role.PartOf | Role.TimeUnit)) === 0)
      return false;
  }
  return true;
}
