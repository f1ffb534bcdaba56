/** Spreads texts evenly over `count` buckets, the same text always into the same (FNV-1a). */
export function bucketOf(text: string, count: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0) % count;
}
