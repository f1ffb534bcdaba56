import { isPersonNoun, isPlural } from '../grammar/noun-phrases.ts';
import type { Reading, Sentence } from '../grammar/reading.ts';
import { TokenType } from '../tokens/tokens.ts';
import { Role } from '../tokens/word-classes.ts';

const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN = 0x28;
/** Comma, closing bracket, full stop. */
const ENDINGS: ReadonlySet<number> = new Set([COMMA, 0x29, 0x2e]);

/**
 * "(61 cultural, 29 natural)", ": 61 cultural, 29 natural": one lower-case word after each number
 * of a list that brackets or a colon open
 */
export function isSorted(
  { tokens, lexicon }: Pick<Sentence, 'tokens' | 'lexicon'>,
  reading: Reading,
): boolean {
  const { head, countedFrom, countedTo, begin } = reading;
  if (isSortedEnd({ tokens }, reading)) return true;
  if (
    countedTo !== countedFrom + 1 ||
    isPlural(tokens, head) ||
    isPersonNoun(tokens, head, lexicon)
  )
    return false;
  if (!isOver({ tokens }, countedTo) || tokens.type(head) !== TokenType.Word) return false;
  const comma = tokens.hasRole(begin - 1, Role.And) ? begin - 2 : begin - 1;
  const before = tokens.mark(comma);
  if (before === OPEN || before === COLON) return true;
  return (
    before === COMMA &&
    tokens.type(comma - 2) === TokenType.Number &&
    isListOpen({ tokens }, comma - 3)
  );
}

/** Whether nothing more is said of a number of the list: a mark or "and" follows, or nothing at all. */
function isOver({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  return (
    ENDINGS.has(tokens.mark(at)) ||
    tokens.type(at) === TokenType.None ||
    tokens.hasRole(at, Role.And)
  );
}

/** "…, and 39 mixed properties": the last of such a list, with the noun of all */
function isSortedEnd(
  { tokens }: Pick<Sentence, 'tokens'>,
  { begin, countedFrom, countedTo }: Reading,
): boolean {
  const isLast = tokens.hasRole(begin - 1, Role.And) && countedTo === countedFrom + 2;
  const comma = tokens.mark(begin - 2) === COMMA ? begin - 2 : begin - 1;
  return isLast && tokens.type(comma - 2) === TokenType.Number && isListOpen({ tokens }, comma - 3);
}

/** Whether a bracket or a colon opens the list that goes on at `at`: before every number a mark, after it one word. */
function isListOpen({ tokens }: Pick<Sentence, 'tokens'>, at: number): boolean {
  for (let mark = at; mark > 0; mark -= 3) {
    if (tokens.mark(mark) === OPEN || tokens.mark(mark) === COLON) return true;
    if (tokens.mark(mark) !== COMMA || tokens.type(mark - 2) !== TokenType.Number) return false;
  }
  return false;
}
