/** Bytes in one step of writing: a multiple of three, so that only the last step is padded. */
const BYTES = 24_576;
/** Signs in one step of reading: a multiple of four. */
const SIGNS = 32_768;

const WRITTEN = /^[A-Za-z0-9+/]*={0,2}$/;

/** Bytes as Base64, piece by piece. */
export function* base64Pieces(bytes: Uint8Array): Generator<string, void, undefined> {
  for (let at = 0; at < bytes.length; at += BYTES)
    yield btoa(String.fromCharCode(...bytes.subarray(at, at + BYTES)));
}

/** The bytes of what was written like that; null where it is something else. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const bytes = new Uint8Array((text.length / 4) * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += SIGNS) {
    const signs = text.slice(at, at + SIGNS);
    // Padding within would end it early.
    if (!WRITTEN.test(signs) || (signs.endsWith('=') && at + SIGNS < text.length)) return null;
    const units = atob(signs);
    for (let nth = 0; nth < units.length; nth += 1) bytes[length + nth] = units.charCodeAt(nth);
    length += units.length;
  }
  return bytes.subarray(0, length);
}
