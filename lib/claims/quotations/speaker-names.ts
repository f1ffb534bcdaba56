import type { SpeechWords } from '../grammar/speech-words.ts';
import type { Token } from '../grammar/speech-tokens.ts';
import { Clause, Saying } from '../tokens/word-classes.ts';

const LONGEST_NAME = 14;
/** In tokens, so that a sentence of any length costs a bounded look for each verb. */
const LONGEST_LOOK_BACK = 60;

const isCapital = (token: Token | undefined): boolean => token?.isCapital() === true;
const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';

function isAdverb(token: Token | undefined, speech: SpeechWords): boolean {
  if (token === undefined || isCapital(token)) return false;
  return token.is(Clause.adverbs | Clause.auxiliaries) || token.endsWith(speech.adverbEnding, 4);
}

function isFinite(token: Token, speech: SpeechWords): boolean {
  if (token.is(Clause.passives | Clause.auxiliaries)) return true;
  if (token.isCapital()) return false;
  return token.is(Clause.finite) || token.endsWith(speech.pastEnding, 3);
}

/** Leaves of "veteran analyst Mira Holt" the name, of "a spokesman for the mayor" all. */
function coreOf(words: readonly Token[], speech: SpeechWords): readonly Token[] {
  let first = words.length;
  while (first > 0) {
    const word = words[first - 1];
    if (word === undefined || !(isCapital(word) || isParticle(words, first - 1))) break;
    first--;
  }
  const before = words[first - 1];
  if (first === words.length || !before?.isLower()) return words;
  const isJoined = before.is(Clause.prepositions | Clause.determiners | Clause.coordinators);
  return isJoined || before.endsWith(speech.possessiveEnding) ? words : words.slice(first);
}

/** "von", "bin", "of" between two capitalised words. */
function isParticle(words: readonly Token[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (word === undefined || before === undefined || after === undefined) return false;
  return word.is(Clause.nameParticles) && isCapital(before) && isCapital(after);
}

/** "Trump said he had seen it and [slammed]": the words before the first verb. */
function upToVerb(words: readonly Token[], speech: SpeechWords): readonly Token[] {
  const verb = words.findIndex(
    (word, i) =>
      i > 0 &&
      (isFinite(word, speech) ||
        word.says(Saying.strongVerbs) ||
        (word.says(Saying.toBefore) && !isCapital(words[i + 1]))),
  );
  return verb > 0 ? words.slice(0, verb) : words;
}

/** "Holt on Tuesday", "Holt later": without the time and the adverbs at the end. */
function dropTime(words: readonly Token[], speech: SpeechWords): readonly Token[] {
  let end = words.length;
  while (end > 1 && (isAdverb(words[end - 1], speech) || isTime(words[end - 1]))) end--;
  if (end > 1 && end < words.length && words[end - 1]?.is(Clause.prepositions) === true) end--;
  return end > 0 ? words.slice(0, end) : words;
}

/** Shortens the words of a subject to the name that a reader would give; empty where they are no name. */
function toName(words: readonly Token[], speech: SpeechWords): readonly Token[] {
  const relative = words.findIndex((word) => word.is(Clause.relatives) || word.is(Clause.that));
  let name = upToVerb(relative > 0 ? words.slice(0, relative) : words, speech);
  if (name[name.length - 1]?.is(Clause.coordinators) === true) return [];
  name = dropTime(name, speech);
  name = coreOf(name, speech);
  if (name.length === 0 || name.length > LONGEST_NAME || isInverted(name)) return [];
  return name.some((word) => word.hasLetter()) ? name : [];
}

/** "[”] says the letter [signed by]": no subject, but what was said and by whom */
function isInverted(name: readonly Token[]): boolean {
  const first = name[0];
  return first?.isLower() === true && first.says(Saying.strongVerbs);
}

/** Drops "But on Tuesday", "Last month", "In a letter to the board" from the front of a subject. */
function dropLead(words: readonly Token[]): readonly Token[] {
  let rest = words;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    if (first.is(Clause.leadWords) || first.is(Clause.coordinators)) {
      rest = rest.slice(1);
      continue;
    }
    const isPreposition = first.is(Clause.prepositions);
    if (!isPreposition && !(first.is(Clause.timeWords) && rest.length > 1)) return rest;
    const past = pastTime(rest);
    if (past === 1 && isPreposition) return afterPhrase(rest);
    if (past === rest.length) return isPreposition ? [] : rest;
    rest = rest.slice(past);
  }
  return rest;
}

/**
 * Where the time that begins a subject ends: "On the last Tuesday of", "In 2014"; 1 where only a
 * preposition is there.
 */
function pastTime(words: readonly Token[]): number {
  let past = 1;
  if (isTime(words[2]) && words[1]?.is(Clause.determiners) === true) past = 3;
  while (past < words.length && isTime(words[past])) past++;
  return past;
}

