import { describe, expect, it } from 'vitest';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';
import type { Figure } from '../../lib/model/figure.ts';

function only(sentence: string): Figure {
  const [figure, ...others] = readFigures(sentence, english);
  if (figure === undefined || others.length > 0) throw new Error(`not one figure: ${sentence}`);
  return figure;
}

describe('sameFigure', () => {
  it.each([
    ['digits and words', 'It lost 12 ships.', 'It lost twelve ships.'],
    ['a range by a word or a dash', 'Some 10 to 12 ships sank.', 'Some 10-12 ships sank.'],
    ['a lower bound', 'It lost 12 or more ships.', 'It lost at least 12 ships.'],
    ['a scale word', 'It cost $1.2 million.', 'It cost $1,200,000.'],
    ['the order of a date', 'It ended on May 9, 1945.', 'It ended on 9 May 1945.'],
    ['an abbreviated month', 'It ended on Sept. 3.', 'It ended on September 3rd.'],
  ])('sees through %s', (_, a, b) => {
    expect(sameFigure(only(a), only(b))).toBe(true);
  });

  it.each([
    ['turned digits', 'It lost 12 ships.', 'It lost 21 ships.'],
    ['a qualifier', 'It lost 12 ships.', 'It lost more than 12 ships.'],
    ['a scale', 'It cost $12 million.', 'It cost $12 billion.'],
    ['a currency', 'It cost $12 million.', 'It cost €12 million.'],
    ['the harm', 'The storm killed 12 people.', 'The storm injured 12 people.'],
    ['the day', 'It ended on May 9.', 'It ended on May 8.'],
    ['one of two from a range', 'Some 10 or 12 ships sank.', 'Some 10-12 ships sank.'],
    ['a unit', 'It is 12 km long.', 'It is 12 miles long.'],
  ])('tells %s apart', (_, a, b) => {
    expect(sameFigure(only(a), only(b))).toBe(false);
  });
});
