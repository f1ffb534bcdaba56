/** SHA-256 of a text's UTF-8, in lower-case hex. */
export function sha256(text: string): Promise<string> {
  return sha256OfBytes(new TextEncoder().encode(text));
}

/** SHA-256 in lower-case hex, as the usual tools give it for a file of these bytes. */
export async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A text as gzip of its UTF-8. Never call it inside a transaction: IndexedDB commits while it is
 * awaited.
 */
export async function compress(text: string): Promise<Uint8Array> {
  return through(new TextEncoder().encode(text), new CompressionStream('gzip'));
}

/** The text that was compressed. */
export async function decompress(packed: Uint8Array): Promise<string> {
  return new TextDecoder().decode(await through(packed, new DecompressionStream('gzip')));
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(bytes)]).stream();
  return new Uint8Array(await new Response(source.pipeThrough(stream)).arrayBuffer());
}
