import { describe, expect, it } from 'vitest';
import { isMisspelled } from '../../lib/anchoring/is-misspelled.ts';

describe('isMisspelled', () => {
  it.each([
    [
      'letters wrong in long words',
      'the harbour master counted boats',
      'the harbuor mastr counted boats',
      false,
    ],
    [
      'one letter wrong',
      'the harbour master counted boats',
      'the harbour mastar counted boats',
      true,
    ],
    ['nothing wrong', 'twelve boats', 'twelve boats', true],
    ['a digit wrong', 'counted 12345 boats', 'counted 12346 boats', false],
    ['a name wrong', 'the mayor of Averin spoke', 'the mayor of Avenin spoke', false],
    ['a short word wrong', 'it was not there', 'it was now there', false],
    ['a word more', 'the harbour master', 'the old harbour master', false],
  ])('with %s', (_, before, after, expected) => {
    expect(isMisspelled(before, after)).toBe(expected);
  });
});
