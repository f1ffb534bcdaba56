import type { FigureKind } from '../../model/figure.ts';
import { isHyphen } from '../tokens/characters.ts';
import { isPersonNoun } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';

const COMMA = 0x2c;
/** "the fifth generation": of people or of a product, no time */
const GENERATION = 'generation';
const LONGEST_TITLE = 3;

/**
 * What an ordinal says: a rank ("third largest", "the first woman to"), a time ("80th
 * anniversary"), or nothing ("1st Street").
 */
export function kindOfOrdinal(sentence: Sentence, reading: Reading): FigureKind | null {
  const { tokens } = sentence;
  const next = isHyphen(tokens.mark(reading.to)) ? reading.to + 1 : reading.to;
  const word = tokens.word(next);
  if (isAnniversary(tokens, next)) return 'date';
  if ((word.senses & Sense.Superlative) !== 0 || word.text === 'most') return 'rank';
  if (isStreak(sentence, reading, next) || isSecondOnly(sentence, reading, next)) return 'rank';
  if ((word.roles & Role.TimeUnit) !== 0)
    return isSpanOfTime(sentence, reading) && word.text !== GENERATION && !isOffer(sentence, next)
      ? 'date'
      : null;
  if (tokens.hasRole(next, Role.PartOf) && tokens.hasRole(next + 1, Role.TimeUnit)) return 'date';
  return isRankOf(sentence, reading, next) ? 'rank' : null;
}

/** "Your first month is free": an offer, which dates nothing */
function isOffer({ tokens, lexicon }: Sentence, time: number): boolean {
  const at = tokens.hasRole(time + 1, Role.Be) ? time + 2 : time + 1;
  return lexicon.offers.has(tokens.word(at));
}

/** "the third to fall", "a second wave", "the first and only win" */
function isRankOf(sentence: Sentence, reading: Reading, next: number): boolean {
  if (isPlaced(sentence, reading, next) || isNamedLater(sentence, reading, next)) return true;
  if (isOwned(sentence, reading, next)) return true;
  const noun = rankedNoun(sentence, next);
  if (isToldApart(sentence, reading, noun)) return false;
  if (sentence.tokens.hasRole(noun, Role.TimeUnit)) return false;
  return !isInName(sentence, reading, noun) && isRanked(sentence, reading, noun);
}

/**
 * "The second bomber fled": one of a few people, distinguished from the others; "the second woman
 * to lead it" is a rank
 */
