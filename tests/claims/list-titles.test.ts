import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';

const isMarked = (text: string): boolean => findClaims(text, english).length > 0;

describe('the number of a list title', () => {
  it.each([
    '15 Quiet Beaches You Should See',
    'Related: The 12 Oldest Harbours in Orsk',
    'Top 10 Salt Recipes for Winter',
  ])('is no claim: %s', (text) => {
    expect(isMarked(text)).toBe(false);
  });

  it.each([
    '15 boats were sold.',
    'The port sells 15 boats to Orsk',
    '15 Sailors Killed Off Lorn Point',
    '15 boats were sold at the Lorn harbour',
  ])('is a claim where it counts something: %s', (text) => {
    expect(isMarked(text)).toBe(true);
  });
});
