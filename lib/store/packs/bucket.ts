import { hashText } from '../../text/hash-text.ts';

/** Spreads texts evenly over `count` buckets, the same text always into the same. */
export function bucketOf(text: string, count: number): number {
  return (hashText(text) >>> 0) % count;
}
