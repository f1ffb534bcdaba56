import { isHyphen } from '../tokens/characters.ts';
import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Saying, Sense } from '../tokens/word-classes.ts';
import { isCapacity } from './is-of-people.ts';
import { harmPredicate } from '../harm/harm-predicate.ts';
import { mayBePeople, phraseHarm } from '../harm/harm-words.ts';
import { afterQuote } from '../harm/predicate-from.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const LONGEST_ASIDE = 10;
const LONGEST_OPENING = 8;
const LONGEST_PHRASE = 6;

/**
 * Gives the first of two subjects what is said of both: "Two soldiers and three nurses were
 * killed", "at least 60 and as many as 95 are feared dead"; and what a place was "built for" what
 * it holds. Only at the beginning of a clause, where both are the subject.
 */
export function sharePredicates(sentence: Sentence): void {
  const { readings } = sentence;
  for (let at = readings.length - 2; at >= 0; at--) {
    const [first, second] = [readings[at], readings[at + 1]];
    if (first === undefined || second === undefined) continue;
    if (isAdjectiveOf(sentence, first, second) || isPartOf(sentence, first, second)) {
      first.kind = second.kind;
      first.harm = second.harm;
      continue;
    }
    if (second.kind !== 'casualty') continue;
    if (first.kind === 'attendance' && isCapacity(sentence, first)) {
      first.kind = second.kind;
      first.harm = second.harm;
      continue;
    }
    if (!isPlain(sentence, first) || !isJoined(sentence, first, second)) continue;
    if (!isSubject(sentence, first) && !isObjectPair(sentence, first, second)) continue;
    if (harmPredicate(sentence, second) === null && !isHarmedEnd(sentence, second)) continue;
    first.kind = second.kind;
    first.harm = second.harm;
  }
}

/** "700 out of 870 deaths", "two out of the 84 graves": a bare number, and those it is a part of */
function isPartOf({ tokens }: Sentence, first: Reading, second: Reading): boolean {
  if (first.kind !== 'count' || first.head >= 0 || second.begin - first.to > 3) return false;
  const isNoun =
    second.kind === 'casualty'
      ? tokens.hasSense(second.head, Sense.HarmNoun)
      : second.kind === 'memorial' || second.kind === 'attendance';
  let of = second.begin - 1;
  while (tokens.hasRole(of, Role.Article | Role.Determiner)) of--;
  return isNoun && of >= first.to && tokens.hasRole(of, Role.Of);
}

/** "3 European and 27 native preachers": the noun of the second is that of both */
function isAdjectiveOf({ tokens }: Sentence, first: Reading, second: Reading): boolean {
  const { head, countedFrom, countedTo } = first;
  const isOne = first.kind === 'count' && head >= 0 && countedTo === countedFrom + 1;
  if (!isOne || !tokens.isCapital(head) || isPlural(tokens, head)) return false;
  const isJoined = tokens.hasRole(countedTo, Role.And | Role.Or) && second.begin === countedTo + 1;
  return isJoined && (second.kind === 'attendance' || second.kind === 'memorial');
}

function isPlain(sentence: Sentence, reading: Reading): boolean {
  const isOpen = reading.kind === 'attendance' || reading.kind === 'count';
  const isNumber = reading.sort === 'number' && reading.unit === null;
  return isOpen && isNumber && mayBePeople(sentence, reading);
}

function isSubject({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  let { begin } = reading;
  while (tokens.hasRole(begin - 1, Role.Article | Role.Determiner)) begin--;
  const type = tokens.type(begin - 1);
  const isBegin =
    type === TokenType.None ||
    type === TokenType.Mark ||
    lexicon.withWords.has(tokens.word(begin - 1));
  const isSaid = (tokens.word(begin - 1).saying & Saying.strongVerbs) !== 0;
  if (isBegin || isSaid || tokens.hasRole(begin - 1, Role.Conjunction | Role.Relative | Role.And))
    return true;
  return isAfterOpening(tokens, begin);
}

/** "During the second siege 40 monks and nine guards were killed": nothing but where or when before it */
function isAfterOpening(tokens: Sentence['tokens'], begin: number): boolean {
  const isOpening = tokens.hasRole(0, Role.Preposition) && !tokens.hasRole(0, Role.Of);
  if (begin > LONGEST_OPENING || !isOpening) return false;
  if (tokens.hasRole(begin - 1, Role.Preposition)) return false;
  for (let at = 1; at < begin; at++)
    if (tokens.hasRole(at, Role.Auxiliary | Role.Verb | Role.Relative)) return false;
  return true;
}

/** "ferried 1,137 people and 150 dogs to safety" */
function isObjectPair(sentence: Sentence, first: Reading, second: Reading): boolean {
  const { tokens, lexicon } = sentence;
  const isObject = first.head >= 0 && !tokens.hasRole(first.begin - 1, Role.Preposition);
  return isObject && phraseHarm(sentence, second.countedTo, lexicon.harmPhrases) !== null;
}

/** Past a name or a translation in brackets; `at` itself where there is none. */
function afterBrackets({ tokens }: Pick<Sentence, 'tokens'>, at: number): number {
  if (tokens.mark(at) !== OPEN) return at;
  for (let next = at + 1; next < at + LONGEST_ASIDE; next++)
    if (tokens.mark(next) === CLOSE) return next + 1;
  return at;
}

/** "with 13 soldiers and four guerrillas dead": a word of harm behind people it is said of */
function isHarmedEnd(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { head, countedFrom, countedTo }: Reading,
): boolean {
  const isLast = head === countedTo - 1 && tokens.hasSense(head, Sense.HarmNoun);
  return isLast && head > countedFrom && isPersonNoun(tokens, head - 1, lexicon);
}

/**
 * "four members of rural self-defence militias and three rebels", "two men in a van and five
 * cyclists": a phrase and "and"
 */
function isPhraseBetween({ tokens }: Pick<Sentence, 'tokens'>, from: number, and: number): boolean {
  const isOpen = tokens.hasRole(from, Role.Preposition) || isHyphen(tokens.mark(from));
  if (!isOpen || !tokens.hasRole(and, Role.And) || and - from > LONGEST_PHRASE) return false;
  for (let at = from; at < and; at++) {
    if (tokens.type(at) === TokenType.Mark && !isHyphen(tokens.mark(at))) return false;
    if (tokens.hasRole(at, Role.Auxiliary | Role.Verb | Role.Relative | Role.And)) return false;
    if (tokens.endsWith(at, 'ed') && tokens.roles(at - 1) === 0) return false;
  }
  return true;
}

/** Nothing but a comma or "and" between the two, and the second names no harm by its own noun. */
function isJoined({ tokens, lexicon }: Sentence, first: Reading, second: Reading): boolean {
  if (tokens.hasSense(second.head, Sense.HarmNoun) && !isHarmedEnd({ tokens, lexicon }, second))
    return false;
  const end = Math.max(first.to, first.countedTo, first.extendedTo);
  const from = afterBrackets({ tokens }, afterQuote(tokens, first, end));
  if (isPhraseBetween({ tokens }, from, second.begin - 1)) return true;
  if (from >= second.begin || second.begin - from > 2) return false;
  for (let at = from; at < second.begin; at++) {
    if (!tokens.hasRole(at, Role.And | Role.Or) && tokens.mark(at) !== 0x2c) return false;
  }
  return true;
}
