import { isHyphen } from '../tokens/characters.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import type { Lexicon } from '../grammar/lexicon.ts';
import { Numeral, Role, Sense, type Word } from '../tokens/word-classes.ts';

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
/** How far after "above" or "below" the thing is that a figure is compared with. */
const COMPARED = 6;
/** How far before "rate" its article is. */
const RATE = 4;
/** How far before its verb the change that is the subject is. */
const SUBJECT = 9;
const CHANGE = Sense.ChangeVerb | Sense.ChangeNoun;

/**
 * Whether the number is the size of a rise or fall: "fell 10 percent", "up 0.3%", "by 90%", "a 5%
 * increase". Levels after "to" are no changes.
 */
export function isChange(sentence: Sentence, reading: Reading): boolean {
  return (
    isBeforeNoun(sentence, reading) ||
    isBetterOff(sentence, reading) ||
    isAfterVerb(sentence, reading) ||
    isSizeOf(sentence, reading) ||
    isOff(sentence, reading) ||
    isAfterBy(sentence, reading)
  );
}

/** "raise $5 billion", "cut 4,500 jobs", "a loss of $3 million" are sums and things; "up by $3" is a change. */
function isSum(sentence: Sentence, reading: Reading, at: number): boolean {
  const { tokens, lexicon } = sentence;
  if (isStep(sentence, reading)) return false;
  const isThings =
    reading.sort === 'number' &&
    reading.unit === null &&
    reading.head >= 0 &&
    Number.isInteger(reading.min ?? reading.max);
  const isParticle =
    lexicon.particles.has(tokens.word(at)) && tokens.type(at - 1) === TokenType.Word;
  if (isThings && (isParticle || isObject(sentence, reading, at))) return true;
  if (isOfValue(sentence, reading)) return false;
  const isAmount = isThings || reading.sort === 'money' || reading.sort === 'fraction';
  return isAmount && tokens.hasSense(at, Sense.Sum);
}

/** "lost a third of its value": how far it fell */
function isOfValue({ tokens, lexicon }: Sentence, { sort, to }: Reading): boolean {
  if (sort !== 'fraction' || !tokens.hasRole(to, Role.Of)) return false;
  const at = tokens.hasRole(to + 1, Role.Determiner | Role.Article) ? to + 2 : to + 1;
  return lexicon.worthNouns.has(tokens.word(at));
}

/** "cutting 400 jobs", "dropped two charges": the things themselves; "dropped two places" is a step down */
function isObject({ tokens, lexicon }: Sentence, { head }: Reading, at: number): boolean {
  return lexicon.transitives.has(tokens.word(at)) && !lexicon.steps.has(tokens.word(head));
}

/** "gained $3 to $92": the level it led to follows. */
function isStep({ tokens, readings }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'money' || !tokens.hasRole(reading.tail, Role.To)) return false;
  return readings.some(({ begin, sort }) => begin === reading.tail + 1 && sort === 'money');
}

/** a 5% increase, 10 percent lower, 3 points higher */
function isBeforeNoun(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  const at = reading.tail;
  if (reading.sort === 'number') return false;
  for (let next = at, last = at + 3; next < last; next++) {
    if (isBoundWord({ tokens }, next)) {
      next++;
      last += 2;
      continue;
    }
    const { senses, roles } = tokens.word(next);
    if ((senses & Sense.ChangeNoun) !== 0) return !isSum(sentence, reading, next);
    if (next === at && isCompared(sentence, reading, next)) return true;
    if (next === at && isAboveYear(sentence, reading, next)) return true;
    const isVerb = (roles & Role.Verb) !== 0 && !tokens.hasSense(next + 1, Sense.ChangeNoun);
    if (
      tokens.type(next) !== TokenType.Word ||
      isVerb ||
      (roles & (Role.Preposition | Role.Auxiliary)) !== 0
    )
      return false;
  }
  return false;
}

