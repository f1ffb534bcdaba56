import type { FigureKind } from '../../model/figure.ts';
import { isHyphen } from '../characters.ts';
import { isPersonNoun } from '../recognizers/noun-phrases.ts';
import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';

/** What an ordinal says: a rank ("third largest", "the first woman to"), a time ("80th anniversary"), or nothing ("1st Street"). */
export function kindOfOrdinal(sentence: Sentence, reading: Reading): FigureKind | null {
  const { tokens } = sentence;
  const next = isHyphen(tokens.mark(reading.to)) ? reading.to + 1 : reading.to;
  const word = tokens.word(next);
  if ((word.roles & Role.SpanWord) !== 0 && (word.roles & Role.TimePreposition) === 0)
    return 'date';
  if ((word.senses & Sense.Superlative) !== 0 || word.text === 'most') return 'rank';
  if (isStreak(sentence, reading, next)) return 'rank';
  if ((word.roles & Role.TimeUnit) !== 0)
    return (reading.min ?? 0) > 0 && isSpanOfTime(sentence, reading) ? 'date' : null;
  if (isPlaced(sentence, reading, next)) return 'rank';
  return !isInName(sentence, reading, next) && isRanked(sentence, reading, next) ? 'rank' : null;
}

/** "for the 15th year running" */
function isStreak({ tokens, lexicon }: Sentence, reading: Reading, next: number): boolean {
  const after = tokens.word(next + 1).text === 'in' ? next + 3 : next + 1;
  return (
    tokens.hasRole(next, Role.TimeUnit) &&
    lexicon.streaks.has(tokens.word(after)) &&
    reading.to <= next
  );
}

/** "lifted them to fourth in the table", "finished third.", "the ninth since 2020", "only the second of its kind" */
function isPlaced({ tokens, lexicon }: Sentence, reading: Reading, next: number): boolean {
  if (tokens.isCapital(reading.from) && tokens.type(reading.from) === TokenType.Word) return false;
  const isScoped = lexicon.placeScopes.has(tokens.word(next));
  const before = reading.from - 1;
  if (lexicon.placeVerbs.has(tokens.word(before)))
    return isScoped || (tokens.type(next) === TokenType.Mark && (reading.min ?? 0) > 1);
  const isDefinite = tokens.hasRole(before, Role.Article) && !tokens.hasRole(before, Role.Per);
  if (!isScoped || !isDefinite) return false;
  if (tokens.hasRole(next + 1, Role.Month | Role.Relative)) return false;
  const isOnly = lexicon.onlyWords.has(tokens.word(before - 1));
  return (
    isOnly || (reading.min ?? 0) > 2 || (!tokens.hasRole(next, Role.Of) && !isPlainIn(tokens, next))
  );
}

/** "the first in", "the second on": may stand for anything, but "the first outside", "the second since" are ranks. */
function isPlainIn(tokens: Sentence['tokens'], at: number): boolean {
  return tokens.length(at) === 2;
}

/** The token before a word, hyphenated parts of it skipped: "its record-breaking" begins after "its". */
function previousWord(tokens: Sentence['tokens'], at: number): number {
  let before = at - 1;
  while (isHyphen(tokens.mark(before))) before -= 2;
  return before;
}

/** 1st Street, the First Intifada, Second Lieutenant */
function isInName({ tokens }: Sentence, reading: Reading, next: number): boolean {
  const isCapital = tokens.isCapital(reading.from) && tokens.type(reading.from) === TokenType.Word;
  if (isCapital && reading.from > 0) return true;
  if (tokens.type(next) !== TokenType.Word || tokens.isCapital(next)) return true;
  const isAnother =
    (reading.min ?? 0) > 3 &&
    tokens.hasRole(reading.from - 1, Role.Article) &&
    tokens.hasRole(reading.from - 1, Role.Per);
  return !isAnother && (tokens.senses(next) & (Sense.Street | Sense.NameTail)) !== 0;
}

function isSpanOfTime({ tokens }: Sentence, reading: Reading): boolean {
  return (tokens.roles(reading.from - 1) & (Role.Article | Role.Determiner)) !== 0;
}

/** "Rovers' ninth win" */
function isPluralGenitive(tokens: Sentence['tokens'], at: number): boolean {
  const mark = tokens.mark(at);
  return (
    (mark === 0x27 || mark === 0x2019) &&
    !tokens.spaced(at) &&
    tokens.slice(at - 1, at).endsWith('s')
  );
}

/** Before a noun and after "the", a genitive or nothing but a name; "a third person" is merely another. */
function isRanked({ tokens, lexicon }: Sentence, reading: Reading, next: number): boolean {
  const { roles } = tokens.word(next);
  const stops =
    Role.Auxiliary |
    Role.Preposition |
    Role.Pronoun |
    Role.Verb |
    Role.Relative |
    Role.And |
    Role.Article |
    Role.Conjunction;
  if ((roles & stops) !== 0 || tokens.word(next).numeral !== 0) return false;
  const before = tokens.word(reading.from - 1);
  const isIndefinite = (before.roles & Role.Article) !== 0 && (before.roles & Role.Per) !== 0;
  if (
    isIndefinite &&
    (isPersonNoun(tokens, next, lexicon) || isPersonNoun(tokens, next + 1, lexicon))
  )
    return false;
  const isGenitive =
    (tokens.length(reading.from - 1) === 1 && tokens.mark(reading.from - 2) !== 0) ||
    isPluralGenitive(tokens, reading.from - 1);
  if (
    /(?:ed|ly)$/.test(tokens.slice(next, next + 1)) &&
    (before.roles & (Role.Pronoun | Role.Auxiliary)) !== 0
  )
    return false;
  const opening = Role.Article | Role.Determiner | Role.Preposition;
  if (isGenitive || (before.roles & opening) !== 0) return true;
  return before.roles === 0 && tokens.hasRole(previousWord(tokens, reading.from - 1), opening);
}
