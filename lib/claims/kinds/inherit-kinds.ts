import { HARMS, type FigureKind } from '../../model/figure.ts';
import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { type Act, actOf, isExplicit, isOfThem, standsForNoun } from '../grammar/elided-subject.ts';
import { HARM, KILLED } from '../harm/harm-words.ts';
import { isSorted } from './sorted-lists.ts';
import { isBesideTopic, isCounting, meantKind } from './topic.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const OPEN = 0x28;
const CLOSE = 0x29;
const FARTHEST = 16;
const LONGEST_PLACE = 7;
const LONGEST_OPENING = 6;
/** Smaller numbers in brackets after a name may be a year, an age or a place in a list. */
const FEWEST_IN_COUNTRY = 3000;
const PREDICATE = Role.Auxiliary | Role.Verb | Role.Relative | Role.Preposition | Role.Conjunction;
const SHARED: ReadonlySet<FigureKind | null> = new Set(['casualty', 'memorial', 'attendance']);

/**
 * The kind a figure has from one before it in the sentence: what is elided ("4 were killed and 30
 * hurt"), what lists the same people ("…, including 6 women"), what is said of a toll ("the
 * estimate is 1.5 million"). Null where it stands for itself.
 */
export function inheritedKind(sentence: Sentence, reading: Reading, at: number): FigureKind | null {
  if (reading.head >= 0 && !isFigureNoun(sentence, reading) && !isAdjective(sentence, reading)) {
    const gapped = gappedKind(sentence, reading, at);
    if (gapped !== null) return gapped;
    const previous = lastCounting(sentence.readings, at);
    return previous !== null && isListed(sentence, previous, reading)
      ? take(reading, previous)
      : null;
  }
  const act = actOf(sentence, reading);
  if (act === 'safe') return 'attendance';
  if (isAboutDeaths(sentence, reading)) return takeHarm(reading, KILLED);
  const bracketed = isBracketed(sentence, reading) ? bracketedKind(sentence, reading) : null;
  if (bracketed !== null) return bracketed;
  const previous = antecedent(sentence, reading, at);
  if (previous === null || !isElided(sentence, reading, previous))
    return act === 'human' ? 'attendance' : figureKind(sentence, reading);
  return kindAfter(sentence, reading, previous, act);
}

/**
 * "The duke lost 1,800 men and 14 guns, the king about 600 men": the same noun at the end of a
 * clause whose verb is left out
 */
function gappedKind(
  { tokens, readings }: Sentence,
  reading: Reading,
  at: number,
): FigureKind | null {
  const { head, begin, countedTo } = reading;
  const isLast = tokens.type(countedTo) !== TokenType.Word;
  if (!isLast || tokens.type(begin - 1) !== TokenType.Word) return null;
  let clause = begin - 1;
  for (; tokens.type(clause) === TokenType.Word; clause--)
    if (begin - clause > LONGEST_PLACE || tokens.hasRole(clause, PREDICATE)) return null;
  if (tokens.mark(clause) !== COMMA && tokens.mark(clause) !== SEMICOLON) return null;
  for (let before = at - 1; before >= 0; before--) {
    const other = readings[before];
    if (other?.kind === 'casualty' && tokens.word(other.head) === tokens.word(head))
      return take(reading, other);
  }
  return null;
}

/** "The 50,000 figure has no source": that of the harmed counted before */
function figureKind(sentence: Sentence, reading: Reading): FigureKind | null {
  const { topic } = sentence;
  if (topic?.kind !== 'casualty' || !isFigureNoun(sentence, reading)) return null;
  reading.harm = topic.harm;
  return topic.kind;
}

/**
 * The kind of a number that stands for what `previous` counts; after "They …" what the sentence
 * before counted is nearer than a place.
 */
function kindAfter(
  sentence: Sentence,
  reading: Reading,
  previous: Reading,
  act: Act | null,
): FigureKind | null {
  const isFarther = isBesideTopic(sentence, previous) && sentence.tokens.hasRole(0, Role.Pronoun);
  const spokenOf = isFarther ? topicKind(sentence, reading) : null;
  if (spokenOf !== null) return spokenOf;
  const meant = meantKind(sentence, previous);
  if (act === 'human' && meant.kind !== 'memorial') return 'attendance';
  reading.harm = meant.harm;
  return meant.kind;
}

/**
 * The kind of what the sentences before counted, where a number stands for those people or things
 * again: "Nine hundred are Soviet", "two hundred of them", "there were 30,902", "the latest nine".
 * Null where it says something of its own.
 */
