import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { laterFigures } from '../../../entrypoints/reader/article/later-figures.ts';
import { placeClaims } from '../../../entrypoints/background/engine/place-claims.ts';
import { articleExcerpt, articleOf } from '../../../lib/article/article-excerpt.ts';
import { readPage } from '../../../lib/article/read-page.ts';
import { givenLater } from '../../../lib/model/later-figure.ts';
import { PLAIN_BLOGS, plainPage, type PlainBlog } from '../../fixtures/live/plain-blogs.ts';
import { show } from '../../article/fixtures.ts';
import { annotationOn } from '../claim-samples.ts';

/** What a page gives later than the first figure that is asked for, oldest first. */
function laterOn(blog: PlainBlog): readonly string[] {
  show(document, plainPage(blog));
  const result = readPage(document, { anyway: true });
  if (!result.ok) throw new Error(result.reason);
  const { page, source, entries, map } = result.value;
  const { text, toPage } = articleExcerpt(articleOf(page, source));
  const claims = placeClaims(findClaims(text, english), toPage);
  const claim = claims.find((one) => one.text.includes(blog.ask));
  if (claim === undefined) throw new Error(`no claim with ${blog.ask}`);
  const { rangeOf, spanOf } = map;
  const [first] = laterFigures(
    { page, source, claims, hints: [], entries, rangeOf, spanOf, cells: () => [] },
    annotationOn(claim),
    { state: 'same', span: claim.span, method: 'exact', certainty: 1 },
  );
  return givenLater(first === undefined ? [] : [first]).map(
    ({ figure, postedAt }) => `${figure.text} at ${/T(\d\d:\d\d)/.exec(postedAt ?? '')?.[1] ?? ''}`,
  );
}

describe('on a page of plain sections with times, what comes later', () => {
  it.each(PLAIN_BLOGS)('$name', (blog) => {
    expect(laterOn(blog)).toEqual(blog.later);
  });
});