/** The first word of "year-over-year", "full-time" before a noun of change, parted by a hyphen from the next. */
function isBoundWord({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return (
    tokens.type(at) === TokenType.Word && isHyphen(tokens.mark(at + 1)) && !tokens.spaced(at + 1)
  );
}

/** "3 points higher", "$4 more than in May"; "it needs $4 million more" names the sum itself */
function isCompared({ tokens, lexicon }: Sentence, { sort }: Reading, at: number): boolean {
  if (!lexicon.comparatives.has(tokens.word(at))) return false;
  const isMore = sort === 'money' && lexicon.moreWords.has(tokens.word(at));
  return !isMore || tokens.word(at + 1).text === lexicon.grammar.than;
}

/** "2,940 officers, 165 more than in 2012", "9 points less than usual", "three points higher than in May" */
export function isMoreThan(
  { tokens, lexicon }: Sentence,
  { sort, to, unit, head, countedTo }: Reading,
): boolean {
  if (sort !== 'number' || unit !== null) return false;
  const isPoints = tokens.hasSense(head, Sense.Index);
  const end = head < 0 ? to : countedTo;
  const at = isPoints && tokens.word(end).text === lexicon.grammar.than ? end - 1 : end;
  const isThan = tokens.word(at + 1).text === lexicon.grammar.than;
  return isThan && isMore(lexicon, tokens.word(at), isPoints) && !isBoundOf(tokens, at + 2);
}

/** "sent to nine towns more than 60 crews": the bound of the next number; "than in 2012" names a year */
function isBoundOf(tokens: Tokens, at: number): boolean {
  return tokens.type(at) === TokenType.Number || tokens.word(at).numeral !== Numeral.None;
}

/** "more", "fewer"; of points also "higher", "lower" */
function isMore(lexicon: Lexicon, word: Word, isPoints: boolean): boolean {
  return lexicon.moreWords.has(word) || (isPoints && lexicon.comparatives.has(word));
}

/** "$600 a year better off" */
function isBetterOff({ tokens, lexicon }: Sentence, { sort, tail }: Reading): boolean {
  if (sort !== 'money') return false;
  const isRate = tokens.hasRole(tail, Role.Per) && tokens.hasRole(tail + 1, Role.TimeUnit);
  const at = isRate ? tail + 2 : tail;
  if (lexicon.betterWords.has(tokens.word(at))) return lexicon.offWords.has(tokens.word(at + 1));
  return isRate && lexicon.moreWords.has(tokens.word(at));
}

/** "above a year earlier", "below a month ago" */
function isYearBefore({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return (
    tokens.hasRole(at, Role.Per) &&
    tokens.hasRole(at + 1, Role.TimeUnit) &&
    tokens.hasRole(at + 2, Role.SpanWord)
  );
}

/**
 * "15% above the previous year"; "£2.3bn below forecast", but a share of what it is compared with:
 * "20% above the seasonal average"
 */
function isAboveYear({ tokens, lexicon }: Sentence, { sort }: Reading, at: number): boolean {
  if (!lexicon.ageBounds.has(tokens.word(at))) return false;
  if (isYearBefore({ tokens }, at + 1)) return true;
  for (let next = at + 1; next < at + COMPARED && tokens.type(next) === TokenType.Word; next++) {
    if (sort === 'money' && lexicon.comparands.has(tokens.word(next))) return true;
    if (lexicon.pastWords.has(tokens.word(next)) && tokens.hasRole(next + 1, Role.TimeUnit))
      return true;
  }
  return false;
}

/** fell 10 percent, up nearly 3%, rose some 12 points; who lifted a 20-pound sack changed nothing */
function isAfterVerb(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  if (reading.sort === 'number' && isAttributive({ tokens }, reading)) return false;
  let at = reading.begin - 1;
  while (
    at > reading.begin - 4 &&
    tokens.hasRole(at, Role.Adverb | Role.Article) &&
    !tokens.hasSense(at, Sense.ChangeVerb)
  )
    at--;
  if (!tokens.hasSense(at, Sense.ChangeVerb) || isPhrasal(sentence, at)) return false;
  if (isYield(sentence, reading, at)) return false;
  return !isSum(sentence, reading, at) && !isDistance(sentence, reading);
}

/** "a 20-pound sack", "a 3.5mm plug": the size of a thing */
function isAttributive({ tokens }: Pick<Sentence, 'tokens'>, { from, to }: Reading): boolean {
  const isOne = tokens.hasRole(from - 1, Role.Article) && tokens.hasRole(from - 1, Role.Per);
  return isHyphen(tokens.mark(to)) || (isOne && !tokens.spaced(to));
}

/** "will eat up 13 percent" */
function isPhrasal({ tokens, lexicon }: Sentence, at: number): boolean {
  return lexicon.particles.has(tokens.word(at)) && lexicon.phrasalVerbs.has(tokens.word(at - 1));
}

/** "raised 90,000 tons a year", "dropped 500 tons of bombs": what was moved, not how much it changed */
function isYield(
  { tokens, lexicon }: Sentence,
  { unit, sort, tail }: Reading,
  verb: number,
): boolean {
  if (unit === null || sort !== 'number') return false;
  const isObject = lexicon.transitives.has(tokens.word(verb)) || tokens.hasSense(verb, Sense.Sum);
  const isOfStuff = tokens.hasRole(tail, Role.Of);
  const isRate = tokens.hasRole(tail, Role.Per) && tokens.hasRole(tail + 1, Role.TimeUnit);
  return isObject && (isOfStuff || isRate);
}

/** "rising thousands of light-years above": where a thing is, not how much it grew */
function isDistance({ tokens }: Sentence, reading: Reading): boolean {
  return (
    reading.unit !== null &&
    reading.sort === 'number' &&
    tokens.hasSense(reading.tail, Sense.Direction)
  );
}

/** "grew at an annualised rate of 4%": as fast as something changed */
function isAtRate({ tokens, lexicon }: Sentence, { sort }: Reading, rate: number): boolean {
  if (sort !== 'percent' || !lexicon.rateNouns.has(tokens.word(rate))) return false;
  let at = rate - 1;
  while (at > rate - RATE && !tokens.hasRole(at, Role.Article)) at--;
  if (!tokens.hasRole(at - 1, Role.Preposition)) return false;
  const verb = tokens.hasRole(at - 2, Role.Adverb) ? at - 3 : at - 2;
  return tokens.hasSense(verb, Sense.ChangeVerb);
}

/** "overshot its budget by £4m", "beat forecasts by 3%" */
function isExcess({ tokens, lexicon }: Sentence, { sort }: Reading, at: number): boolean {
  return (sort === 'money' || sort === 'percent') && lexicon.excessVerbs.has(tokens.word(at));
}

/**
 * "The increase was 5 percent", "the rise in fares amounted to £26 million": the size of a change
 * that is the subject
 */
function isSizeOf({ tokens, lexicon }: Sentence, { sort, begin }: Reading): boolean {
  if (sort !== 'percent' && sort !== 'money') return false;
  const isTo =
    tokens.hasRole(begin - 1, Role.To) && lexicon.amountVerbs.has(tokens.word(begin - 2));
  if (!isTo && !tokens.hasRole(begin - 1, Role.Be)) return false;
  const link = isTo ? begin - 2 : begin - 1;
  for (let at = link - 1; at >= 0 && at > link - SUBJECT; at--) {
    if (tokens.type(at) === TokenType.Mark || tokens.hasRole(at, Role.Auxiliary | Role.Relative))
      return false;
    const isHead = at === link - 1 || tokens.hasRole(at + 1, Role.Preposition);
    if (isHead && lexicon.changeSubjects.has(tokens.word(at))) return true;
  }
  return false;
}

/** "was off 23 percent", "closed at 41, off 3%" */
function isOff({ tokens, lexicon }: Sentence, { sort, begin }: Reading): boolean {
  if (sort !== 'percent' || !lexicon.offWords.has(tokens.word(begin - 1))) return false;
  return tokens.hasRole(begin - 2, Role.Be) || tokens.mark(begin - 2) === COMMA;
}

/** Before "a total of", "an average of"; `at` itself where there is neither. */
function beforeTotal({ tokens, lexicon }: Sentence, at: number): number {
  const isTotal = lexicon.fillers.has(tokens.word(at)) || lexicon.figureNouns.has(tokens.word(at));
  return isTotal && tokens.hasRole(at - 1, Role.Article) ? at - 2 : at;
}

/** by 90%, by an additional $6 billion, an increase of 5 percent */
function isAfterBy(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  let at = reading.begin - 1;
  if (lexicon.fillers.has(tokens.word(at))) at--;
  if (tokens.hasRole(at, Role.Article | Role.Between)) at--;
  if (tokens.hasRole(at, Role.Of)) {
    if (isAtRate(sentence, reading, at - 1)) return true;
    const isLength = reading.sort === 'number' && reading.unit !== null;
    if (isLength && lexicon.leaps.has(tokens.word(at - 1))) return false;
    if (tokens.hasSense(at - 1, Sense.ChangeNoun)) return !isSum(sentence, reading, at - 1);
    at = beforeTotal(sentence, at - 1);
  }
  if (tokens.word(at).text !== lexicon.grammar.by) return false;
  for (let before = at - 1; before > at - 14 && before >= 0; before--) {
    if (tokens.hasSense(before, CHANGE) || isExcess(sentence, reading, before)) return true;
    if (tokens.mark(before) === SEMICOLON) return false;
  }
  return false;
}
