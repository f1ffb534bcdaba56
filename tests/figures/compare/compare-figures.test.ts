import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareFigures } from '../../../lib/figures/compare/compare-figures.ts';
import type { ComparedFigure, Comparison } from '../../../lib/figures/compare/comparison.ts';
import type { SubjectId } from '../../../lib/model/ids.ts';
import { FIGURE_KINDS, HARMS, QUALIFIERS } from '../../../lib/model/figure.ts';
import { figureIn, UNKNOWN, type Known } from './compare-samples.ts';

/** "disagree", or "not comparable: harm, place". */
function say(comparison: Comparison): string {
  if (comparison.kind !== 'not comparable') return comparison.kind;
  return `${comparison.kind}: ${comparison.differences.map(({ field }) => field).join(', ')}`;
}

function compare(a: string, b: string, knownA: Known = {}, knownB: Known = {}): string {
  return say(compareFigures(figureIn(a, knownA), figureIn(b, knownB)));
}

describe('two figures agree', () => {
  it.each([
    ['the same number', 'It killed 31 people.', 'It killed 31 people.'],
    ['digits and words', 'It killed 12 people.', 'It killed twelve people.'],
    [
      'the rounding of a scale word',
      'The war killed 38 million people.',
      'The war killed 38.2 million people.',
    ],
    ['about, and a number near it', 'It killed about 40 people.', 'It killed 42 people.'],
    ['the same open bound', 'It killed at least 24 people.', 'It killed at least 24 people.'],
    [
      'an open bound said otherwise',
      'It killed more than 25 people.',
      'It killed at least 26 people.',
    ],
    ['the same range', 'It killed 10 to 20 people.', 'It killed between 10 and 20 people.'],
    ['per cent written more precisely', 'Turnout was 40 percent.', 'Turnout was 40.4 percent.'],
    ['money in digits and with a scale', 'It cost $1.2 million.', 'It cost $1,200,000.'],
    ['other words for people', 'It killed 31 people.', 'It killed 31.'],
    ['singular and plural', 'The field holds 83 graves.', 'The plot holds 83 grave stones.'],
    ['a date and its year', 'It ended on May 9, 1945.', 'It ended in 1945.'],
    ['a date in another order', 'It ended on May 9, 1945.', 'It ended on 9 May 1945.'],
  ])('in %s', (_, a, b) => {
    expect(compare(a, b)).toBe('agree');
  });
});

describe('two figures are compatible', () => {
  it.each([
    [
      'more than 25, and at least two dozen',
      'It killed more than 25 people.',
      'It killed at least two dozen people.',
    ],
    ['at least 24, and 31', 'It killed at least 24 people.', 'It killed 31 people.'],
    ['up to 50, and 31', 'It killed up to 50 people.', 'It killed 31 people.'],
    ['up to 50, and at least 40', 'It killed up to 50 people.', 'It killed at least 40 people.'],
    ['a range and a number in it', 'It killed 10 to 20 people.', 'It killed 15 people.'],
    ['dozens, and 31', 'It killed dozens of people.', 'It killed 31 people.'],
    ['dozens, and more than 25', 'It killed dozens of people.', 'It killed more than 25 people.'],
  ])('in %s', (_, a, b) => {
    expect(compare(a, b)).toBe('compatible');
  });
});

describe('two figures are of different times', () => {
  const [twelve, thirtyOne] = ['The quake killed 12 people.', 'The quake killed 31 people.'];
  it.each([
    ['09:00', '18:00'],
    ['T09:00', 'T18:00'],
    ['1945', '1946'],
    ['2025-05', '2025-06-01'],
    ['2025-05-09', '2025-05-10'],
    ['2025-05-09T10:42', '2025-05-09T10:43'],
    ['2025-05-09T10:42+01:00', '2025-05-09T10:42Z'],
    ['2025-05-09T23:30+03:00', '2025-05-09T22:00+01:00'],
    ['1945', '2025-05-09T10:42+01:00'],
  ])('as of %s and as of %s: updated, whichever is named first', (early, late) => {
    const a = figureIn(twelve, { asOf: early });
    const b = figureIn(thirtyOne, { asOf: late });
    expect(compareFigures(a, b)).toMatchObject({ kind: 'updated', later: 'b', change: 19 });
    expect(compareFigures(b, a)).toMatchObject({ kind: 'updated', later: 'a', change: 19 });
  });

  it.each([
    ['2025-05', '2025-05-09'],
    ['2025', '2025-05-09T10:42+01:00'],
    ['2025-05-09T10:42', '2025-05-09T12:00Z'],
    ['2025-05-09', '2025-05-10T02:00Z'],
    ['09:00', '2025-05-09'],
    ['Tuesday', 'Wednesday'],
  ])('as of %s and as of %s: which is later is not certain, so nothing is said', (one, other) => {
    expect(compare(twelve, thirtyOne, { asOf: one }, { asOf: other })).toBe(
      'not comparable: as of',
    );
  });

  it('only one of which is stated: nothing is said', () => {
    expect(compare(twelve, thirtyOne, { asOf: '09:00' })).toBe('not comparable: as of');
  });

  it('and still agree where they say the same', () => {
    expect(compare(twelve, twelve, { asOf: '09:00' }, { asOf: '18:00' })).toBe('agree');
  });

  it('at one time they disagree', () => {
    expect(compare(twelve, thirtyOne, { asOf: '2025-05-09' }, { asOf: '2025-05-09' })).toBe(
      'disagree',
    );
  });
});

