import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';

const isMarked = (text: string): boolean => findClaims(text, english).length > 0;

describe('a line that a machine wrote', () => {
  it.each([
    '0 files updated, 0 files merged, 0 files removed',
    'added 1 changesets with 1 changes to 1 files',
    '$ tool run --jobs 12 quick',
    '1 warnings in 40 modules',
    'describe("Ship", function() {',
    'expect(ship.name).to.equal("Lorn");',
  ])('is no claim: %s', (text) => {
    expect(isMarked(text)).toBe(false);
  });

  it.each([
    'There were 0 strikes in May and 0 in June.',
    '12 strikes in May, 4 in June at the port',
    '1 dead, 12 hurt in fire at Lorn docks',
    '0 deaths, 0 injuries in quake at Orsk',
    '$12 million lost at the Lorn mint',
    '"The ship is safe," the master (Lorn) said;',
  ])('is told from a sentence or a headline: %s', (text) => {
    expect(isMarked(text)).toBe(true);
  });
});
