import type { PageClaim } from '../../entrypoints/shared/page-card/page-claim.ts';
import type { PageReading } from '../../entrypoints/reader/article/page-reading.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { AnnotationId, SourceId } from '../../lib/model/ids.ts';
import { NO_ENTRIES } from '../../lib/model/page/live-entry.ts';
import { recordClaim } from '../../lib/model/rules/record-claim.ts';

export const PAGE_TEXT =
  'The mine closed. It had employed 412 people. The flood took 17 lives. It had employed 412 people. Nobody knows why.';

export const SOURCE_ID = 'source-1' as SourceId;

/** The claim whose words are `words`, at their `nth` occurrence in the text. */
export function claimAt(words: string, nth = 0, text = PAGE_TEXT): Claim {
  let start = text.indexOf(words);
  for (let at = 0; at < nth; at += 1) start = text.indexOf(words, start + 1);
  return {
    span: { start, end: start + words.length },
    text: words,
    kinds: ['count'],
    figures: [],
    quotationId: null,
    attribution: [],
    checkWorthiness: 0.5,
    reasons: [{ code: 'count-figure', weight: 0.3 }],
  };
}

export const EMPLOYED = 'It had employed 412 people.';
export const FLOOD = 'The flood took 17 lives.';

/** A count in the text, at its first place. */
export function figureAt(words: string): Figure {
  const start = PAGE_TEXT.indexOf(words);
  return {
    span: { start, end: start + words.length },
    text: words,
    kind: 'count',
    min: Number(words),
    max: Number(words),
    qualifier: 'exact',
    bounds: 'stated',
    unit: null,
    counted: null,
    harm: null,
  };
}

/** The three claims of the page. */
export const DETECTED = [claimAt(EMPLOYED), claimAt(FLOOD), claimAt(EMPLOYED, 1)];

/** An annotation on a claim's words. */
export function annotationOn(claim: Claim, changes: Partial<Annotation> = {}): Annotation {
  const { start, end } = claim.span;
  let ids = 0;
  return {
    id: `annotation-${start}` as AnnotationId,
    revision: 1,
    storyId: null,
    sourceId: SOURCE_ID,
    snapshotId: null,
    appearanceOf: null,
    target: {
      quote: {
        exact: claim.text,
        prefix: PAGE_TEXT.slice(Math.max(0, start - 32), start),
        suffix: PAGE_TEXT.slice(end, end + 32),
      },
      position: { start, end },
    },
    visitedUrl: 'https://news.example/mine',
    permalink: null,
    postedAt: null,
    seenAt: '2026-01-01T00:00:00.000Z',
    origin: 'detected',
    status: 'to check',
    claim: recordClaim(claim, () => `id-${(ids += 1)}`),
    findings: [],
    reviews: [],
    published: null,
    note: '',
    evidence: [],
    edits: [],
    tags: [],
    sensitive: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
    deletedAt: null,
    ...changes,
  };
}

/** A page that was read, without a document behind it. */
export function readingOf(
  claims: readonly Claim[] = DETECTED,
  url = 'https://news.example/mine',
): PageReading {
  const span = { start: 0, end: PAGE_TEXT.length };
  return {
    page: { text: PAGE_TEXT, blocks: [{ span, role: 'body' }] },
    source: {
      url,
      canonicalUrl: null,
      title: 'The mine',
      byline: null,
      siteName: null,
      publishedAt: null,
      modifiedAt: null,
      lang: 'en',
    },
    cells: () => [],
    claims,
    hints: [],
    entries: NO_ENTRIES,
    rangeOf: ({ start, end }) => ({ start, end }) as unknown as Range,
    spanOf: () => null,
  };
}

/** What is marked, as "key text". */
export function marked(claims: readonly PageClaim[]): string[] {
  return claims.filter((claim) => claim.marked).map(({ claim }) => claim.text);
}
