import type { FigureKind } from '../../model/figure.ts';
import { isHyphen } from '../tokens/characters.ts';
import { isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

const LONG_UNITS: ReadonlySet<string> = new Set([
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'fortnight',
  'night',
]);

const COMMA = 0x2c;
/** Before "last" they make it a verb. */
const BEFORE_VERB = Role.Auxiliary | Role.To | Role.And;

/** From here on years measure ages of the earth; they place nothing but with "ago" and its like. */
const GEOLOGICAL = 1e5;

/**
 * Whether a number of days, years … places an event in time (a date), ranks it (a four-year high),
 * or measures how long a thing lasts.
 */
export function kindOfTime(sentence: Sentence, reading: Reading): FigureKind | null {
  const { tokens } = sentence;
  if (reading.unit === null || (tokens.roles(reading.tail - 1) & Role.TimeUnit) === 0) return null;
  if (tokens.hasSense(reading.tail, Sense.Age)) return null;
  if (isExtreme(sentence, reading)) return 'rank';
  if (isSpanned(sentence, reading)) return 'date';
  if ((reading.min ?? 0) >= GEOLOGICAL) return null;
  if (isPast(sentence, reading)) return 'date';
  if (isHyphen(tokens.mark(reading.to)) || !LONG_UNITS.has(reading.unit)) return null;
  if (isDuration(sentence, reading)) return null;
  return isPlacing(sentence, reading) ? 'date' : null;
}

/** "the past 24 hours", "the next three weeks", "spent 37 years"; what is to "last six years" lasts so long */
function isPast({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  const word = reading.from - 1;
  if (isHyphen(tokens.mark(reading.to)) || !lexicon.pastWords.has(tokens.word(word))) return false;
  if (!tokens.hasSense(word, Sense.Duration)) return true;
  const isVerb = tokens.hasRole(word - 1, BEFORE_VERB) || isPlural(tokens, word - 1);
  return !isVerb;
}

/** a ten-year high, the largest in nine years */
function isExtreme({ tokens }: Sentence, reading: Reading): boolean {
  if ((tokens.senses(reading.tail) & Sense.Extreme) !== 0) return true;
  const { roles } = tokens.word(reading.from - 1);
  if ((roles & Role.Preposition) === 0) return false;
  for (let at = reading.from - 2; at > reading.from - 14 && at >= 0; at--) {
    if ((tokens.senses(at) & Sense.Superlative) !== 0) return true;
    const mark = tokens.mark(at);
    if (mark === 0x2c || mark === 0x3b) return false;
  }
  return false;
}

/** 18 years ago, three weeks before, five years after, eighty years on */
function isSpanned(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  const next = isHyphen(tokens.mark(reading.tail)) ? reading.tail + 1 : reading.tail;
  if (tokens.hasRole(next, Role.SpanWord) || isUpTo(sentence, reading)) return true;
  const isOn = tokens.hasRole(next, Role.TimePreposition) && tokens.length(next) === 2;
  const isFrom = tokens.word(next + 1).text === sentence.lexicon.grammar.from;
  return isOn && (isFrom || tokens.mark(next + 1) === COMMA);
}

/** "in the 72 hours to Saturday" */
function isUpTo({ tokens }: Sentence, { from, tail }: Reading): boolean {
  const isThe =
    tokens.hasRole(from - 1, Role.Article) && tokens.hasRole(from - 2, Role.TimePreposition);
  return (
    isThe && tokens.hasRole(tail, Role.To) && tokens.hasRole(tail + 1, Role.Weekday | Role.Month)
  );
}

/** "has 22 years to run", "six weeks to find a buyer"; not "the three months to June" */
function isToDo({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return tokens.hasRole(at, Role.To) && tokens.hasRole(at + 1, Role.Verb);
}

/** a sentence of five years, lasted 40 years, within 24 hours, five years in prison, life expectancy was 84 years */
function isDuration(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  if (tokens.hasRole(reading.begin - 1, Role.Be) || isToDo({ tokens }, reading.tail)) return true;
  for (let at = reading.from - 5; at < reading.from; at++)
    if ((tokens.senses(at) & Sense.Duration) !== 0 && !isHappening(sentence, at)) return true;
  for (let at = reading.tail; at < reading.tail + 3; at++)
    if ((tokens.senses(at) & Sense.Duration) !== 0) return true;
  return false;
}

/** "took place over 105 days": when it happened, not how long it took */
function isHappening({ tokens, lexicon }: Sentence, at: number): boolean {
  return lexicon.happenings.has(tokens.word(at + 1));
}

/**
 * for three years, over three days, in the past two years, the next two years; "serve between 5 and
 * 7 years" is a range of lengths
 */
function isPlacing({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  for (let at = reading.from - 1; at > reading.from - 5 && at >= 0; at--) {
    const { roles, text } = tokens.word(at);
    if ((roles & Role.Between) !== 0 && reading.qualifier === 'range') continue;
    if ((roles & (Role.Preposition | Role.TimePreposition)) !== 0)
      return text !== lexicon.grammar.by && (roles & Role.To) === 0;
  }
  return false;
}