function isTime(token: Token | undefined): boolean {
  return token !== undefined && (token.is(Clause.timeWords) || token.isShortNumber());
}

/**
 * "In Lorn the minister": what follows the prepositional phrase, which ends before a determiner or
 * with the last capitalised run.
 */
function afterPhrase(words: readonly Token[]): readonly Token[] {
  const next = words.findIndex((word, i) => i > 1 && word.is(Clause.determiners));
  if (next > 1 && !words[next - 1]?.is(Clause.prepositions)) return words.slice(next);
  let first = words.length;
  while (first > 1 && isCapital(words[first - 1])) first--;
  return words.slice(first);
}

const LEAD_IN =
  Clause.prepositions |
  Clause.leadWords |
  Clause.subordinators |
  Clause.timeWords |
  Clause.coordinators;

function isLeadIn(segment: readonly Token[], speech: SpeechWords): boolean {
  const first = segment[0];
  if (first === undefined) return true;
  return first.is(LEAD_IN) || first.endsWith(speech.gerundEnding);
}

/** Splits the words before `end` (exclusive) at commas, back to where the clause begins. */
function segmentsBefore(tokens: readonly Token[], end: number): (readonly Token[])[] {
  const segments: (readonly Token[])[] = [];
  let last = end;
  let i = end - 1;
  for (; i >= 0 && i >= end - LONGEST_LOOK_BACK; i--) {
    const token = tokens[i];
    if (token?.kind === 'comma') {
      if (last > i + 1) segments.push(tokens.slice(i + 1, last));
      last = i;
    } else if (!isWord(token)) break;
  }
  if (last > i + 1) segments.push(tokens.slice(i + 1, last));
  return segments.reverse();
}

/** Whether `segmentsBefore` would find more than one. */
function hasCommaBefore(tokens: readonly Token[], end: number): boolean {
  for (let i = end - 1; i >= 0 && i >= end - LONGEST_LOOK_BACK; i--) {
    const token = tokens[i];
    if (token?.kind === 'comma') return true;
    if (!isWord(token)) return false;
  }
  return false;
}

/** "Mira Holt, who runs the port, said": the stretch before the first comma that is no lead-in and holds no verb. */
function subjectBeforeComma(
  tokens: readonly Token[],
  comma: number,
  speech: SpeechWords,
): readonly Token[] {
  const segments = segmentsBefore(tokens, comma);
  const names = segments.map((segment) =>
    isLeadIn(segment, speech) ? dropLead(segment) : segment,
  );
  const open = names.filter(
    (name, i) =>
      name.length > 0 &&
      !(isLeadIn(segments[i] ?? [], speech) && i < segments.length - 1 && !startsByName(name)),
  );
  const subject =
    open.find((name) => !headOf(name).some((word) => isFinite(word, speech))) ?? open[0];
  if (subject === undefined) return [];
  const name = toName(subject, speech);
  const next = open[open.indexOf(subject) + 1];
  const isOwn =
    next !== undefined && segments.some((segment) => segment === next) && !isLeadIn(next, speech);
  return isOwn && isNameOf(name, next) ? next : name;
}

/** "the owner, [Mira Holt], 71, said": a name behind a description without one. */
function isNameOf(described: readonly Token[], words: readonly Token[]): boolean {
  const isDescription = described.length > 0 && !described.slice(1).some(isCapital);
  return (
    isDescription &&
    described[0]?.is(Clause.determiners) === true &&
    words.length < 5 &&
    isCapital(words[0]) &&
    words.every((word) => isCapital(word) || word.is(Clause.nameParticles))
  );
}

const startsByName = (words: readonly Token[]): boolean =>
  words[0] !== undefined && isCapital(words[0]) && words.length < 5;

function headOf(words: readonly Token[]): readonly Token[] {
  const relative = words.findIndex((word) => word.is(Clause.relatives));
  return relative > 0 ? words.slice(0, relative) : words;
}

/** The words before `end` back to the clause's start. */
function clauseBefore(
  tokens: readonly Token[],
  end: number,
  speech: SpeechWords,
): readonly Token[] {
  let start = end;
  while (start > 0 && end - start <= 2 * LONGEST_NAME && isWord(tokens[start - 1])) {
    if (start < end && opensClause(tokens, start - 1, speech)) break;
    start--;
  }
  return tokens.slice(start, end);
}

/** Whether a clause begins behind the word at `at`. */
function opensClause(tokens: readonly Token[], at: number, speech: SpeechWords): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (token.is(Clause.that | Clause.subordinators) && !token.is(Clause.relatives)) return true;
  if (token.says(Saying.participles)) return true;
  return token.is(Clause.coordinators) && endsClause(tokens, at, speech);
}

/** "the Orsk and [Lorn offices]": a few words that a capital or a determiner opens. */
function isNounPhrase(words: readonly Token[]): boolean {
  const first = words[0];
  return (
    first !== undefined && words.length < 5 && (isCapital(first) || first.is(Clause.determiners))
  );
}

