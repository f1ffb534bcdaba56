import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { skipOfThem } from '../grammar/elided-subject.ts';
import { isMemorialField } from '../harm/field-label.ts';
import { isNear, isOverwhelmed, KILLED } from '../harm/harm-words.ts';
import { isPartOfMemorial } from './memorial-parts.ts';

const COMMA = 0x2c;
/** How far behind what is counted a wording may be; how far around remains a cemetery or a find. */
const NEXT = 10;
/** How far before its number the roll that names them is. */
const ROLL = 11;
const AROUND = 40;

/** Whether a figure counts memorials, graves, names on them, or people said to be buried or to rest somewhere. */
export function isMemorial(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (reading.sort !== 'number' || reading.unit !== null) return false;
  for (let at = reading.countedFrom; at < reading.countedTo; at++) {
    if (isPlaceName(sentence, at)) return false;
    if (tokens.hasSense(at, Sense.Memorial)) return !isOtherName(sentence, reading, at);
  }
  if (isMemorialThing(sentence, reading)) return true;
  if (isResting(sentence, reading) || isRestingPlace(sentence, reading)) return true;
  const isPeople = reading.head < 0 || isPersonNoun(tokens, reading.head, lexicon);
  return isPeople && isCommemorated(sentence, reading);
}

/** What is a memorial by its kind, its material, its brackets or what is said of it. */
function isMemorialThing(sentence: Sentence, reading: Reading): boolean {
  return (
    isMemorialField(sentence, reading) ||
    isAmong(sentence, reading) ||
    isMuseum(sentence, reading) ||
    isHistoricSite(sentence, reading) ||
    isStatue(sentence, reading) ||
    isListedAs(sentence, reading) ||
    isPartOfMemorial(sentence, reading) ||
    isInBracketsAfter(sentence, reading, Sense.Memorial)
  );
}

/** People who are said to be buried or stand on a roll. */
function isCommemorated(sentence: Sentence, reading: Reading): boolean {
  return (
    isBuriedAfter(sentence, reading) ||
    isBuriedBefore(sentence, reading) ||
    isOfBurials(sentence, reading) ||
    isNamedOn(sentence, reading) ||
    isOnRoll(sentence, reading) ||
    isOnMemorial(sentence, reading) ||
    isThoseOf(sentence, reading) ||
    isHeldHere(sentence, reading)
  );
}

/** A capitalised memorial inside a name that goes on with people or money: "Memorial Day visitors". */
function isPlaceName({ tokens }: Sentence, at: number): boolean {
  return (
    tokens.isCapital(at) &&
    tokens.hasSense(at, Sense.Memorial) &&
    tokens.hasRole(at + 1, Role.TimeUnit)
  );
}

/** "World Heritage Sites (54)" */
function isInBracketsAfter({ tokens }: Sentence, reading: Reading, sense: number): boolean {
  if (tokens.mark(reading.from - 1) !== 0x28 || tokens.mark(reading.to) !== 0x29) return false;
  return tokens.hasSense(reading.from - 2, sense) || tokens.hasSense(reading.from - 3, sense);
}

/** "are buried here", "lie in"; further off only the plain word "buried" tells. */
function isBuriedAfter(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  const from = Math.max(reading.to, reading.countedTo);
  for (let at = from; at < from + 6; at++) {
    if (isMeeting(sentence, at)) break;
    if (isBurying(sentence, at) && !isHonouring(sentence, at)) return true;
    if (tokens.type(at) === TokenType.Mark) break;
  }
  for (let at = from; at < tokens.count; at++) {
    if (!tokens.hasRole(at, Role.Be)) continue;
    const verb = tokens.hasRole(at + 1, Role.Adverb) ? at + 2 : at + 1;
    if (tokens.hasSense(verb, Sense.Buried) && !isOverwhelmed(sentence, verb)) return true;
  }
  return false;
}

/** "thousands met to commemorate it": what the living do; "are commemorated here" is done for the dead */
function isHonouring({ tokens, lexicon }: Sentence, at: number): boolean {
  return lexicon.honourVerbs.has(tokens.word(at)) && !tokens.hasRole(at - 1, Role.Be);
}