export function topicKind(sentence: Sentence, reading: Reading): FigureKind | null {
  if (reading.head >= 0) return null;
  const named = namedBefore(sentence, reading);
  if (named !== null) return named;
  const { topic } = sentence;
  if (topic === null || !SHARED.has(topic.kind)) return null;
  if (!Number.isInteger(reading.min ?? reading.max)) return null;
  if (!standsForNoun(sentence, reading) && !isFigureSaid(sentence, reading)) return null;
  if (topic.kind !== 'memorial' && actOf(sentence, reading) === 'thing') return null;
  reading.harm = topic.harm;
  return topic.kind;
}

/**
 * "The estimate of 306,887 is", "The official figure, 16, was", "High: 31,000": the figure given
 * for what was counted before
 */
function isFigureSaid({ tokens, lexicon }: Sentence, { begin }: Reading): boolean {
  const mark = tokens.mark(begin - 1);
  const isJoined = tokens.hasRole(begin - 1, Role.Of) || mark === COMMA || mark === COLON;
  return isJoined && lexicon.figureNouns.has(tokens.word(begin - 2));
}

/** "Of the dead, …", "Of all those killed, …": the harm of those the sentence divides, -1 where it divides none */
function openingHarm({ tokens }: Pick<Sentence, 'tokens'>): number {
  if (!tokens.hasRole(0, Role.Of)) return -1;
  for (let at = 1; at < LONGEST_OPENING && tokens.type(at) === TokenType.Word; at++)
    if (tokens.hasSense(at, HARM) && tokens.mark(at + 1) === COMMA) return tokens.word(at).harm;
  return -1;
}

