import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { isPeopleField } from '../harm/field-label.ts';
import { isHighOf } from '../harm/harm-subject.ts';
import { isPeopleObject } from './people-objects.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';

const COMMA = 0x2c;
const MANY = 1000;
/** How far before its verb a hall is. */
const ROOM = 6;
/** How far before "put them at" the people are named. */
const NAMED = 16;

/**
 * Whether a number without a noun says by the words before or after it how many people: "a garrison
 * of 2,000", "the average gate was 11,204", "a cell built for 12", "340 votes", "the 900 or so who
 * came".
 */
export function isOfPeople(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (lexicon.votes.has(tokens.word(reading.to))) return true;
  const who = tokens.hasRole(reading.to, Role.Or) ? reading.to + 2 : reading.to;
  if (reading.head < 0 && lexicon.whoWords.has(tokens.word(who))) return true;
  return (
    reading.head < 0 &&
    (isGroupOf(sentence, reading) ||
      isAttendanceLevel(sentence, reading) ||
      isCapacity(sentence, reading) ||
      isRoom(sentence, reading) ||
      isPeopleField(sentence, reading) ||
      isComing(sentence, reading) ||
      isPeopleObject(sentence, reading) ||
      isNumbered(sentence, reading))
  );
}

/** "the regiment numbered 640", "the rebels, numbering about 200": the strength of those it is made of */
function isNumbered({ tokens, lexicon }: Sentence, { begin }: Reading): boolean {
  if (!lexicon.numberVerbs.has(tokens.word(begin - 1))) return false;
  const isAside = tokens.hasRole(begin - 2, Role.Auxiliary) || tokens.mark(begin - 2) === COMMA;
  const before = isAside ? begin - 3 : begin - 2;
  const isDated =
    tokens.type(before) === TokenType.Number && tokens.hasRole(before - 1, Role.Preposition);
  const at = isDated ? before - 2 : before;
  const word = tokens.word(at);
  return lexicon.armies.has(word) || lexicon.groups.has(word) || isPersonNoun(tokens, at, lexicon);
}

/** "licensed for 180", "a cell built for 12": how many people it is meant to hold */
export function isCapacity({ tokens, lexicon }: Sentence, { begin, to }: Reading): boolean {
  if (!lexicon.forWords.has(tokens.word(begin - 1)) || tokens.type(to) === TokenType.Number)
    return false;
  const verb = lexicon.phraseParticles.has(tokens.word(begin - 2)) ? begin - 3 : begin - 2;
  return lexicon.capacityVerbs.has(tokens.word(verb));
}

/** "The arena, which holds 18,500, is": how many there is room for */
function isRoom({ tokens, lexicon }: Sentence, { begin, to }: Reading): boolean {
  const isLast = tokens.type(to) !== TokenType.Word || tokens.hasRole(to, Role.Preposition);
  const verb = tokens.word(begin - 1);
  if (!isLast || !lexicon.holdVerbs.has(verb)) return false;
  for (let at = begin - 2; at > begin - ROOM && at >= 0; at--) {
    if (lexicon.venues.has(tokens.word(at))) return true;
    const isBetween =
      tokens.hasRole(at, Role.Relative | Role.Auxiliary | Role.Adverb) || tokens.mark(at) === COMMA;
    if (!isBetween) return false;
  }
  return false;
}

/** "The dinner drew 240.", "joined by 3,100", "organisers claimed 70,000" */
export function isDrawn({ tokens, lexicon }: Sentence, { begin, to }: Reading): boolean {
  const isLast =
    tokens.type(to) !== TokenType.Word ||
    tokens.hasRole(to, Role.Preposition) ||
    isTimeAfter({ tokens, lexicon }, to);
  if (!isLast) return false;
  if (lexicon.drawVerbs.has(tokens.word(begin - 1))) return true;
  const isBy = tokens.word(begin - 1).text === lexicon.grammar.by;
  if (isBy && tokens.hasSense(begin - 2, Sense.Attend)) return true;
  return lexicon.hosts.has(tokens.word(begin - 2)) || lexicon.hosts.has(tokens.word(begin - 3));
}

