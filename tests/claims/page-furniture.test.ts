import { describe, expect, it } from 'vitest';
import { findClaims } from '../../lib/claims/find-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';

const isMarked = (text: string): boolean => findClaims(text, english).length > 0;

describe('what a page says of itself', () => {
  it.each([
    ['how long a text takes', '7 min read'],
    ['how long a text takes, written out', '4 minute read'],
    ['how long ago it was changed', 'Updated 2 hours ago'],
    ['a price by itself', '€8/month'],
    ['a price from', 'from $42.50'],
    ['a price for each and year', '$31/seat/year'],
    ['an offer', 'Get 6 months for £2 a month.'],
    ['a wish for subscribers', 'Subscribe for $3 a week.'],
    ['a wish for readers', 'Join 12,000 other readers today.'],
    ['a newsletter', 'Sign up for our letter, read by 12,000 people.'],
    ['a way to more pictures', 'View all 31 photos'],
    [
      'what a text said before it was corrected',
      'An earlier version of this article said that the flood killed 38 people.',
    ],
    [
      'what a text said, after the word for it',
      'Correction: The original version of this report gave the toll as 38 dead.',
    ],
  ])('is no claim: %s', (_, text) => {
    expect(isMarked(text)).toBe(false);
  });

  it.each([
    ['a charity that is named by a verb', 'Save the Orphans gave $4 million to the port.'],
    ['a noun that looks like a verb', 'Sign language is used by 12,000 people.'],
    ['a price that somebody asks', 'The seat costs $31 a year.'],
    ['a price with what it is for', 'Tours of the mill from $42.50'],
    ['how long something took', 'The rescue took 7 minutes.'],
    ['how long ago something happened', 'The quay broke 2 hours ago.'],
    ['a field of a fact box', 'Killed: 7'],
    [
      'what is said of an earlier edition of something',
      'The earlier version of the engine killed 38 people.',
    ],
    ['a correction that says what is so', 'Correction: The flood killed 31 people.'],
  ])('is told from %s', (_, text) => {
    expect(isMarked(text)).toBe(true);
  });
});
