import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { helperAddress } from '../../lib/lookup/helper-address.ts';
import { searchWords, topicWords } from '../../lib/lookup/search-words.ts';
import { HELPERS, type Sought } from '../../lib/model/helper.ts';

function sought(over: Partial<Sought> = {}): Sought {
  return {
    text: 'The town of Norvale keeps 83 graves and at least 71 memorials.',
    summary: null,
    counted: ['graves', 'memorials'],
    url: 'https://news.example/norvale?page=2#claims',
    lang: 'en-GB',
    ...over,
  };
}

describe('a helper', () => {
  it.each([
    [
      'web',
      'https://duckduckgo.com/?q=The%20town%20of%20Norvale%20keeps%2083%20graves%20and%20at%20least%2071%20memorials.',
    ],
    [
      'wikipedia',
      'https://www.wikipedia.org/search-redirect.php?family=wikipedia&language=en&search=Norvale%20graves%20memorials',
    ],
    ['wikidata', 'https://www.wikidata.org/w/index.php?search=Norvale%20graves%20memorials'],
    [
      'factChecks',
      'https://toolbox.google.com/factcheck/explorer/search/The%20town%20of%20Norvale%20keeps%2083%20graves%20and%20at%20least%2071%20memorials.;hl=en',
    ],
    ['wayback', 'https://web.archive.org/web/*/https://news.example/norvale?page=2'],
    ['saveCopy', 'https://web.archive.org/save/https://news.example/norvale?page=2'],
  ] as const)('%s has this address', (helper, address) => {
    expect(helperAddress(helper, sought())).toBe(address);
  });

  it.each([
    ['nothing', null],
    ['a file', 'file:///home/me/article.html'],
    ['no address', 'norvale'],
  ])('of a page has none for %s', (_what, url) => {
    expect(helperAddress('wayback', sought({ url }))).toBeNull();
    expect(helperAddress('saveCopy', sought({ url }))).toBeNull();
    expect(helperAddress('web', sought({ url }))).not.toBeNull();
  });

  it('is never told a password', () => {
    const url = 'https://me:secret@news.example/norvale';
    for (const helper of HELPERS)
      expect(helperAddress(helper, sought({ url }))).not.toMatch('secret');
  });

  it.each(['', 'x', 'en&family=evil', 'zh-Hans'])(
    'takes no language but a plain one (%s)',
    (lang) => {
      const address = helperAddress('wikipedia', sought({ lang })) ?? '';
      expect(new URL(address).searchParams.get('language')).toMatch(/^(?:en|zh)$/);
    },
  );

  it('leads to its own host whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...HELPERS), (text, helper) => {
        const address = helperAddress(helper, sought({ text, summary: text }));
        const usual = helperAddress(helper, sought());
        expect(new URL(address ?? '').host).toBe(new URL(usual ?? '').host);
      }),
    );
  });
});

describe('the words', () => {
  it('are the person’s own where there are some', () => {
    expect(searchWords(sought({ summary: ' graves in  Norvale ' }))).toBe('graves in Norvale');
  });

  it('are cut at a word', () => {
    const words = searchWords(sought({ text: 'many words '.repeat(50) }));
    expect(words.length).toBeLessThanOrEqual(200);
    expect(words).toMatch(/(?:many|words)$/);
  });

  it.each([
    [
      'names and what is counted',
      'Later 38 million Chinese people died.',
      ['people'],
      'Chinese people',
    ],
    [
      'no capital that only begins a sentence',
      'Officials counted 12 graves.',
      ['graves'],
      'graves',
    ],
    ['names of several words at the beginning too', 'Anna Berg said so.', [], 'Anna Berg'],
    ['the claim where it has neither', '三千八百万人死亡。', [], '三千八百万人死亡。'],
  ])('for an encyclopedia are %s', (_what, text, counted, expected) => {
    expect(topicWords(sought({ text, counted }))).toBe(expected);
  });
});
