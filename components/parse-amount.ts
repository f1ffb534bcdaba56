const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};

const AMOUNT = /^(-?)(\d+|\d{1,3}(?:[ ,\u00a0\u202f']\d{3})+)(?:\.(\d+))?\s*([a-z]*)$/i;

/**
 * The number a person typed: digits, optional groups of three by space, comma or apostrophe, a decimal point, and optionally k, thousand,
 * million, billion or trillion. Undefined where it is anything else, so that nothing is guessed; null for an empty field.
 */
export function parseAmount(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const match = AMOUNT.exec(trimmed);
  if (match === null) return undefined;
  const [, sign = '', whole = '', decimals = '', word = ''] = match;
  const scale = word === '' ? 1 : SCALES[word.toLowerCase()];
  if (scale === undefined) return undefined;
  return scaleExactly(`${sign}${whole.replace(/\D/g, '')}`, decimals, scale);
}

/** Moves the decimal point instead of multiplying: 1.1 million is 1100000, not 1100000.0000000001. */
function scaleExactly(whole: string, decimals: string, scale: number): number {
  return Number(`${whole}.${decimals === '' ? '0' : decimals}e${Math.log10(scale).toFixed(0)}`);
}
