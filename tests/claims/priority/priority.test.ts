import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priorityWeights } from '../../../lib/claims/grammars/en/priority-weights.ts';
import { countPlainNames, splitPlainWords } from '../../../lib/claims/priority/plain-text.ts';
import { createFeatureReader } from '../../../lib/claims/priority/sentence-features.ts';
import { readSentenceModel, toBase64 } from '../../../lib/claims/priority/sentence-model.ts';
import type { PackedModel } from '../../../lib/claims/priority/packed-model.ts';
import { averagePrecision, learnPriority } from '../../../scripts/lib/learn-priority.ts';

const rows = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0
    ? { text: `The town lost ${i} boats and the tax rose.`, worthy: true }
    : { text: `Thank you, my friends, good night number ${i}.`, worthy: false },
);
const options = { buckets: 1 << 10, rounds: 3, rate: 0.1, leastSeen: 2 };

describe('the sentence model', () => {
  it('as shipped is English, at most 200 kB and of one byte a bucket', () => {
    expect(priorityWeights.lang).toBe('en');
    expect(priorityWeights.weights.length).toBeLessThanOrEqual(200_000);
    expect(priorityWeights.weights.length).toBe(Math.ceil(priorityWeights.buckets / 3) * 4);
  });

  it.each([
    ['We cut the tax on small boats by half.', 'Thank you all very much.'],
    ['The town spent twice as much on roads as on schools.', 'Let me finish, please.'],
    ['They voted against the law six times.', 'I think you know that.'],
    ['Crime has gone up every year.', 'What do you say to that?'],
  ])('as shipped ranks "%s" above "%s"', (worthy, idle) => {
    const model = readSentenceModel(priorityWeights);
    expect(model(worthy)).toBeGreaterThan(model(idle));
  });

  it('gives a probability for any string', () => {
    const model = readSentenceModel(priorityWeights);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const score = model(text);
        return score >= 0 && score <= 1;
      }),
    );
  });

  it('learns the same bytes from the same rows, and others from others', () => {
    expect(learnPriority(rows, options)).toEqual(learnPriority(rows, options));
    expect(learnPriority(rows.slice(4), options).weights).not.toBe(
      learnPriority(rows, options).weights,
    );
  });

  it('learns to tell what it was shown', () => {
    const model = readSentenceModel(learnPriority(rows, options));
    const precision = averagePrecision(
      rows.map(({ text }) => model(text)),
      rows.map(({ worthy }) => worthy),
    );
    expect(precision).toBe(1);
  });

  it('unpacks each byte with its sign', () => {
    const weights = new Uint8Array(1 << 4).fill(0);
    const [bucket] = createFeatureReader(1 << 4)('');
    weights[bucket ?? 0] = 0x80;
    const packed: PackedModel = {
      lang: 'en',
      buckets: 1 << 4,
      bias: 0,
      scale: 1,
      weights: toBase64(weights),
    };
    expect(readSentenceModel(packed)('')).toBeLessThan(0.001);
  });
});

describe('sentence features', () => {
  it('are distinct buckets in range for any string', () => {
    const readFeatures = createFeatureReader(1 << 8);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const features = readFeatures(text);
        expect(new Set(features).size).toBe(features.length);
        expect(
          features.every((bucket) => Number.isInteger(bucket) && bucket >= 0 && bucket < 256),
        ).toBe(true);
      }),
    );
  });

  it('do not know one number from another', () => {
    const readFeatures = createFeatureReader(1 << 16);
    expect(readFeatures('They built 40 houses.')).toEqual(readFeatures('They built 52 houses.'));
  });

  it('of plain text are those that expressions for every script find', () => {
    const units = Array.from("aB,.12%'’–? $! \n");
    const text = fc.string({ unit: fc.constantFrom(...units), maxLength: 40 });
    fc.assert(
      fc.property(text, (plain) => {
        const lowered = plain.toLowerCase();
        const words = lowered.match(/\p{L}+(?:['’]\p{L}+)*|\d[\d.,]*%?|[?!$%]/gu) ?? [];
        expect(splitPlainWords(lowered)).toEqual([...words]);
        const names = plain.match(/(?<=[\p{Ll},] )\p{Lu}\p{L}/gu)?.length ?? 0;
        expect(countPlainNames(plain)).toBe(names);
      }),
    );
  });
});

describe('average precision', () => {
  it.each([
    ['all worthy first', [0.9, 0.8, 0.1], [true, true, false], 1],
    ['one idle between', [0.9, 0.8, 0.7], [true, false, true], (1 + 2 / 3) / 2],
    ['nothing worthy', [0.5], [false], 0],
  ])('with %s', (_, scores, worthy, expected) => {
    expect(averagePrecision(scores, worthy)).toBeCloseTo(expected, 9);
  });
});
