import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalKey,
  siteOf,
  sourceKey,
  withoutCredentials,
} from '../../../lib/model/rules/source-key.ts';

describe('the key of a source', () => {
  it.each([
    ['leaves out the fragment', 'https://a.example/p#top', 'https://a.example/p'],
    ['leaves out a text directive', 'https://a.example/p#:~:text=x', 'https://a.example/p'],
    ['leaves out user name and password', 'https://ed:pw@a.example/p', 'https://a.example/p'],
    [
      'leaves out a campaign',
      'https://a.example/p?utm_source=x&utm_medium=y',
      'https://a.example/p',
    ],
    ['leaves out a click id', 'https://a.example/p?fbclid=1', 'https://a.example/p'],
    [
      'knows tracking parameters in odd case',
      'https://a.example/p?UTM_Source=x&GCLID=1',
      'https://a.example/p',
    ],
    [
      'knows tracking parameters in odd encodings',
      'https://a.example/p?utm%5Fsource=x&%67clid=1',
      'https://a.example/p',
    ],
    [
      'knows a tracking parameter without a value',
      'https://a.example/p?gclid&id=1',
      'https://a.example/p?id=1',
    ],
    [
      'keeps other parameters, their order and their writing',
      'https://a.example/p?b=%C3%A9&utm_id=1&a=+1',
      'https://a.example/p?b=%C3%A9&a=+1',
    ],
    [
      'keeps a parameter that only contains a tracking name',
      'https://a.example/p?my_utm_source=1',
      'https://a.example/p?my_utm_source=1',
    ],
    [
      'keeps a parameter that only begins like one',
      'https://a.example/p?utm=1&gclids=2',
      'https://a.example/p?utm=1&gclids=2',
    ],
    [
      'keeps a parameter that stands twice',
      'https://a.example/p?a=1&a=1',
      'https://a.example/p?a=1&a=1',
    ],
    [
      'keeps a parameter with a broken encoding',
      'https://a.example/p?%E0%A4%A=1',
      'https://a.example/p?%E0%A4%A=1',
    ],
    [
      'keeps a tracking name in a value',
      'https://a.example/p?to=utm_source',
      'https://a.example/p?to=utm_source',
    ],
    ['keeps the scheme', 'http://a.example/p', 'http://a.example/p'],
    [
      'keeps a port that is not the scheme’s own',
      'https://a.example:8443/p',
      'https://a.example:8443/p',
    ],
    ['drops the port that is the scheme’s own', 'https://a.example:443/p', 'https://a.example/p'],
    ['keeps a slash at the end', 'https://a.example/p/', 'https://a.example/p/'],
    ['keeps the case of the path', 'https://A.Example/Path', 'https://a.example/Path'],
    ['drops an empty query', 'https://a.example/p?', 'https://a.example/p'],
    ['takes files by their path', 'file:///home/ed/a.html#x', 'file:///home/ed/a.html'],
    ['takes what is no URL as it is', 'no url', 'no url'],
  ])('%s', (_what, url, key) => {
    expect(sourceKey(url)).toBe(key);
  });

  it('is its own key, whatever the URL', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(sourceKey(sourceKey(url))).toBe(sourceKey(url));
      }),
    );
  });

  it('does not change for what is appended by trackers', () => {
    const tracker = fc.constantFrom('utm_source', 'UTM_CAMPAIGN', 'fbclid', 'msclkid', 'yclid');
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), tracker, (url, name) => {
        expect(sourceKey(`${url}${url.includes('?') ? '&' : '?'}${name}=1#f`)).toBe(sourceKey(url));
      }),
    );
  });
});

describe('the site of a URL', () => {
  it.each([
    ['https://www.a.example/p', 'a.example'],
    ['https://m.a.example/', 'a.example'],
    ['https://amp.a.example/', 'a.example'],
    ['https://amp.example/', 'amp.example'],
    ['https://www2.a.example/', 'www2.a.example'],
    ['http://127.0.0.1:8080/x', '127.0.0.1:8080'],
    ['file:///home/ed/a.html', 'file:'],
  ])('%s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('the canonical address of a page', () => {
  const page = 'https://www.a.example/2026/flood?ref=1';
  it.each([
    [
      'its own site’s',
      page,
      'https://www.a.example/2026/flood',
      'https://www.a.example/2026/flood',
    ],
    ['a relative one', page, '/2026/flood', 'https://www.a.example/2026/flood'],
    [
      'the desktop’s of a mobile page',
      'https://m.a.example/f',
      'https://www.a.example/f',
      'https://www.a.example/f',
    ],
    [
      'a front page’s of itself',
      'https://a.example/?utm_source=x',
      'https://a.example/',
      'https://a.example/',
    ],
    [
      'without its tracking parameters',
      page,
      'https://a.example/f?utm_id=1',
      'https://a.example/f',
    ],
  ])('counts where it is %s', (_what, url, canonical, key) => {
    expect(canonicalKey(url, canonical)).toBe(key);
  });

  it.each([
    ['there is none', page, null],
    ['it is another site’s', page, 'https://b.example/2026/flood'],
    ['it is the front page of some other page', page, 'https://www.a.example/'],
    [
      'it is the front page of a page told by a parameter',
      'https://a.example/?p=7',
      'https://a.example/',
    ],
    ['it is no web address', page, 'javascript:alert(1)'],
    ['it is broken', page, 'https://'],
  ])('does not count where %s', (_what, url, canonical) => {
    expect(canonicalKey(url, canonical)).toBeNull();
  });
});

describe('an address without credentials', () => {
  it('keeps all else', () => {
    expect(withoutCredentials('https://ed:pw@a.example/p?utm_id=1#x')).toBe(
      'https://a.example/p?utm_id=1#x',
    );
    expect(withoutCredentials('nonsense')).toBe('nonsense');
  });
});
