import { describe, expect, it } from 'vitest';

import { figureName, figureParts, saidWords } from '../../../components/wording/figure-words.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { Figure } from '../../../lib/model/figure.ts';

const en = createTranslator('en');

function figure(over: Partial<Figure>): Figure {
  return {
    span: { start: 0, end: 1 },
    text: '38 million',
    kind: 'count',
    min: null,
    max: null,
    qualifier: 'exact',
    bounds: 'stated',
    unit: null,
    counted: null,
    harm: null,
    ...over,
  };
}

describe('a figure in plain words', () => {
  it.each<{ why: string; over: Partial<Figure>; words: string }>([
    {
      why: 'people harmed',
      over: { kind: 'casualty', min: 38e6, max: 38e6, harm: 'killed', counted: 'Chinese' },
      words: '38 million · killed · Chinese',
    },
    {
      why: 'a vague word keeps its wording, its bound named a convention',
      over: {
        text: 'at least two dozen',
        min: 24,
        qualifier: 'atLeast',
        bounds: 'convention',
        counted: 'leaders',
      },
      words: 'at least two dozen · leaders · at least 24 by convention',
    },
    {
      why: 'an open lower bound',
      over: { min: 25, qualifier: 'over', counted: 'leaders' },
      words: 'more than 25 · leaders',
    },
    {
      why: 'an upper bound alone has no lower one',
      over: { max: 500, qualifier: 'atMost' },
      words: 'up to 500',
    },
    {
      why: 'a range',
      over: { min: 70e6, max: 85e6, qualifier: 'range' },
      words: '70 million to 85 million',
    },
    {
      why: 'a share as written',
      over: { kind: 'share', unit: '%', min: 12.5, max: 12.5 },
      words: '12.5 %',
    },
    {
      why: 'a sum',
      over: { kind: 'money', unit: 'EUR', min: 1.4e9, max: 1.4e9, qualifier: 'about' },
      words: 'about €1.4 billion',
    },
    {
      why: 'a date by its own words',
      over: { kind: 'date', text: '9 May 1945', min: 1945, max: 1945 },
      words: '9 May 1945',
    },
    { why: 'no number at all', over: {}, words: 'no number given' },
  ])('$why', ({ over, words }) => {
    expect(figureParts(figure(over), en).join(' · ')).toBe(words);
  });
});

describe('a figure beside others', () => {
  it.each<{ why: string; over: Partial<Figure>; words: string }>([
    {
      why: 'a lower bound',
      over: { text: '31', min: 31, qualifier: 'atLeast' },
      words: 'at least 31',
    },
    {
      why: 'an upper bound',
      over: { text: '40', max: 40, qualifier: 'atMost' },
      words: 'up to 40',
    },
    { why: 'about', over: { text: '20', min: 20, max: 20, qualifier: 'about' }, words: 'about 20' },
    { why: 'a plain number', over: { text: '31', min: 31, max: 31 }, words: '31' },
    {
      why: 'a range, whatever stands between its numbers',
      over: { text: '34 and 38', min: 34, max: 38, qualifier: 'range' },
      words: '34 to 38',
    },
    {
      why: 'a vague word, without the number that is convention',
      over: { text: 'Dozens', min: 24, qualifier: 'atLeast', bounds: 'convention' },
      words: 'Dozens',
    },
    {
      why: 'a fraction in its words',
      over: { kind: 'share', text: 'half', min: 0.5, qualifier: 'over' },
      words: 'more than half',
    },
    {
      why: 'a date',
      over: { kind: 'date', text: 'May 1945', min: 1945, max: 1945, qualifier: 'about' },
      words: 'about May 1945',
    },
    { why: 'no number', over: { text: 'many' }, words: 'many' },
  ])('keeps the qualifier of $why', ({ over, words }) => {
    expect(saidWords(figure(over), en)).toBe(words);
  });
});

