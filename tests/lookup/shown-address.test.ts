import { describe, expect, it } from 'vitest';

import { shownAddress } from '../../lib/lookup/shown-address.ts';

describe('the address a tab shows', () => {
  it.each([
    ['a web page', 'https://a.example/b?c#d', 'https://a.example/b?c#d'],
    ['a file', 'file:///tmp/a.pdf', 'file:///tmp/a.pdf'],
    ['a page’s source', 'view-source:https://a.example/b', 'https://a.example/b'],
    [
      'a page in the Reader View',
      'about:reader?url=https%3A%2F%2Fa.example%2Fb%3Fc%3D1%26d',
      'https://a.example/b?c=1&d',
    ],
    ['nothing named in the Reader View', 'about:reader', null],
    ['a script in the Reader View', 'about:reader?url=javascript%3Aalert(1)', null],
    ['a page of the browser', 'chrome://version/', null],
    ['the source of such a page', 'view-source:chrome://version/', null],
    ['data', 'data:text/html,x', null],
    ['no address', 'https://', null],
    ['nothing', '', null],
  ])('is told where it shows %s', (_what, url, shown) => {
    expect(shownAddress(url)).toBe(shown);
  });
});