function isToldApart({ tokens, lexicon }: Sentence, { min }: Reading, noun: number): boolean {
  const isFew = min === 2 || min === 3;
  return isFew && lexicon.toldApart.has(tokens.word(noun)) && !tokens.hasRole(noun + 1, Role.To);
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

/** the 80th anniversary, the 200th birthday */
function isAnniversary(tokens: Sentence['tokens'], at: number): boolean {
  const { roles, senses } = tokens.word(at);
  if ((senses & Sense.Age) !== 0) return true;
  return (roles & Role.SpanWord) !== 0 && (roles & Role.TimePreposition) === 0;
}

/** "second only to Orsk" */
function isSecondOnly({ tokens, lexicon }: Sentence, { min }: Reading, next: number): boolean {
  const isOnly = lexicon.onlyWords.has(tokens.word(next)) && tokens.hasRole(next + 1, Role.To);
  return isOnly && (min ?? 0) > 1;
}

/** "lifted them to fourth in the table", "finished third.", "the ninth since 2020", "only the second of its kind" */
function isPlaced({ tokens, lexicon }: Sentence, reading: Reading, next: number): boolean {
  if (tokens.isCapital(reading.from) && tokens.type(reading.from) === TokenType.Word) return false;
  const isScoped = isScope({ tokens, lexicon }, reading, next);
  const before = reading.from - 1;
  const isVerb = lexicon.placeVerbs.has(tokens.word(before));
  const isNotFirst = (reading.min ?? 0) > 1;
  if (isNotFirst && lexicon.withWords.has(tokens.word(next)))
    return isVerb || tokens.hasRole(before, Role.Be);
  const isMove = tokens.hasRole(next, Role.To) && tokens.word(next + 1).numeral === Numeral.Ordinal;
  if (isNotFirst && isInSize({ tokens, lexicon }, next)) return true;
  if (isVerb) return isScoped || isMove || (isNotFirst && tokens.type(next) === TokenType.Mark);
  return isScoped && isDefinitePlace({ tokens, lexicon }, reading, next);
}

/** "third in size after Leeds" */
function isInSize({ tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>, at: number): boolean {
  return (
    tokens.word(at).text === lexicon.grammar.within && lexicon.sizeNouns.has(tokens.word(at + 1))
  );
}

/** "third in the table", "tenth on the list" */
function isScope(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { min }: Reading,
  at: number,
): boolean {
  const isOn = lexicon.onWords.has(tokens.word(at)) && tokens.hasRole(at + 1, Role.Article);
  return (isOn && (min ?? 0) > 1) || lexicon.placeScopes.has(tokens.word(at));
}

/** "the country's fourth, which", "the team's third in a row" */
function isOwned({ tokens, lexicon }: Sentence, { from, min }: Reading, next: number): boolean {
  const at = from - 1;
  const isLetter = tokens.length(at) === 1 && tokens.type(at) === TokenType.Word;
  const isGenitive = isLetter && !tokens.spaced(at) && tokens.type(at - 1) === TokenType.Mark;
  if (!isGenitive || (min ?? 0) < 2) return false;
  return tokens.type(next) === TokenType.Mark || lexicon.placeScopes.has(tokens.word(next));
}

/** "the ninth since 2020", "only the second of its kind" */
function isDefinitePlace(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { from, min }: Reading,
  next: number,
): boolean {
  const before = from - 1;
  const isDefinite =
    tokens.hasRole(before, Role.Article | Role.Determiner) && !tokens.hasRole(before, Role.Per);
  if (!isDefinite || tokens.hasRole(next + 1, Role.Month | Role.Relative)) return false;
  const isOnly = lexicon.onlyWords.has(tokens.word(before - 1));
  return isOnly || (min ?? 0) > 2 || (!tokens.hasRole(next, Role.Of) && !isPlainIn(tokens, next));
}

/**
 * "the third to be torn down", "the second of seven brothers", "A 41st will open", "The first was
 * built": the noun is elsewhere
 */
function isNamedLater(
  { tokens, lexicon }: Sentence,
  { from, min }: Reading,
  next: number,
): boolean {
  const isDefinite = tokens.hasRole(from - 1, Role.Article) && !tokens.hasRole(from - 1, Role.Per);
  if (tokens.type(from) !== TokenType.Word || !isDefinite)
    return tokens.type(from) !== TokenType.Word && isDigitRank(tokens, from, next);
  if (tokens.hasRole(next, Role.To))
    return tokens.hasRole(next + 1, Role.Be | Role.Verb) || tokens.word(next + 1).roles === 0;
  if (tokens.hasRole(next, Role.Of)) {
    const part = tokens.hasRole(next + 1, Role.Article) ? next + 2 : next + 1;
    const isNumber = tokens.type(part) === TokenType.Number || tokens.word(part).numeral !== 0;
    return isNumber || tokens.hasRole(next + 1, Role.Determiner);
  }
  if (min !== 1) return false;
  const isPast = from === 1 && tokens.endsWith(next, 'ed');
  return isPast || (tokens.hasRole(next, Role.Be) && !lexicon.modals.has(tokens.word(next)));
}

/** "a 41st will open", "a 62nd, to the aviator" */
function isDigitRank(tokens: Sentence['tokens'], from: number, next: number): boolean {
  const isOpen = tokens.hasRole(next, Role.Auxiliary) || tokens.mark(next) === COMMA;
  return tokens.hasRole(from - 1, Role.Article) && isOpen;
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
  if (tokens.type(next) !== TokenType.Word) return true;
  if (tokens.isCapital(next))
    return isPeerage(tokens, next) || (!isNationality(tokens, next) && !isOffice(tokens, next));
  const isAnother =
    (reading.min ?? 0) > 3 &&
    tokens.hasRole(reading.from - 1, Role.Article) &&
    tokens.hasRole(reading.from - 1, Role.Per);
  return !isAnother && (tokens.senses(next) & (Sense.Street | Sense.NameTail)) !== 0;
}

/** "the 2nd Duke of Orsk": a title that passes on, with its number */
function isPeerage(tokens: Sentence['tokens'], at: number): boolean {
  return (
    tokens.hasSense(at, Sense.Street) &&
    tokens.hasSense(at, Sense.Person) &&
    tokens.hasRole(at + 1, Role.Of)
  );
}

/** "the first Prime Minister", "its second President": a title that names a person */
function isOffice(tokens: Sentence['tokens'], from: number): boolean {
  let at = from;
  while (
    at < from + LONGEST_TITLE &&
    tokens.isCapital(at + 1) &&
    tokens.type(at + 1) === TokenType.Word
  )
    at++;
  return tokens.hasSense(at, Sense.Person);
}

/** "the fifth Lemish pilot": one capitalised word, then the noun */
function isNationality(tokens: Sentence['tokens'], at: number): boolean {
  const isNoun =
    tokens.type(at + 1) === TokenType.Word &&
    !tokens.isCapital(at + 1) &&
    (tokens.roles(at + 1) & ~Role.Verb) === 0;
  return isNoun && (tokens.word(at).senses & (Sense.Street | Sense.NameTail)) === 0;
}

function isSpanOfTime({ tokens }: Sentence, reading: Reading): boolean {
  return (tokens.roles(reading.from - 1) & (Role.Article | Role.Determiner)) !== 0;
}

/** "Rovers' ninth win" */
function isPluralGenitive(tokens: Sentence['tokens'], at: number): boolean {
  const mark = tokens.mark(at);
  return (mark === 0x27 || mark === 0x2019) && !tokens.spaced(at) && tokens.endsWith(at - 1, 's');
}

/** The noun after "first and only", "first ever": past what is said beside the rank. */
function rankedNoun({ tokens, lexicon }: Sentence, at: number): number {
  const isPair = tokens.hasRole(at, Role.And) && isBeside({ lexicon, tokens }, at + 1);
  const next = isPair ? at + 2 : at;
  return tokens.word(next).text === lexicon.grammar.ever ? next + 1 : next;
}

/** Where "the current and first", "the very first" begins: before the adjective beside the rank. */
function beforePair({ tokens }: Pick<Sentence, 'tokens' | 'lexicon'>, from: number): number {
  const { roles, numeral } = tokens.word(from - 2);
  if (tokens.hasRole(from - 1, Role.Adverb) && (roles & Role.Article) !== 0) return from - 1;
  const isPair = tokens.hasRole(from - 1, Role.And) && roles === 0 && numeral === Numeral.None;
  return isPair && tokens.hasRole(from - 3, Role.Article | Role.Determiner) ? from - 2 : from;
}

/** only, last: said beside a rank of the same thing */
function isBeside({ tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>, at: number): boolean {
  return lexicon.onlyWords.has(tokens.word(at)) || lexicon.pastWords.has(tokens.word(at));
}

/** "a third person", "a second ship": one more of them; "a second wave" is counted */
function isAnother(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
  next: number,
): boolean {
  const before = tokens.roles(reading.from - 1);
  if ((before & Role.Article) === 0 || (before & Role.Per) === 0) return false;
  if (reading.min === 2 && !lexicon.recurring.has(tokens.word(next))) return true;
  return isPersonNoun(tokens, next, lexicon) || isPersonNoun(tokens, next + 1, lexicon);
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
  const first = beforePair({ tokens, lexicon }, reading.from);
  const before = tokens.word(first - 1);
  if (isAnother({ tokens, lexicon }, reading, next)) return false;
  const isGenitive =
    (tokens.length(first - 1) === 1 && tokens.mark(first - 2) !== 0) ||
    isPluralGenitive(tokens, first - 1);
  if (
    /(?:ed|ly)$/.test(tokens.slice(next, next + 1)) &&
    ((before.roles & (Role.Pronoun | Role.Auxiliary)) !== 0 || before.text === lexicon.grammar.than)
  )
    return false;
  const opening = Role.Article | Role.Determiner | Role.Preposition;
  if (isGenitive || (before.roles & opening) !== 0) return true;
  if ((before.roles & Role.And) !== 0 && reading.min === 1) return isOffice(tokens, next);
  return before.roles === 0 && tokens.hasRole(previousWord(tokens, first - 1), opening);
}

/** "the number one buyer", "ranked number two"; "lives at number five" names a house */
export function isNumberRank(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { from, to }: Reading,
): boolean {
  if (to !== from + 1 || tokens.word(from).numeral !== Numeral.Unit) return false;
  if (!lexicon.rankLabels.has(tokens.word(from - 1))) return false;
  const before = from - 2;
  if (lexicon.placeVerbs.has(tokens.word(before))) return !tokens.hasRole(before, Role.Preposition);
  const isGenitive = tokens.length(before) === 1 && tokens.mark(before - 1) !== 0;
  const isNamed = tokens.type(to) === TokenType.Word && (tokens.roles(to) & ~Role.Verb) === 0;
  return isNamed && (isGenitive || tokens.hasRole(before, Role.Article | Role.Determiner));
}

const NEAREST_SUPERLATIVE = 4;

/** "in the top twenty", "among the bottom three for goals": the number is the place */
export function isTopPlace({ tokens, lexicon }: Sentence, { from, head }: Reading): boolean {
  if (head >= 0 || !lexicon.tops.has(tokens.word(from - 1))) return false;
  return tokens.hasRole(from - 2, Role.Article | Role.Determiner | Role.Preposition);
}

/** "the lowest in five elections", "the worst result in six tests": how far back the rank reaches */
export function isRankSpan({ tokens, lexicon }: Sentence, { begin, head }: Reading): boolean {
  if (tokens.word(begin - 1).text !== lexicon.grammar.within || head < 0) return false;
  for (let at = begin - 2; at > begin - 2 - NEAREST_SUPERLATIVE && at >= 0; at--) {
    if (tokens.hasSense(at, Sense.Superlative)) return true;
    if (tokens.type(at) !== TokenType.Word || tokens.hasRole(at, Role.Preposition)) return false;
  }
  return false;
}
