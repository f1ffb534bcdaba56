import type { CardTranslator } from '../ui/card-translator-context.ts';

/** Units by the name they are stored under, with the name that the browser knows in every language. */
const KNOWN: Readonly<Record<string, string>> = {
  km: 'kilometer',
  m: 'meter',
  cm: 'centimeter',
  mm: 'millimeter',
  mile: 'mile',
  yard: 'yard',
  foot: 'foot',
  inch: 'inch',
  hectare: 'hectare',
  acre: 'acre',
  kg: 'kilogram',
  gram: 'gram',
  pound: 'pound',
  ounce: 'ounce',
  litre: 'liter',
  millilitre: 'milliliter',
  gallon: 'gallon',
  degree: 'degree',
  'degree Celsius': 'celsius',
  'degree Fahrenheit': 'fahrenheit',
  'km/h': 'kilometer-per-hour',
  mph: 'mile-per-hour',
  byte: 'byte',
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

/** Signs, and words that English leaves as they are. */
const UNCHANGING =
  /[A-Z\d/]|^(?:km|m|cm|mm|kg|mph|rpm|ppm|ppb|hertz|horsepower|stone|magnitude|pH)$/u;

const IRREGULAR: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  century: 'centuries',
};

/**
 * A value with its unit of measure (English singular, as figures have it): "6 hours", in Russian
 * "6 часов". A unit that the browser does not know stays English in every language.
 */
export function unitWords(
  value: number,
  unit: string,
  { lang, amount, number }: CardTranslator,
): string {
  if (/^en\b/u.test(lang)) return `${amount(value)} ${value === 1 ? unit : englishPlural(unit)}`;
  const known = KNOWN[unit];
  if (known === undefined) return `${amount(value)} ${unit}`;
  return number(value, { style: 'unit', unit: known, unitDisplay: 'long' });
}

/** "degrees Celsius", "frames per second", "square miles", "centuries". */
function englishPlural(unit: string): string {
  const [, head = unit, rest = ''] = /^(degree|frame)( .+)$/u.exec(unit) ?? [];
  if (UNCHANGING.test(head)) return unit;
  const last = head.split(' ').at(-1) ?? head;
  return `${head.slice(0, head.length - last.length)}${IRREGULAR[last] ?? `${last}s`}${rest}`;
}
