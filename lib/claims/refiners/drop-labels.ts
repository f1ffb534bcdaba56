import { isDash, isHyphen } from '../characters.ts';
import { isPersonNoun, isPlural } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Numeral, Role, Sense } from '../words.ts';

const COMMA = 0x2c;
/** Comma, full stop, closing bracket, semicolon: what may close an age in commas. */
const CLOSING: ReadonlySet<number> = new Set([COMMA, 0x2e, 0x29, 0x3b]);

type Test = (sentence: Sentence, reading: Reading, at: number) => boolean;

/** Each says why a number is no figure; tried in this order. */
const TESTS: readonly Test[] = [
  isPartOfName,
  isClock,
  isListNumber,
  isLabelled,
  isAfterLabelled,
  isGroupOf,
  isAddress,
  isPoints,
  isScore,
  isAge,
  isIdiom,
  isLooseOne,
  isPronoun,
  isAdjective,
  isModel,
];

/** Marks what looks like a figure but is a name, a clock time, a list number, a score, an age or an idiom. */
export function dropLabels(sentence: Sentence): void {
  sentence.readings.forEach((reading, at) => {
    if (TESTS.some((test) => test(sentence, reading, at))) reading.isNone = true;
  });
}

/** Glued by a hyphen to a word before it, or in brackets: S-21, COVID-19, [3], #12 */
function isPartOfName({ tokens }: Sentence, reading: Reading): boolean {
  const { from, to } = reading;
  const before = tokens.mark(from - 1);
  if (before === 0x23 || before === 0x40) return true;
  if (before === 0x5b && tokens.mark(to) === 0x5d) return true;
  if (reading.sort !== 'number' && reading.sort !== 'ordinal') return false;
  if (isTitleWord(tokens, reading)) return true;
  if (tokens.spaced(from)) return isLeadingZero({ tokens }, reading) || isInverted(tokens, reading);
  if (isHyphen(before) && !tokens.spaced(from - 1)) {
    const { roles } = tokens.word(from - 2);
    return (
      (roles & (Role.PartOf | Role.To)) === 0 && !isWrittenNumber(tokens.word(from - 2).numeral)
    );
  }
  return before === 0x5f || before === 0x3a || before === 0x2e;
}

/** "the Thirty Years' War": a number word with a capital inside a sentence, before another capital */
function isTitleWord(tokens: Sentence['tokens'], { from, to, sort }: Reading): boolean {
  if (
    sort !== 'number' ||
    from === 0 ||
    tokens.type(from) !== TokenType.Word ||
    !tokens.isCapital(from)
  )
    return false;
  const isOpening = tokens.type(from - 1) === TokenType.Mark;
  return !isOpening && tokens.type(to) === TokenType.Word && tokens.isCapital(to);
}

function isWrittenNumber(numeral: number): boolean {
  return numeral === Numeral.Unit || numeral === Numeral.Tens;
}

function isLeadingZero({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  const start = tokens.start(reading.from);
  return (
    reading.isPlain && tokens.length(reading.from) > 1 && tokens.text.charCodeAt(start) === 0x30
  );
}

/** 787-9, 24/7, 9/11: two numbers glued by a hyphen or slash that make no range. */
function isInverted(tokens: Sentence['tokens'], reading: Reading): boolean {
  const mark = tokens.mark(reading.to);
  if (!reading.isPlain || tokens.spaced(reading.to) || tokens.spaced(reading.to + 1)) return false;
  return (isHyphen(mark) || mark === 0x2f) && tokens.type(reading.to + 1) === TokenType.Number;
}

/** 10:30, 8 a.m., at 0600, five o'clock */
function isClock({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number') return false;
  const isColon = (at: number): boolean =>
    tokens.mark(at) === 0x3a && !tokens.spaced(at) && !tokens.spaced(at + 1);
  if (isColon(reading.to) && tokens.type(reading.to + 1) === TokenType.Number) return true;
  if (isColon(reading.from - 1) && tokens.type(reading.from - 2) === TokenType.Number) return true;
  const next = reading.to;
  return tokens.type(next) === TokenType.Word && lexicon.clockWords.has(tokens.word(next));
}

/** "3." or "(b) 4)" at the beginning, a bare number at the end of a heading */
function isListNumber({ tokens }: Sentence, reading: Reading): boolean {
  if (!reading.isPlain || (reading.min ?? 0) > 99) return false;
  const mark = tokens.mark(reading.to);
  if (reading.from === 0 && (mark === 0x2e || mark === 0x29) && tokens.count > 2) return true;
  return reading.from === 1 && tokens.mark(0) === 0x28 && mark === 0x29;
}

/** page 12, Flight 370, No. 4, Highway 61, area 55, Fortune 500 */
function isLabelled({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !isSmallLabel(reading)) return false;
  const isPoint = tokens.mark(reading.from - 1) === 0x2e && tokens.spaced(reading.from);
  const at = isPoint ? reading.from - 2 : reading.from - 1;
  if (tokens.type(at) !== TokenType.Word) return false;
  const word = tokens.word(at);
  if ((word.senses & Sense.Label) !== 0) {
    if (isPoint && !tokens.isCapital(at)) return false;
    return isPoint || (word.roles & Role.Determiner) === 0;
  }
  return !isPoint && at > 0 && isAfterName({ tokens, lexicon }, reading, at);
}

/** "the Group of 20": a name that counts its members */
function isGroupOf({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || reading.head >= 0) return false;
  const at = reading.from - 2;
  return (
    tokens.hasRole(reading.from - 1, Role.Of) &&
    tokens.hasSense(at, Sense.Label) &&
    tokens.isCapital(at)
  );
}

/** 12 Main Street, 4 Old Mill Road: a number before a name that ends like a street's */
function isAddress({ tokens }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !reading.isPlain) return false;
  for (let at = reading.to; at < reading.to + 4; at++) {
    if (tokens.type(at) !== TokenType.Word || !tokens.isCapital(at)) return false;
    if (at > reading.to && tokens.hasSense(at, Sense.NameTail | Sense.Street)) return true;
  }
  return false;
}

/** "scored 21 points", "11 rebounds", "6 wickets" in a sentence of sport */
function isPoints({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !lexicon.sportUnits.has(tokens.word(reading.head))) return false;
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.hasSense(at, Sense.Score)) return true;
  }
  return false;
}

