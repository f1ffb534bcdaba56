import type { Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Saying, Sense } from '../tokens/word-classes.ts';

const HYPHEN = 0x2d;
const SCOPE = 9;

/**
 * Whether the sentence calls something the largest of its kind, a record, stronger than ever;
 * evaluations ("most hallowed") are no superlatives.
 */
export function hasSuperlative(sentence: Sentence): boolean {
  const { tokens } = sentence;
  for (const at of tokens.ranking) {
    const { senses, text } = tokens.word(at);
    if ((senses & Sense.Superlative) !== 0 && isRanking(sentence, at)) return true;
    if ((senses & Sense.Record) !== 0 && isRecord(sentence, at)) return true;
    if (text === sentence.lexicon.grammar.most && isWidest(sentence, at)) return true;
    if (text === sentence.lexicon.grammar.than && isThanAny(sentence, at)) return true;
    if (
      text === sentence.lexicon.grammar.ever &&
      tokens.word(at - 1).text === sentence.lexicon.grammar.than
    )
      return true;
  }
  return false;
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
