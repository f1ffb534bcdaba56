import { expect, it } from 'vitest';

import {
  EVERYTHING,
  isFiltering,
  isInPageOrder,
} from '../../../components/library/library-model.ts';

it('a blank search is no filter', () => {
  expect(isFiltering({ ...EVERYTHING, text: '  ' })).toBe(false);
  expect(isFiltering({ ...EVERYTHING, text: 'site:a.example' })).toBe(true);
});

it('the lines of an article are in the order of its page, until another order is chosen', () => {
  expect(isInPageOrder(EVERYTHING)).toBe(true);
  expect(isInPageOrder({ ...EVERYTHING, order: 'changed' })).toBe(false);
  expect(isInPageOrder({ ...EVERYTHING, grouping: 'site' })).toBe(false);
});
