import { isHyphen } from '../tokens/characters.ts';
import type { Lexicon } from './lexicon.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { isPhrase, stands } from './phrases.ts';
import { Numeral, Role, Sense, type Word } from '../tokens/word-classes.ts';

/** The words that are counted: tokens `[from, to)`, the head noun, and the end of an "of" phrase that belongs to it. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly extended: number;
}

const ENDING =
  Role.Preposition |
  Role.Auxiliary |
  Role.Relative |
  Role.Pronoun |
  Role.Conjunction |
  Role.Article |
  Role.Determiner |
  Role.Or |
  Role.Weekday;
const LONGEST = 12;
const LONGEST_BOUND = 4;
/** wide */
const WIDE = 4;

/** The noun phrase that begins at token `at`, or null where something else is there. */
export function readNounPhrase(tokens: Tokens, at: number, lexicon: Lexicon): NounPhrase | null {
  const bound = skipBound(tokens, at, lexicon);
  const first = lexicon.suchWords.has(tokens.word(bound)) ? bound + 1 : bound;
  const from = skipFillers(tokens, first, lexicon);
  if (isHarmedPart(tokens, at, from) || isTakenAs(tokens, from, lexicon))
    return { from, to: from + 1, head: from, extended: from + 1 };
  if (isSaidOfThem(tokens, from, lexicon)) return null;
  const end = phraseEnd(tokens, from, lexicon);
  if (end === from || (end === from + 1 && (isPastForm(tokens, from) || isManner(tokens, from))))
    return null;
  return {
    from,
    to: end,
    head: headOf(tokens, from, end),
    extended: extendByOf(tokens, end, lexicon),
  };
}

/** "128 survived": a lone past form is what they did, not what they are. */
function isPastForm(tokens: Tokens, at: number): boolean {
  const isKnown = tokens.hasSense(at, Sense.Person | Sense.HarmNoun | Sense.Memorial);
  return !isKnown && tokens.length(at) > 4 && tokens.endsWith(at, 'ed');
}

const MANNER = /(?:ally|ously|antly|ently|ively|ably|ibly|htly|erely|ately|adly|idly)$/;
const SHORTEST_MANNER = 7;

/** "one seriously, when": how, not what */
function isManner(tokens: Tokens, at: number): boolean {
  const isAlone = tokens.type(at + 1) !== TokenType.Word;
  return isAlone && tokens.length(at) >= SHORTEST_MANNER && MANNER.test(tokens.slice(at, at + 1));
}

/**
 * "six of the injured", "nine of the missing", "two of the accused": a word of harm or a participle
 * that stands for people
 */
function isHarmedPart(tokens: Tokens, at: number, from: number): boolean {
  if (from === at || !tokens.hasRole(from - 1, Role.Article | Role.Determiner)) return false;
  const isAccused = tokens.hasSense(from, Sense.Person) && tokens.hasRole(from, Role.Verb);
  if (!isAccused && !tokens.hasSense(from, Sense.HarmNoun)) return false;
  const isNoun =
    tokens.type(from + 1) === TokenType.Word &&
    tokens.roles(from + 1) === 0 &&
    !(isAccused && isPast(tokens, from + 1));
  return !isNoun && !isHyphen(tokens.mark(from + 1));
}

/** "took 75 prisoner and": what they became, not the first part of what is counted */
function isTakenAs(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  if (!lexicon.captives.has(tokens.word(at)) || isPlural(tokens, at)) return false;
  return (
    tokens.hasRole(at + 1, Role.And | Role.Preposition) || tokens.type(at + 1) !== TokenType.Word
  );
}

