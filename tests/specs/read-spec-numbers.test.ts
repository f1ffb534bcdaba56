import { describe, expect, it } from 'vitest';
import { readSpecNumbers } from './read-spec-numbers.ts';

const CASES: readonly (readonly [string, string, string, readonly number[]])[] = [
  ['a power of ten with a caret', 'number', 'about 2.5x10^7 cells', [2.5e7]],
  ['a power of ten with raised digits', 'number', 'some 4 × 10⁻³ grams', [4e-3]],
  ['an exponent after a letter', 'number', '7.5e+3', [7500]],
  ['a power', 'number', '2^-2', [0.25]],
  ['one number over another', 'number', 'seven over eight', [0.875]],
  ['many parts', 'number', 'thirty-five hundredths', [0.35]],
  ['parts of a compound number', 'number', 'two thirty-fifths', [2 / 35]],
  ['a part in the singular', 'number', 'one forty-second', [1 / 42]],
  ['a whole and parts', 'number', 'forty and two fifths', [40.4]],
  ['parts of a hyphenated scale', 'number', 'seven ten-thousandths', [7e-4]],
  ['a half of a smaller scale', 'number', 'two billion and a half million', [2000500000]],
  ['a half of the last scale', 'number', 'four million and a half', [4500000]],
  ['decimals after hundreds', 'number', 'three hundred point one five', [300.15]],
  ['hundreds in digits', 'number', '2 hundred and 14', [214]],
  ['dozens after hundreds', 'number', 'two hundred and three dozen', [236]],
  ['a spaced scale letter', 'number', '3.5 k', [3500]],
  ['a comma for decimals', 'number', 'it was 2,7 then', [2.7]],
  ['numbers in a row', 'number', '7,8,9', [7, 8, 9]],
  ['words that make no one number', 'number', 'twenty twenty', [20, 20]],
  ['a negative percentage in words', 'percent', 'minus nine per cent', [-9]],
  ['a percentage named first', 'percent', 'percent of 35', [35]],
  ['a code that says millions', 'currency', 'a bid of 45 MEUR', [45e6]],
  ['a scale after the code', 'currency', 'worth 12 GBP million', [12e6]],
  ['no letters of a dollar in a genitive', 'currency', "the port 's $ 30 million", [30e6]],
];

describe('the numbers of a specification', () => {
  it.each(CASES)('reads %s', (_about, kind, text, values) => {
    const found = readSpecNumbers(text, kind).map(({ value }) => value);
    expect(found).toHaveLength(values.length);
    values.forEach((value, at) => {
      expect(found[at]).toBeCloseTo(value, 12);
    });
  });
});
