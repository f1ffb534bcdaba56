/**
 * Texts as the index keeps them: one character for each byte of their UTF-8. Browsers store such
 * strings with one byte per character and search them several times as fast as any others, whatever
 * the language. If one text contains another, so do their bytes, and the other way round, since the
 * bytes of one character never begin inside those of another.
 */

const ENCODER = new TextEncoder();
const PLAIN = /^[\0-\x7f]*$/;
/** Arguments for one call: far below any browser's limit. */
const BYTES_AT_ONCE = 4096;

/** A text as bytes. Linear; costs nothing if the text is plain ASCII. */
export function toByteText(text: string): string {
  if (PLAIN.test(text)) return text;
  const bytes = ENCODER.encode(text);
  let written = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    // Not spread: the browser would iterate over the bytes one by one, which takes five times as
    // long.
    written += Reflect.apply(
      String.fromCharCode,
      null,
      bytes.subarray(at, at + BYTES_AT_ONCE),
    ) as string;
  return written;
}

/** The character that starts at an offset of a byte text; empty at its end. */
export function characterAt(text: string, at: number): string {
  const first = text.charCodeAt(at);
  if (Number.isNaN(first)) return '';
  if (first < 0xc0) return text.charAt(at);
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  // The upper bits of a long character's first byte give its length; each byte that follows holds
  // six bits of the character.
  let code = first & (0xff >> (length + 1));
  for (let nth = 1; nth < length; nth++) code = (code << 6) | (text.charCodeAt(at + nth) & 0x3f);
  return String.fromCodePoint(code);
}

/** The character that ends at an offset of a byte text; empty at its start. */
export function characterBefore(text: string, end: number): string {
  let at = end - 1;
  while (at > 0 && isInside(text.charCodeAt(at))) at -= 1;
  return characterAt(text, at);
}

function isInside(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
