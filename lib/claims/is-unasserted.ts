import type { ClaimKind } from '../model/claim.ts';
import type { Sentence } from './grammar/reading.ts';
import { isMachineLine } from './not-figures/looks-like-code.ts';
import { TokenType } from './tokens/tokens.ts';
import { Numeral, Role } from './tokens/word-classes.ts';

const COLON = 0x3a;
const LIGHT: ReadonlySet<ClaimKind> = new Set(['date', 'measure', 'count', 'rank']);
const PERSONAL: ReadonlySet<ClaimKind> = new Set(['date', 'measure']);
const NEAR = 12;

/**
 * Whether a sentence with figures asserts no fact that could be checked: an instruction, a
 * supposition, what somebody remembers of his own life, a list's heading, what a method leaves out.
 */
export function isUnasserted(sentence: Sentence, kinds: readonly ClaimKind[]): boolean {
  if (isPointer(sentence) || isOfFormerText(sentence)) return true;
  if (kinds.includes('casualty') || kinds.includes('memorial')) return false;
  if (isCall(sentence)) return true;
  if (isSupposed(sentence) || isListHeading(sentence)) return true;
  const isLight = kinds.every((kind) => LIGHT.has(kind));
  if (!isLight) return false;
  if (isInstruction(sentence) || isMachineLine(sentence)) return true;
  return (
    kinds.every((kind) => PERSONAL.has(kind)) && (isOwnLife(sentence) || isLeftOut(sentence, kinds))
  );
}

const LONGEST_LEAD = 5;

/**
 * "Read more: Two killed in tunnel", "Photo: Lemwire/4": a line that points to another text or says
 * whose picture it is
 */
function isPointer({ tokens, lexicon }: Sentence): boolean {
  if (!lexicon.leads.has(tokens.word(0)) || tokens.word(1).text === lexicon.grammar.than)
    return false;
  for (let at = 1; at < LONGEST_LEAD; at++) {
    if (tokens.mark(at) === COLON) return true;
    if (tokens.type(at) !== TokenType.Word) return false;
  }
  return false;
}

/**
 * "An earlier version of this article said that a flood killed 38 people": a correction's account of
 * what the page no longer says
 */
function isOfFormerText({ tokens, lexicon }: Sentence): boolean {
  for (let at = 0; at < LONGEST_LEAD; at++) {
    if (!lexicon.formerWords.has(tokens.word(at))) continue;
    const isNamed = lexicon.editions.has(tokens.word(at + 1)) && tokens.hasRole(at + 2, Role.Of);
    if (isNamed && tokens.hasRole(at + 3, Role.Determiner | Role.Pronoun)) return true;
  }
  return false;
}

/** "If the bridge falls, 2,000 would be cut off", "Perhaps in 50 years they will laugh" */
function isSupposed({ tokens, lexicon }: Sentence): boolean {
  if (!lexicon.conditionals.has(tokens.word(0))) return false;
  for (let at = 1; at < tokens.count; at++) if (lexicon.modals.has(tokens.word(at))) return true;
  return false;
}

/** "Five things to know about the bridge": a number that announces a list */
function isListHeading({ tokens, lexicon, readings }: Sentence): boolean {
  const [first, second] = readings;
  if (first === undefined || second !== undefined || first.from !== 0) return false;
  const isEnding = tokens.mark(tokens.count - 1) === 0x2e;
  return !isEnding && lexicon.headingNouns.has(tokens.word(first.to));
}

/** "Wash your hands for 20 seconds", "Users should use the entrance 50 metres beyond" */
function isInstruction({ tokens, lexicon, readings }: Sentence): boolean {
  const [first] = readings;
  if (first === undefined) return false;
  const isCommand =
    lexicon.imperatives.has(tokens.word(0)) &&
    tokens.hasRole(1, Role.Article | Role.Determiner | Role.Preposition | Role.Pronoun) &&
    !tokens.hasRole(1, Role.Of);
  if (isCommand) return true;
  for (let at = first.from - 1; at > first.from - NEAR && at >= 0; at--)
    if (lexicon.obligations.has(tokens.word(at)) && !tokens.hasRole(at + 1, Role.Auxiliary))
      return true;
  return false;
}

const CALLED =
  Role.Preposition | Role.Article | Role.Determiner | Role.Pronoun | Role.Adverb | Role.Other;

/**
 * "Get 3 months for $1", "Join 40,000 other readers", "View all 23 photos": what a page wants of
 * its readers, no name ("Save the Children")
 */
function isCall({ tokens, lexicon }: Sentence): boolean {
  if (!lexicon.callVerbs.has(tokens.word(0)) || tokens.hasRole(1, Role.Of)) return false;
  const isNumber = tokens.type(1) === TokenType.Number || tokens.word(1).numeral !== Numeral.None;
  const isCalled =
    isNumber ||
    tokens.type(1) === TokenType.Mark ||
    tokens.hasRole(1, CALLED) ||
    lexicon.phraseParticles.has(tokens.word(1));
  return isCalled && !(tokens.isCapital(1) || tokens.isCapital(2));
}

/** "I have lived here for twenty years" */
function isOwnLife({ tokens, lexicon }: Sentence): boolean {
  return lexicon.firstPersons.has(tokens.word(0));
}

/**
 * "incidents after 15 July are not included", "figures before 1919 are not comparable", "no
 * allowance is made for deaths after 1911"; a colon opens what is said all the same
 */
function isLeftOut({ tokens, lexicon }: Sentence, kinds: readonly ClaimKind[]): boolean {
  if (kinds.some((kind) => kind !== 'date')) return false;
  for (let at = 1; at < tokens.count; at++) {
    if (tokens.mark(at) === COLON) return false;
    if (lexicon.denials.has(tokens.word(at - 1)) && lexicon.coverageWords.has(tokens.word(at)))
      return true;
  }
  return false;
}
