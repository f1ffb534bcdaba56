import type { FigureKind } from '../../model/figure.ts';
import { isPersonNoun } from '../grammar/noun-phrases.ts';
import { isCross } from '../recognizers/written-units.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Saying, Sense } from '../tokens/word-classes.ts';
import { isChange, isMoreThan } from './find-changes.ts';
import { harmOf } from '../harm/find-harm.ts';
import { DISPLACED, isNear } from '../harm/harm-words.ts';
import { harmPredicate } from '../harm/harm-predicate.ts';
import { inheritedKind, topicKind } from './inherit-kinds.ts';
import { isDrawn, isOfPeople } from './is-of-people.ts';
import { isSpared } from '../harm/is-spared.ts';
import { isBuriedBefore, isLying, isMemorial, isResting } from './find-memorials.ts';
import { isNumberRank, isRankSpan, isTopPlace, kindOfOrdinal } from './find-ranks.ts';
import { sharePredicates } from './share-predicates.ts';
import { kindOfTime } from './find-times.ts';
import { isElidedSum, isSpent } from './elided-sum.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
/** How far before "a record of" the number of what it is may be. */
const SUBJECT = 12;
/** Below stand temperatures and levels of indices. */
const MANY_VISITS = 1000;
const LEAST_TOTAL = 1000;

/** Gives every figure its kind, by its sort and the words around it; a figure that gets none is dropped. */
export function findKinds(sentence: Sentence): void {
  for (const [at, reading] of sentence.readings.entries()) {
    if (reading.isNone) continue;
    if (!isMovedThing(sentence, reading, at)) settleHarm(sentence, reading);
    reading.kind ??= kindOf(sentence, reading, at);
    if (reading.kind === null) reading.isNone = true;
  }
  sharePredicates(sentence);
}

/** "48 signs were renamed and five have been relocated": things, as the number before counts */
function isMovedThing({ tokens, readings }: Sentence, { head, to }: Reading, at: number): boolean {
  if (head >= 0 || readings[at - 1]?.kind !== 'count') return false;
  let verb = to;
  while (tokens.hasRole(verb, Role.Auxiliary)) verb++;
  return verb > to && tokens.word(verb).harm === DISPLACED;
}

function settleHarm(sentence: Sentence, reading: Reading): void {
  if (reading.unit !== null || reading.sort !== 'number' || reading.kind !== null) return;
  if (isSizeOfRise(sentence, reading)) {
    reading.kind = 'change';
    return;
  }
  const harm = harmOf(sentence, reading);
  if (harm === null) return;
  if (isSpared(sentence, reading)) {
    reading.kind = 'attendance';
    return;
  }
  const isMoved = harm === 'displaced' && isBuriedBefore(sentence, reading);
  if (isMoved || (isResting(sentence, reading) && harmPredicate(sentence, reading) === null)) {
    reading.kind = 'memorial';
    return;
  }
  reading.harm = harm;
  reading.kind = 'casualty';
  if (isPassed(sentence, reading)) {
    reading.qualifier = 'over';
    reading.max = null;
  }
}

/** "at least 80,000, an increase of 10,000": what a toll rose by, with no noun of its own */
function isSizeOfRise({ tokens }: Sentence, { begin, head }: Reading): boolean {
  const isRise = head < 0 && tokens.hasRole(begin - 1, Role.Of);
  return (
    isRise &&
    tokens.hasSense(begin - 2, Sense.ChangeNoun) &&
    !tokens.hasSense(begin - 2, Sense.HarmNoun)
  );
}

/** "The toll passed 40", "the number of dead could climb past 300", "crossed the 400 mark" */
function isPassed({ tokens, lexicon }: Sentence, { head, begin, qualifier }: Reading): boolean {
  const isHeight = lexicon.markNouns.has(tokens.word(head));
  const verb = isHeight && tokens.hasRole(begin - 1, Role.Article) ? begin - 2 : begin - 1;
  const isBare = (isHeight || head < 0) && qualifier === 'exact';
  return isBare && lexicon.passWords.has(tokens.word(verb));
}

function kindOf(sentence: Sentence, reading: Reading, at: number): FigureKind | null {
  switch (reading.sort) {
    case 'date':
    case 'year':
      return 'date';
    case 'ordinal':
      return kindOfOrdinal(sentence, reading);
    case 'multiplied':
      if (isDoubleThing(sentence, reading)) return null;
      return isDoubleLevel(sentence, reading) ? 'share' : 'change';
    case 'fold':
      return isCompared(sentence, reading) ? 'share' : 'count';
    case 'percent':
    case 'fraction':
      return isSizeOfChange(sentence, reading, at) ? 'change' : 'share';
    case 'money':
      return isSizeOfChange(sentence, reading, at) ? 'change' : 'money';
    case 'number':
      return kindOfNumber(sentence, reading, at);
  }
}

