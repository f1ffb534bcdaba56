import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ARCHIVE_PATTERNS, readArchivedAddress } from '../../lib/lookup/archived-address.ts';

describe('an archived copy', () => {
  it.each([
    [
      'https://web.archive.org/web/20260203040506/https://news.example/a?b=1',
      'https://news.example/a?b=1',
      '2026-02-03T04:05:06.000Z',
    ],
    [
      'https://web.archive.org/web/20260203040506if_/http://news.example/',
      'http://news.example/',
      '2026-02-03T04:05:06.000Z',
    ],
    ['https://web.archive.org/web/2026/https://news.example/a', 'https://news.example/a', null],
    [
      'https://web.archive.org/web/20260203040506/https:/news.example/a',
      'https://news.example/a',
      '2026-02-03T04:05:06.000Z',
    ],
    [
      'https://web.archive.org/web/20260203040506/news.example/a',
      'http://news.example/a',
      '2026-02-03T04:05:06.000Z',
    ],
    [
      'https://archive.ph/20260203040506/https://news.example/a',
      'https://news.example/a',
      '2026-02-03T04:05:06.000Z',
    ],
    [
      'http://archive.today/2026.02.03-040506/https://news.example/a',
      'https://news.example/a',
      '2026-02-03T04:05:06.000Z',
    ],
    ['https://archive.is/newest/https://news.example/a', 'https://news.example/a', null],
    ['https://archive.ph/AbC12', null, null],
  ])('is known by %s', (url, original, takenAt) => {
    expect(readArchivedAddress(url)).toEqual({ url, original, takenAt });
  });

  it.each([
    'https://news.example/web/20260203040506/https://news.example/a',
    'https://web.archive.org/save/https://news.example/a',
    'https://web.archive.org/web/*/https://news.example/a',
    'https://archive.org/details/abook',
    'https://archive.ph/',
    'https://archive.ph/AbC12/image',
    'https://archive.example/20260203040506/https://news.example/a',
    'https://evil.example/?https://web.archive.org/web/20260203040506/https://news.example/',
    'https://web.archive.org.evil.example/web/20260203040506/https://news.example/',
    'javascript:alert(1)',
    'no address',
  ])('is not %s', (url) => {
    expect(readArchivedAddress(url)).toBeNull();
  });

  it('keeps no password, neither its own nor the page’s', () => {
    const read = readArchivedAddress(
      'https://me:secret@web.archive.org/web/20260203040506/https://you:hidden@news.example/a#part',
    );
    expect(read?.original).toBe('https://news.example/a');
    expect(read?.url).not.toMatch('secret');
  });

  it('has no time that is none', () => {
    const url = 'https://web.archive.org/web/20261399040506/https://news.example/a';
    expect(readArchivedAddress(url)?.takenAt).toBeNull();
  });

  it('is read from any string without a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (tail) => {
        readArchivedAddress(tail);
        readArchivedAddress(`https://web.archive.org/web/20260203040506/${tail}`);
        readArchivedAddress(`https://archive.ph/20260203040506/${tail}`);
      }),
    );
  });
});

describe('the menu’s patterns', () => {
  /** As browsers read a match pattern: "*." stands for the host itself, too. */
  const matches = (pattern: string, url: string): boolean => {
    const [, host = '', path = ''] = /^\*:\/\/\*\.([^/]+)(.*)$/.exec(pattern) ?? [];
    const { hostname, pathname } = new URL(url);
    const isHost = hostname === host || hostname.endsWith(`.${host}`);
    return isHost && new RegExp(`^${path.replaceAll('*', '.*')}$`).test(pathname);
  };

  it.each([
    'https://web.archive.org/web/20260203040506/https://news.example/',
    'https://archive.org/web/20260203040506/https://news.example/',
    'https://archive.ph/AbC12',
    'https://www.archive.is/20260203040506/https://news.example/',
  ])('are there for what is read as a copy: %s', (url) => {
    expect(readArchivedAddress(url)).not.toBeNull();
    expect(ARCHIVE_PATTERNS.some((pattern) => matches(pattern, url))).toBe(true);
  });
});
