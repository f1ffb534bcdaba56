import type { PackedModel } from './packed-model.ts';
import { createFeatureReader } from './sentence-features.ts';

/** How likely a reader would want a sentence checked, by its wording alone: 0 to 1. */
export type SentenceModel = (sentence: string) => number;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes to base64 without padding; the count of bytes must be a multiple of three or is filled up with zeros. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text += ALPHABET.charAt((three >> shift) & 63);
  }
  return text;
}

/** The first `length` bytes of `text` as signed numbers. */
function fromBase64(text: string, length: number): Int8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Int8Array(length);
  const valueAt = (at: number): number => values[text.charCodeAt(at)] ?? 0;
  for (let i = 0, at = 0; i < length; i += 3, at += 4) {
    const three =
      (valueAt(at) << 18) | (valueAt(at + 1) << 12) | (valueAt(at + 2) << 6) | valueAt(at + 3);
    bytes[i] = three >> 16;
    if (i + 1 < length) bytes[i + 1] = three >> 8;
    if (i + 2 < length) bytes[i + 2] = three;
  }
  return bytes;
}

/** Features of a sentence weigh less the more there are, so that long sentences do not win by length. */
export function featureWeight(count: number): number {
  return count === 0 ? 0 : 1 / Math.sqrt(count);
}

/** Unpacks `packed` (about a millisecond) into a model that costs some ten microseconds a sentence. */
export function readSentenceModel({ buckets, bias, scale, weights }: PackedModel): SentenceModel {
  const bytes = fromBase64(weights, buckets);
  const readFeatures = createFeatureReader(buckets);
  return (sentence) => {
    const features = readFeatures(sentence);
    let sum = 0;
    for (const bucket of features) sum += bytes[bucket] ?? 0;
    return 1 / (1 + Math.exp(-(bias + sum * scale * featureWeight(features.length))));
  };
}