/** "pages 1 and 13": the label holds for both. */
function isAfterLabelled({ tokens, readings }: Sentence, reading: Reading, at: number): boolean {
  const previous = readings[at - 1];
  if (
    previous?.isNone !== true ||
    !previous.isPlain ||
    !reading.isPlain ||
    previous.to + 1 !== reading.from
  )
    return false;
  return (
    tokens.hasRole(reading.from - 1, Role.And | Role.Or | Role.To) && !isPlural(tokens, reading.to)
  );
}

/** A bare number after a capitalised word that is nothing else: Fortune 500, Boeing 737 */
function isAfterName(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
  at: number,
): boolean {
  if (!tokens.isCapital(at) || !reading.isPlain) return false;
  const word = tokens.word(at);
  const known = word.roles | word.numeral | (word.senses & (Sense.HarmVerb | Sense.ChangeVerb));
  if (known !== 0 || lexicon.qualifiersBefore.has(word)) return false;
  return !isPlural(tokens, reading.to) || tokens.isCapital(reading.to);
}

function isSmallLabel(reading: Reading): boolean {
  return (
    reading.unit === null &&
    reading.qualifier === 'exact' &&
    Number.isInteger(reading.min) &&
    (reading.isPlain || (reading.min ?? 0) <= 20)
  );
}

/** 3-1, 2–0: two small numbers beside words of sport */
function isScore({ tokens }: Sentence, reading: Reading): boolean {
  const isPair =
    isDash(tokens.mark(reading.to)) ||
    isDash(tokens.mark(reading.from - 1)) ||
    (reading.qualifier === 'range' && reading.sort === 'number');
  if (!isPair || reading.unit !== null || (reading.max ?? 0) > 200) return false;
  const small =
    (tokens.type(reading.from) === TokenType.Number && reading.isPlain) ||
    reading.qualifier === 'range';
  if (!small) return false;
  for (let at = reading.from - 6; at < reading.to + 6; at++) {
    if ((tokens.senses(at) & Sense.Score) !== 0) return true;
  }
  return false;
}

/** aged 12, 17-year-old, "Noel, 31, is"; things may be a 40-year-old bridge */
function isAge({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort === 'ordinal') return (tokens.senses(reading.to) & Sense.Age) !== 0;
  if (reading.sort !== 'number') return false;
  const before = tokens.senses(reading.from - 1) | tokens.senses(reading.from - 2);
  if ((before & Sense.Age) !== 0 && (reading.max ?? reading.min ?? 0) < 120) return true;
  if (isYearsOld({ tokens }, reading)) return !isOldThing(tokens, reading, lexicon);
  return isBetweenCommas({ tokens, lexicon }, reading);
}

