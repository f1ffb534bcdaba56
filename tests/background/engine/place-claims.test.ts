import { expect, it } from 'vitest';

import { placeClaims } from '../../../entrypoints/background/engine/place-claims.ts';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import type { Span } from '../../../lib/model/span.ts';

const TEXT = 'It was hot. The market is the largest hall in the region, said Ilse Karran.';
const MOVED = `By noon.\n${TEXT}`;
const BY = MOVED.length - TEXT.length;

it('moves all that a claim points at, and leaves out what has no place', () => {
  const claims = findClaims(TEXT, english);
  const wordsOf = (span: Span | undefined): string => MOVED.slice(span?.start, span?.end);
  const [moved] = placeClaims(claims, ({ start, end }) => ({ start: start + BY, end: end + BY }));
  expect(wordsOf(moved?.span)).toBe(moved?.text);
  expect(wordsOf(moved?.superlative)).toBe('the largest hall');
  expect(moved?.attribution.map(({ name, span }) => [name, wordsOf(span)])).toEqual([
    ['Ilse Karran', 'Ilse Karran'],
  ]);
  const whole = claims[0]?.span;
  const [kept] = placeClaims(claims, (span) => (span === whole ? span : null));
  expect(kept).toMatchObject({ figures: [], attribution: [] });
  expect(kept).not.toHaveProperty('superlative');
});
