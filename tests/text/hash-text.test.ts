import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bucketOf } from '../../lib/store/packs/bucket.ts';
import { FNV_START, fnvStep, hashText } from '../../lib/text/hash-text.ts';

/** FNV-1a as its authors give it, in whole numbers: what is stored was filed by these values. */
function fnv1a(text: string, seed = 0x811c9dc5n): bigint {
  let hash = seed;
  for (let at = 0; at < text.length; at++)
    hash = BigInt.asUintN(32, (hash ^ BigInt(text.charCodeAt(at))) * 0x01000193n);
  return hash;
}

const anyText = fc.string({ unit: 'binary' });

describe('the hash of a text', () => {
  it.each([
    ['nothing', '', 0x811c9dc5],
    ['one letter', 'a', 0xe40c292c],
    ['the published example', 'foobar', 0xbf9cf968],
    ['letters of two bytes', 'Überflutung 洪水', 0x1d723fc5],
  ])('of %s is what it always was', (_what, text, value) => {
    expect(hashText(text) >>> 0).toBe(value);
  });

  it('is FNV-1a of its UTF-16 units, whatever it starts from', () => {
    fc.assert(
      fc.property(anyText, fc.nat(0xffffffff), (text, seed) => {
        expect(BigInt(hashText(text) >>> 0)).toBe(fnv1a(text));
        expect(BigInt(hashText(text, 0, text.length, seed) >>> 0)).toBe(fnv1a(text, BigInt(seed)));
      }),
    );
  });

  it('of a part is that of the part alone, and goes on step by step', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, part, after) => {
        const [start, end] = [before.length, before.length + part.length];
        expect(hashText(before + part + after, start, end)).toBe(hashText(part));
        const units = Array.from({ length: part.length }, (_none, at) => part.charCodeAt(at));
        expect(units.reduce(fnvStep, FNV_START)).toBe(hashText(part));
      }),
    );
  });

  it('says which bucket a text is in', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 4096 }), (text, count) => {
        expect(bucketOf(text, count)).toBe(Number(fnv1a(text) % BigInt(count)));
      }),
    );
  });
});
