import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { placeClaims } from '../../../entrypoints/background/engine/place-claims.ts';
import { articleExcerpt, articleOf } from '../../../lib/article/article-excerpt.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import { englishSubjectPatterns } from '../../../lib/figures/later/english-subject-patterns.ts';
import { headingOf } from '../../../lib/figures/later/reports.ts';
import type { Harm } from '../../../lib/model/figure.ts';
import { readSeries, type Point, type Series } from '../../../lib/figures/later/series.ts';
import { PAGES } from '../../fixtures/live/pages.ts';
import { show } from '../../article/fixtures.ts';

function seriesOf(html: string): readonly Series[] {
  show(document, html);
  const result = readPage(document, { anyway: true });
  if (!result.ok) throw new Error(result.reason);
  const { page, source, entries } = result.value;
  const { text, toPage } = articleExcerpt(articleOf(page, source));
  const claims = placeClaims(findClaims(text, english), toPage);
  const heading = headingOf(page, source.title);
  return readSeries(entries, claims, { text: page.text, heading, words: englishSubjectPatterns });
}

const SIGNS: Readonly<Record<string, string>> = { atLeast: '≥', over: '>', about: '~' };

function written({ figure, role, reports: [{ entry }] }: Point): string {
  const time = entry?.postedAt?.match(/T(\d\d:\d\d)/)?.[1] ?? '';
  return `${time} ${SIGNS[figure.qualifier] ?? ''}${figure.min}${role === 'more' ? '+' : ''}`;
}

/** The longest series of everybody harmed so. */
function longest(series: readonly Series[], harm: Harm): string[] {
  const ofHarm = series.filter(
    ({ subject }) => subject.split('|')[1] === harm && subject.endsWith('|'),
  );
  const [first] = ofHarm.toSorted((a, b) => b.points.length - a.points.length);
  return first?.points.map(written) ?? [];
}

describe('readSeries', () => {
  it.each(PAGES)('follows the tolls of $blog.name through its twelve entries', ({ blog, html }) => {
    const series = seriesOf(html);
    expect(longest(series, 'killed')).toEqual(blog.killed);
    expect(longest(series, 'wounded')).toEqual(blog.wounded);
  });
});
