import { isHyphen } from '../tokens/characters.ts';
import { TokenType, type Tokens } from '../tokens/tokens.ts';
import { Sense } from '../tokens/word-classes.ts';

const SQUARED = 0xb2;
const CUBED = 0xb3;
const SLASH = 0x2f;
const PLUS = 0x2b;

/** Letters glued to digits that are a unit there alone: 5V, 60W. */
const GLUED: ReadonlyMap<string, string> = new Map([
  ['V', 'volt'],
  ['W', 'watt'],
  ['mA', 'milliampere'],
  ['mAh', 'milliampere-hour'],
  ['Ah', 'ampere-hour'],
  ['Wh', 'watt-hour'],
]);

/** The unit whose letters are glued to the digits before token `at`; undefined where none is. */
export function gluedUnit(tokens: Tokens, at: number): string | undefined {
  const isAlone = tokens.type(at + 1) !== TokenType.Number || tokens.spaced(at + 1);
  const isGlued = tokens.type(at - 1) === TokenType.Number && !tokens.spaced(at);
  if (!isGlued || !isAlone || tokens.hasSense(at - 2, Sense.Label)) return undefined;
  return GLUED.get(tokens.slice(at, at + 1));
}

/** Letters of length that come before a raised 2 or 3, and what they make then. */
const POWERS: ReadonlyMap<string, readonly [square: string, cube: string]> = new Map([
  ['km', ['km2', 'cubic kilometre']],
  ['m', ['square metre', 'cubic metre']],
  ['cm', ['square centimetre', 'cubic centimetre']],
  ['mi', ['square mile', 'cubic mile']],
  ['ft', ['square foot', 'cubic foot']],
]);

const SPEEDS: ReadonlyMap<string, string> = new Map([
  ['km/h', 'km/h'],
  ['km/hr', 'km/h'],
  ['m/s', 'm/s'],
]);

/** A unit of several signs at token `at`: km², m³, km/h, m/s, and the inches of "6ft 2in"; null where there is none. */
export function readWrittenUnit(tokens: Tokens, at: number): { unit: string; to: number } | null {
  if (isGluedInch(tokens, at)) return { unit: 'inch', to: at + 1 };
  if (isGluedMetre(tokens, at)) return { unit: 'm', to: at + 1 };
  const glued = gluedUnit(tokens, at);
  if (glued !== undefined) return { unit: glued, to: at + 1 };
  if (tokens.spaced(at + 1)) return null;
  const mark = tokens.mark(at + 1);
  if (mark === SLASH && !tokens.spaced(at + 2)) {
    const unit = SPEEDS.get(tokens.slice(at, at + 3));
    return unit === undefined ? null : { unit, to: at + 3 };
  }
  if (mark !== SQUARED && mark !== CUBED) return null;
  const unit = POWERS.get(tokens.slice(at, at + 1))?.[mark === SQUARED ? 0 : 1];
  return unit === undefined ? null : { unit, to: at + 2 };
}

/** The "in" of 2in, with nothing glued on: inches. */
export function isGluedInch(tokens: Tokens, at: number): boolean {
  const isIn = tokens.type(at - 1) === TokenType.Number && tokens.reads(at, 'in');
  return isIn && !tokens.spaced(at) && tokens.type(at + 1) !== TokenType.Number;
}

/** The "m" of "212m tall": metres, where the letter alone could be millions. */
export function isGluedMetre(tokens: Tokens, at: number): boolean {
  if (tokens.spaced(at) || tokens.slice(at, at + 1) !== 'm') return false;
  const next = isHyphen(tokens.mark(at + 1)) ? at + 2 : at + 1;
  return tokens.type(at - 1) === TokenType.Number && tokens.hasSense(next, Sense.Direction);
}

/** The x of "9x" and "2 x 4". */
export function isCross(tokens: Tokens, at: number): boolean {
  return tokens.reads(at, 'x') || tokens.reads(at, 'X');
}

/** "200+ wells": a plus sign glued to the digits, with nothing glued to it. */
export function isPlus(tokens: Tokens, at: number): boolean {
  return tokens.mark(at) === PLUS && !tokens.spaced(at) && tokens.spaced(at + 1);
}
