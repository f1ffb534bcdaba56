import { describe, expect, it } from 'vitest';

import { pageNumber } from '../../lib/lookup/page-number.ts';

describe('the page an address leads to', () => {
  it.each([
    ['https://archive.example/report.pdf#page=3', 3],
    ['https://archive.example/report.pdf?id=5#zoom=page-width&page=12&search=x', 12],
    ['https://archive.example/report.pdf#Page=2', 2],
    ['file:///home/me/report.pdf#page=7', 7],
    ['https://archive.example/report.pdf', null],
    ['https://archive.example/report.pdf?page=3', null],
    ['https://archive.example/report.pdf#page=0', null],
    ['https://archive.example/report.pdf#homepage=3', null],
    ['https://archive.example/report.pdf#page=three', null],
    ['no address', null],
  ])('of %s is %s', (url, number) => {
    expect(pageNumber(url)).toBe(number);
  });
});