function isYearsOld({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  if (reading.unit === null) return false;
  const next = isHyphen(tokens.mark(reading.tail)) ? reading.tail + 1 : reading.tail;
  return (tokens.senses(next) & Sense.Age) !== 0;
}

function isOldThing(
  tokens: Sentence['tokens'],
  reading: Reading,
  lexicon: Sentence['lexicon'],
): boolean {
  const next = (isHyphen(tokens.mark(reading.tail)) ? reading.tail + 1 : reading.tail) + 1;
  if (tokens.type(next) !== TokenType.Word || tokens.isCapital(next)) return false;
  if (tokens.roles(next) !== 0) return false;
  return (
    !isPersonNoun(tokens, next, lexicon) &&
    !isPersonNoun(tokens, next + 1, lexicon) &&
    tokens.spaced(next)
  );
}

/** A name, then the age: "Maria Lopez, 31, said" */
function isBetweenCommas(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
): boolean {
  if (!reading.isPlain || (reading.min ?? 0) > 110 || tokens.mark(reading.from - 1) !== COMMA)
    return false;
  if (
    !CLOSING.has(tokens.mark(reading.to)) &&
    reading.to < tokens.count &&
    !tokens.hasRole(reading.to, Role.And)
  )
    return false;
  const before = reading.from - 2;
  if (tokens.type(before) !== TokenType.Word) return false;
  return (
    tokens.isCapital(before) || (isPersonNoun(tokens, before, lexicon) && !isPlural(tokens, before))
  );
}

/** one of the, no one, at one point … */
function isIdiom({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  for (let at = reading.from; at < reading.to; at++) {
    for (const idiom of lexicon.idioms.get(tokens.word(at)) ?? []) {
      const begin = at - idiom.before.length;
      if (
        idiom.before.every((word, offset) => tokens.word(begin + offset) === word) &&
        idiom.after.every((word, offset) => tokens.word(at + 1 + offset) === word)
      )
        return true;
    }
  }
  return false;
}

/** "one" counts only where counting is meant: "only one toilet", "with one count", "six majors, one colonel". */
function isLooseOne(sentence: Sentence, reading: Reading, at: number): boolean {
  const { tokens, lexicon } = sentence;
  const isOne =
    reading.sort === 'number' &&
    tokens.word(reading.from).value === 1 &&
    reading.to - reading.from === 1;
  if (!isOne || reading.unit !== null || reading.qualifier !== 'exact') return false;
  if (reading.head < 0 || (tokens.roles(reading.countedFrom) & (Role.Verb | Role.Auxiliary)) !== 0)
    return true;
  const before = tokens.word(reading.from - 1);
  if (lexicon.onlyWords.has(before) || (before.roles & (Role.Or | Role.Auxiliary)) !== 0)
    return false;
  if (!isPersonNoun(tokens, reading.head, lexicon)) return true;
  return !isListed(sentence, reading, at) && !hasHarm(sentence, reading);
}

/** "the two were prepared": the number stands for people known from before */
function isPronoun({ tokens }: Sentence, reading: Reading): boolean {
  if (
    reading.sort !== 'number' ||
    reading.head >= 0 ||
    reading.unit !== null ||
    reading.qualifier !== 'exact'
  )
    return false;
  const isWord =
    tokens.word(reading.from).numeral === Numeral.Unit && reading.to - reading.from === 1;
  return (
    isWord && tokens.word(reading.from - 1).text === 'the' && !tokens.hasRole(reading.to, Role.Of)
  );
}

/** "six majors, one colonel": another number of the list is near. */
function isListed({ tokens, readings }: Sentence, reading: Reading, at: number): boolean {
  const next = readings[at + 1];
  const isNext = next?.sort === 'number' && next.from - reading.to < 6;
  if (isNext && (tokens.mark(next.from - 1) === 0x2c || tokens.hasRole(next.from - 1, Role.And)))
    return true;
  const previous = readings[at - 1];
  const hasAnd = (tokens.roles(reading.from - 1) & Role.And) !== 0;
  return previous?.sort === 'number' && reading.from - previous.to < 6 && hasAnd;
}

function hasHarm({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  for (let at = reading.countedTo; at < reading.countedTo + 4; at++) {
    if ((tokens.senses(at) & (Sense.HarmVerb | Sense.HarmSelf | Sense.HarmNoun)) !== 0) return true;
  }
  return (tokens.senses(reading.from - 1) & Sense.HarmVerb) !== 0;
}

/** two-stroke engines, a two-state solution, the Six-Day War: a number bound to a singular noun that is neither time nor measure nor person */
function isAdjective({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !isHyphen(tokens.mark(reading.to)) || tokens.spaced(reading.to))
    return false;
  if (tokens.type(reading.to + 1) !== TokenType.Word) return false;
  if (
    tokens.isCapital(reading.from) &&
    reading.from > 0 &&
    tokens.type(reading.from) === TokenType.Word
  )
    return true;
  if (tokens.isCapital(reading.to + 1)) return true;
  return reading.unit === null && !isPersonNoun(tokens, reading.to + 1, lexicon);
}

/** the 777 program, 737 Max: a bare number before a singular noun or a name */
function isModel({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (reading.sort !== 'number' || !reading.isPlain || reading.unit !== null) return false;
  const next = reading.to;
  const isNamed = (tokens.senses(next) & Sense.NameTail) !== 0 && tokens.isCapital(next);
  if (isNamed && (reading.min ?? 0) >= 100) return true;
  if (reading.head < 0 || reading.qualifier !== 'exact') return false;
  if ((tokens.roles(reading.from - 1) & (Role.Article | Role.Determiner)) === 0) return false;
  for (let at = reading.countedFrom; at < reading.countedTo; at++)
    if (isPlural(tokens, at) || isPersonNoun(tokens, at, lexicon)) return false;
  return (tokens.senses(reading.head) & (Sense.HarmNoun | Sense.Memorial)) === 0;
}
