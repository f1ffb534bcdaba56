import type { Span } from '../../model/span.ts';
import type { Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Saying, Sense } from '../tokens/word-classes.ts';

const HYPHEN = 0x2d;
const SCOPE = 9;
/** In words: how much of what is ranked is given with it. */
const LONGEST_RANKED = 2;

/**
 * Whether the sentence calls something the largest of its kind, a record, stronger than ever;
 * evaluations ("most hallowed") are no superlatives.
 */
export function hasSuperlative(sentence: Sentence): boolean {
  return sentence.tokens.ranking.some((at) => isSuperlative(sentence, at));
}

/**
 * The words that say so, in the sentence's text, with their article and what is ranked: "the highest
 * figure"; null where none do.
 */
export function superlativeSpan(sentence: Sentence): Span | null {
  const { tokens, lexicon } = sentence;
  const at = tokens.ranking.find((one) => isSuperlative(sentence, one));
  if (at === undefined) return null;
  const { than, ever } = lexicon.grammar;
  const { text } = tokens.word(at);
  // "than any", "than ever"
  if (text === than) return { start: tokens.start(at), end: tokens.end(at + 1) };
  if (text === ever) return { start: tokens.start(at - 1), end: tokens.end(at) };
  const hasArticle = tokens.hasRole(at - 1, Role.Article | Role.Determiner);
  let last = at;
  while (last < at + LONGEST_RANKED && isPlainWord(sentence, last + 1)) last += 1;
  return { start: tokens.start(hasArticle ? at - 1 : at), end: tokens.end(last) };
}

const NO_NOUN =
  Role.Preposition |
  Role.TimePreposition |
  Role.Of |
  Role.To |
  Role.And |
  Role.Auxiliary |
  Role.Relative |
  Role.Conjunction |
  Role.Article |
  Role.Determiner;

/** A word that may name what is ranked. */
function isPlainWord({ tokens }: Sentence, at: number): boolean {
  return tokens.type(at) === TokenType.Word && tokens.spaced(at) && !tokens.hasRole(at, NO_NOUN);
}

function isSuperlative(sentence: Sentence, at: number): boolean {
  const { tokens, lexicon } = sentence;
  const { most, than, ever } = lexicon.grammar;
  const { senses, text } = tokens.word(at);
  if ((senses & Sense.Superlative) !== 0 && isRanking(sentence, at)) return true;
  if ((senses & Sense.Record) !== 0 && isRecord(sentence, at)) return true;
  if (text === most && isWidest(sentence, at)) return true;
  if (text === than && isThanAny(sentence, at)) return true;
  return text === ever && tokens.word(at - 1).text === than;
}

/** "more titles than any other woman" */
function isThanAny({ tokens }: Sentence, at: number): boolean {
  if (tokens.word(at + 1).text !== 'any' || !tokens.hasRole(at + 2, Role.Other | Role.Determiner))
    return false;
  for (let before = at - 1; before > at - SCOPE; before--)
    if (tokens.hasRole(before, Role.Other) || tokens.word(before).text === 'more') return true;
  return false;
}

/** The largest of something, somewhere, or somebody's largest; not the highest standard, the largest one can get. */
function isRanking({ tokens, lexicon }: Sentence, at: number): boolean {
  if ((tokens.isCapital(at) && at > 0) || tokens.hasRole(at + 1, Role.Auxiliary)) return false;
  const isGenitive =
    tokens.length(at - 1) === 1 && tokens.type(at - 2) === TokenType.Mark && !tokens.spaced(at - 1);
  if (isGenitive) return true;
  for (let next = at + 1; next < at + SCOPE && next < tokens.count; next++) {
    if (lexicon.scopes.has(tokens.word(next))) return true;
    const isOther = tokens.type(next) === TokenType.Mark && tokens.mark(next) !== HYPHEN;
    if (isOther || tokens.hasRole(next, Role.Auxiliary | Role.Relative | Role.Conjunction))
      return false;
  }
  return false;
}

/** "a record 12", "record-breaking": not "recorded", "records show", "on the record", "track record". */
function isRecord({ tokens, lexicon }: Sentence, at: number): boolean {
  if (tokens.word(at).text !== lexicon.grammar.record) return true;
  if (tokens.type(at + 1) === TokenType.Mark) return tokens.mark(at + 1) === HYPHEN;
  if (
    tokens.hasRole(at + 1, Role.Preposition | Role.Auxiliary | Role.And | Role.Verb | Role.Article)
  )
    return false;
  return (
    at + 1 < tokens.count &&
    (tokens.hasRole(at - 1, Role.Article | Role.Determiner) ||
      tokens.hasSense(at - 1, Sense.Widest))
  );
}

/** "most … in the world", "most … to date", "most since 2008"; not "most of the world", "most experts say …" */
function isWidest({ tokens }: Sentence, at: number): boolean {
  if (tokens.hasRole(at + 1, Role.Of)) return false;
  for (let next = at + 1; next < at + 12; next++) {
    if ((tokens.word(next).saying & Saying.strongVerbs) !== 0) return false;
    const isBound =
      tokens.hasRole(next - 1, Role.Preposition | Role.Article | Role.Determiner) ||
      tokens.hasRole(next, Role.TimePreposition);
    if (tokens.hasSense(next, Sense.Widest) && isBound) return true;
    if (tokens.mark(next) === 0x2c || tokens.mark(next) === 0x3b) return false;
  }
  return false;
}
