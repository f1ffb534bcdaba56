/**
 * FNV-1a in 32 bits over UTF-16 units. Stored packs are named by it and the learned model's weights
 * are filed by it: another value for the same text would lose both.
 */

/** What a hash starts from. */
export const FNV_START = 0x811c9dc5 | 0;

/** A hash with one more value in it: a UTF-16 unit, or another hash. A signed 32-bit number. */
export function fnvStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/**
 * The hash of the text from `start` to `end`, a signed 32-bit number. Other values of `from` give
 * hashes that have nothing to do with each other. Linear.
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
