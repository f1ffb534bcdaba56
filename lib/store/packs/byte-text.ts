/**
 * Texts as the index keeps them: one character for each byte of their UTF-8. Browsers hold and read
 * such strings with a byte a character and look through them several times as fast as through any
 * others, whatever the language; what stands in one also stands in the other, since no character's
 * bytes begin inside those of another.
 */

const ENCODER = new TextEncoder();
const PLAIN = /^[\0-\x7f]*$/;
/** Arguments to one call: far below what any browser takes. */
const BYTES_AT_ONCE = 4096;

/** A text as bytes. Linear; free where it is plain. */
export function toByteText(text: string): string {
  if (PLAIN.test(text)) return text;
  const bytes = ENCODER.encode(text);
  let written = '';
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE)
    // Not spread: the browser would go through the bytes one by one as through any iterable, five times as long.
    written += Reflect.apply(
      String.fromCharCode,
      null,
      bytes.subarray(at, at + BYTES_AT_ONCE),
    ) as string;
  return written;
}

/** The character that begins at an offset of a byte text; empty at its end. */
export function characterAt(text: string, at: number): string {
  const first = text.charCodeAt(at);
  if (Number.isNaN(first)) return '';
  if (first < 0xc0) return text.charAt(at);
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  // The first byte of a long character tells its length by its upper bits; six bits of the
  // character stand in each that follows.
  let code = first & (0xff >> (length + 1));
  for (let nth = 1; nth < length; nth++) code = (code << 6) | (text.charCodeAt(at + nth) & 0x3f);
  return String.fromCodePoint(code);
}

/** The character that ends at an offset of a byte text; empty at its beginning. */
export function characterBefore(text: string, end: number): string {
  let at = end - 1;
  while (at > 0 && isInside(text.charCodeAt(at))) at -= 1;
  return characterAt(text, at);
}

function isInside(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
