import { describe, expect, it } from 'vitest';
import { decodeFileInSteps } from '../../../lib/formats/any-file/decode-file.ts';
import {
  claimReviewOf,
  encodeClaimReviewLines,
  gapsOf,
} from '../../../lib/formats/claim-review/encode-claim-reviews.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { englishWords } from '../english-words.ts';
import { annotation, finding, records } from '../sample-records.ts';

const NOW = '2026-03-04T09:30:00.000Z';

function entryOf(over: Partial<Annotation> = {}) {
  const [entry] = entriesOf(records({ annotations: [annotation(over)] }));
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

const statement = finding({ about: { kind: 'statement' }, level: 'false' });
const published = { url: 'https://desk.test/checks/1', at: '2025-05-13' };

describe('a review that we write', () => {
  it('has the verdict word, the claim, who made it and where', () => {
    const review = claimReviewOf(
      entryOf({ findings: [statement], published }),
      'Aldmoor Desk',
      englishWords,
    );
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'At least 31 passengers died, the harbour master said.',
      url: 'https://desk.test/checks/1',
      datePublished: '2025-05-13',
      creativeWorkStatus: 'Published',
      author: { '@type': 'Organization', name: 'Aldmoor Desk' },
      reviewRating: {
        alternateName: 'False',
        ratingValue: 1,
        worstRating: 1,
        bestRating: 2,
        ratingExplanation: 'The coroner counted 38.',
      },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', name: 'the harbour master' },
        appearance: { '@type': 'CreativeWork', url: 'https://quay.test/ferry' },
      },
    });
    expect(review).not.toHaveProperty('reviewAspect');
  });

  it('invents nothing where it is not published, and lists what is missing', () => {
    const entry = entryOf({ findings: [statement] });
    const review = claimReviewOf(entry, '', englishWords);
    expect(review).toMatchObject({ creativeWorkStatus: 'Draft' });
    for (const key of ['url', 'datePublished', 'author']) expect(review).not.toHaveProperty(key);
    expect(review?.itemReviewed).not.toHaveProperty('datePublished');
    expect(gapsOf(entry)).toEqual(['claimedAt', 'publication']);
    expect(gapsOf(entryOf({ findings: [] }))).toEqual(['verdict']);
  });

  it('says which part a verdict on a figure is about', () => {
    expect(claimReviewOf(entryOf(), '', englishWords)).toMatchObject({
      reviewAspect: 'at least 31 passengers',
      reviewBody: 'at least 31 passengers: False. Found instead: 38 (36 to 40)',
    });
  });

  it('has no numbers where the scale gives the level none', () => {
    const entry = entryOf({ findings: [statement] });
    const scales = entry.scales.map((scale) => ({
      ...scale,
      levels: scale.levels.map((level) => ({ ...level, weight: null })),
    }));
    const rating = claimReviewOf({ ...entry, scales }, '', englishWords)?.reviewRating;
    expect(rating).toEqual({
      '@type': 'Rating',
      alternateName: 'False',
      ratingExplanation: 'The coroner counted 38.',
    });
  });

  it('is in one graph with the others, and comes back with verdict, claim and claimant', () => {
    const open = annotation({ id: 'annotation-2' as never, findings: [] });
    const entries = entriesOf(
      records({ annotations: [open, annotation({ findings: [statement], published })] }),
    );
    const text = [...encodeClaimReviewLines(entries, 'Aldmoor Desk', englishWords)].join('');
    expect((JSON.parse(text) as { '@graph': unknown[] })['@graph']).toHaveLength(1);
    const { first } = read(text);
    expect(first).toMatchObject({
      claim: { text: 'At least 31 passengers died, the harbour master said.' },
      evidence: [{ url: 'https://desk.test/checks/1', publisher: 'Aldmoor Desk', note: 'False' }],
      findings: [],
    });
    expect(first?.claim.voices).toMatchObject([{ name: 'the harbour master' }]);
  });

  it('is a whole file where nothing is decided', () => {
    const none = [...encodeClaimReviewLines([entryOf({ findings: [] })], '', englishWords)];
    expect(JSON.parse(none.join(''))).toEqual({ '@context': 'https://schema.org', '@graph': [] });
  });
});

