import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { characterAt, characterBefore, toByteText } from '../../../lib/store/packs/byte-text.ts';
import { findAnywhere, findWhole, scanAll, scanSome } from '../../../lib/store/search/scan-text.ts';
import { TextNumbers } from '../../../lib/store/search/text-numbers.ts';

const text = fc.string({ unit: 'grapheme' });
/** Made from few characters, so that a part is often found. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', 'д', '洪', '🌊', ' ') });

const longer = fc.string({
  unit: fc.constantFrom('a', 'b', 'ß', 'д'),
  minLength: 1,
  maxLength: 14,
});

describe('a text as bytes', () => {
  it('has a character for each byte of its UTF-8', () => {
    expect(toByteText('Flood')).toBe('Flood');
    expect(toByteText('д')).toBe('\u00d0\u00b4');
    expect(toByteText('洪水'.repeat(3000))).toHaveLength(18_000);
  });

  it('holds what the text holds, and nothing else', () => {
    fc.assert(
      fc.property(word, word, (whole, part) => {
        expect(findAnywhere(part)(toByteText(whole), 0) >= 0).toBe(whole.includes(part));
      }),
    );
  });

  it('is found at the same places whatever is rare in the sample', () => {
    fc.assert(
      fc.property(longer, longer, longer, fc.nat(20), (before, part, sample, from) => {
        const whole = toByteText(before + part + before + part);
        const find = findAnywhere(part, toByteText(sample));
        expect(find(whole, from)).toBe(whole.indexOf(toByteText(part), from));
      }),
    );
  });

  it('tells the characters at both sides of a place', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [head, whole] = [toByteText(before), toByteText(before + after)];
        expect(characterBefore(whole, head.length)).toBe(Array.from(before).at(-1) ?? '');
        expect(characterAt(whole, head.length)).toBe(Array.from(after)[0] ?? '');
      }),
    );
  });

  it.each([
    ['a word of other letters around it', 'мост', 'мостовая', false],
    ['a word with a sign before and after', 'мост', '«мост».', true],
    ['a word that a longer character ends', 'a', 'añ', false],
    ['a word between characters without spaces', '洪水', '大洪水後', true],
    ['the second of two', 'ñu', 'ñus ñu', true],
    ['a long word with a letter after it', 'demonstration', 'demonstrations', false],
    ['a long word with a digit before it', 'demonstration', '1demonstration', false],
    ['a long word the second time', 'demonstration', 'demonstrations, a demonstration', true],
  ])('finds whole words only: %s', (_what, words, within, isFound) => {
    expect(findWhole(words)(toByteText(within), 0) >= 0).toBe(isFound);
  });
});

describe('a scan', () => {
  it('marks the entries wanted that hold the words, one by one as all at once', () => {
    const entries = fc.array(fc.record({ text: word, isWanted: fc.boolean() }));
    fc.assert(
      fc.property(
        entries,
        word.filter((one) => one !== ''),
        (given, sought) => {
          const texts = given.map((one) => toByteText(`${one.text}\n`));
          const ends = Uint32Array.from(
            texts,
            (_text, at) => texts.slice(0, at + 1).join('').length,
          );
          const blocks = [{ first: 0, text: texts.join(''), ends }];
          const wanted = Uint8Array.from(given, ({ isWanted }) => Number(isWanted));
          const expected = given.map((one) => Number(one.isWanted && one.text.includes(sought)));
          for (const scan of [scanAll, scanSome]) {
            const hits = new Uint8Array(given.length);
            scan(blocks, findAnywhere(sought), wanted, hits);
            expect([...hits]).toEqual(expected);
          }
        },
      ),
    );
  });
});

describe('numbers for texts', () => {
  it('gives equal texts one number and tells of each new one once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000 }), (texts) => {
        const numbers = new TextNumbers();
        const told: string[] = [];
        const given = texts.map((one) =>
          numbers.numberOf(`<${one}>`, 1, 1 + one.length, (added) => told.push(added)),
        );
        const distinct = [...new Set(texts)];
        expect(numbers.texts).toEqual(distinct);
        expect(told).toEqual(distinct);
        expect(given).toEqual(texts.map((one) => distinct.indexOf(one)));
      }),
      { numRuns: 30 },
    );
  });
});
