import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatSpecs, specFiles } from '../../scripts/lib/specs.mjs';

interface Specs {
  about: string;
  cases: ({ about: string } & Record<string, unknown>)[];
}

const read = (file: string): Specs => JSON.parse(readFileSync(file, 'utf8')) as Specs;

describe('the language cases', () => {
  it('are each in one file, once', () => {
    const seen = new Map<string, number>();
    for (const { cases } of specFiles().map(read)) {
      for (const { about: _, ...asserted } of cases) {
        const key = JSON.stringify(asserted);
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }
    expect(seen.size).toBeGreaterThan(2000);
    expect([...seen].filter(([, times]) => times > 1)).toEqual([]);
  });

  it('say what they are about, each file and each case', () => {
    for (const { about, cases } of specFiles().map(read)) {
      expect(about).toMatch(/\.$/);
      for (const spec of cases) expect(spec.about).toMatch(/\S/);
    }
  });
});

describe('formatting cases', () => {
  const figure = { max: 2, min: 2, kind: 'count', text: 'two' };

  it('writes one a line, keys in their order', () => {
    const cases = [{ figures: [figure], sentence: 'Two.', about: 'a pair' }];
    expect(formatSpecs({ about: 'Pairs.', cases })).toBe(
      `{
  "about": "Pairs.",
  "cases": [
    { "about": "a pair", "sentence": "Two.", "figures": [{ "text": "two", "kind": "count", "min": 2, "max": 2 }] }
  ]
}
`,
    );
  });

  it('puts a negative case beside what it is the other side of', () => {
    const cases = ['negative: a pair', 'the trio', 'a pair', 'an oak'].map((about) => ({ about }));
    const { cases: sorted } = JSON.parse(formatSpecs({ about: '', cases })) as Specs;
    expect(sorted.map(({ about }) => about)).toEqual([
      'an oak',
      'a pair',
      'negative: a pair',
      'the trio',
    ]);
  });

  it('keeps every case and changes nothing the second time', () => {
    for (const file of specFiles()) {
      expect(formatSpecs(read(file))).toBe(readFileSync(file, 'utf8'));
    }
  });
});
