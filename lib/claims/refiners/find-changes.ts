import type { Reading, Sentence } from '../reading.ts';
import { TokenType } from '../tokens.ts';
import { Role, Sense } from '../words.ts';

const CHANGE = Sense.ChangeVerb | Sense.ChangeNoun;

/** Whether the number is the size of a rise or fall: "fell 10 percent", "up 0.3%", "by 90%", "a 5% increase". Levels after "to" are none. */
export function isChange(sentence: Sentence, reading: Reading): boolean {
  return (
    isBeforeNoun(sentence, reading) ||
    isAfterVerb(sentence, reading) ||
    isAfterBy(sentence, reading)
  );
}

/** a 5% increase, 10 percent lower, 3 points higher */
function isBeforeNoun({ tokens }: Sentence, reading: Reading): boolean {
  const at = reading.tail;
  if (reading.sort === 'number') return false;
  for (let next = at; next < at + 3; next++) {
    const { senses, roles } = tokens.word(next);
    if ((senses & Sense.ChangeNoun) !== 0) return !isShareOfChange(tokens.slice(next, next + 1));
    if (COMPARATIVE.test(tokens.slice(next, next + 1)) && next === at) return true;
    if (
      tokens.type(next) !== TokenType.Word ||
      (roles & (Role.Preposition | Role.Auxiliary | Role.Verb)) !== 0
    )
      return false;
  }
  return false;
}

const COMPARATIVE =
  /^(?:higher|lower|up|down|more|less|fewer|cheaper|faster|larger|smaller|bigger|stronger|weaker)$/i;

function isShareOfChange(text: string): boolean {
  return text.toLowerCase() === 'gain';
}

/** fell 10 percent, up nearly 3%, rose some 12 points */
function isAfterVerb({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  let at = reading.from - 1;
  for (let steps = 0; steps < 4; steps++, at--) {
    const word = tokens.word(at);
    if ((word.senses & Sense.ChangeVerb) !== 0)
      return !(tokens.word(at).text === 'up' && isAtMost(tokens.word(at + 1).text));
    const isQualifier = lexicon.qualifiersBefore.has(word) || lexicon.qualifierWords.has(word);
    if (!isQualifier && (word.roles & (Role.Adverb | Role.Article)) === 0) return false;
    if ((word.roles & Role.To) !== 0) return false;
  }
  return false;
}

function isAtMost(text: string): boolean {
  return text === 'to';
}

/** by 90%, an increase of 5 percent */
function isAfterBy({ tokens, lexicon }: Sentence, reading: Reading): boolean {
  let at = reading.from - 1;
  while (
    at > reading.from - 5 &&
    tokens.word(at).text !== lexicon.grammar.by &&
    (lexicon.qualifierWords.has(tokens.word(at)) || (tokens.roles(at) & Role.Article) !== 0) &&
    (tokens.roles(at) & Role.Of) === 0
  )
    at--;
  const isBy = tokens.word(at).text === lexicon.grammar.by;
  const isOf = (tokens.roles(at) & Role.Of) !== 0;
  if (isOf)
    return (
      (tokens.senses(at - 1) & Sense.ChangeNoun) !== 0 && (tokens.senses(at - 1) & Sense.Lost) === 0
    );
  if (!isBy) return false;
  for (let before = at - 1; before > at - 14 && before >= 0; before--) {
    if ((tokens.senses(before) & CHANGE) !== 0) return true;
    if (tokens.mark(before) === 0x3b) return false;
  }
  return false;
}