function isSizeOfChange(sentence: Sentence, reading: Reading, at: number): boolean {
  return isChange(sentence, reading) || isSameChange(sentence, reading, at);
}

/** "a double bombing", "the triple murder": a sort of thing; "a tenfold rise" is a change */
function isDoubleThing({ tokens }: Sentence, { from, to }: Reading): boolean {
  const isNoun = tokens.type(to) === TokenType.Word && tokens.roles(to) === 0 && tokens.spaced(to);
  return isNoun && tokens.hasRole(from - 1, Role.Article) && !tokens.hasSense(to, Sense.ChangeNoun);
}

/**
 * "are double the figure of 2009", "26 claims, triple the number": a comparison; what is to double
 * its sales, or doubling them, changes
 */
function isDoubleLevel(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  const before = reading.begin - 1;
  const isDeed = tokens.endsWith(reading.from, 'ed') || tokens.endsWith(reading.from, 'ing');
  if (isDeed || !isCompared(sentence, reading)) return false;
  if (tokens.hasRole(before, Role.Be) || tokens.type(before) === TokenType.Mark) return true;
  return tokens.hasRole(before, Role.Preposition) && !tokens.hasRole(before, Role.To);
}

/** "twice as many", "twice the price", "twice what it was"; "arrested twice" is a count */
function isCompared({ tokens }: Sentence, reading: Reading): boolean {
  const next = reading.to;
  return (
    tokens.hasRole(next, Role.Article | Role.Determiner | Role.Relative) ||
    tokens.word(next).text === 'as'
  );
}

/** "fell 312 points, or 0.9 percent", "up $3 (4%)": the same change again */
function isSameChange({ tokens, readings }: Sentence, reading: Reading, at: number): boolean {
  const last = readings[at - 1]?.kind === 'date' ? readings[at - 2] : readings[at - 1];
  if (last?.kind === 'change' && isNextPeriod({ tokens }, last, reading)) return true;
  const previous = readings[at - 1];
  if (previous?.kind !== 'change') return false;
  const before = reading.begin - 1;
  const isOr = tokens.hasRole(before, Role.Or) && tokens.mark(before - 1) === 0x2c;
  return (isOr || tokens.mark(before) === 0x28) && before - previous.to < 5;
}

/** "grow by 3.9% this year and 4.4% in 2027": the verb holds for the next period too */
function isNextPeriod(
  { tokens }: Pick<Sentence, 'tokens'>,
  previous: Reading,
  reading: Reading,
): boolean {
  const before = reading.begin - 1;
  const isJoined = tokens.hasRole(before, Role.And) || tokens.mark(before) === 0x2c;
  if (!isJoined || previous.sort !== reading.sort || before - previous.to > 5) return false;
  let hasPeriod = false;
  for (let at = previous.tail; at < before; at++) {
    if (tokens.hasRole(at, Role.Auxiliary | Role.Verb | Role.Conjunction)) return false;
    hasPeriod ||= tokens.hasRole(at, Role.TimeUnit | Role.Month) || tokens.value(at) > 1000;
  }
  return hasPeriod && tokens.hasRole(reading.tail, Role.Preposition | Role.Determiner);
}

/** What the words right beside a number make of it, whatever comes before. */
function kindByWording(sentence: Sentence, reading: Reading): FigureKind | null {
  if (isTimes(sentence, reading)) return isFoldChange(sentence, reading) ? 'change' : 'share';
  if (isLying(sentence, reading)) return 'memorial';
  const compound = kindOfCompound(sentence, reading);
  if (compound !== null) return compound;
  if (isMoreThan(sentence, reading)) return 'change';
  if (isRankSpan(sentence, reading) || isNumberRank(sentence, reading)) return 'rank';
  if (isTopPlace(sentence, reading)) return 'rank';
  if (isSpent(sentence, reading)) return 'money';
  return isOfPeople(sentence, reading) ? 'attendance' : null;
}

function kindOfNumber(sentence: Sentence, reading: Reading, at: number): FigureKind | null {
  const { tokens } = sentence;
  if (reading.unit !== null) {
    return kindOfTime(sentence, reading) ?? (isChange(sentence, reading) ? 'change' : 'measure');
  }
  if (isSecondDay(sentence, reading, at)) return 'date';
  const own = kindByWording(sentence, reading) ?? inheritedKind(sentence, reading, at);
  if (own !== null) return own;
  if (isChange(sentence, reading)) return 'change';
  if (isMemorial(sentence, reading)) return 'memorial';
  if (tokens.hasSense(reading.from - 1, Sense.Index) || isMeasured(sentence, reading))
    return 'measure';
  if (isElidedSum(sentence, reading, at)) return 'money';
  if (reading.head < 0) return kindOfElided(sentence, reading);
  if (isMeasuring(sentence, reading)) return 'measure';
  return isAttendance(sentence, reading) ? 'attendance' : 'count';
}

