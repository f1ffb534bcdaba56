import type { Qualifier } from '../../model/figure.ts';
import type { QualifierPhrase } from '../grammar/lexicon.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { afterHyphen } from '../recognizers/numeral-words.ts';
import { isPlus } from '../recognizers/written-units.ts';
import { stands } from '../grammar/phrases.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Numeral, Role, Sense } from '../tokens/word-classes.ts';

/** How far before "over" the verb of punishing is. */
const PUNISHED = 8;

/** Sets bounds from the words before a figure ("more than", "up to") or after it ("or more"). */
export function readQualifiers(sentence: Sentence): void {
  for (const reading of sentence.readings) {
    reading.begin = reading.from;
    readOne(sentence, reading);
  }
  let previous: Reading | null = null;
  for (const reading of sentence.readings) {
    if (
      previous !== null &&
      (isConversion(sentence, previous, reading) || isSecondOfPair(sentence, previous, reading))
    )
      apply(reading, previous.qualifier);
    previous = reading;
  }
}

function readOne(sentence: Sentence, reading: Reading): void {
  const { tokens, lexicon } = sentence;
  const isLed = isAbbreviated(tokens, reading.from) || isSumWithArticle(sentence, reading);
  const at = isLed ? reading.from - 1 : reading.from;
  const phrases = lexicon.qualifiersBefore.get(tokens.word(at - 1));
  const phrase = matching(tokens, at, phrases, -1);
  if (
    phrase !== null &&
    !isDuring(sentence, reading, phrase) &&
    !isParticle(sentence, reading, phrase) &&
    !isClimb(sentence, at, phrase)
  ) {
    reading.begin = at - phrase.words.length;
    apply(reading, phrase.qualifier);
  } else {
    const other = signBefore(sentence, reading) ?? after(sentence, reading);
    if (other !== null) apply(reading, other);
  }
}

const SIGNS: ReadonlyMap<number, Qualifier> = new Map([
  [0x7e, 'about'],
  [0x2248, 'about'],
  [0x2265, 'atLeast'],
  [0x2264, 'atMost'],
]);

/** ~90, ≥30, c. 1340 */
function signBefore({ tokens, lexicon }: Sentence, reading: Reading): Qualifier | null {
  const isCirca =
    isAbbreviated(tokens, reading.from) && lexicon.circaWords.has(tokens.word(reading.from - 2));
  return isCirca ? 'about' : (SIGNS.get(tokens.mark(reading.from - 1)) ?? null);
}

/** "approx. 90": the full stop of the word before */
function isAbbreviated(tokens: Tokens, at: number): boolean {
  return tokens.mark(at - 1) === 0x2e && !tokens.spaced(at - 1) && tokens.spaced(at);
}

/** "more than 600 killed and 800 injured": the bound holds for both bare numbers. */
function isSecondOfPair({ tokens }: Sentence, previous: Reading, reading: Reading): boolean {
  if (
    previous.qualifier === 'range' ||
    previous.bounds === 'convention' ||
    reading.qualifier !== 'exact'
  )
    return false;
  const isBare =
    previous.head < 0 &&
    reading.head < 0 &&
    previous.sort === 'number' &&
    reading.sort === 'number';
  const harm = Sense.HarmVerb | Sense.HarmNoun;
  const isPair = reading.from === previous.to + 2 && tokens.hasRole(reading.from - 1, Role.And);
  return (
    isBare && isPair && tokens.hasSense(previous.to, harm) && tokens.hasSense(reading.to, harm)
  );
}

/** "up to a £1 million", "more than a $40 fine" */
function isSumWithArticle({ tokens }: Sentence, { sort, from }: Reading): boolean {
  return (
    sort === 'money' && tokens.hasRole(from - 1, Role.Article) && tokens.hasRole(from - 1, Role.Per)
  );
}

/** "ticked up to 4.2%", "crept up to $40": where it went, no bound */
function isClimb(
  { tokens, lexicon }: Sentence,
  at: number,
  { words, qualifier }: QualifierPhrase,
): boolean {
  if (qualifier !== 'atMost' || !tokens.hasRole(at - 1, Role.To)) return false;
  const verb = at - words.length - 1;
  return lexicon.particles.has(tokens.word(at - 2)) && lexicon.climbVerbs.has(tokens.word(verb));
}

/** "hand over 9 acres", "took over 14 villages": part of the verb; "took over 14 hours" is a bound */
function isParticle(
  { tokens, lexicon }: Sentence,
  reading: Reading,
  phrase: QualifierPhrase,
): boolean {
  if (phrase.words.length > 1) return false;
  if (isTopic({ tokens, lexicon }, reading)) return true;
  if (phrase.qualifier !== 'over') return false;
  if (isQuarrel({ tokens, lexicon }, reading)) return true;
  if (reading.sort === 'money' || tokens.hasRole(reading.tail - 1, Role.TimeUnit)) return false;
  return lexicon.overVerbs.has(tokens.word(reading.from - 2));
}

