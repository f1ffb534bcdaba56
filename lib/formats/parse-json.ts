/** Our own records nest about ten levels deep. */
const DEEPEST = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** An object's bracket has the code of a list's and this bit. */
const OBJECT_BIT = 0x20;
const OPENING = 0x5b;
const CLOSING = 0x5d;

/**
 * The value of JSON text, with or without a byte order mark; undefined if it is no JSON, or nested
 * so deep that reading it would take the browser's memory. Linear.
 */
export function parseJson(text: string): unknown {
  if (isNestedTooDeep(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if ((unit & ~OBJECT_BIT) === OPENING) depth += 1;
    else if ((unit & ~OBJECT_BIT) === CLOSING) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Where the quotation mark is that ends the string beginning at `start`, or the text's length. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before -= 1;
  return (at - before) % 2 === 0;
}
