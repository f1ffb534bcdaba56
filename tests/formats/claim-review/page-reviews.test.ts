import { describe, expect, it } from 'vitest';
import { closestReview, pageReviews } from '../../../lib/formats/claim-review/page-reviews.ts';
import type { PageReview } from '../../../lib/model/page/page-review.ts';

const PAGE = 'https://me:secret@desk.test/checks/1';

const written = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://elsewhere.test/another',
  headline: 'Were there 900 seals?',
  datePublished: '2020-06-23 20:02',
  claimReviewed: '900 seals live in the bay.',
  author: [{ '@type': 'Organization', name: 'Quay Check' }],
  reviewRating: { ratingValue: '', alternateName: 'Mostly <b>false</b>' },
};

const told: PageReview = {
  quote: '900 seals live in the bay.',
  publisher: 'Quay Check',
  note: 'Mostly false',
  publishedAt: '2020-06-23 20:02',
  title: 'Were there 900 seals?',
  url: 'https://desk.test/checks/1',
};

const of = (...values: readonly unknown[]): readonly PageReview[] =>
  pageReviews(
    values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
    PAGE,
  );

describe('the fact checks that a page carries', () => {
  it.each<[string, readonly unknown[]]>([
    ['on its own', [written]],
    [
      'in a graph, beside what else a page is',
      [{ '@graph': [{ '@type': 'NewsArticle' }, written] }],
    ],
    ['in a list, twice', [[written, written]]],
    [
      'in a comment, with line breaks in its words',
      [`<!-- ${JSON.stringify(written).replace('900 seals live', '900\nseals live')} -->`],
    ],
    ['beside what nobody can read', ['{"@type": "ClaimReview",', written]],
  ])('are read %s', (_where, values) => {
    expect(of(...values)).toEqual([told]);
  });

  it('have the address where they are read, never another one that they name', () => {
    for (const url of ['javascript:alert(1)', 'https://trusted.test/', undefined])
      expect(of({ ...written, url })[0]?.url).toBe('https://desk.test/checks/1');
  });

  it('say nothing of what is not said', () => {
    const { '@type': type, claimReviewed } = written;
    expect(of({ '@type': type, claimReviewed })).toEqual([
      { ...told, publisher: null, note: '', publishedAt: null, title: '' },
    ]);
    expect(of({ '@type': type })).toEqual([]);
  });

  it('are words in a line, whole and of a length that can be shown', () => {
    const [read] = of({
      ...written,
      claimReviewed: `a\u0000b\n${'x'.repeat(100_000)}`,
      author: { name: `<img src=x onerror=alert(1)>Quay\ud800 Check` },
    });
    expect(read?.quote).toHaveLength(1001);
    expect(read?.quote).toMatch(/^a b x/);
    expect(read?.publisher).toBe('Quay\ufffd Check');
  });

  it('are none where a page says something else, nests without end, or nothing at all', () => {
    const deep = `${'['.repeat(200_000)}${JSON.stringify(written)}${']'.repeat(200_000)}`;
    expect(of(deep, '{"@type":"Review"}', 'null', '"ClaimReview"')).toEqual([]);
    for (const said of [null, undefined, 'text', { length: 3 }, [1, null]])
      expect(pageReviews(said, PAGE)).toEqual([]);
  });

  it('are a few, however many a page has', () => {
    const many = Array.from({ length: 3000 }, (_, nth) => ({
      ...written,
      claimReviewed: `${String(nth)} seals`,
    }));
    expect(of(many)).toHaveLength(5);
  });
});

describe('the fact check that is meant', () => {
  const other = { ...told, quote: 'The bridge cost 3 million.' };

  it('is the one with most words of the claim, else the first', () => {
    expect(closestReview([told, other], 'A bridge for 3 million')).toBe(other);
    expect(closestReview([told, other], 'Nothing alike')).toBe(told);
    expect(closestReview([], 'A bridge')).toBeNull();
  });
});
