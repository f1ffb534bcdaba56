import { isDash } from '../tokens/characters.ts';
import type { Lexicon } from '../grammar/lexicon.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Role, Sense } from '../tokens/word-classes.ts';
import { isPlural } from '../grammar/noun-phrases.ts';

const SINGLE_LETTERS: ReadonlySet<string> = new Set(['m', 'b', 't', 'g']);

/**
 * The scale whose letters are glued to digits at token `at`: 5bn, 12k, $5m; null where none is.
 * Single letters scale money, and people.
 */
export function gluedScale(
  tokens: Tokens,
  at: number,
  lexicon: Lexicon,
  inMoney: boolean,
): number | null {
  if (tokens.type(at) !== TokenType.Word || tokens.length(at) > 3) return null;
  const text = tokens.slice(at, at + 1);
  const letters = text.toLowerCase();
  const scale = lexicon.gluedScales.get(letters);
  if (scale === undefined) return null;
  if (inMoney || !SINGLE_LETTERS.has(letters)) return text === 'K' && !inMoney ? null : scale;
  return letters === 'm' && isMillion(tokens, at, lexicon) ? scale : null;
}

/** "12m people", "3.2m homes"; "a 12m pool" and "12m waves" are measured in metres. */
function isMillion(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  const next = at + 1;
  if (tokens.hasSense(next, Sense.Person) || isCurrency(tokens, next, lexicon)) return true;
  const other = scaleOfRange(tokens, next, lexicon);
  if (other > 0) return tokens.slice(other, other + 1) !== 'm' || isMillion(tokens, other, lexicon);
  const isThings = isPlural(tokens, next) && tokens.spaced(next) && !tokens.isCapital(next);
  if (!isThings || tokens.hasRole(at - 2, Role.Article)) return false;
  return tokens.roles(next) === 0 && !lexicon.metreThings.has(tokens.word(next));
}

/** "900m euros", "14m €" */
function isCurrency(tokens: Tokens, at: number, lexicon: Lexicon): boolean {
  return (
    tokens.spaced(at) &&
    (tokens.hasRole(at, Role.Currency) || lexicon.currencySigns.has(tokens.slice(at, at + 1)))
  );
}

/**
 * The token of the scale glued to the other end of a range: the "bn" of "900m-1.1bn", "900m to
 * 1.1bn"; 0 where there is none.
 */
function scaleOfRange(tokens: Tokens, link: number, lexicon: Lexicon): number {
  const isLink = isDash(tokens.mark(link)) || tokens.hasRole(link, Role.To | Role.And);
  if (!isLink || tokens.type(link + 1) !== TokenType.Number || tokens.spaced(link + 2)) return 0;
  const isScale = lexicon.gluedScales.has(tokens.slice(link + 2, link + 3).toLowerCase());
  return isScale ? link + 2 : 0;
}
