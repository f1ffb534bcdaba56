import { describe, expect, test } from 'vitest';
import { isDisguised } from '../../lib/text/disguised-digits.ts';

function looksOtherwise(text: string, figure: string): boolean {
  const start = text.indexOf(figure);
  return isDisguised(text, { start, end: start + figure.length });
}

describe('a figure disguised by its characters', () => {
  test.each([
    ['a zero-width space', 'at least 3\u200b8 people', '8'],
    ['a soft hyphen', 'at least 3\u00ad8 people', '3\u00ad8'],
    ['a mark that turns', 'at least 3\u200f8 people', '8'],
    ['a hair space', 'at least 3\u200a8 people', '8'],
    ['an override', '\u202e83\u202c people were killed', '83'],
    ['an override far before', `${'a'.repeat(60)}\u202e 83 people`, '83'],
    ['a Cyrillic O', 'at least 3\u041e people were killed', '3'],
    ['a Greek omicron', 'at least 3\u03bf people were killed', '3'],
    ['a Latin O', 'at least 3O people were killed', '3'],
    ['a small L before', 'at least l5 people were killed', '5'],
    ['a bar between', 'at least 3|8 people were killed', '3'],
    ['a Cyrillic Ze among Latin letters', 'at least 3\u0417 people', '3'],
    ['digits of two scripts', 'at least 3\u0668 people', '3\u0668'],
    ['a stroke over a digit', 'at least 38\u0338 people', '38'],
  ])('is told: %s', (_what, text, figure) => {
    expect(looksOtherwise(text, figure)).toBe(true);
  });

  test.each([
    ['a thousand by a hair space', 'about 38\u200a000 people', '38\u200a000'],
    ['an override that has ended', '\u202eabc\u202c and 38 people', '38'],
    ['litres', 'a tank of 38 l of water', '38'],
    ['metres beside the number', 'a wall of 38m', '38'],
    ['a house number in Russian', 'в доме 5б жили люди', '5'],
    ['a number at the beginning of the text', '38 people were killed', '38'],
    ['a joiner between letters', 'the can\u200dary and 38 others', '38'],
    ['letters before a number', 'the A320 and 38 others', '38'],
  ])('is not: %s', (_what, text, figure) => {
    expect(looksOtherwise(text, figure)).toBe(false);
  });
});
