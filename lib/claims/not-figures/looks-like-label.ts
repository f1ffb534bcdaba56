import { isHyphen } from '../tokens/characters.ts';
import { isPlural } from '../grammar/noun-phrases.ts';
import { isCross } from '../recognizers/written-units.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';
import { isNumberRank } from '../kinds/find-ranks.ts';

/** 10:30, 8 a.m., at 0600, five o'clock */
export function isClock({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  const isYear = reading.sort === 'date' && reading.to - reading.from === 1;
  if (reading.sort !== 'number' && !isYear) return false;
  const isColon = (at: number): boolean =>
    tokens.mark(at) === 0x3a && !tokens.spaced(at) && !tokens.spaced(at + 1);
  if (isColon(reading.to) && tokens.type(reading.to + 1) === TokenType.Number) return true;
  if (isColon(reading.from - 1) && tokens.type(reading.from - 2) === TokenType.Number) return true;
  if (isPastHour({ tokens, lexicon }, reading.from)) return true;
  const next = tokens.type(reading.to + 1) === TokenType.Number ? reading.to + 2 : reading.to;
  const isHours = next > reading.to && tokens.hasRole(reading.to, Role.To | Role.And);
  if (next > reading.to && !isHours) return false;
  return tokens.type(next) === TokenType.Word && lexicon.clockWords.has(tokens.word(next));
}

/** "half past ten", "ten past six", "a quarter to six" */
function isPastHour(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  at: number,
): boolean {
  const { numeral, value } = tokens.word(at - 2);
  if (tokens.hasRole(at - 1, Role.To)) return numeral === Numeral.Fraction && value === 4;
  const isPart = numeral === Numeral.Fraction || numeral === Numeral.Unit;
  return isPart && lexicon.pastWords.has(tokens.word(at - 1));
}

/** "3." or "(b) 4)" at the beginning, a bare number at the end of a heading */
export function isListNumber({ tokens }: Sentence, reading: Reading): boolean {
  if (!reading.isPlain || (reading.min ?? 0) > 99) return false;
  const mark = tokens.mark(reading.to);
  // "(b) 4)": an item within an item
  if (mark === 0x29 && tokens.mark(reading.from - 1) === 0x29) return true;
  if (reading.from === 0 && (mark === 0x2e || mark === 0x29) && tokens.count > 2) return true;
  if (reading.from === 1 && tokens.mark(0) === 0x28 && mark === 0x29) return true;
  return isItem({ tokens }, reading) || isFootnote({ tokens }, reading);
}

/** "for two reasons: (1) the cost, and (2) the noise": in brackets after a mark or "and" */
function isItem({ tokens }: Pick<Sentence, 'tokens'>, { from, to, min }: Reading): boolean {
  const isBracketed = tokens.mark(from - 1) === 0x28 && tokens.mark(to) === 0x29;
  if (!isBracketed || (min ?? 0) > 20 || tokens.type(to + 1) !== TokenType.Word) return false;
  return tokens.type(from - 2) === TokenType.Mark || tokens.hasRole(from - 2, Role.And | Role.Or);
}

/** "[n 3]", "[note 12]" */
function isFootnote({ tokens }: Pick<Sentence, 'tokens'>, { from, to }: Reading): boolean {
  if (tokens.mark(to) !== 0x5d) return false;
  return tokens.mark(from - 2) === 0x5b && tokens.type(from - 1) === TokenType.Word;
}

/** page 12, Flight 370, No. 4, Highway 61, area 55, Fortune 500 */
export function isLabelled({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !isSmallLabel(reading)) return false;
  if (isOwnNumber({ tokens, lexicon }, reading)) return false;
  const isPoint = tokens.mark(reading.from - 1) === 0x2e && tokens.spaced(reading.from);
  const at = isPoint ? reading.from - 2 : reading.from - 1;
  if (tokens.type(at) !== TokenType.Word) return false;
  const word = tokens.word(at);
  if ((word.senses & Sense.Label) !== 0) {
    return isPoint
      ? tokens.isCapital(at) || isAbbreviation(tokens, at)
      : (word.roles & Role.Determiner) === 0;
  }
  const isNameOpening = at > 0 || (reading.head < 0 && !isPlural(tokens, at));
  if (isPoint || !Number.isInteger(reading.min)) return false;
  return isNameOpening && isAfterName({ tokens, lexicon }, reading, at);
}

/**
 * "the number one buyer"; "in the next district six were killed": a number word that a verb in the
 * plural follows; "up the line 700 strong"
 */
function isOwnNumber(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
): boolean {
  const { from, to } = reading;
  const isWord = tokens.type(from) === TokenType.Word && !tokens.isCapital(from);
  const isPlural = tokens.hasRole(to, Role.Auxiliary) && tokens.hasSense(to, Sense.Share);
  if (lexicon.strengths.has(tokens.word(to))) return true;
  return (isWord && isPlural) || isNumberRank({ tokens, lexicon }, reading);
}

/** "pp. 12", "ref. 88", but "no. 12 people" may begin a sentence. */
function isAbbreviation(tokens: Sentence['tokens'], at: number): boolean {
  return tokens.length(at) <= 3 && tokens.word(at).text !== 'no';
}

/** "the Group of 20": a name that counts its members */
export function isGroupOf({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || reading.head >= 0) return false;
  const at = reading.from - 2;
  return (
    tokens.hasRole(reading.from - 1, Role.Of) &&
    tokens.hasSense(at, Sense.Label) &&
    tokens.isCapital(at)
  );
}

/** "the seven-day rate", "10-year bonds": a term that names a rate or a paper */
export function isInstrument({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.unit === null || reading.sort !== 'number' || !isHyphen(tokens.mark(reading.to)))
    return false;
  for (let at = reading.tail; at < reading.tail + 3; at++)
    if (lexicon.instruments.has(tokens.word(at))) return true;
  return false;
}

/** "pages 1 and 13", "page 2 of 7": the label holds for both. */
export function isAfterLabelled(
  { tokens, readings }: Sentence,
  reading: Reading,
  at: number,
): boolean {
  const previous = readings[at - 1];
  if (
    previous?.isNone !== true ||
    !previous.isPlain ||
    !reading.isPlain ||
    previous.to + 1 < reading.from
  )
    return false;
  if (previous.to === reading.from) return !isPlural(tokens, reading.to);
  return (
    tokens.hasRole(reading.from - 1, Role.And | Role.Or | Role.To | Role.Of) &&
    !isPlural(tokens, reading.to)
  );
}

/** A bare number after a capitalised word that is nothing else: Fortune 500, Boeing 737 */
function isAfterName(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
  at: number,
): boolean {
  if (!tokens.isCapital(at) || !reading.isPlain) return false;
  if (tokens.hasSense(at, Sense.NameTail) && tokens.roles(at) === 0) return true;
  if (isCapitals(tokens, at) && (tokens.roles(at) & ~CODE_ROLES) === 0)
    return !isPlural(tokens, reading.to);
  const word = tokens.word(at);
  const known = word.roles | word.numeral | (word.senses & (Sense.HarmVerb | Sense.ChangeVerb));
  if (known !== 0 || lexicon.qualifiersBefore.has(word)) return false;
  return !isPlural(tokens, reading.to) || tokens.isCapital(reading.to);
}

/** "us", "it", "ca" in capitals are names: US 101, CA 90210. */
const CODE_ROLES = Role.Pronoun | Role.TimePreposition;

function isCapitals(tokens: Sentence['tokens'], at: number): boolean {
  const text = tokens.slice(at, at + 1);
  return text.length === 2 && text === text.toUpperCase() && tokens.roles(at) !== 0;
}

function isSmallLabel(reading: Reading): boolean {
  const isListed = reading.qualifier === 'range' && reading.head < 0;
  return (
    reading.unit === null &&
    (reading.qualifier === 'exact' || isListed) &&
    (reading.isPlain || isListed || (reading.min ?? 0) <= 20)
  );
}

const OPERATORS: ReadonlySet<number> = new Set([0x5e, 0x3d, 0x2a, 0x5f, 0x7c, 0x3c, 0x3e, 0xd7]);

/** "10^5 * 300 = 3,000", "level=6": part of a formula or of code */
export function isInFormula({ tokens }: Sentence, { from, to, unit }: Reading): boolean {
  if (unit !== null) return false;
  return OPERATORS.has(tokens.mark(from - 1)) || OPERATORS.has(tokens.mark(to));
}

/** "1800 x 1920 points": the sides of something, when no unit says what they measure */
export function isSide({ tokens }: Sentence, { from, to, unit, sort }: Reading): boolean {
  if (unit !== null || sort === 'money') return false;
  return (
    (isCross(tokens, to) && tokens.type(to + 1) === TokenType.Number) ||
    (isCross(tokens, from - 1) && tokens.type(from - 2) === TokenType.Number)
  );
}

/** "the War of 1812", "the Charities Act of 1960": the year belongs to the name */
export function isNameYear({ tokens, lexicon }: Sentence, { sort, from, to }: Reading): boolean {
  if (sort !== 'date' || to !== from + 1 || !tokens.hasRole(from - 1, Role.Of)) return false;
  return tokens.isCapital(from - 2) && lexicon.datedNames.has(tokens.word(from - 2));
}
