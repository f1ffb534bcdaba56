/** Quotes longer than this are given by their first and last words. */
const LONGEST_WHOLE = 120;
const EDGE_WORDS = 5;
const HALF_PAIR = /\p{Surrogate}/gu;

/**
 * An address that makes the browser itself scroll to some words (URL fragment text directive). A
 * fragment that the address already has is kept. Only for what a person hands over: a page that is
 * opened by such an address can read the words.
 */
export function addressOfQuote(url: string, quote: string): string {
  const exact = quote.replace(/\s+/gu, ' ').trim();
  if (exact === '') return url;
  const words = exact.split(' ');
  const isWhole = exact.length <= LONGEST_WHOLE || words.length <= 2 * EDGE_WORDS;
  const text = isWhole
    ? encode(exact)
    : `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/**
 * Commas, ampersands and hyphens have a meaning of their own in a text directive. Half a surrogate
 * pair cannot be encoded.
 */
function encode(text: string): string {
  return encodeURIComponent(text.replace(HALF_PAIR, '\ufffd')).replaceAll('-', '%2D');
}

/** Whether other programs may lead to an address: a file can name one that is a script. */
export function leadsSomewhere(url: string): boolean {
  return /^(?:https?|ftp|file):/i.test(url);
}
