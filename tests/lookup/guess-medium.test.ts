import { describe, expect, it } from 'vitest';

import { guessMedium } from '../../lib/lookup/guess-medium.ts';

describe('the medium of an address', () => {
  it.each([
    ['https://news.example/a', 'web'],
    ['https://news.example/report.PDF?download=1', 'document'],
    ['https://data.example/deaths.csv', 'dataset'],
    ['https://news.example/photo.jpeg', 'image or video'],
    ['https://www.youtube.com/watch?v=1', 'image or video'],
    ['https://books.google.de/books?id=1', 'book'],
    ['https://notyoutube.com/', 'web'],
    ['https://news.example/?file=report.pdf', 'web'],
    ['no address', 'web'],
  ])('of %s is %s', (url, medium) => {
    expect(guessMedium(url)).toBe(medium);
  });

  it('is what was pointed at', () => {
    expect(guessMedium('https://news.example/a', 'video')).toBe('image or video');
  });
});