/** Whether the "and" at `i` joins clauses: a verb is in what it joins to. */
function endsClause(tokens: readonly Token[], i: number, speech: SpeechWords): boolean {
  if (!tokens[i]?.is(Clause.joiners)) return true;
  for (let j = i - 1; j >= 0 && j > i - 12; j--) {
    const token = tokens[j];
    if (!isWord(token) || token.is(Clause.that)) return !isNounPhrase(tokens.slice(j + 1, i));
    if (isFinite(token, speech) || token.says(Saying.strongVerbs) || token.startsWithDigit())
      return true;
  }
  return false;
}

/** "including a clerk who [said]": the words before the relative pronoun, back to a preposition. */
function antecedentBefore(
  tokens: readonly Token[],
  end: number,
  speech: SpeechWords,
): readonly Token[] {
  const stop = tokens[end - 1]?.kind === 'comma' ? end - 1 : end;
  const clause = clauseBefore(tokens, stop, speech);
  const preposition = clause.findLastIndex(
    (word) => word.is(Clause.prepositions) && !word.is(Clause.insideNames),
  );
  return toName(dropLead(clause.slice(preposition + 1)), speech);
}

/**
 * The name before the verb at `verb`: "Mira Holt, a surgeon, has also", "But on Tuesday the
 * ministry". Empty where there is none.
 */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  speech: SpeechWords,
): readonly Token[] {
  let end = verb;
  while (end > 0 && isWord(tokens[end - 1]) && isAdverb(tokens[end - 1], speech)) end--;
  const last = tokens[end - 1];
  if (last?.kind === 'comma') return subjectBeforeComma(tokens, end - 1, speech);
  if (!isWord(last) || last.is(Clause.passives)) return [];
  if (last.is(Clause.relatives)) return antecedentBefore(tokens, end - 1, speech);
  const named = nameBeforeApposition(tokens, end, speech);
  if (named.length > 0) return named;
  const clause = clauseBefore(tokens, end, speech);
  if (clause[0]?.is(Clause.relatives) === true)
    return antecedentBefore(tokens, end - clause.length, speech);
  return toName(dropLead(clause), speech);
}

/**
 * "with minister Mira Holt [warning]": a participle's own subject; for ", [saying]" the subject of
 * the sentence. Empty where there is none.
 */
export function ownSubject(
  tokens: readonly Token[],
  participle: number,
  speech: SpeechWords,
): readonly Token[] {
  const previous = tokens[participle - 1];
  if (previous?.kind === 'comma') {
    const verb = tokens.findIndex((token) => isWord(token) && isFinite(token, speech));
    return verb > 0 && verb < participle ? subjectBefore(tokens, verb, speech) : [];
  }
  const clause = clauseBefore(tokens, participle, speech);
  const opener = clause.findLastIndex((word) => word.says(Saying.withBefore));
  const name = clause.slice(opener + 1);
  return opener >= 0 && name.some(isCapital) ? toName(name, speech) : [];
}

/** "Mira Holt, a fellow of the Council on Tides, Ports and Quays [told]": the bare name that opens the clause. */
function nameBeforeApposition(
  tokens: readonly Token[],
  end: number,
  speech: SpeechWords,
): readonly Token[] {
  if (!hasCommaBefore(tokens, end)) return [];
  const [first, second, ...others] = segmentsBefore(tokens, end);
  if (first === undefined || second === undefined || first.length > 5 || !first.every(isCapital))
    return [];
  const isDescription = [second, ...others].every(
    (segment) => !segment.some((word) => isFinite(word, speech)),
  );
  return isDescription && !isCapital(second[0]) && !isLeadIn(first, speech) ? first : [];
}

/** The name from `from` on: after "said", "according to", "citing". Empty where no name begins there. */
export function nameFrom(
  tokens: readonly Token[],
  from: number,
  speech: SpeechWords,
): readonly Token[] {
  const first = tokens[from];
  if (!isWord(first) || first.is(Clause.prepositions) || first.is(Clause.that)) return [];
  let end = from + 1;
  while (
    isWord(tokens[end]) &&
    end - from <= LONGEST_NAME &&
    !endsName(tokens, end, isCapital(first))
  )
    end++;
  return toName(tokens.slice(from, end), speech);
}

/** Whether the name ends before the word at `at`: a preposition or an "and" that belongs to no name. */
function endsName(tokens: readonly Token[], at: number, isProper: boolean): boolean {
  const word = tokens[at];
  if (word?.is(Clause.endOfName) !== true || word.is(Clause.insideNames)) return false;
  if (!isProper && word.is(Clause.insideDescriptions)) return false;
  const next = tokens[at + 1];
  const joins = word.is(Clause.joiners) && isWord(next);
  return !(joins && isCapital(next) === isCapital(tokens[at - 1]));
}
