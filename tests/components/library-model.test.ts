import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EVERYTHING, hashOf, isFiltering, placeOf } from '../../components/library-model.ts';
import { STATUSES } from '../../lib/model/annotation.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';

const text = fc.string({ maxLength: 20, unit: 'grapheme' });

describe('the library’s address', () => {
  it('leads back to the filter and the selection it was made from', () => {
    const filters = fc.record({
      text,
      verdict: fc.option(text),
      site: fc.option(text),
      status: fc.option(fc.constantFrom(...STATUSES)),
      trash: fc.boolean(),
    });
    fc.assert(
      fc.property(filters, fc.option(fc.uuid()), (filter, id) => {
        const selected = id as AnnotationId | null;
        expect(placeOf(hashOf(filter, selected), STATUSES)).toEqual({ filter, selected });
      }),
    );
  });

  it('that nobody understands is the whole library', () => {
    for (const hash of ['', '#', '#/nowhere', '#/annotation/%E0%A4%A', '#/?status=unheard']) {
      expect(placeOf(hash, STATUSES)).toEqual({ filter: EVERYTHING, selected: null });
    }
  });

  it('of an annotation is what other pages link to', () => {
    expect(placeOf('#/annotation/abc', STATUSES).selected).toBe('abc');
  });
});

it('a blank search is no filter', () => {
  expect(isFiltering({ ...EVERYTHING, text: '  ' })).toBe(false);
  expect(isFiltering({ ...EVERYTHING, site: 'a.example' })).toBe(true);
});