/** "on June 3 and 4", "May 8 or 9": another day of the month just named */
function isSecondDay(
  { tokens, readings }: Sentence,
  { from, to, head, isPlain, min }: Reading,
  at: number,
): boolean {
  const day = readings[at - 1];
  if (day?.sort !== 'date' || day.to + 1 !== from || !isPlain || (min ?? 0) > 31) return false;
  const isJoined = tokens.hasRole(from - 1, Role.And | Role.Or);
  const isDay =
    tokens.hasRole(day.from, Role.Month) && tokens.type(day.to - 1) === TokenType.Number;
  return (
    isJoined &&
    isDay &&
    tokens.value(day.to - 1) <= 31 &&
    (head < 0 || tokens.hasRole(to, Role.Per | Role.Preposition))
  );
}

/**
 * "a 7.1 quake", "a quake measuring 5.6", "it registered 6.1 on the scale": after a verb of
 * measuring a decimal is what was read
 */
function isMeasured({ tokens, lexicon }: Sentence, { begin, head, min, max }: Reading): boolean {
  const isDecimal = !Number.isInteger(min ?? max ?? 0);
  if (isDecimal && lexicon.quakes.has(tokens.word(head))) return true;
  return head < 0 && isDecimal && lexicon.measuringVerbs.has(tokens.word(begin - 1));
}

/**
 * "6,000 flight hours", "40 working days", "1,204 people per square mile": the noun counted is a
 * unit, or counted for each of one
 */
function isMeasuring({ tokens, lexicon }: Sentence, { head, countedTo }: Reading): boolean {
  if (lexicon.plainUnits.has(tokens.word(head))) return true;
  return (
    lexicon.each.has(tokens.word(countedTo)) && lexicon.areaWords.has(tokens.word(countedTo + 1))
  );
}

/** a 60-strong brigade, a 1,100-page report */
function kindOfCompound({ tokens, lexicon }: Sentence, { to }: Reading): FigureKind | null {
  if (tokens.mark(to) !== 0x2d) return null;
  if (lexicon.strengths.has(tokens.word(to + 1))) return 'attendance';
  const isPeople = isPersonNoun(tokens, to + 1, lexicon);
  const isRow = lexicon.rows.has(tokens.word(to + 2)) && !isPeople;
  return isRow || lexicon.compoundNouns.has(tokens.word(to + 1)) ? 'count' : null;
}

/** People, and what is counted for them: arrests, jobs cut; no seats ("seating 300 passengers"). */
function isAttendance(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  const head = tokens.word(reading.head);
  if (lexicon.animals.has(head) || lexicon.seatVerbs.has(tokens.word(reading.begin - 1)))
    return false;
  if (lexicon.headcounts.has(head) || isManyVisits(sentence, reading)) return true;
  if (
    lexicon.wagons.has(head) &&
    isNear(reading.head, tokens, (at) => lexicon.railWords.has(tokens.word(at)))
  )
    return false;
  const isJob = lexicon.jobs.has(head) && tokens.length(reading.head) > 3;
  if (isJob && (isJobsCounted(sentence, reading) || isOfStaff(sentence, reading))) return true;
  if (isPersonNoun(tokens, reading.head, lexicon) || isPersonCompound(sentence, reading))
    return true;
  return isSource(sentence, reading);
}

/** "two security sources said", "three sources, who asked": people who tell something */
function isSource({ tokens, lexicon }: Sentence, { head, countedTo }: Reading): boolean {
  if (!lexicon.sources.has(tokens.word(head))) return false;
  const at = tokens.mark(countedTo) === COMMA ? countedTo + 1 : countedTo;
  return (
    lexicon.whoWords.has(tokens.word(at)) || (tokens.word(at).saying & Saying.strongVerbs) !== 0
  );
}

/** "600 million visits a year": each of somebody; "two visits to Orsk" are counted themselves */
function isManyVisits({ tokens, lexicon }: Sentence, { head, min, max }: Reading): boolean {
  return lexicon.visits.has(tokens.word(head)) && (min ?? max ?? 0) >= MANY_VISITS;
}