/** "lie in", "are buried"; "lay off 900" dismisses them, "lay down their arms" ends a fight */
function isBurying({ tokens, lexicon }: Sentence, at: number): boolean {
  if (!tokens.hasSense(at, Sense.Buried) || isLayingDown({ tokens }, at)) return false;
  if (lexicon.offWords.has(tokens.word(at + 1))) return false;
  return !(lexicon.particles.has(tokens.word(at + 1)) && tokens.hasRole(at + 2, Role.Determiner));
}

/** "gathered to honour them": what the living did; "were laid to rest" is done to the dead */
function isMeeting({ tokens }: Sentence, at: number): boolean {
  const isActive = tokens.hasSense(at, Sense.Attend) && !tokens.hasRole(at - 1, Role.Be);
  return isActive && tokens.hasRole(at + 1, Role.To);
}

/** "to lay flowers", "lay wreaths": what the living put down; the dead lay in rows */
function isLayingDown({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  const isObject = tokens.type(at + 1) === TokenType.Word && isPlural(tokens, at + 1);
  return isObject && tokens.roles(at + 1) === 0;
}

/** resting place for 300, names of 592 soldiers, here are buried 5,700 */
export function isBuriedBefore(sentence: Sentence, reading: Reading): boolean {
  const { tokens } = sentence;
  let at = reading.begin - 1;
  if (tokens.hasSense(at, Sense.Buried)) return true;
  while (tokens.hasRole(at, Role.Article | Role.Determiner)) at--;
  if (!tokens.hasRole(at, Role.Preposition)) return false;
  for (let before = at - 1; before > at - 4 && before >= 0; before--) {
    if (tokens.hasSense(before, Sense.Memorial) || isBurying(sentence, before)) return true;
    if (tokens.hasRole(before, Role.Auxiliary | Role.Preposition)) return false;
  }
  return false;
}

/** "Of the burials, 289 servicemen are unidentified": the graves at the head of the sentence are those of the people */
function isOfBurials({ tokens }: Sentence, { begin }: Reading): boolean {
  if (!tokens.hasRole(0, Role.Of) || tokens.mark(begin - 1) !== COMMA) return false;
  return tokens.hasSense(begin - 2, Sense.Memorial) && begin < NEXT;
}

/**
 * "Thirteen bishops are named on it", where the dead or graves are spoken of; "were named on the
 * panel" of a board is none
 */
function isNamedOn({ tokens, lexicon, topic }: Sentence, reading: Reading): boolean {
  const verb = Math.max(reading.to, reading.countedTo, reading.extendedTo) + 1;
  if (!tokens.hasRole(verb - 1, Role.Be) || !lexicon.namedVerbs.has(tokens.word(verb)))
    return false;
  if (!tokens.hasRole(verb + 1, Role.Preposition)) return false;
  const isOnIt = topic?.kind === 'casualty' && tokens.hasRole(verb + 2, Role.Pronoun);
  if (topic?.kind === 'memorial' || isOnIt) return true;
  return isNear(verb, tokens, (at) => at !== verb && tokens.hasSense(at, Sense.Memorial));
}

/** "four cannon are listed as monuments"; "saluted as the statue was unveiled" says when */
function isListedAs({ tokens, lexicon }: Sentence, { head, countedTo }: Reading): boolean {
  if (head < 0) return false;
  for (let at = countedTo; at < countedTo + NEXT; at++) {
    const isThe = tokens.hasRole(at + 1, Role.Article) && !tokens.hasRole(at + 1, Role.Per);
    if (!lexicon.asWords.has(tokens.word(at)) || isThe) continue;
    for (let next = at + 1; next < at + 4; next++) {
      if (tokens.hasSense(next, Sense.Memorial)) return true;
    }
  }
  return false;
}

/** "The panels list 1,240 villagers", "the roll of honour names 96 clerks" */
function isOnRoll({ tokens, lexicon }: Sentence, { begin }: Reading): boolean {
  const isHeld = lexicon.holdVerbs.has(tokens.word(begin - 1));
  if (!isHeld && !lexicon.rollVerbs.has(tokens.word(begin - 1))) return false;
  for (let at = begin - 2; at > begin - ROLL && at >= 0; at--) {
    if (isHeld && lexicon.memorialParts.has(tokens.word(at))) return true;
    if (lexicon.rolls.has(tokens.word(at)) || tokens.hasSense(at, Sense.Memorial)) return true;
    if (tokens.type(at) === TokenType.Mark) return false;
  }
  return false;
}

/** "the 43 men on the cenotaph" */
function isOnMemorial({ tokens, lexicon }: Sentence, { head, countedTo }: Reading): boolean {
  if (head < 0 || !lexicon.onWords.has(tokens.word(countedTo))) return false;
  const isThe = tokens.hasRole(countedTo + 1, Role.Article | Role.Determiner);
  return isThe && tokens.hasSense(countedTo + 2, Sense.Memorial);
}

/**
 * "The oldest part holds 61 Russians", "the 1,180 Germans were taken to Lommel", where the sentence
 * before counted graves or those in them
 */
function isHeldHere({ tokens, lexicon, topic }: Sentence, { begin, head }: Reading): boolean {
  if (topic?.kind !== 'memorial' || head < 0) return false;
  if (lexicon.rollVerbs.has(tokens.word(begin - 1))) return false;
  if (
    lexicon.holdVerbs.has(tokens.word(begin - 1)) &&
    lexicon.graveParts.has(tokens.word(begin - 2))
  )
    return (
      isPersonNoun(tokens, head, lexicon) &&
      !tokens.hasRole(begin - 2, Role.Pronoun | Role.Relative)
    );
  const isThe = tokens.hasRole(begin - 1, Role.Article) && !tokens.hasRole(begin - 1, Role.Per);
  return isThe && tokens.isCapital(head) && isPersonNoun(tokens, head, lexicon);
}

/** The remains of people in a cemetery or held by it are a burial, unless they are victims or were found. */
export function isResting(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  let of = reading.begin - 1;
  while (of > reading.begin - 4 && !tokens.hasRole(of, Role.Of)) of--;
  const isRemains = tokens.hasRole(of, Role.Of) && lexicon.remainsWords.has(tokens.word(of - 1));
  if (!isRemains || isOfDead(sentence, reading)) return false;
  const verb = tokens.hasRole(of - 2, Role.Article | Role.Determiner) ? of - 3 : of - 2;
  let hasMemorial = lexicon.holdVerbs.has(tokens.word(verb));
  const last = Math.min(tokens.count, of + AROUND);
  for (let at = Math.max(0, of - AROUND); at < last; at++) {
    if (lexicon.finds.has(tokens.word(at))) return false;
    hasMemorial ||= tokens.hasSense(at, Sense.Memorial);
  }
  return hasMemorial;
}

/** "9,387 deceased personnel", "the remains of 40 victims": a word of harm among those of what is counted */
function isOfDead({ tokens }: Sentence, { head, countedFrom, countedTo }: Reading): boolean {
  for (let at = countedFrom; at < countedTo; at++) {
    const { senses, harm } = tokens.word(at);
    if ((senses & Sense.HarmNoun) !== 0 && (at === head || harm === KILLED)) return true;
  }
  return false;
}

/** "9,388 graves, including those of 307 soldiers": the graves just counted */
function isThoseOf({ tokens, lexicon, readings }: Sentence, reading: Reading): boolean {
  const { begin } = reading;
  const isThose =
    tokens.hasRole(begin - 1, Role.Of) && lexicon.standIns.has(tokens.word(begin - 2));
  return isThose && readings[readings.indexOf(reading) - 1]?.kind === 'memorial';
}

/** "70 of them were monuments" */
function isSaidToBe(sentence: Sentence, { to }: Reading): boolean {
  const { tokens } = sentence;
  const be = skipOfThem(sentence, to);
  if (be === to || !tokens.hasRole(be, Role.Be)) return false;
  return isPlural(tokens, be + 1) && tokens.hasSense(be + 1, Sense.Memorial);
}

/** "the final resting place for over 300,000 of our nation's most distinguished sons" */
function isRestingPlace({ tokens }: Sentence, { begin }: Reading): boolean {
  return tokens.hasRole(begin - 1, Role.Preposition) && tokens.hasSense(begin - 3, Sense.Buried);
}

/** "17 street names": names of something else, unless a memorial is spoken of. */
function isOtherName(
  { tokens, lexicon }: Sentence,
  { countedFrom, head }: Reading,
  at: number,
): boolean {
  if (tokens.word(at).text !== lexicon.grammar.names || at !== head) return false;
  if (isNear(at, tokens, (other) => lexicon.petitions.has(tokens.word(other)))) return true;
  if (at === countedFrom) return false;
  const { roles, senses } = tokens.word(at - 1);
  const isOwn = (senses & (Sense.Memorial | Sense.Buried | Sense.Person)) !== 0;
  if (roles !== 0 || isOwn || tokens.isCapital(at - 1)) return false;
  return !isNear(at, tokens, (other) => tokens.hasSense(other, Sense.Memorial | Sense.Buried));
}

/** "These memorials are among tens of thousands": more of the same */
function isAmong({ tokens, lexicon }: Sentence, { begin, head }: Reading): boolean {
  const at = tokens.hasRole(begin - 1, Role.Article) ? begin - 2 : begin - 1;
  if (head >= 0 || !lexicon.listWords.has(tokens.word(at)) || !tokens.hasRole(at - 1, Role.Be))
    return false;
  return isPlural(tokens, at - 2) && tokens.hasSense(at - 2, Sense.Memorial);
}

/** museums of war and remembrance */
function isMuseum({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  if (!lexicon.museums.has(tokens.word(reading.head))) return false;
  for (let at = reading.countedFrom; at < Math.max(reading.countedTo, reading.extendedTo); at++) {
    if (lexicon.remembrances.has(tokens.word(at))) return true;
  }
  return false;
}

/**
 * "2,140 historic sites"; "twelve sites" where heritage is spoken of or such were counted before,
 * "962 sites are listed"
 */
function isHistoricSite(
  { tokens, lexicon, topic }: Sentence,
  { head, countedFrom, countedTo }: Reading,
): boolean {
  if (head < 0 || !lexicon.siteNouns.has(tokens.word(head))) return false;
  if (head > countedFrom && lexicon.historicWords.has(tokens.word(head - 1))) return true;
  if (topic?.kind === 'memorial') return true;
  if (tokens.hasRole(countedTo, Role.Be) && lexicon.siteVerbs.has(tokens.word(countedTo + 1)))
    return true;
  return isNear(head, tokens, (at) => lexicon.heritage.has(tokens.word(at)));
}

/** "twenty-three bronze soldiers": people of bronze */
function isStatue({ tokens, lexicon }: Sentence, { countedFrom, head }: Reading): boolean {
  const isMade = head > countedFrom && lexicon.statueMaterials.has(tokens.word(head - 1));
  return isMade && tokens.hasSense(head, Sense.Fighter | Sense.Person);
}

/**
 * "all three lie in unmarked graves", "18 are buried here", "70 of them were monuments": what is
 * said right after a bare number, whatever was counted before
 */
export function isLying(sentence: Sentence, reading: Reading): boolean {
  const { tokens, lexicon } = sentence;
  if (reading.sort !== 'number' || reading.unit !== null || reading.head >= 0) return false;
  if (isSaidToBe(sentence, reading)) return true;
  const be = tokens.hasRole(reading.to, Role.Be) ? 1 : 0;
  const at = reading.to + be;
  if (!tokens.hasSense(at, Sense.Buried)) return false;
  const isBuried = be === 1 && lexicon.buryVerbs.has(tokens.word(at));
  if (isBuried && !isOverwhelmed(sentence, at)) return true;
  return isNear(reading.to, tokens, (at) => tokens.hasSense(at, Sense.Memorial));
}