/** "800,000 a year", "38,200 last year", "410 this week" */
function isTimeAfter(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  at: number,
): boolean {
  if (!tokens.hasRole(at + 1, Role.TimeUnit)) return false;
  const isWhich = tokens.hasRole(at, Role.Per | Role.Determiner);
  return isWhich || lexicon.pastWords.has(tokens.word(at));
}

/** "about 400 come", "95,000 came in the summer": people, where no things were counted before */
function isComing({ tokens, lexicon, topic }: Sentence, { to }: Reading): boolean {
  const isLast =
    tokens.type(to + 1) !== TokenType.Word || tokens.hasRole(to + 1, Role.Preposition | Role.To);
  return (
    isLast &&
    (topic === null || topic.kind === 'attendance') &&
    lexicon.comeVerbs.has(tokens.word(to))
  );
}

/** a garrison of perhaps 2,000, the whole school of sixty, a town of 300 */
function isGroupOf({ tokens, lexicon }: Sentence, { begin }: Reading): boolean {
  return tokens.hasRole(begin - 1, Role.Of) && lexicon.groups.has(tokens.word(begin - 2));
}

/** "passengers surpassed 4 million": the people themselves, of whom the verb says how many there were */
function isManyPeople({ tokens, lexicon }: Sentence, { min, max }: Reading, verb: number): boolean {
  if (tokens.hasRole(verb, Role.Be | Role.Preposition)) return false;
  const isMany = (min ?? max ?? 0) >= MANY && isPlural(tokens, verb - 1);
  return isMany && isPersonNoun(tokens, verb - 1, lexicon);
}

/**
 * "marchers came; police put them at 38,000", "the pilgrims, whose number is put at 900": people
 * named before, who the number is said of
 */
function isPutAt({ tokens, lexicon }: Sentence, link: number): boolean {
  if (!tokens.hasRole(link, Role.Preposition) || tokens.hasRole(link, Role.To)) return false;
  const isThem = tokens.hasRole(link - 1, Role.Pronoun);
  const isTheirNumber =
    lexicon.figureNouns.has(tokens.word(link - 1)) && tokens.hasRole(link - 2, Role.Determiner);
  if (!isThem && !isTheirNumber) return false;
  for (let at = link - 2; at > link - NAMED && at >= 0; at--)
    if (isPlural(tokens, at) && !tokens.hasRole(at, Role.Unit))
      return isPersonNoun(tokens, at, lexicon);
  return false;
}

/** "Visitor numbers recovered to 38,900", "membership stood at 410": how many people, as the subject */
function isAttendanceLevel(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  const link = levelBefore(sentence, reading);
  if (link < 0) return false;
  if (isManyPeople(sentence, reading, link) || isPutAt(sentence, link)) return true;
  for (let at = link - 1; at > link - 11 && at >= 0; at--) {
    if (lexicon.attendances.has(tokens.word(at))) return true;
    if (!lexicon.figureNouns.has(tokens.word(at))) continue;
    return isOfThosePeople(sentence, at + 1) || isPersonNoun(tokens, at - 1, lexicon);
  }
  return false;
}

/** "the number of visitors", "the number of confirmed arrests" */
function isOfThosePeople({ tokens, lexicon }: Sentence, of: number): boolean {
  if (!tokens.hasRole(of, Role.Of)) return false;
  for (let at = of + 1; at < of + 4 && tokens.type(at) === TokenType.Word; at++) {
    if (isPersonNoun(tokens, at, lexicon) || lexicon.headcounts.has(tokens.word(at))) return true;
    if (tokens.hasRole(at, Role.Preposition | Role.Auxiliary)) return false;
  }
  return false;
}

/**
 * The word that leads to the level: "at" 410, "surpassed" 4 million (which bounds it, too), "high"
 * of 41; -1 where there is none.
 */
function levelBefore({ tokens, lexicon }: Sentence, reading: Reading): number {
  const { begin, from } = reading;
  if (lexicon.levelWords.has(tokens.word(begin - 1))) return begin - 1;
  if (isHighOf(tokens, reading)) return begin - 2;
  return begin < from && lexicon.levelWords.has(tokens.word(begin)) ? begin : -1;
}
