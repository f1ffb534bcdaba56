import { expect, it } from 'vitest';

import { EVERYTHING, isFiltering } from '../../../components/library/library-model.ts';

it('a blank search is no filter', () => {
  expect(isFiltering({ ...EVERYTHING, text: '  ' })).toBe(false);
  expect(isFiltering({ ...EVERYTHING, text: 'site:a.example' })).toBe(true);
});