function read(text: string) {
  const result = finish(decodeFileInSteps(text, NOW));
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  const { records: got, left = [] } = result.value;
  const counts = Object.fromEntries(left.map(({ why, count }) => [why, count]));
  return { records: got, left: counts, first: got.annotations[0] };
}

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://check.test/moon',
  datePublished: '2020-06-23 20:02',
  claimReviewed: 'The moon is made of cheese &amp; ham',
  author: { '@type': 'Organization', name: 'Check Test', url: 'https://check.test' },
  reviewRating: {
    '@type': 'Rating',
    ratingValue: '1',
    bestRating: '5',
    worstRating: '1',
    alternateName: 'False',
  },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Tom Orrel' },
    datePublished: '2020-06-20',
    appearance: [{ '@type': 'CreativeWork', url: 'https://social.test/p/1' }],
  },
};

describe('a review of a publisher', () => {
  it('is an open claim where it was made, with the review as evidence', () => {
    const { records: got, first, left } = read(JSON.stringify(REVIEW));
    expect(left).toEqual({ verdicts: 1 });
    expect(got.sources).toMatchObject([{ url: 'https://social.test/p/1' }]);
    expect(first).toMatchObject({
      status: 'to check',
      findings: [],
      claim: { text: 'The moon is made of cheese & ham', claimedAt: '2020-06-20' },
      evidence: [
        {
          url: 'https://check.test/moon',
          publisher: 'Check Test',
          note: 'False',
          stance: 'not chosen',
          publishedAt: '2020-06-23 20:02',
        },
      ],
      createdAt: '2020-06-23T20:02:00.000Z',
    });
  });

  const page = (json: string): string =>
    `<!doctype html><html><head><script>var a = 1</script>
     <SCRIPT data-x="1" type='application/ld+json'>${json}</SCRIPT></head><body>x</body></html>`;
  it.each([
    ['in a list', JSON.stringify([REVIEW])],
    ['in a graph', JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, REVIEW] })],
    ['without a context of its own', JSON.stringify({ ...REVIEW, '@context': undefined })],
    ['with several types', JSON.stringify({ ...REVIEW, '@type': ['Review', 'ClaimReview'] })],
    [
      'with a type as an address',
      JSON.stringify({ ...REVIEW, '@type': 'http://schema.org/ClaimReview' }),
    ],
    ['in a feed', JSON.stringify({ dataFeedElement: [{ item: [REVIEW] }] })],
    ['in a page', page(JSON.stringify(REVIEW))],
    ['in a comment in a page', page(`\n<!-- ${JSON.stringify(REVIEW, null, 2)} -->\n`)],
    ['in CDATA', page(`//<![CDATA[\n${JSON.stringify(REVIEW)}\n//]]>`)],
    [
      'with raw line breaks in its texts',
      page(JSON.stringify(REVIEW).replace('made of', 'made\nof')),
    ],
  ])('is read %s', (_what, text) => {
    expect(read(text).first?.claim.text).toBe('The moon is made of cheese & ham');
  });

  it.each<[string, object, string]>([
    ['a word', { alternateName: 'Mostly false' }, 'Mostly false'],
    ['words in a list', { alternateName: ['', 'Falsch'] }, 'Falsch'],
    ['a word where a number belongs', { ratingValue: 'FALSE' }, 'FALSE'],
    ['a name', { name: 'Pants on fire' }, 'Pants on fire'],
    ['numbers, best below worst', { ratingValue: 4, bestRating: 1, worstRating: 5 }, '4 (5 → 1)'],
    ['a number alone', { ratingValue: '2', alternateName: '' }, '2'],
    ['nothing', {}, ''],
  ])('rates with %s', (_what, reviewRating, note) => {
    const { first, left } = read(JSON.stringify({ ...REVIEW, reviewRating }));
    expect(first?.evidence[0]?.note).toBe(note);
    expect(left).toEqual(/[a-z]/i.test(note) ? { verdicts: 1 } : { ratings: 1 });
  });

  it.each<[string, object, string]>([
    [
      'a creative work',
      { '@type': 'CreativeWork', author: [{ name: 'A' }, { name: 'B' }], url: 'https://w.test/' },
      'A',
    ],
    ['a work of nobody with a name', { author: { name: '' }, appearance: 'https://w.test/' }, ''],
    [
      'a claim with its first appearance',
      { author: 'C', firstAppearance: { '@id': 'https://w.test/' } },
      'C',
    ],
  ])('is of %s', (_what, itemReviewed, claimant) => {
    const { first, records: got } = read(JSON.stringify({ ...REVIEW, itemReviewed }));
    expect(got.sources[0]?.url).toBe('https://w.test/');
    expect(first?.claim.voices[0]?.name ?? '').toBe(claimant);
  });

  it('is on its own page where nobody says where the claim was made', () => {
    const { records: got } = read(JSON.stringify({ ...REVIEW, itemReviewed: undefined }));
    expect(got.sources[0]?.url).toBe('https://check.test/moon');
  });

  it('tells of dates that nobody can read', () => {
    const { left, first } = read(JSON.stringify({ ...REVIEW, datePublished: 'June' }));
    expect(left).toEqual({ verdicts: 1, dates: 1 });
    expect(first?.createdAt).toBe(NOW);
  });
});

