import type { Reading, Sentence } from '../reading.ts';
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
import { isDocket, isOption, isRevision, isVersion } from './looks-like-code.ts';
import { isAge } from './looks-like-age.ts';
import { isScore, isPoints, isMinute } from './looks-like-score.ts';
import { isIdiom, isLooseOne, isPronoun } from './loose-words.ts';

type Test = (sentence: Sentence, reading: Reading, at: number) => boolean;

/** Each says why a number is no figure; tried in this order. */
const TESTS: readonly Test[] = [
  isPartOfName,
  isClock,
  isHours,
  isDottedClock,
  isListNumber,
  isPhone,
  isCitation,
  isCode,
  isNumberedTime,
  isLabelled,
  isAfterLabelled,
  isAddress,
  isGroupOf,
  isInstrument,
  isInFormula,
  isSide,
  isDocket,
  isVersion,
  isRevision,
  isOption,
  isNameYear,
  isPoints,
  isScore,
  isMinute,
  isAge,
  isIdiom,
  isLooseOne,
  isPronoun,
  isAdjective,
  isModel,
];

/** Marks what looks like a figure but is a name, a clock time, a list number, a score, an age or an idiom. */
export function dropLabels(sentence: Sentence): void {
  for (const [at, reading] of sentence.readings.entries()) {
    for (const test of TESTS) {
      if (!test(sentence, reading, at)) continue;
      reading.isNone = true;
      break;
    }
  }
}
