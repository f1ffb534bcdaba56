import type { FigureKind } from '../../model/figure.ts';
import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';
import { isChange } from './find-changes.ts';
import { harmOf } from './find-harm.ts';
import { kindOfOrdinal } from './find-ranks.ts';
import { kindOfTime } from './find-times.ts';

/** Gives every figure its kind, by its sort and the words around it. */
export function findKinds(sentence: Sentence): void {
  sentence.readings.forEach((reading, at) => {
    if (reading.isNone) return;
    if (reading.sort === 'number' || reading.sort === 'fraction') settleHarm(sentence, reading);
    reading.kind ??= kindOf(sentence, reading, sentence.readings[at - 1]);
    if (reading.kind === null) reading.isNone = true;
  });
}

function settleHarm(sentence: Sentence, reading: Reading): void {
  if (reading.unit !== null || reading.sort === 'fraction') return;
  const harm = harmOf(sentence, reading);
  if (harm === null) return;
  reading.harm = harm;
  reading.kind = 'casualty';
}

function kindOf(
  sentence: Sentence,
  reading: Reading,
  previous: Reading | undefined,
): FigureKind | null {
  switch (reading.sort) {
    case 'date':
    case 'year':
      return 'date';
    case 'ordinal':
      return kindOfOrdinal(sentence, reading);
    case 'multiplied':
      return 'change';
    case 'fold':
      return 'share';
    case 'percent':
    case 'fraction':
      return isChange(sentence, reading) ? 'change' : 'share';
    case 'money':
      return isChange(sentence, reading) ? 'change' : 'money';
    case 'number':
      return kindOfNumber(sentence, reading, previous);
  }
}

function kindOfNumber(
  sentence: Sentence,
  reading: Reading,
  previous: Reading | undefined,
): FigureKind | null {
  if (reading.unit !== null)
    return kindOfTime(sentence, reading) ?? (isChange(sentence, reading) ? 'change' : 'measure');
  if (isTimes(sentence, reading)) return 'share';
  if (isChange(sentence, reading)) return 'change';
  if (reading.head < 0) return kindOfElided(sentence, reading, previous);
  if (isMemorial(sentence, reading)) return 'memorial';
  return isPersonNoun(sentence.tokens, reading.head, sentence.lexicon) ? 'attendance' : 'count';
}

/** nine times higher, 50 times the level; "22 times between 1361 and 1528" is a count */
function isTimes({ tokens }: Sentence, reading: Reading): boolean {
  const at = tokens.mark(reading.to) === 0x2d ? reading.to + 1 : reading.to;
  const text = tokens.slice(at, at + 1).toLowerCase();
  if (text === 'x' || text === 'fold') return true;
  if (text !== 'times') return false;
  const next = tokens.word(at + 1);
  const following = tokens.slice(at + 1, at + 2).toLowerCase();
  return (
    (next.roles & (Role.Article | Role.Other | Role.Determiner)) !== 0 ||
    following.endsWith('er') ||
    following === 'as'
  );
}

function isMemorial({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  for (let at = reading.countedFrom; at < reading.countedTo; at++) {
    if ((tokens.senses(at) & Sense.Memorial) !== 0) return true;
  }
  if (!isPersonNoun(tokens, reading.head, lexicon)) return false;
  return isBuriedAfter({ tokens }, reading) || isBuriedBefore({ tokens }, reading);
}

function isBuriedAfter({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  for (let at = reading.countedTo; at < reading.countedTo + 6; at++) {
    if ((tokens.senses(at) & Sense.Buried) !== 0) return true;
    if (tokens.type(at) === TokenType.Mark) return false;
  }
  return false;
}

/** resting place for 300, names of 592 soldiers, here are buried 5,700 */
function isBuriedBefore({ tokens }: Pick<Sentence, 'tokens'>, reading: Reading): boolean {
  for (let at = reading.from - 1; at > reading.from - 6; at--) {
    if ((tokens.senses(at) & (Sense.Buried | Sense.Memorial)) !== 0) return true;
    if (tokens.type(at) === TokenType.Mark) return false;
  }
  return false;
}

/** A number with no noun of its own takes the kind of the one before it, or of the population it measures. */
function kindOfElided(
  { tokens }: Sentence,
  reading: Reading,
  previous: Reading | undefined,
): FigureKind | null {
  for (let at = reading.from - 1; at > reading.from - 10 && at >= 0; at--) {
    const { senses } = tokens.word(at);
    if ((senses & Sense.Index) !== 0) return 'measure';
    if ((senses & Sense.Attend) !== 0 && (senses & Sense.Person) !== 0) return 'attendance';
  }
  const kinds: readonly (FigureKind | null)[] = ['casualty', 'memorial', 'attendance', 'count'];
  if (previous !== undefined && !previous.isNone && kinds.includes(previous.kind))
    return previous.kind;
  return 'count';
}
