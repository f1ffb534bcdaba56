const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
  тыс: 1e3,
  тысяча: 1e3,
  тысячи: 1e3,
  тысяч: 1e3,
  млн: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  млрд: 1e9,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  трлн: 1e12,
  триллион: 1e12,
  триллиона: 1e12,
  триллионов: 1e12,
};

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:[ ,\u00a0\u202f']\d{3})+)(?:\.(\d+))?\s*(?:(\p{L}+)\.?)?$/iu;

const COMMA_DECIMALS = /^(-?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)),(\d+)(\s*\p{L}*\.?)$/u;

/**
 * The number a person typed: digits, optional groups of three separated by space, comma or
 * apostrophe, a decimal point, and optionally a scale word in English or Russian. Where `lang` uses
 * a decimal comma, a comma is read as one here too, except in "1,200", which might mean either.
 * Undefined where it is anything else, so that nothing is guessed; null for an empty field.
 */
export function parseAmount(text: string, lang = 'en'): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const match = AMOUNT.exec(hasDecimalComma(lang) ? withDecimalPoint(trimmed) : trimmed);
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = '', word = ''] = match;
  const scale = word === '' ? 1 : SCALES[word.toLowerCase()];
  if (scale === undefined) return undefined;
  return scaleExactly(`${sign}${whole.replace(/\D/g, '')}`, decimals, scale);
}

function hasDecimalComma(lang: string): boolean {
  const parts = new Intl.NumberFormat(lang).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',');
}

/**
 * "1,2 млн" with a point; where the comma might just as well separate a group of three, with "?"
 * instead, which is not part of any number.
 */
function withDecimalPoint(text: string): string {
  return text.replace(COMMA_DECIMALS, (_, whole: string, decimals: string, rest: string) => {
    const isGroup = decimals.length === 3 && rest === '' && /^-?[1-9]\d{0,2}$/.test(whole);
    return `${whole}${isGroup ? '?' : '.'}${decimals}${rest}`;
  });
}

/** Moves the decimal point instead of multiplying: 1.1 million is 1100000, not 1100000.0000000001. */
function scaleExactly(whole: string, decimals: string, scale: number): number {
  return Number(`${whole}.${decimals === '' ? '0' : decimals}e${Math.log10(scale).toFixed(0)}`);
}
