import type { FigureKind, Harm } from '../../model/figure.ts';
import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence, Topic } from '../grammar/reading.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

/** After so many sentences without a counted thing of their own, what was counted before is no longer spoken of. */
const LONGEST = 3;
const KINDS: ReadonlySet<FigureKind | null> = new Set([
  'casualty',
  'memorial',
  'attendance',
  'count',
]);

/**
 * What the next sentence of the paragraph may count without naming it: what this one counts last,
 * things it names only with a preposition ("in 214 towns") put behind; where it counts nothing,
 * what was counted before it.
 */
export function topicAfter(sentence: Sentence): Topic | null {
  if (sentence.readings.length === 0) return sentence.topic;
  const own = lastOf(sentence, isMain);
  if (own !== undefined) return topicOf(sentence, own);
  const { topic } = sentence;
  if (topic !== null && topic.age < LONGEST) return { ...topic, age: topic.age + 1 };
  const aside = lastOf(sentence, (_, reading) => isCounting(reading));
  return aside === undefined ? null : topicOf(sentence, aside);
}

function lastOf(
  sentence: Sentence,
  test: (sentence: Sentence, reading: Reading) => boolean,
): Reading | undefined {
  const { readings } = sentence;
  for (let at = readings.length - 1; at >= 0; at--) {
    const reading = readings[at];
    if (reading !== undefined && test(sentence, reading)) return reading;
  }
  return undefined;
}

function topicOf(sentence: Sentence, reading: Reading): Topic {
  const { kind, harm } = meantKind(sentence, reading);
  return { kind, harm, age: 0 };
}

/** The kind of the things a figure counts or takes a part of: "nine in ten statues" speaks of statues. */
export function meantKind(
  { tokens, lexicon }: Sentence,
  { kind, harm, head }: Reading,
): { kind: FigureKind | null; harm: Harm | null } {
  if (kind !== 'share') return { kind, harm };
  if (tokens.hasSense(head, Sense.Memorial)) return { kind: 'memorial', harm: null };
  if (isPersonNoun(tokens, head, lexicon)) return { kind: 'attendance', harm: null };
  return { kind: 'count', harm: null };
}

/** Whether a figure counts things or people, or is a part of those it names. */
export function isCounting({ isNone, kind, sort, unit, head }: Reading): boolean {
  if (isNone) return false;
  if (kind === 'share') return head >= 0;
  return sort === 'number' && unit === null && KINDS.has(kind);
}

/** What comes behind a preposition is said of a place or time, unless it is "of" or people came to harm there. */
function isMain(sentence: Sentence, reading: Reading): boolean {
  if (!isCounting(reading)) return false;
  return reading.kind === 'casualty' || !isBesideTopic(sentence, reading);
}

/**
 * "cut into 212 panels", "in nine countries", "prisoners of twelve nations": named beside what the
 * sentence is about.
 */
export function isBesideTopic({ tokens }: Sentence, reading: Reading): boolean {
  let at = reading.begin - 1;
  while (tokens.hasRole(at, Role.Article | Role.Determiner)) at--;
  if (tokens.hasRole(at, Role.Of)) return reading.kind === 'count' && isPlural(tokens, at - 1);
  return tokens.hasRole(at, Role.Preposition);
}
