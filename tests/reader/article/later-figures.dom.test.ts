import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { laterFigures } from '../../../entrypoints/reader/article/later-figures.ts';
import { placeClaims } from '../../../entrypoints/background/engine/place-claims.ts';
import type { PageReading } from '../../../entrypoints/reader/article/page-reading.ts';
import { articleExcerpt, articleOf } from '../../../lib/article/article-excerpt.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import { damPage } from '../../fixtures/live/pages.ts';
import { BLOGS } from '../../fixtures/live/tolls.ts';
import { show } from '../../article/fixtures.ts';
import { annotationOn } from '../claim-samples.ts';

function readingOf(html: string): PageReading {
  show(document, html);
  const result = readPage(document, { anyway: true });
  if (!result.ok) throw new Error(result.reason);
  const { page, source, entries, map, cells } = result.value;
  const { text, toPage } = articleExcerpt(articleOf(page, source));
  const claims = placeClaims(findClaims(text, english), toPage);
  const { rangeOf, spanOf } = map;
  return { page, cells, source, claims, hints: [], entries, rangeOf, spanOf };
}

/** What a page gives after the first claim that holds some words, each as "old, new, time". */
function after(words: string, reading: PageReading, state: 'same' | 'orphan' = 'same'): string[] {
  const claim = reading.claims.find(({ text }) => text.includes(words));
  if (claim === undefined) throw new Error(words);
  const { span } = claim;
  const resolution: Resolution =
    state === 'same'
      ? { state, span, method: 'exact', certainty: 1 }
      : { state, reason: 'removed', certainty: 1 };
  return laterFigures(reading, annotationOn(claim), resolution).map(
    ({ old, figure, postedAt }) => `${old.text}, ${figure.text}, ${postedAt?.slice(11, 16) ?? ''}`,
  );
}

describe('the later figures of an annotation', () => {
  const reading = readingOf(damPage().html);

  it('are the last of the page on each of its figures', () => {
    expect(after('Seven people', reading)).toEqual(['Seven, 23, 14:40']);
    expect(after('Another 40', reading)).toEqual(['40, 61, 12:25']);
  });

  it('are none for the last one, for figures of other subjects, and for words that are gone', () => {
    expect(after('from 19 to 23', reading)).toEqual([]);
    expect(after('Ostrel', reading)).toEqual([]);
    expect(after('Nationwide', reading)).toEqual([]);
    expect(after('Seven people', reading, 'orphan')).toEqual([]);
  });

  it('come with new entries', () => {
    const early = { ...BLOGS.dam, entries: BLOGS.dam.entries.slice(0, 3) };
    expect(after('Seven people', readingOf(damPage(early).html))).toEqual([]);
  });
});