describe('years and places in an order are names, not rounded numbers', () => {
  it.each([
    ['It began in 1990.', 'It began in 1995.', 5],
    ['It was the second largest city.', 'It was the third largest city.', 1],
  ])('%s %s', (one, other, apart) => {
    expect(compareFigures(figureIn(one), figureIn(other))).toMatchObject({
      kind: 'disagree',
      apart,
    });
  });
});

describe('two figures are not comparable', () => {
  const sentence = 'The war killed 38 million people.';
  const lower = 'The war killed 20 million people.';

  it.each([
    ['killed and casualties', sentence, 'The war caused 35 million casualties.', 'harm'],
    ['killed and wounded', 'It killed 12 people.', 'It wounded 31 people.', 'harm'],
    ['the same number of another harm', 'It killed 12 people.', 'It wounded 12 people.', 'harm'],
    ['soldiers and civilians', 'It killed 12 soldiers.', 'It killed 31 civilians.', 'what'],
    ['graves and memorials', 'There are 83 graves.', 'There are 71 memorials.', 'what'],
    ['dollars and euros', 'It cost $12 million.', 'It cost €20 million.', 'unit'],
    ['kilometres and miles', 'It is 12 km long.', 'It is 20 miles long.', 'unit'],
    ['one group, and everybody', 'It killed 12 soldiers.', 'It killed 31 people.', 'what'],
    ['dozens, and twelve', 'It killed dozens of people.', 'It killed 12 people.', 'number'],
  ])('in %s', (_, a, b, field) => {
    expect(compare(a, b)).toContain('not comparable');
    expect(compare(a, b)).toContain(field);
  });

  it.each<[string, Known, Known]>([
    ['population', { population: 'Chinese' }, { population: 'Soviet citizens' }],
    ['place', { place: 'Norvale' }, { place: 'Ostrel' }],
    ['event', { event: 'the May flood' }, { event: 'the June landslide' }],
    ['period', { period: '1937–45' }, { period: '1931 to 1945' }],
    ['basis', { basis: 'additional' }, { basis: 'total' }],
    ['basis', { basis: 'part' }, {}],
    ['place', { place: 'Norvale' }, {}],
    ['population', {}, { population: 'Chinese' }],
  ])('in %s, which is named', (field, a, b) => {
    expect(compare(sentence, lower, a, b)).toBe(`not comparable: ${field}`);
  });

  it('in percentage points and per cent', () => {
    expect(compare('It rose 5 percentage points.', 'It rose 9 percent.')).toContain('unit');
  });

  it('names both values', () => {
    const a = figureIn(sentence, { place: 'China' });
    const b = figureIn(lower, { place: 'Poland' });
    expect(compareFigures(a, b)).toEqual({
      kind: 'not comparable',
      differences: [{ field: 'place', a: 'China', b: 'Poland' }],
    });
  });
});

