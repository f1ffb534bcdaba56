import type { ClaimKind } from '../model/claim.ts';
import type { FigureKind } from '../model/figure.ts';
import { isDash } from './tokens/characters.ts';
import type { Reading, Sentence } from './grammar/reading.ts';
import { hasSuperlative } from './kinds/find-superlatives.ts';
import { isUnasserted } from './is-unasserted.ts';
import { isProgram } from './not-figures/looks-like-code.ts';
import { TokenType, type Tokens } from './tokens/tokens.ts';
import { Clause, Numeral, Role } from './tokens/word-classes.ts';

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

/**
 * Lists of kinds by a set of them, a bit for each of `ORDER` and one for a quotation: claims of the
 * same kinds share one list.
 */
const lists = new Map<number, readonly ClaimKind[]>();
const QUOTED = 1 << ORDER.length;
const BITS = Object.fromEntries(ORDER.map((kind, at) => [kind, 1 << at])) as Readonly<
  Record<FigureKind, number>
>;

const QUESTION = 0x3f;
const OPENING = 0x28;
const SLASH = 0x2f;

/**
 * The kinds that make a sentence a claim, most important first; empty where it is none: a question,
 * a byline, a sentence whose only figures name known things ("the two men") or events by their year
 * ("like the 2008 games").
 */
export function claimKinds(sentence: Sentence, isQuoted: boolean): readonly ClaimKind[] {
  const readings: Reading[] = [];
  let found = 0;
  for (const reading of sentence.readings) {
    if (isKnown(sentence, reading)) continue;
    readings.push(reading);
    if (reading.kind !== null) found |= BITS[reading.kind];
  }
  if (hasSuperlative(sentence)) found |= BITS.rank;
  if (isQuoted) return isProgram(sentence) ? NONE : listOf(found | QUOTED);
  if (found === 0 || isQuestion(sentence)) return NONE;
  const kinds = listOf(found);
  return isOnlyScope(sentence, readings, kinds) || isUnasserted(sentence, kinds) ? NONE : kinds;
}

function listOf(found: number): readonly ClaimKind[] {
  let kinds = lists.get(found);
  if (kinds === undefined) lists.set(found, (kinds = inOrder(found)));
  return kinds;
}

/** A quotation comes second, after the figure that matters most, but before dates. */
function inOrder(found: number): readonly ClaimKind[] {
  const kinds: ClaimKind[] = ORDER.filter((kind) => (found & BITS[kind]) !== 0);
  if ((found & QUOTED) !== 0) kinds.splice((found & (BITS.date - 1)) !== 0 ? 1 : 0, 0, 'quotation');
  return kinds;
}

const reported = new Map<readonly ClaimKind[], readonly ClaimKind[]>();

/** The kinds of a claim that is attributed without quotation marks; `kinds` are as `claimKinds` gave them. */
export function withReported(kinds: readonly ClaimKind[]): readonly ClaimKind[] {
  let all = reported.get(kinds);
  if (all === undefined) reported.set(kinds, (all = [...kinds, 'reported']));
  return all;
}

function isQuestion({ tokens }: Sentence): boolean {
  return tokens.mark(tokens.count - 1) === QUESTION || tokens.mark(tokens.count - 2) === QUESTION;
}

/**
 * "the two leaders", "these three towns": a small number of things the reader knows already; "all
 * five counts" says that none is left out.
 */
function isKnown({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.kind !== 'count' && reading.kind !== 'attendance') return false;
  const isSmall =
    tokens.word(reading.from).numeral === Numeral.Unit && reading.qualifier === 'exact';
  const before = tokens.word(reading.from - 1);
  return (
    isSmall &&
    (before.text === 'the' || (before.roles & Role.Determiner) !== 0) &&
    !opensClause(tokens, reading) &&
    !lexicon.allWords.has(before) &&
    !hasOf(tokens, reading)
  );
}

/** "said that nine villagers": before several, "that" points at nothing but opens a clause */
function opensClause(tokens: Tokens, { from, min }: Reading): boolean {
  return (tokens.word(from - 1).clause & Clause.that) !== 0 && (min ?? 0) > 1;
}

function hasOf(tokens: Tokens, reading: Reading): boolean {
  return tokens.hasRole(reading.to, Role.Of);
}

/**
 * Only dates, and all of them name something rather than say when it happened; or dates and counts
 * with no sentence around them.
 */
function isOnlyScope(
  sentence: Sentence,
  readings: readonly Reading[],
  kinds: readonly ClaimKind[],
): boolean {
  if (!kinds.includes('casualty') && !kinds.includes('memorial') && isBare(sentence)) return true;
  if (isStamp(sentence, kinds) || isPriceTag(sentence, kinds)) return true;
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

/** "5 min read", "updated 3 hours ago": nothing but a time and the words of a stamp */
function isStamp({ tokens, lexicon }: Sentence, kinds: readonly ClaimKind[]): boolean {
  if (!kinds.every((kind) => kind === 'measure' || kind === 'date')) return false;
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.word(at);
    const isStamping =
      lexicon.stamps.has(word) || lexicon.clockWords.has(word) || tokens.hasRole(at, Role.TimeUnit);
    if (tokens.type(at) === TokenType.Word && !isStamping) return false;
  }
  return true;
}

/** "from $610.00", "$60/person/year": a price by itself, of something named elsewhere */
function isPriceTag({ tokens, readings }: Sentence, kinds: readonly ClaimKind[]): boolean {
  if (readings.length !== 1 || kinds.some((kind) => kind !== 'money')) return false;
  const { begin = 0, tail = 0 } = readings[0] ?? {};
  for (let at = 0; at < tokens.count; at++) {
    if (at >= begin && at < tail) continue;
    const isGlued = tokens.mark(at - 1) === SLASH && !tokens.spaced(at);
    const isSmall = isGlued || tokens.hasRole(at, FUNCTION_WORDS | Role.TimeUnit);
    if (tokens.type(at) === TokenType.Word && !isSmall) return false;
  }
  return true;
}

/**
 * A byline, a dateline, the heading of a list ("15 Amazing Facts") has no lower-case word but small
 * ones; a stamp ("Last updated May 3") neither.
 */
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

/**
 * "the 2008 Beijing Olympics", "fiscal year 2019 seizures", not "the 1970s saw"; after "in the" or
 * "during the" it says when.
 */
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
