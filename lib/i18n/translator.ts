import type { MessageParams, PluralMessage } from './shape/message.ts';
import { fillIn } from './shape/message.ts';
import type { Catalogues, EnglishTexts, MessageKey, Texts } from './shape/texts.ts';

type Params<Key extends MessageKey> = MessageParams<EnglishTexts[Key]>;

/** Text by key; the parameters are those the English text names. */
export type Translate<Keys extends MessageKey = MessageKey> = <Key extends Keys>(
  key: Key,
  ...params: keyof Params<Key> extends never ? [] : [Params<Key>]
) => string;

/**
 * One language's numbers, dates, lists and the texts of some keys: one of all texts serves also
 * where only a card's are asked for.
 */
export interface Translator<Keys extends MessageKey = MessageKey> {
  /** BCP 47; English where the language asked for has no texts. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly t: Translate<Keys>;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** "38 million" where that says exactly the value, else all its digits. */
  readonly amount: (value: number) => string;
  /** A sum with its currency (ISO 4217): "€1.4 billion". */
  readonly money: (value: number, currency: string) => string;
  /**
   * Day and time of an ISO 8601 time, in the reader's zone, with the precision it has ("T10:42" is
   * 10:42 of a day not said); the input where it is no time.
   */
  readonly time: (iso: string) => string;
  /** Day of an ISO 8601 time or date, with the precision it has (1945 stays 1945). */
  readonly date: (iso: string) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
}

/**
 * Where scale words are declined ("около двух миллионов"): the short ones ("2 млн") fit after any
 * word, and newspapers write them.
 */
const SHORT_SCALES: ReadonlySet<string> = new Set(['ru']);

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

function choose(message: PluralMessage, rules: Intl.PluralRules, count: unknown): string {
  const category = typeof count === 'number' ? rules.select(count) : 'other';
  return message[category] ?? message.other;
}

/** Whether `value` is a round number of its thousands' power, so that "38 million" loses nothing. */
function isRound(value: number): boolean {
  const size = Math.abs(value);
  if (size < 1e6) return false;
  const power = 10 ** Math.min(12, Math.floor(Math.log10(size) / 3) * 3);
  const thousandths = (size / power) * 1000;
  return Math.abs(thousandths - Math.round(thousandths)) < 1e-6;
}

/**
 * Makers of numbers and dates, by language and options: the browser takes as long to make one as
 * for a hundred texts by it.
 */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(lang: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(lang, options);
  numberFormats.set(key, known);
  return known;
}

function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(lang, options);
  dateFormats.set(key, known);
  return known;
}

function writeAmount(lang: string, value: number): string {
  const compactDisplay = SHORT_SCALES.has(primaryOf(lang)) ? 'short' : 'long';
  const options: Intl.NumberFormatOptions = isRound(value)
    ? { notation: 'compact', compactDisplay, maximumFractionDigits: 3 }
    : { maximumFractionDigits: 20 };
  return numberFormat(lang, options).format(value);
}

/**
 * "€1.4 billion": the amount in words where its language puts the digits of a sum (compact sums
 * would read "€1.4B").
 */
function writeMoney(lang: string, value: number, currency: string): string {
  const parts = numberFormat(lang, { style: 'currency', currency }).formatToParts(value);
  const first = parts.findIndex(({ type }) => type === 'integer');
  return parts
    .map(({ type, value: text }, index) => {
      if (index === first) return writeAmount(lang, Math.abs(value));
      return NUMBER_PARTS.has(type) ? '' : text;
    })
    .join('');
}

const NUMBER_PARTS: ReadonlySet<Intl.NumberFormatPartTypes> = new Set([
  'integer',
  'group',
  'decimal',
  'fraction',
]);

function writeDate(lang: string, iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (parts === null || Number.isNaN(Date.parse(iso))) return iso;
  if (parts[2] === undefined) return parts[1] ?? iso;
  const day: Intl.DateTimeFormatOptions = parts[3] === undefined ? {} : { day: 'numeric' };
  const isDay = iso.length <= 10;
  return dateFormat(lang, {
    year: 'numeric',
    month: 'short',
    ...day,
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(iso));
}

function writeTime(lang: string, iso: string): string {
  const clock = /^T(?<at>[\d:]+)(?<offset>Z|[+-].+)?$/.exec(iso)?.groups;
  // Without its day it cannot be moved to the reader's zone, so its own is named.
  if (clock !== undefined) {
    const { at = '', offset } = clock;
    if (offset === undefined) return at;
    return `${at} UTC${offset === 'Z' ? '' : offset.replace('-', '−')}`;
  }
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(iso)) return writeDate(lang, iso);
  if (Number.isNaN(Date.parse(iso))) return iso;
  return dateFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** The primary subtag of a BCP 47 language: "ru" of "ru-RU". */
export function primaryOf(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? 'en';
}

/** The texts in `asked`, by its primary subtag; English where there are none. */
export function textsIn<Keys extends MessageKey>(
  asked: string,
  catalogues: Catalogues<Keys>,
): { readonly lang: string; readonly texts: Texts<Keys> } {
  const primary = primaryOf(asked);
  const texts = Object.hasOwn(catalogues, primary) ? catalogues[primary] : undefined;
  return texts === undefined ? { lang: 'en', texts: catalogues.en } : { lang: asked, texts };
}

/** Texts of `catalogues`, numbers and dates in `asked`, or in English where there are no texts in it. */
export function createTranslatorOf<Keys extends MessageKey>(
  asked: string,
  catalogues: Catalogues<Keys>,
): Translator<Keys> {
  const { lang, texts } = textsIn(asked, catalogues);
  return translatorOf(lang, texts);
}

/** These texts, and numbers and dates in their language. */
export function translatorOf<Keys extends MessageKey>(
  lang: string,
  texts: Texts<Keys>,
): Translator<Keys> {
  // Made when first asked for: the browser takes some ten milliseconds to load its rules.
  let rules: Intl.PluralRules | null = null;
  let plain: Intl.NumberFormat | null = null;
  const t = (key: Keys, params: Readonly<Record<string, string | number>> = {}): string => {
    const message = texts[key];
    const text =
      typeof message === 'string'
        ? message
        : choose(message, (rules ??= new Intl.PluralRules(lang)), params.count);
    return fillIn(text, params, (value) => (plain ??= new Intl.NumberFormat(lang)).format(value));
  };
  return {
    lang,
    dir: RIGHT_TO_LEFT.has(primaryOf(lang)) ? 'rtl' : 'ltr',
    t: t,
    number: (value, options = {}) => numberFormat(lang, options).format(value),
    amount: (value) => writeAmount(lang, value),
    money: (value, currency) => writeMoney(lang, value, currency),
    time: (iso) => writeTime(lang, iso),
    date: (iso) => writeDate(lang, iso),
    list: (items) => new Intl.ListFormat(lang, { type: 'conjunction' }).format(items),
  };
}