/** "16 taken prisoner", "four townwide": a wording of harm or an adverb, not the name of what is counted */
function isSaidOfThem(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  if (tokens.endsWith(at, 'wide') && tokens.length(at) > WIDE)
    return tokens.type(at + 1) !== TokenType.Word || tokens.hasRole(at + 1, ENDING | Role.And);
  if (tokens.hasSense(at, Sense.Person | Sense.HarmNoun)) return false;
  const isFollowed = tokens.type(at + 1) === TokenType.Word;
  const isOver = !isFollowed || tokens.hasRole(at + 1, ENDING | Role.And | Role.Adverb);
  const word = tokens.word(at);
  const isDeed = isDeedWord(word, lexicon);
  if (isDeed && (isOver || isPast(tokens, at + 1))) return true;
  const phrase = tokens.endsWith(at, 'ly') ? at + 1 : at;
  if (isPhrase(tokens, phrase, lexicon.peoplePhrases)) return true;
  const harmed = lexicon.harmPhrases.get(word);
  if (harmed === undefined) return false;
  for (const { words } of harmed) if (words.length > 1 && stands(tokens, at, words)) return true;
  return false;
}

/** What people did or became after a bare number: voted, strong, alive, free, up */
function isDeedWord(word: Word, lexicon: Lexicon): boolean {
  return (
    lexicon.peopleVerbs.has(word) ||
    lexicon.strengths.has(word) ||
    lexicon.survivals.has(word) ||
    lexicon.freeWords.has(word) ||
    lexicon.particles.has(word)
  );
}

function isPast(tokens: Tokens, at: number): boolean {
  return tokens.endsWith(at, 'ed');
}

/** "3,000 or so men", "40 or more ships": a bound between the number and its noun */
function skipBound(tokens: Tokens, at: number, lexicon: Lexicon): number {
  if (!tokens.hasRole(at, Role.Or)) return at;
  const phrase = lexicon.qualifiersAfter
    .get(tokens.word(at))
    ?.find(({ words }) => stands(tokens, at, words));
  return phrase === undefined ? at : at + phrase.words.length;
}

/** Words between a number and its noun that say nothing of it: "of the", "other", "more". */
function skipFillers(tokens: Tokens, at: number, lexicon: Lexicon): number {
  let next = at;
  if (isOpeningQuote(tokens, next)) next++;
  if ((tokens.roles(next) & Role.Of) !== 0) {
    next++;
    while ((tokens.roles(next) & (Role.Article | Role.Determiner)) !== 0) next++;
    next = skipOwner(tokens, skipBoundBefore(tokens, next, lexicon));
    if (isWholeNumber(tokens, next)) next++;
  }
  while ((tokens.roles(next) & Role.Other) !== 0) next++;
  return next;
}

/** The bound in "fifty of the more than 300 children"; `at` itself where no number follows one. */
function skipBoundBefore(tokens: Tokens, at: number, lexicon: Lexicon): number {
  for (let next = at + 1; next < at + LONGEST_BOUND; next++) {
    if (!isWholeNumber(tokens, next)) continue;
    const phrases = lexicon.qualifiersBefore.get(tokens.word(next - 1)) ?? [];
    return phrases.some(({ words }) => words.length === next - at) ? next : at;
  }
  return at;
}

/** The owner in "61 of the town's 400 merchants", where a number follows. */
function skipOwner(tokens: Tokens, at: number): number {
  const code = tokens.mark(at + 1);
  const isGenitive = (code === 0x27 || code === 0x2019) && tokens.length(at + 2) === 1;
  return isGenitive && tokens.type(at) === TokenType.Word && isWholeNumber(tokens, at + 3)
    ? at + 3
    : at;
}

/** The 22 of "fourteen of the 22 economists" counts the same, but is no part of what is counted. */
function isWholeNumber(tokens: Tokens, at: number): boolean {
  const isNumber = tokens.type(at) === TokenType.Number || tokens.word(at).numeral === Numeral.Unit;
  return isNumber && tokens.type(at + 1) === TokenType.Word && tokens.spaced(at + 1);
}

function isOpeningQuote(tokens: Tokens, at: number): boolean {
  const code = tokens.mark(at);
  const isQuote =
    code === 0x27 || code === 0x2018 || code === 0x22 || code === 0x201c || code === 0xab;
  return isQuote && tokens.spaced(at) && !tokens.spaced(at + 1);
}

