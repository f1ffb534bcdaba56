import type { Established } from '../../../lib/model/finding.ts';
import { parseAmount } from './parse-amount.ts';
import { parseDay } from './parse-day.ts';

/** The words of a language that say how a figure is meant; in any order. */
export interface FoundWords {
  readonly about: readonly string[];
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  readonly exactly: readonly string[];
  readonly best: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly orMore: readonly string[];
  readonly orLess: readonly string[];
  readonly asOf: readonly string[];
  readonly today: readonly string[];
}

/** What a typed text says was found. */
export type FoundReading =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'read';
      readonly established: Established;
      /** As of when it is known; null where the text does not say. */
      readonly asOf: string | null;
    }
  /** A number that can be read in two ways, with both readings as they are written without doubt. */
  | { readonly kind: 'asks'; readonly number: string; readonly readings: readonly string[] }
  | { readonly kind: 'unread' };

interface FoundContext {
  readonly words: FoundWords;
  readonly lang: string;
  /** ISO 8601; the year of "3 May" follows from it. */
  readonly today: string;
  /** What may follow a number without saying more: what is counted, its harm, its unit. */
  readonly counted?: readonly string[];
}

const UNREAD: FoundReading = { kind: 'unread' };
const NONE: Established = { min: null, best: null, max: null };
/** One separator followed by three digits, which in some languages are thousands. */
const TWOFOLD = /(?<![\d.,])([1-9]\d{0,2})([.,])(\d{3})(?![\d.,])/u;

/**
 * What a person typed as the figure found: "38", "33-40, best 38", "about 38", "at least 30 as of
 * 3 May", "40+". Nothing is guessed: what is not understood is `unread`, and a number whose
 * separator the language does not settle ("1.200") `asks`.
 */
export function parseFound(text: string, context: FoundContext): FoundReading {
  const typed = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (typed === '') return { kind: 'nothing' };
  const { figure, date } = splitDate(typed, context);
  const twofold = askedNumber(figure, context.lang);
  if (twofold !== null) return twofold;
  const asOf = date === null ? null : dayOf(date, context);
  if (date !== null && asOf === null) return UNREAD;
  const established = readFigure(figure, context);
  return established === null ? UNREAD : { kind: 'read', established, asOf };
}

/** What stands before and after "as of"; no date where those words are missing. */
function splitDate(
  typed: string,
  { words }: FoundContext,
): { readonly figure: string; readonly date: string | null } {
  const parts = new RegExp(`^(.*?)[,;]?\\s+(?:${anyOf(words.asOf)})\\s+(.+)$`, 'iu').exec(typed);
  if (parts === null) return { figure: typed, date: null };
  return { figure: parts[1] ?? '', date: parts[2] ?? '' };
}

function dayOf(date: string, { words, lang, today }: FoundContext): string | null {
  if (words.today.includes(date.toLocaleLowerCase(lang))) return today.slice(0, 10);
  return parseDay(date, lang, today);
}

/** The first number with a separator that the language does not settle. */
function askedNumber(figure: string, lang: string): FoundReading | null {
  const match = TWOFOLD.exec(figure);
  if (match === null) return null;
  const [number, whole = '', separator = '', decimals = ''] = match;
  if (separator === groupSeparator(lang)) return null;
  const point = decimalPoint(lang);
  const fraction = decimals.replace(/0+$/, '');
  const asFraction = fraction === '' ? whole : `${whole}${point}${fraction}`;
  return { kind: 'asks', number, readings: [`${whole}${decimals}`, asFraction] };
}

function groupSeparator(lang: string): string | undefined {
  const parts = new Intl.NumberFormat(lang).formatToParts(1234567);
  return parts.find(({ type }) => type === 'group')?.value;
}

