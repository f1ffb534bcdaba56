import { hashText } from '../../text/hash-text.ts';

/** Spreads texts evenly over `count` buckets; the same text always gets the same one. */
export function bucketOf(text: string, count: number): number {
  return (hashText(text) >>> 0) % count;
}