/** "learn about six mills", "questions about 12 loans": what is spoken of, no bound */
function isTopic(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { from }: Reading,
): boolean {
  const isAbout = tokens.word(from - 1).text === lexicon.grammar.about;
  return isAbout && lexicon.aboutWords.has(tokens.word(from - 2));
}

/**
 * "a row over 19 dismissed drivers", "fined last year over 27 faults": what it was about; "sued
 * over 30 firms" bounds what it did it to
 */
function isQuarrel(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  { from, sort }: Reading,
): boolean {
  if (!tokens.hasRole(from - 1, Role.Preposition)) return false;
  if (lexicon.disputeNouns.has(tokens.word(from - 2))) return true;
  if (sort === 'money') return false;
  for (let at = from - 2; at > from - PUNISHED && at >= 0; at--) {
    if (!lexicon.punishVerbs.has(tokens.word(at))) continue;
    return at < from - 2 || tokens.hasRole(at - 1, Role.Be);
  }
  return false;
}

/** "over three days" says when, not that it was more than three; "over three days ago" and "over 90 years old" do. */
function isDuring({ tokens }: Sentence, reading: Reading, phrase: QualifierPhrase): boolean {
  if (phrase.qualifier !== 'over' || phrase.words.length > 1 || reading.unit === null) return false;
  if (tokens.hasRole(reading.tail, Role.SpanWord) && tokens.hasRole(reading.tail, Role.Adverb))
    return false;
  if (tokens.hasSense(reading.tail, Sense.Age)) return false;
  return (
    tokens.hasRole(reading.tail - 1, Role.TimeUnit) &&
    tokens.hasRole(reading.from - 1, Role.Preposition)
  );
}

/** "$12.9bn (£10bn)", "some 20 miles (32 km)": the same amount again shares its bounds. */
function isConversion({ tokens }: Sentence, previous: Reading, reading: Reading): boolean {
  if (
    previous.qualifier === 'exact' ||
    previous.qualifier === 'range' ||
    reading.qualifier !== 'exact'
  )
    return false;
  const isInBrackets = tokens.mark(reading.from - 1) === 0x28 && reading.from - 1 === previous.tail;
  return (
    isInBrackets &&
    previous.sort === reading.sort &&
    previous.unit !== null &&
    reading.unit !== null
  );
}

function matching(
  tokens: Tokens,
  at: number,
  phrases: readonly QualifierPhrase[] | undefined,
  direction: -1 | 1,
): QualifierPhrase | null {
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    const from = direction === -1 ? at - phrase.words.length : at;
    if (from >= 0 && stands(tokens, from, phrase.words)) return phrase;
  }
  return null;
}

/** "or more" comes after the number, its unit, or its noun phrase. */
function after(sentence: Sentence, reading: Reading): Qualifier | null {
  const glued = gluedSuffix(sentence, reading);
  if (glued !== null) return glued;
  const { to, tail, countedTo } = reading;
  return (
    boundAt(sentence, to) ??
    (tail > to ? boundAt(sentence, tail) : null) ??
    (countedTo > to && countedTo !== tail ? boundAt(sentence, countedTo) : null)
  );
}

/** The bound that begins at a token and belongs to the number before it. */
function boundAt(sentence: Sentence, at: number): Qualifier | null {
  const { tokens, lexicon } = sentence;
  const found = matching(tokens, at, lexicon.qualifiersAfter.get(tokens.word(at)), 1);
  return found !== null && !isOfNext(sentence, at + found.words.length) ? found.qualifier : null;
}

/** "five boats and over 300 nets", "and more than 20": the bound of the number that follows */
function isOfNext({ tokens, lexicon }: Sentence, at: number): boolean {
  const { text, numeral } = tokens.word(at);
  return (
    text === lexicon.grammar.than ||
    numeral !== Numeral.None ||
    tokens.type(at) === TokenType.Number
  );
}

/** "200+", "60-odd", "300-plus": what is glued to the number belongs to its text. */
function gluedSuffix({ tokens, lexicon }: Sentence, reading: Reading): Qualifier | null {
  const at = afterHyphen(tokens, reading.to);
  const isSign = isPlus(tokens, reading.to);
  if (at === reading.to && !isSign) return null;
  const found = isSign
    ? null
    : matching(tokens, at, lexicon.qualifiersAfter.get(tokens.word(at)), 1);
  if (!isSign && found === null) return null;
  reading.to = isSign ? reading.to + 1 : at + (found?.words.length ?? 0);
  reading.tail = Math.max(reading.tail, reading.to);
  return found?.qualifier ?? 'atLeast';
}

function apply(reading: Reading, qualifier: Qualifier): void {
  if (reading.sort === 'date' && qualifier !== 'about') return;
  if (reading.sort === 'ordinal') return;
  if (reading.qualifier === 'range') return;
  if (reading.bounds === 'convention') return;
  reading.qualifier = qualifier;
  if (qualifier === 'over' || qualifier === 'atLeast') reading.max = null;
  if (qualifier === 'under' || qualifier === 'atMost') reading.min = null;
}