function decimalPoint(lang: string): string {
  const parts = new Intl.NumberFormat(lang).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** A figure without its date: bounds, then the best value after a comma. */
function readFigure(figure: string, context: FoundContext): Established | null {
  const best = new RegExp(
    `^(.*?)[,;(]?\\s*(?:${anyOf(context.words.best)}):? +([^()]+)\\)?$`,
    'iu',
  );
  const parts = best.exec(figure);
  if (parts === null) return readBounds(figure, context);
  const value = readAmount(parts[2] ?? '', context);
  const before = (parts[1] ?? '').trim();
  const bounds = before === '' ? NONE : readBounds(before, context);
  if (value === null || bounds?.best !== null) return null;
  return isInside(value, bounds) ? { ...bounds, best: value } : null;
}

function isInside(value: number, { min, max }: Established): boolean {
  return (min === null || value >= min) && (max === null || value <= max);
}

function readBounds(figure: string, context: FoundContext): Established | null {
  const { words } = context;
  const after = (leads: readonly string[], signs: string): string | null =>
    new RegExp(`^(?:(?:${anyOf(leads)})\\s+|[${signs}]=?\\s*)(.+)$`, 'iu').exec(figure)?.[1] ??
    null;
  const before = (tails: readonly string[], sign: string): string | null =>
    new RegExp(`^(.+?)(?:\\s+(?:${anyOf(tails)})|${sign})$`, 'iu').exec(figure)?.[1] ?? null;
  const one = (text: string | null, put: (value: number) => Established): Established | null => {
    const value = text === null ? null : readAmount(text, context);
    return value === null ? null : put(value);
  };
  return (
    one(after(words.about, '~≈'), (best) => ({ ...NONE, best })) ??
    one(after(words.atLeast, '≥>'), (min) => ({ ...NONE, min })) ??
    one(before(words.orMore, '\\+'), (min) => ({ ...NONE, min })) ??
    one(after(words.atMost, '≤<'), (max) => ({ ...NONE, max })) ??
    one(before(words.orLess, '(?!)'), (max) => ({ ...NONE, max })) ??
    one(after(words.exactly, '='), exact) ??
    one(figure, exact) ??
    readRange(figure, context)
  );
}

function exact(value: number): Established {
  return { min: value, best: value, max: value };
}

/**
 * "33-40", "33 to 40", "from 33 to 40". A scale word after the second number is that of both
 * ("1.2-1.4 million"), unless the first would then be the larger one ("1,200 to 3.4 million").
 */
function readRange(figure: string, context: FoundContext): Established | null {
  const { words } = context;
  const shape = `^(?:(?:${anyOf(words.from)})\\s+)?(.+?)(?:\\s*[-–—]\\s*|\\s+(?:${anyOf(words.to)})\\s+)(.+)$`;
  const parts = new RegExp(shape, 'iu').exec(figure);
  if (parts === null) return null;
  const [, low = '', high = ''] = parts;
  const max = readAmount(high, context);
  const scale = /\d\s*(\p{L}+\.?)$/u.exec(withoutCounted(high, context))?.[1];
  const lows = scale === undefined || /\p{L}/u.test(low) ? [low] : [`${low} ${scale}`, low];
  const min = lows.map((text) => readAmount(text, context)).find((one) => isUpTo(one, max));
  return min == null || max === null ? null : { ...NONE, min, max };
}

function isUpTo(value: number | null, max: number | null): boolean {
  return value !== null && max !== null && value <= max;
}

function readAmount(text: string, context: FoundContext): number | null {
  return parseAmount(withoutCounted(text, context), context.lang) ?? null;
}

/** A number without the words after it, or the sign before it, that say only what is counted. */
function withoutCounted(text: string, { counted = [] }: FoundContext): string {
  const names = counted.filter((name) => name !== '');
  if (names.length === 0) return text.trim();
  const name = anyOf(names);
  return text
    .trim()
    .replace(new RegExp(`^(?:${name})\\s*(?=\\d)`, 'iu'), '')
    .replace(new RegExp(`(?:\\s*(?:${name}))+$`, 'iu'), '');
}

/** The words as alternatives of an expression, longer ones first. */
function anyOf(words: readonly string[]): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return longestFirst.map(escaped).join('|');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
