import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { Numeral, Role, Sense } from '../words.ts';

/** one of the, no one, at one point … */
export function isIdiom(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (isOnlyOne(sentence, reading)) return false;
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

/** "only one of whom" counts. */
function isOnlyOne({ tokens, lexicon }: Sentence, { from, to }: Reading): boolean {
  return (
    lexicon.onlyWords.has(tokens.word(from - 1)) &&
    tokens.hasRole(to, Role.Of) &&
    tokens.hasRole(to + 1, Role.Relative | Role.Pronoun)
  );
}

/** "one" counts only where counting is meant: "only one toilet", "with one count", "six majors, one colonel". */
export function isLooseOne(sentence: Sentence, reading: Reading, at: number): boolean {
  const { tokens, lexicon } = sentence;
  const isOne =
    reading.sort === 'number' &&
    tokens.word(reading.from).value === 1 &&
    reading.to - reading.from === 1;
  if (!isOne || reading.unit !== null || reading.qualifier !== 'exact') return false;
  if (isOnlyOne(sentence, reading)) return false;
  if (reading.head < 0 || (tokens.roles(reading.countedFrom) & (Role.Verb | Role.Auxiliary)) !== 0)
    return true;
  const before = tokens.word(reading.from - 1);
  if (lexicon.onlyWords.has(before) || (before.roles & (Role.Or | Role.Auxiliary)) !== 0)
    return false;
  if (!isPersonNoun(tokens, reading.head, lexicon)) return true;
  return !isListed(sentence, reading, at) && !hasHarm(sentence, reading);
}

/** "the two were prepared": the number stands for people known from before */
export function isPronoun({ tokens }: Sentence, reading: Reading): boolean {
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
