/**
 * FNV-1a in 32 bits over UTF-16 units. Stored packs are named by it, and the learned model's
 * weights are filed by it: if the same text got another value, both would be lost.
 */

/** The start value of a hash. */
export const FNV_START = 0x811c9dc5 | 0;

/** A hash extended by one more value: a UTF-16 unit, or another hash. A signed 32-bit number. */
export function fnvStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/**
 * The hash of the text from `start` to `end`, a signed 32-bit number. Different values of `from`
 * give unrelated hashes. Linear.
 */
export function hashText(
  text: string,
  start = 0,
  end = text.length,
  from: number = FNV_START,
): number {
  let hash = from;
  for (let at = start; at < end; at++) hash = fnvStep(hash, text.charCodeAt(at));
  return hash;
}