describe('two figures disagree', () => {
  it('in 38 million killed and 20 million killed, by what lies between them', () => {
    const a = figureIn('The war killed 38 million people.');
    const b = figureIn('The war killed 20 million people.');
    expect(compareFigures(a, b)).toEqual({
      kind: 'disagree',
      sides: { a: { low: 37.5e6, high: 38.5e6 }, b: { low: 19.5e6, high: 20.5e6 } },
      apart: 17e6,
    });
  });

  it.each([
    [
      'rounded numbers whose roundings only touch',
      'The war killed 37 million people.',
      'The war killed 38 million people.',
    ],
    ['more than 25, and 25', 'It killed more than 25 people.', 'It killed 25 people.'],
    ['at least 31, and 12', 'It killed at least 31 people.', 'It killed 12 people.'],
    ['up to 12, and more than 20', 'It killed up to 12 people.', 'It killed more than 20 people.'],
    ['ranges', 'It killed 10 to 20 people.', 'It killed 30 to 40 people.'],
    ['per cent', 'Turnout was 40 percent.', 'Turnout was 52 percent.'],
    ['money', 'It cost $1.2 million.', 'It cost $2.4 million.'],
    ['years', 'It ended in 1945.', 'It ended in 1946.'],
    ['days of one year', 'It ended on May 9, 1945.', 'It ended on May 8, 1945.'],
  ])('in %s', (_, a, b) => {
    expect(compare(a, b)).toBe('disagree');
  });

  it('on one subject also where one says less of itself', () => {
    const subjectId = 'subject' as SubjectId;
    const [a, b] = ['The war killed 38 million Chinese.', 'The war killed 20 million people.'];
    expect(compare(a, b)).toBe('not comparable: what');
    expect(compare(a, b, { subjectId, place: 'China' }, { subjectId })).toBe('disagree');
  });

  it('on one subject never across different harms', () => {
    const subjectId = 'subject' as SubjectId;
    const said = compare(
      'The war killed 38 million people.',
      'The war caused 35 million casualties.',
      { subjectId },
      { subjectId },
    );
    expect(said).toBe('not comparable: harm');
  });
});

it('the same place in more words, or in another script, is not another place', () => {
  const [a, b] = ['It killed 12 people.', 'It killed 12 people.'];
  expect(compare(a, b, { place: 'Nanjing, China' }, { place: 'China' })).toBe('agree');
  expect(compare(a, b, { place: 'Китай' }, { place: 'China' })).toBe('agree');
});

describe('for any two figures', () => {
  const number = fc.option(
    fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
    ),
  );
  const words = fc.option(
    fc.constantFrom('China', 'Poland', 'Nanjing, China', '1937–45', '', 'Китай'),
  );
  const figures: fc.Arbitrary<ComparedFigure> = fc.record({
    text: fc.oneof(fc.string(), fc.constantFrom('38 million', '12', '9 May 1945', 'half')),
    kind: fc.constantFrom(...FIGURE_KINDS),
    min: number,
    max: number,
    best: number,
    qualifier: fc.constantFrom(...QUALIFIERS),
    bounds: fc.constantFrom('stated', 'convention'),
    unit: fc.option(fc.constantFrom('%', 'USD', 'kilometre')),
    counted: words,
    harm: fc.option(fc.constantFrom(...HARMS)),
    population: words,
    basis: fc.constantFrom('total', 'additional', 'part', 'unknown'),
    place: words,
    event: words,
    period: words,
    asOf: fc.option(fc.constantFrom('1945', '2025-05', '2025-05-09T10:42+01:00', '09:00', 'then')),
    subjectId: fc.option(fc.constantFrom('s1' as SubjectId, 's2' as SubjectId)),
  });
  const likeFigures = figures.chain((figure) =>
    fc.tuple(
      fc.constant(figure),
      fc
        .record({ min: number, max: number, asOf: fc.option(fc.constantFrom('1945', '1946')) })
        .map((change) => ({ ...figure, ...change })),
    ),
  );
  const pairs = fc.oneof(fc.tuple(figures, figures), likeFigures);

  it('there is an answer, and it is the same from either side', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [forth, back] = [compareFigures(a, b), compareFigures(b, a)];
        expect(say(back)).toBe(say(forth));
        if (forth.kind === 'updated' && back.kind === 'updated') {
          expect(back.later).not.toBe(forth.later);
          expect(back.change).toBe(forth.change);
        }
        if (forth.kind === 'disagree' && back.kind === 'disagree') {
          expect(back.apart).toBe(forth.apart);
          expect(forth.apart).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('one with a number agrees with itself', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const { kind } = compareFigures(figure, figure);
        const hasNumber = figure.min !== null || figure.max !== null;
        expect(kind).toBe(hasNumber ? 'agree' : 'not comparable');
      }),
    );
  });

  it('only what has the same harm, place and event disagrees', () => {
    const others = fc.record({
      min: number,
      max: number,
      harm: fc.option(fc.constantFrom(...HARMS)),
      place: words,
      event: words,
    });
    fc.assert(
      fc.property(figures, others, (figure, other) => {
        const changed = { ...figure, ...other, subjectId: null };
        const { kind } = compareFigures(figure, changed);
        if (kind !== 'disagree') return;
        expect(changed.harm).toBe(figure.harm);
        expect(changed.place ?? '').toBe(figure.place ?? '');
        expect(changed.event ?? '').toBe(figure.event ?? '');
      }),
      { numRuns: 2000 },
    );
  });

  it('an unknown figure is compared by nothing it does not say', () => {
    const bare = { ...figureIn('It killed 12 people.'), ...UNKNOWN };
    expect(say(compareFigures(bare, { ...bare, min: 40, max: 40 }))).toBe('disagree');
  });
});