describe('what a finding judges', () => {
  it.each<{ over: Partial<Figure>; name: string }>([
    { over: { min: 71, max: 71, counted: 'memorials' }, name: '71 memorials' },
    {
      over: { min: 38e6, max: 38e6, harm: 'killed', counted: 'Chinese' },
      name: '38 million Chinese killed',
    },
    { over: { kind: 'rank', text: 'the first', min: 1, max: 1 }, name: 'the first' },
  ])('reads $name', ({ over, name }) => {
    expect(figureName(figure(over), en)).toBe(name);
  });

  it('reads a fraction as the text puts it', () => {
    const third = {
      kind: 'share',
      text: 'a third',
      min: 1 / 3,
      max: 1 / 3,
      counted: 'homes',
    } as const;
    const text = 'About a third of the homes burned.';
    const read = figure({ ...third, qualifier: 'about', span: { start: 6, end: 13 } });
    expect(figureName(read, en, text)).toBe('about a third of the homes');
  });

  it.each([
    ['We lost dozens of boats tonight.', 'dozens', 'boats', 'dozens of boats'],
    ['Dutzende Boote sanken.', 'Dutzende', 'Boote', 'Dutzende Boote'],
    [
      'Ils ont perdu des dizaines d’embarcations.',
      'dizaines',
      'embarcations',
      'dizaines d’embarcations',
    ],
    ['Dozens, not boats.', 'Dozens', 'boats', 'Dozens boats'],
    ['The words were replaced.', 'dozens', 'boats', 'dozens boats'],
  ])('lets a vague word go on as the text does: %s', (text, own, counted, name) => {
    const start = Math.max(0, text.indexOf(own));
    const vague = figure({
      text: own,
      span: { start, end: start + own.length },
      counted,
      min: 24,
      bounds: 'convention',
      qualifier: 'atLeast',
    });
    expect(figureName(vague, en, text)).toBe(name);
  });
});

describe('a value', () => {
  const read = (over: Partial<Figure>, lang = 'en'): string =>
    figureName(figure(over), createTranslator(lang)).replace(/\u00a0/gu, ' ');

  it.each<{ over: Partial<Figure>; name: string }>([
    {
      over: { kind: 'share', text: 'two thirds', min: 2 / 3, max: 2 / 3, counted: 'homes' },
      name: 'two thirds homes',
    },
    {
      over: { kind: 'share', text: 'half', min: 0.5, qualifier: 'over' },
      name: 'more than half',
    },
    { over: { kind: 'measure', text: '18', min: 18, max: 18, unit: 'month' }, name: '18 months' },
    { over: { kind: 'date', text: 'thirty', min: 30, max: 30, unit: 'year' }, name: '30 years' },
    { over: { kind: 'measure', min: 6, max: 6, unit: 'hour' }, name: '6 hours' },
    { over: { kind: 'measure', min: 1, max: 1, unit: 'hour' }, name: '1 hour' },
    { over: { kind: 'measure', min: 3, max: 3, unit: 'foot' }, name: '3 feet' },
    { over: { kind: 'measure', min: 2, max: 2, unit: 'square mile' }, name: '2 square miles' },
    {
      over: { kind: 'measure', min: 30, max: 30, unit: 'degree Celsius' },
      name: '30 degrees Celsius',
    },
    { over: { kind: 'measure', min: 10, max: 10, unit: 'km' }, name: '10 km' },
    { over: { kind: 'measure', min: 5, max: 5, unit: 'MW' }, name: '5 MW' },
  ])('reads $name', ({ over, name }) => {
    expect(read(over)).toBe(name);
  });

  it.each<{ over: Partial<Figure>; name: string }>([
    { over: { kind: 'measure', min: 6, max: 6, unit: 'hour' }, name: '6 часов' },
    { over: { kind: 'measure', min: 3, max: 3, unit: 'km' }, name: '3 километра' },
    {
      over: { kind: 'casualty', min: 38, qualifier: 'atLeast', counted: 'people', harm: 'killed' },
      name: 'не менее 38 погибших',
    },
    {
      over: { kind: 'casualty', min: 38, max: 38, counted: 'Chinese', harm: 'killed' },
      name: '38 погибших «Chinese»',
    },
    { over: { kind: 'memorial', min: 71, max: 71, counted: 'memorials' }, name: '71 «memorials»' },
    { over: { kind: 'memorial', min: 71, max: 71, counted: 'памятник' }, name: '71 памятник' },
  ])('in Russian reads $name', ({ over, name }) => {
    expect(read(over, 'ru')).toBe(name);
  });
});