/** "the dead", "the missing" */
function isTheHarmed({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return tokens.hasSense(at, Sense.HarmNoun) && tokens.hasRole(at - 1, Role.Article);
}

/**
 * "the plague burials, 4,000 at the least", "parents wrote; ninety of them came": a plural that no
 * number counts, named before
 */
function namedBefore(sentence: Sentence, reading: Reading): FigureKind | null {
  const { tokens, lexicon } = sentence;
  const isApposed =
    tokens.mark(reading.begin - 1) === COMMA && !tokens.hasRole(reading.to, Role.Auxiliary);
  if (isBracketed(sentence, reading)) return bracketedKind(sentence, reading);
  const opening = openingHarm(sentence);
  if (opening >= 0 && standsForNoun(sentence, reading)) return takeHarm(reading, opening);
  if (!isApposed && !isOfThem(sentence, reading)) return null;
  for (let at = reading.begin - 1; at > reading.begin - FARTHEST && at >= 0; at--) {
    if (!isPlural(tokens, at) && !isTheHarmed({ tokens }, at)) continue;
    if (tokens.hasSense(at, Sense.Memorial)) return 'memorial';
    if (tokens.hasSense(at, Sense.HarmNoun)) return takeHarm(reading, tokens.word(at).harm);
    if (isPersonNoun(tokens, at, lexicon)) return 'attendance';
    if (isApposed) return null;
  }
  return null;
}

function isBracketed({ tokens }: Sentence, { begin, to }: Reading): boolean {
  return tokens.mark(begin - 1) === OPEN && tokens.mark(to) === CLOSE;
}

/**
 * "Most refugees came from Somalia (1.1 million), Sudan (670,000)", "deaths in Orsk (41)": the dead
 * or the graves named before
 */
function bracketedKind(sentence: Sentence, reading: Reading): FigureKind | null {
  const { readings } = sentence;
  const previous = readings[readings.indexOf(reading) - 1];
  const isNext = previous !== undefined && !previous.isNone && SHARED.has(previous.kind);
  if (isNext && isBracketed(sentence, previous)) return take(reading, previous);
  if (isPlaceOfTopic(sentence, reading)) return takeTopic(reading, sentence.topic);
  return pluralBefore(sentence, reading);
}

/** "deaths in Orsk (41)", "pupils come from Orsk (41)": the plural before a number in brackets */
function pluralBefore({ tokens, lexicon }: Sentence, reading: Reading): FigureKind | null {
  const isPlace = tokens.isCapital(reading.begin - 2);
  for (let at = reading.begin - 2; at > reading.begin - FARTHEST && at >= 0; at--) {
    if (tokens.mark(at) === SEMICOLON || tokens.type(at) === TokenType.Number) return null;
    if (!isPlural(tokens, at)) continue;
    if (tokens.hasSense(at, Sense.Memorial)) return 'memorial';
    if (tokens.hasSense(at, Sense.HarmNoun)) return takeHarm(reading, tokens.word(at).harm);
    const isPeople = isPlace && !tokens.isCapital(at) && isPersonNoun(tokens, at, lexicon);
    if (isPeople) return 'attendance';
  }
  return null;
}

/**
 * "Turkey (177,000), Lebanon (179,000)" at the beginning of a sentence: the harmed the sentence
 * before counted, by countries; "The majority (551)" of what it counted
 */
function isPlaceOfTopic(
  { tokens, lexicon, topic }: Sentence,
  { begin, min, max }: Reading,
): boolean {
  if (lexicon.partWords.has(tokens.word(begin - 2)))
    return topic !== null && SHARED.has(topic.kind);
  if (topic?.kind !== 'casualty' || (min ?? max ?? 0) < FEWEST_IN_COUNTRY) return false;
  for (let at = begin - 2; at >= 0; at--)
    if (tokens.type(at) !== TokenType.Word || !tokens.isCapital(at)) return false;
  return true;
}

function takeTopic(reading: Reading, topic: Sentence['topic']): FigureKind | null {
  reading.harm = topic?.harm ?? null;
  return topic?.kind ?? null;
}

/** The figure before whose noun is left out: the last that counts, things named beside the way passed over. */
function antecedent(sentence: Sentence, reading: Reading, at: number): Reading | null {
  let aside: Reading | null = null;
  for (let before = at - 1; before >= 0; before--) {
    const other = sentence.readings[before];
    if (other === undefined || other.isNone || other.kind === 'date') continue;
    if (!isCounting(other)) {
      if (aside === null && !standsForNoun(sentence, reading)) return null;
    } else if (other.kind === 'casualty' || !isBesideTopic(sentence, other)) return other;
    else aside ??= other;
  }
  return aside;
}

/** The last figure before that counts something. */
function lastCounting(readings: readonly Reading[], at: number): Reading | null {
  for (let before = at - 1; before >= 0; before--) {
    const reading = readings[before];
    if (reading !== undefined && !reading.isNone && reading.kind !== 'date') return reading;
  }
  return null;
}

function take(reading: Reading, previous: Reading): FigureKind | null {
  reading.harm = previous.harm;
  return previous.kind;
}

function takeHarm(reading: Reading, harm: number): FigureKind {
  reading.harm = HARMS[harm] ?? null;
  return 'casualty';
}

/** "a range of", "the 340,000-680,000 range": nouns that only name the figure itself. */
function isFigureNoun(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
): boolean {
  return reading.head >= 0 && lexicon.figureNouns.has(tokens.word(reading.head));
}

/** "…, 88 Norwegian and five British", "90 sites (61 cultural, 29 natural)": an adjective for the noun left out */
function isAdjective(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
): boolean {
  if (isSorted({ tokens, lexicon }, reading)) return true;
  const { head, countedFrom, countedTo, begin } = reading;
  const isJoined = tokens.mark(begin - 1) === COMMA || tokens.hasRole(begin - 1, Role.And);
  if (!isJoined || countedTo !== countedFrom + 1 || isPlural(tokens, head)) return false;
  const isOver = tokens.type(countedTo) !== TokenType.Word || tokens.hasRole(countedTo, Role.And);
  return isOver && tokens.isCapital(head);
}

function isElided(sentence: Sentence, reading: Reading, previous: Reading): boolean {
  if (!Number.isInteger(reading.min ?? reading.max)) return false;
  if (previous.sort !== 'number' && !isExplicit(sentence, reading)) {
    if (!standsForNoun(sentence, reading)) return false;
  }
  return !sentence.tokens.hasSense(reading.from - 1, Sense.ChangeNoun);
}

/**
 * Deaths or a toll named earlier in the sentence, and a number with no noun of its own that is said
 * to be an estimate of them.
 */
function isAboutDeaths({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !Number.isInteger(reading.min ?? reading.max)) return false;
  let isEstimate = isFigureNoun({ tokens, lexicon }, reading);
  for (let at = reading.from - 1; at >= 0 && !isEstimate && at > reading.from - 10; at--) {
    isEstimate = lexicon.figureNouns.has(tokens.word(at));
  }
  if (!isEstimate) return false;
  for (let at = reading.from - 1; at >= 0; at--) {
    if (tokens.hasSense(at, Sense.HarmNoun | Sense.Toll) && tokens.word(at).harm === KILLED)
      return true;
  }
  return false;
}

/** "244 casualties of the first war and 132 of the second": an "of" right after each number's own */
function isOfSame(
  { tokens }: Pick<Sentence, 'tokens'>,
  previous: Reading,
  reading: Reading,
): boolean {
  const of = previous.countedTo;
  const isOf = tokens.hasRole(reading.to, Role.Of) && tokens.hasRole(of, Role.Of);
  if (!isOf || reading.sort !== 'number') return false;
  const isJoined =
    tokens.hasRole(reading.begin - 1, Role.And) && reading.begin - of < LONGEST_PLACE + 3;
  return isJoined && tokens.word(of + 1) === tokens.word(reading.to + 1);
}

/**
 * "…, including 6 women", "killed: two majors, five captains and one colonel": people listed after
 * people, no verb between.
 */
function isListed({ tokens, lexicon }: Sentence, previous: Reading, reading: Reading): boolean {
  if (previous.kind !== 'casualty' && previous.kind !== 'memorial') return false;
  if (isPlacedPair({ tokens }, previous, reading) || isOfSame({ tokens }, previous, reading))
    return true;
  if (!isPersonNoun(tokens, reading.head, lexicon)) return false;
  if (isSameNoun({ tokens }, previous, reading)) return true;
  if (hasPredicate({ tokens }, reading) && !isNamedPart({ tokens, lexicon }, reading)) return false;
  for (let at = Math.max(previous.to, previous.countedTo); at < reading.from; at++) {
    const isClause =
      tokens.hasRole(at, Role.Be | Role.Relative | Role.Conjunction) || tokens.mark(at) === 0x3b;
    if (isClause && !isHarmClause({ tokens }, at)) return false;
  }
  return isListLink({ tokens, lexicon }, previous, reading);
}

/** "20 Danish and 30 Polish soldiers": the noun of the second is that of both */
function isSameNoun(
  { tokens }: Pick<Sentence, 'tokens'>,
  { head, countedFrom, countedTo }: Reading,
  { begin }: Reading,
): boolean {
  const isJoined = countedTo + 1 === begin && tokens.hasRole(countedTo, Role.And | Role.Or);
  return isJoined && countedTo === countedFrom + 1 && tokens.isCapital(head);
}

/** "killed 12 people in Orsk and nine people in Lorn": the same thing counted again in another place */
function isPlacedPair(
  { tokens }: Pick<Sentence, 'tokens'>,
  previous: Reading,
  { begin, head, tail, countedTo }: Reading,
): boolean {
  const from = Math.max(previous.countedTo, previous.extendedTo);
  const isAgain = tokens.word(previous.head) === tokens.word(head) && begin - from < LONGEST_PLACE;
  const isJoined = tokens.hasRole(begin - 1, Role.And) || tokens.mark(begin - 1) === COMMA;
  if (!isAgain || !isJoined || !tokens.hasRole(from, Role.Preposition)) return false;
  if (!tokens.hasRole(Math.max(tail, countedTo), Role.Preposition)) return false;
  for (let at = from; at < begin - 1; at++)
    if (tokens.hasRole(at, Role.Auxiliary | Role.Relative | Role.Conjunction)) return false;
  return true;
}

/** ", including 560 people who have crossed over", not "who survived" */
function isNamedPart(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { begin, countedTo }: Reading,
): boolean {
  if (!lexicon.listWords.has(tokens.word(begin - 1))) return false;
  for (let at = countedTo; at < countedTo + LONGEST_PLACE; at++)
    if (lexicon.survivals.has(tokens.word(at))) return false;
  return tokens.hasRole(countedTo, Role.Relative);
}

/** The clause that says what happened to the first may come between: "314 men who died: one colonel, two majors". */
function isHarmClause({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  const harm = Sense.HarmVerb | Sense.HarmSelf;
  return tokens.hasSense(at + 1, harm) || tokens.hasSense(at + 2, harm);
}

function hasPredicate({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  const at = reading.countedTo;
  return (
    tokens.hasRole(at, Role.Auxiliary | Role.Relative) ||
    (tokens.hasRole(at, Role.Verb) && tokens.type(at) === TokenType.Word)
  );
}

function isListLink(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  previous: Reading,
  reading: Reading,
): boolean {
  const before = tokens.word(reading.begin - 1);
  const isThem = tokens.hasRole(reading.begin - 1, Role.Pronoun | Role.Relative);
  if (isThem && lexicon.listWords.has(tokens.word(reading.begin - 2))) return true;
  const opener = tokens.mark(reading.begin - 1) === 0x2c ? tokens.word(reading.begin - 2) : before;
  if (lexicon.listWords.has(opener)) return true;
  const mark = tokens.mark(reading.begin - 1);
  const isOr = (before.roles & Role.Or) !== 0 && tokens.mark(reading.begin - 2) === COMMA;
  const isJoined = mark === COMMA || mark === OPEN || (before.roles & Role.And) !== 0 || isOr;
  const end = Math.max(previous.to, previous.countedTo, previous.extendedTo);
  const isBoth = lexicon.asWords.has(before) && lexicon.asWords.has(tokens.word(end));
  return (isJoined && end + 2 >= reading.begin) || (isBoth && end + 3 === reading.begin);
}