function phraseEnd(tokens: Tokens, from: number, lexicon: Lexicon): number {
  let at = from;
  while (at < from + LONGEST) {
    const next = stepOver(tokens, at, from, lexicon);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** The token after the next piece of the phrase; `at` itself where the phrase is over. */
function stepOver(tokens: Tokens, at: number, from: number, lexicon: Lexicon): number {
  const type = tokens.type(at);
  if (type === TokenType.Mark) return stepOverMark(tokens, at, from);
  if (type !== TokenType.Word) return isNamePart(tokens, at, from) ? at + 1 : at;
  if (at > from && isCoordinated(tokens, at)) return at + 1;
  if (tokens.hasRole(at, ENDING) && !isCountryName(tokens, at) && !isCompound(tokens, at))
    return at;
  if (tokens.hasRole(at, Role.And)) return joinsAdjectives(tokens, from, at) ? at + 1 : at;
  return isOver(tokens, at, from, lexicon) ? at : at + 1;
}

/**
 * Whether the phrase is over before the word at `at`: its last noun closes it, or the word is said
 * of it or says when.
 */
function isOver(tokens: Tokens, at: number, from: number, lexicon: Lexicon): boolean {
  const isClosed =
    at > from && (endsPhrase(tokens, at - 1, at, lexicon) || isVerbForm(tokens, at, lexicon));
  return (
    isClosed ||
    isWayOfVerb(tokens, at) ||
    isPeriod(tokens, at, lexicon) ||
    isMoreThan(tokens, at, lexicon) ||
    isPredicate(tokens, at, lexicon)
  );
}

/** "in-person meetings", "off-duty guards": a preposition bound by a hyphen */
function isCompound(tokens: Tokens, at: number): boolean {
  return isHyphen(tokens.mark(at + 1)) && !tokens.spaced(at + 1) && !tokens.spaced(at + 2);
}

/** "US", "IT" in capitals are names, "us", "it" pronouns. */
function isCountryName(tokens: Tokens, at: number): boolean {
  if (!tokens.hasRole(at, Role.Pronoun) || tokens.length(at) < 2) return false;
  const text = tokens.slice(at, at + 1);
  return text === text.toUpperCase();
}

/** "four national security and diplomatic officials": no noun has closed the phrase yet, and more of it follows. */
function joinsAdjectives(tokens: Tokens, from: number, at: number): boolean {
  if (at === from) return false;
  for (let word = from; word < at; word++) {
    if (isPlural(tokens, word)) return false;
  }
  return (
    tokens.type(at + 1) === TokenType.Word &&
    !tokens.hasRole(at + 1, ENDING | Role.Verb | Role.Adverb) &&
    tokens.word(at + 1).numeral === 0
  );
}

/** "30 A350 jets", "400 737 Max jets": letters with digits, or digits right before a word. */
function isNamePart(tokens: Tokens, at: number, from: number): boolean {
  const type = tokens.type(at);
  if (type === TokenType.Mixed) return true;
  return type === TokenType.Number && at === from && tokens.type(at + 1) === TokenType.Word;
}

/**
 * A verb, a word of harm or an adverb that modifies nothing: what is said of the things counted, no
 * longer their name.
 */
function isPredicate(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const { roles, senses } = tokens.word(at);
  const isVerb = (roles & Role.Verb) !== 0;
  const isHarm = (senses & (Sense.HarmVerb | Sense.HarmSelf)) !== 0;
  if (!isVerb && !isHarm && (roles & Role.Adverb) === 0) return false;
  if (isModifier(tokens, at, lexicon)) return false;
  return isVerb || !isHarm || (senses & Sense.HarmNoun) === 0;
}

/** Hyphens, slashes and genitives inside a phrase. */
function stepOverMark(tokens: Tokens, at: number, from: number): number {
  const code = tokens.mark(at);
  const isTight = at > from && !tokens.spaced(at) && !tokens.spaced(at + 1);
  if (isTight && (isHyphen(code) || code === 0x2f))
    return tokens.type(at + 1) !== TokenType.Mark ? at + 2 : at;
  const isApostrophe = code === 0x27 || code === 0x2019;
  return isApostrophe && at > from ? stepOverGenitive(tokens, at) : at;
}

function stepOverGenitive(tokens: Tokens, at: number): number {
  const isGenitive =
    !tokens.spaced(at + 1) && tokens.length(at + 1) === 1 && tokens.type(at + 1) === TokenType.Word;
  if (isGenitive) return at + 2;
  return tokens.spaced(at + 1) && tokens.type(at + 1) === TokenType.Word && !isClosing(tokens, at)
    ? at + 1
    : at;
}

function isClosing(tokens: Tokens, at: number): boolean {
  return (tokens.roles(at + 1) & (ENDING | Role.Verb)) !== 0;
}

/** "men and women", "memorials, monuments and markers": and between two nouns of one sort. */
function isCoordinated(tokens: Tokens, at: number): boolean {
  if ((tokens.roles(at) & Role.And) === 0) return false;
  const sorts = Sense.Person | Sense.Memorial;
  const [before, after] = [tokens.senses(at - 1) & sorts, tokens.senses(at + 1) & sorts];
  return before !== 0 && before === after;
}

/** "visit greeted her", "bill backed by": a past form with its object or its agent after it */
function isVerbForm(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  if (!tokens.endsWith(at, 'ed')) return false;
  const { roles, numeral } = tokens.word(at + 1);
  const isObject = (roles & (Role.Article | Role.Determiner | Role.Pronoun)) !== 0;
  return isObject || numeral !== Numeral.None || tokens.word(at + 1).text === lexicon.grammar.by;
}

/** "reportedly demanded": an adverb and a past form with no noun after them */
function isWayOfVerb(tokens: Tokens, at: number): boolean {
  const isPair = tokens.endsWith(at, 'ly') && tokens.endsWith(at + 1, 'ed');
  return isPair && (tokens.type(at + 2) !== TokenType.Word || tokens.hasRole(at + 2, ENDING));
}

/** "12 looms fewer than in spring": the comparison is no part of the name */
function isMoreThan(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const next = tokens.word(at + 1);
  return lexicon.moreWords.has(tokens.word(at)) && next.text === lexicon.grammar.than;
}

/** "$3 million next year": when, no longer what */
function isPeriod(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const isTime = lexicon.pastWords.has(tokens.word(at)) && tokens.hasRole(at + 1, Role.TimeUnit);
  return isTime && (tokens.type(at + 2) !== TokenType.Word || tokens.hasRole(at + 2, ENDING));
}

/** A noun that closes its phrase: a plural person, or any plural before a participle. */
function endsPhrase(tokens: Tokens, at: number, next: number, lexicon: Lexicon): boolean {
  if (tokens.type(at) !== TokenType.Word || (tokens.roles(at) & Role.And) !== 0) return false;
  if (isHyphen(tokens.mark(next))) return false;
  const isVerbal = tokens.endsWith(next, 'ed') || tokens.endsWith(next, 'ing');
  if (isVerbal && isPlural(tokens, at) && !isPersonNoun(tokens, next, lexicon)) return true;
  if (!isPlural(tokens, at) || !isPersonNoun(tokens, at, lexicon)) return false;
  if (!tokens.text.startsWith('s', tokens.end(at) - 1) && isPlural(tokens, next)) return false;
  return !isPersonNoun(tokens, next, lexicon) && (tokens.senses(next) & Sense.HarmNoun) === 0;
}

/** A verb form or adverb that comes before a noun of the same phrase: "wounded soldiers", "heavily armed men". */
function isModifier(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const next = isHyphen(tokens.mark(at + 1)) ? at + 2 : at + 1;
  if (tokens.type(next) !== TokenType.Word || !tokens.spaced(at + 1)) return next === at + 2;
  const { roles } = tokens.word(next);
  if ((roles & (ENDING | Role.And | Role.TimePreposition)) !== 0) return false;
  if (tokens.word(next).numeral !== Numeral.None) return false;
  if ((roles & Role.Verb) !== 0) return isPersonNoun(tokens, next + 1, lexicon);
  if ((tokens.roles(at) & Role.Adverb) !== 0) return modifiesOn(tokens, next, lexicon);
  return (
    isPersonNoun(tokens, next, lexicon) ||
    isModified(tokens, next, lexicon) ||
    isDoneTo(tokens, at, next, lexicon)
  );
}

/** "231 destroyed houses": what was done to the things that are counted */
function isDoneTo(tokens: Tokens, at: number, next: number, lexicon: Lexicon): boolean {
  return isPast(tokens, at) && lexicon.thingVerbs.has(tokens.word(at)) && isPlural(tokens, next);
}

/**
 * After an adverb: a noun or adjective, but not what is done ("thousands still sheltering") or
 * another adverb that ends there ("so far this year").
 */
function modifiesOn(tokens: Tokens, next: number, lexicon: Lexicon): boolean {
  const isOpen = tokens.hasSense(next, Sense.HarmSelf) || tokens.hasRole(next, Role.Adverb);
  return !isOpen || isModifier(tokens, next, lexicon);
}

/**
 * Whether a noun of harm, a memorial or people follow, here or one word on: "estimated excess
 * deaths", "known mass graves".
 */
function isModified(tokens: Tokens, next: number, lexicon: Lexicon): boolean {
  if (tokens.hasSense(next, Sense.HarmNoun | Sense.Memorial | Sense.Disease)) return true;
  if (isPersonNoun(tokens, next + 1, lexicon)) return true;
  const isFar = tokens.hasSense(next + 1, Sense.HarmNoun | Sense.Memorial);
  return tokens.roles(next) === 0 && isFar && isPlural(tokens, next + 1);
}

function headOf(tokens: Tokens, from: number, to: number): number {
  let last = -1;
  for (let at = to - 1; at >= from; at--) {
    if (tokens.type(at) !== TokenType.Word || tokens.length(at) < 2) continue;
    if (isPlural(tokens, at) || tokens.hasSense(at, Sense.HarmNoun)) return at;
    if (last < 0) last = at;
  }
  return last < 0 ? to - 1 : last;
}

/** "memorials of Soviet soldiers": the phrase with its "of". */
function extendByOf(tokens: Tokens, at: number, lexicon: Lexicon): number {
  if ((tokens.roles(at) & Role.Of) === 0) return at;
  let from = at + 1;
  while ((tokens.roles(from) & (Role.Article | Role.Determiner)) !== 0) from++;
  const end = phraseEnd(tokens, from, lexicon);
  return end > from && tokens.type(end) !== TokenType.Number ? end : at;
}

/** Whether a word is written in the plural, as far as its ending shows. */
export function isPlural(tokens: Tokens, at: number): boolean {
  if (tokens.type(at) !== TokenType.Word) return false;
  const last = tokens.text.charCodeAt(tokens.end(at) - 1);
  const before = tokens.text.charCodeAt(tokens.end(at) - 2);
  if (last === 0x73) return before !== 0x73 && tokens.length(at) > 3 && before !== 0x75;
  return (
    (tokens.senses(at) & Sense.Person) !== 0 && IRREGULAR_PLURAL.test(tokens.slice(at, at + 1))
  );
}

const IRREGULAR_PLURAL =
  /(?:people|men|women|children|police|personnel|staff|troops|folk|cattle|sheep|livestock|poultry|faculty|crew)$/i;

/** Whether a noun names people: in the table, or by its ending unless the table says it is a thing. */
export function isPersonNoun(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  if (tokens.type(at) !== TokenType.Word) return false;
  const { senses, roles } = tokens.word(at);
  if ((senses & Sense.Person) !== 0)
    return tokens.isCapital(at) || !lexicon.capitalPeople.has(tokens.word(at));
  if ((senses & (Sense.Thing | Sense.Memorial)) !== 0) return false;
  if ((roles & ~Role.Verb) !== 0) return false;
  if (lexicon.whoWords.has(tokens.word(at + 1)) && !lexicon.groups.has(tokens.word(at)))
    return true;
  if (tokens.length(at) < 5) return false;
  const endings = tokens.isCapital(at) ? lexicon.peopleEndings : lexicon.personEndings;
  return endings.standIn(tokens.text, tokens.end(at));
}