describe('a broken or hostile review', () => {
  const long = 'x'.repeat(1_000_001);
  const bare = { '@type': 'ClaimReview' };
  const text = (value: unknown): string => JSON.stringify(value);
  it.each<[string, string, string]>([
    ['says nothing', text(bare), 'nothing-taken'],
    ['has no claim', text({ ...REVIEW, claimReviewed: ' ' }), 'nothing-taken'],
    ['has a number for its claim', text({ ...REVIEW, claimReviewed: 7 }), 'nothing-taken'],
    [
      'has a script for its claim',
      text({ ...REVIEW, claimReviewed: '<script>x</script>' }),
      'nothing-taken',
    ],
    ['is on no page', text({ ...bare, claimReviewed: 'x' }), 'nothing-taken'],
    [
      'has scripts for addresses',
      text({ ...bare, claimReviewed: 'x', url: 'javascript:alert(1)' }),
      'nothing-taken',
    ],
    [
      'has data for an address',
      text({ ...bare, claimReviewed: 'x', url: 'data:text/html,x' }),
      'nothing-taken',
    ],
    ['has a claim above the limit', text({ ...REVIEW, claimReviewed: long }), 'bad-record'],
    [
      'has a verdict above the limit',
      text({ ...REVIEW, reviewRating: { alternateName: long } }),
      'bad-record',
    ],
    [
      'has a claimant above the limit',
      text({ ...REVIEW, itemReviewed: { author: long } }),
      'bad-record',
    ],
    ['is cut', text(REVIEW).slice(0, -5), 'not-json'],
    ['is nested too deep', `${'{"a":'.repeat(80)}${text(REVIEW)}${'}'.repeat(80)}`, 'not-json'],
    ['is a page without one', '<html><script type="application/ld+json">{}</script>', 'not-json'],
    [
      'is a page that is cut in it',
      `<script type="application/ld+json">${text(REVIEW)}`,
      'not-json',
    ],
    [
      'is a page with broken data',
      '<script type="application/ld+json">{"@type":</script>',
      'not-json',
    ],
    ['is a page of tags that never end', '<script'.repeat(200_000), 'not-json'],
    ['is of another type', text({ ...REVIEW, '@type': 'Review' }), 'not-a-backup'],
  ])('that %s is refused for one reason', (_what, written, code) => {
    expect(finish(decodeFileInSteps(written, NOW))).toMatchObject({ ok: false, reason: { code } });
  });

  it('with tags that never end in its claim is read in no time', () => {
    const claimReviewed = `A claim ${'<script'.repeat(100_000)}${'&#32;'.repeat(100_000)}`;
    const { first } = read(text({ ...REVIEW, claimReviewed }));
    expect(first?.claim.text).toBe('A claim');
  });
});