/** "5% of its workforce, or about 210 positions": the staff in other words */
function isOfStaff({ tokens, lexicon }: Sentence, { begin }: Reading): boolean {
  if (!tokens.hasRole(begin - 1, Role.Or)) return false;
  const at = tokens.mark(begin - 2) === COMMA ? begin - 3 : begin - 2;
  return lexicon.attendances.has(tokens.word(at)) || isPersonNoun(tokens, at, lexicon);
}

/**
 * "cut 400 posts", "the loss of 310 jobs", "310 jobs were lost", and the jobs listed after them: "…
 * 5,000 jobs, including 1,400 jobs in Orsk", "cut 600 and 1,150 jobs"
 */
function isJobsCounted(
  { tokens, lexicon, readings }: Sentence,
  { begin, head, countedTo }: Reading,
): boolean {
  if (lexicon.jobVerbs.has(tokens.word(begin - 1))) return true;
  if (tokens.hasRole(begin - 1, Role.Of) && lexicon.jobNouns.has(tokens.word(begin - 2)))
    return true;
  let verb = countedTo;
  while (tokens.hasRole(verb, Role.Auxiliary)) verb++;
  if (verb > countedTo && lexicon.jobVerbs.has(tokens.word(verb))) return true;
  const isJoined = tokens.hasRole(begin - 1, Role.And | Role.Or);
  if (!isJoined && !lexicon.listWords.has(tokens.word(begin - 1))) return false;
  return readings.some(
    (other) => other.kind === 'attendance' && tokens.word(other.head) === tokens.word(head),
  );
}

/** a 15-member panel */
function isPersonCompound({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  return tokens.mark(reading.to) === 0x2d && isPersonNoun(tokens, reading.to + 1, lexicon);
}

/** nine times higher, 50 times the level; "22 times between 1361 and 1528" is a count */
function isTimes({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  const at = tokens.mark(reading.to) === 0x2d ? reading.to + 1 : reading.to;
  if (!tokens.spaced(at) && isCross(tokens, at)) return true;
  if (!lexicon.multipliers.has(tokens.word(at))) return false;
  if (!Number.isInteger(reading.min ?? reading.max ?? 0)) return true;
  if (at > reading.to || tokens.hasRole(at + 1, Role.Article | Role.Other | Role.Determiner))
    return true;
  const next = tokens.word(at + 1);
  return lexicon.comparatives.has(next) || tokens.endsWith(at + 1, 'er') || next.text === 'as';
}

/** "a ten-fold rise", "rose five-fold"; "three times the size" compares */
function isFoldChange({ tokens }: Sentence, reading: Reading): boolean {
  if (tokens.mark(reading.to) !== 0x2d) return false;
  return (
    tokens.hasSense(reading.to + 2, Sense.ChangeNoun) ||
    tokens.hasSense(reading.begin - 1, Sense.ChangeVerb)
  );
}

/** "High: 31,000; low: 12,400": ends of an estimate, which are no temperatures */
function isTotal({ tokens }: Sentence, { begin, min, max }: Reading, at: number): boolean {
  return at === begin - 1 && tokens.mark(at) === COLON && (min ?? max ?? 0) >= LEAST_TOTAL;
}

/** A number with no noun of its own: a reading of an index, a part of a population, or simply a count. */
function kindOfElided(sentence: Sentence, reading: Reading): FigureKind {
  const { tokens } = sentence;
  if (isDrawn(sentence, reading)) return 'attendance';
  const isAttending =
    tokens.hasSense(reading.to, Sense.Attend) || tokens.hasSense(reading.begin - 1, Sense.Attend);
  if (isAttending && !tokens.hasSense(reading.to, Sense.Superlative)) return 'attendance';
  return (
    kindOfLevel(sentence, reading) ??
    topicKind(sentence, reading) ??
    (Number.isInteger(reading.min ?? reading.max ?? 0) ? 'count' : 'measure')
  );
}

/** What the words before a bare number call it: an index or a high is measured, a population attends. */
function kindOfLevel(sentence: Sentence, reading: Reading): FigureKind | null {
  const { tokens } = sentence;
  for (let at = reading.from - 1; at > reading.from - 14 && at >= 0; at--) {
    if (isTotal(sentence, reading, at)) return null;
    if (tokens.hasSense(at, Sense.Index)) return 'measure';
    if (tokens.hasSense(at, Sense.Extreme)) return isNumberOf(sentence, at) ? 'count' : 'measure';
    if (tokens.hasSense(at, Sense.Attend) && tokens.hasSense(at, Sense.Person)) return 'attendance';
  }
  return null;
}

/** "the number of firms marked a record of 199": how many, not how high */
function isNumberOf({ tokens, lexicon }: Sentence, from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - SUBJECT; at--)
    if (lexicon.rankLabels.has(tokens.word(at))) return tokens.hasRole(at + 1, Role.Of);
  return false;
}
