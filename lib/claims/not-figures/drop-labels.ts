import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { isPartOfName, isAdjective, isModel } from './looks-like-name.ts';
import {
  isClock,
  isListNumber,
  isLabelled,
  isGroupOf,
  isAfterLabelled,
  isInFormula,
  isSide,
  isInstrument,
  isNameYear,
} from './looks-like-label.ts';
import { isAddress } from './looks-like-address.ts';
import {
  isCitation,
  isCode,
  isDottedClock,
  isHours,
  isNumberedTime,
  isPhone,
} from './looks-like-reference.ts';
import { isDocket, isOption, isPartOfModel, isRevision, isVersion } from './looks-like-code.ts';
import { isAge } from './looks-like-age.ts';
import { isScore, isPoints, isMinute } from './looks-like-score.ts';
import { isBareZero, isIdiom, isLooseOne, isPronounNumber } from './looks-like-idiom.ts';

type Test = (sentence: Sentence, reading: Reading, at: number) => boolean;

/** What a reading must have for a test to be worth asking, as bits. */
const Trait = {
  /** Of sort number. */
  number: 1,
  date: 1 << 1,
  ordinal: 1 << 2,
  /** Begins with digits, with a word. */
  digits: 1 << 3,
  spelled: 1 << 4,
  /** Whole, in digits without a separator. */
  plain: 1 << 5,
  /** No whole number, or one without a lower bound. */
  uneven: 1 << 6,
  /** A mark comes right before it or right after it. */
  marked: 1 << 7,
  /** Three tokens. */
  three: 1 << 8,
} as const;

const { number, date, ordinal, digits, spelled, plain, uneven, marked, three } = Trait;

/** Each says why a number is no figure, and what all that it holds for have in common. */
export const TESTS: readonly (readonly [Test, number])[] = [
  [isPartOfName, 0],
  [isClock, 0],
  [isHours, number | three],
  [isDottedClock, number | digits],
  [isListNumber, plain | marked],
  [isPhone, digits],
  [isCitation, number | marked],
  [isCode, number | plain],
  [isNumberedTime, number | plain],
  [isLabelled, number],
  [isAfterLabelled, plain],
  [isAddress, digits],
  [isGroupOf, number],
  [isInstrument, number | marked],
  [isInFormula, marked],
  [isSide, 0],
  [isDocket, number | three],
  [isVersion, number | uneven],
  [isRevision, marked],
  [isOption, 0],
  [isPartOfModel, number | digits],
  [isNameYear, date],
  [isPoints, number],
  [isScore, 0],
  [isMinute, ordinal],
  [isAge, 0],
  [isIdiom, 0],
  [isLooseOne, number | spelled],
  [isPronounNumber, number | spelled],
  [isBareZero, number | spelled],
  [isAdjective, number | marked],
  [isModel, number | plain],
];

/** Marks what looks like a figure but is a name, a clock time, a list number, a score, an age or an idiom. */
export function dropLabels(sentence: Sentence): void {
  const { readings } = sentence;
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at];
    if (reading === undefined) break;
    for (const test of testsFor(traitsOf(sentence, reading))) {
      if (!test(sentence, reading, at)) continue;
      reading.isNone = true;
      break;
    }
  }
}

/** The bits of `TESTS` that a reading has. */
export function traitsOf({ tokens }: Sentence, { sort, from, to, min, isPlain }: Reading): number {
  let traits = isPlain ? plain : 0;
  if (sort === 'number') traits |= number;
  else if (sort === 'date') traits |= date;
  else if (sort === 'ordinal') traits |= ordinal;
  const type = tokens.type(from);
  if (type === TokenType.Number) traits |= digits;
  else if (type === TokenType.Word) traits |= spelled;
  if (!Number.isInteger(min)) traits |= uneven;
  if (tokens.mark(from - 1) !== 0 || tokens.mark(to) !== 0) traits |= marked;
  return to - from === 3 ? traits | three : traits;
}

const known = new Map<number, readonly Test[]>();

/** The tests that may hold for what has these traits; chosen once. */
function testsFor(traits: number): readonly Test[] {
  let tests = known.get(traits);
  if (tests === undefined) {
    tests = TESTS.flatMap(([test, needed]) => ((needed & ~traits) === 0 ? [test] : []));
    known.set(traits, tests);
  }
  return tests;
}
