import type { Reading, Sentence } from './reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role } from '../tokens/word-classes.ts';
import { isPhrase } from './phrases.ts';

const COMMA = 0x2c;
const LONGEST_ASIDE = 10;
const LONGEST_VERB = 7;

/** What is said of those a bare number counts: people came through, people did or suffered something, things did. */
export type Act = 'safe' | 'human' | 'thing';

/** What the verb after a bare number tells of those it counts; null where there is none or it fits all. */
export function actOf(sentence: Sentence, reading: Reading): Act | null {
  const { tokens, lexicon } = sentence;
  const from = predicateAfter(sentence, reading);
  if (lexicon.strengths.has(tokens.word(from))) return 'human';
  for (let at = from; at < from + LONGEST_VERB; at++) {
    const word = tokens.word(at);
    if (
      lexicon.survivals.has(word) ||
      lexicon.fleeVerbs.has(word) ||
      isPhrase(tokens, at, lexicon.safePhrases)
    )
      return 'safe';
    if (lexicon.peopleVerbs.has(word) || isPhrase(tokens, at, lexicon.peoplePhrases))
      return 'human';
    if (lexicon.thingVerbs.has(word)) return 'thing';
    const isWay = tokens.endsWith(at, 'ly');
    if (!isWay && !tokens.hasRole(at, Role.Auxiliary | Role.Verb | Role.Adverb | Role.To))
      return null;
  }
  return null;
}

/** After the number, "of them" and an aside between commas: "seventy-seven, 12 of them crew, reached". */
function predicateAfter({ tokens }: Sentence, reading: Reading): number {
  let at = skipOfThem({ tokens }, reading.to);
  while (tokens.hasRole(at, Role.Other)) at++;
  if (tokens.mark(at) !== COMMA) return at;
  for (let next = at + 1; next < at + LONGEST_ASIDE && next < tokens.count; next++) {
    if (tokens.mark(next) === COMMA) return next + 1;
    if (tokens.type(next) === TokenType.Mark) return at;
  }
  return at;
}

/** After "of them", "of those", "of whom"; `at` itself where there is none. */
export function skipOfThem({ tokens }: Pick<Sentence, 'tokens'>, at: number): number {
  if (!tokens.hasRole(at, Role.Of)) return at;
  const isThem =
    tokens.hasRole(at + 1, Role.Pronoun | Role.Relative) ||
    (tokens.hasRole(at + 1, Role.Determiner) && !isNoun({ tokens }, at + 2));
  return isThem ? at + 2 : at;
}

/** ninety of them */
export function isOfThem(sentence: Sentence, { to }: Reading): boolean {
  return skipOfThem(sentence, to) > to;
}

function isNoun({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return tokens.type(at) === TokenType.Word && tokens.roles(at) === 0;
}

/**
 * Whether a bare number points back by a word of its own: "of them", "of whom 12", "another 40",
 * "three more", "the rest, 31".
 */
export function isExplicit({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  const { begin, to } = reading;
  if (skipOfThem({ tokens }, to) > to || tokens.hasRole(to, Role.Other)) return true;
  const before = tokens.mark(begin - 1) === COMMA ? begin - 2 : begin - 1;
  if (lexicon.restWords.has(tokens.word(before))) return true;
  if (tokens.hasRole(begin - 1, Role.Other) || isThatMany({ tokens, lexicon }, reading))
    return true;
  return (
    tokens.hasRole(begin - 1, Role.Relative | Role.Pronoun) && tokens.hasRole(begin - 2, Role.Of)
  );
}

/** "the 100,000 predicted by organisers", "the 40 reported earlier" */
function isThatMany(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { begin, to }: Reading,
): boolean {
  return tokens.hasRole(begin - 1, Role.Article) && lexicon.tellingVerbs.has(tokens.word(to));
}

/**
 * Whether a bare number is where a noun would be: pointing back by a word, as the subject of a
 * clause, or at the end of "there were".
 */
export function standsForNoun(sentence: Sentence, reading: Reading): boolean {
  return (
    isExplicit(sentence, reading) ||
    isSubject(sentence, reading) ||
    isExistential(sentence, reading) ||
    isWith(sentence, reading)
  );
}

/**
 * "Nine hundred are Soviet", "…; only eleven were found": first in its clause, with a verb after
 * it; or "Of the settlers in Orsk nine were", "Of the crosses, nine bear".
 */
function isSubject(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  let at = reading.begin - 1;
  while (tokens.hasRole(at, Role.Adverb | Role.Article | Role.Determiner)) at--;
  const type = tokens.type(at);
  const isFirst = type === TokenType.None || type === TokenType.Mark;
  if (at === reading.begin - 1 && isFirst && tokens.hasRole(0, Role.Of)) return true;
  const next = predicateAfter(sentence, reading);
  if (!isFirst && !tokens.hasRole(at, Role.And | Role.Conjunction))
    return tokens.hasRole(0, Role.Of) && tokens.hasRole(next, Role.Be);
  return tokens.hasRole(next, Role.Auxiliary | Role.Verb) || isPast(tokens.slice(next, next + 1));
}

function isPast(text: string): boolean {
  return text.length > 4 && text.endsWith('ed');
}

/** "Colombia was second with 1.7 million." */
function isWith({ tokens, lexicon }: Sentence, { begin, to }: Reading): boolean {
  const isLast = tokens.type(to) === TokenType.None || tokens.type(to) === TokenType.Mark;
  return isLast && lexicon.withWords.has(tokens.word(begin - 1));
}

/** "there were 30,902", "the capital alone has 2,870": nothing after the number that it could count */
function isExistential({ tokens, lexicon }: Sentence, { begin, to }: Reading): boolean {
  const type = tokens.type(to);
  const isLast = type === TokenType.None || (type === TokenType.Mark && tokens.mark(to) !== 0x25);
  if (!isLast) return false;
  const isThere = tokens.hasRole(begin - 1, Role.Be) && lexicon.theres.has(tokens.word(begin - 2));
  return isThere || lexicon.holdVerbs.has(tokens.word(begin - 1));
}
