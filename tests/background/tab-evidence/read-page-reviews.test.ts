import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardContext } from '../../../lib/model/page/card-context.ts';
import type { PageReview } from '../../../lib/model/page/page-review.ts';
import { success } from '../../../lib/model/result.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import { metadata, stored, testStore, valueOf } from '../../store/records.ts';
import { browserModule, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { readPageReviews, shownPage, withReviews } =
  await import('../../../entrypoints/background/tab-evidence/read-page-reviews.ts');
const { takeTab } = await import('../../../entrypoints/background/tab-evidence/take-tab.ts');

beforeEach(resetExtension);

const PAGE = { tabId: 7, frameId: 0, url: 'https://desk.test/checks/1' };
const context: CardContext = {
  ...{ first: null, appearances: [], story: null, subjects: [] },
  ...{ isNamed: true, isSensitive: false },
};

function review(claimReviewed: string): string {
  return JSON.stringify({
    ...{ '@type': 'ClaimReview', claimReviewed, datePublished: '2026-02-03' },
    ...{ author: { name: 'Quay Check' }, reviewRating: { alternateName: 'False' } },
  });
}

const reviewsOf = async (
  page: Parameters<typeof withReviews>[1],
): Promise<readonly PageReview[] | undefined> =>
  valueOf(await withReviews(Promise.resolve(success(context)), page)).reviews;

describe('a tab that carries fact checks, taken as evidence', () => {
  it('brings publisher, date, verdict and claim of the one that is about the claim', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const says = [review('The bridge is new.'), review('The flood took 17 lives in all.')];
    openTab(7, PAGE.url, { title: 'Check', says });
    const claim = { text: 'The flood took 17 lives.', url: '', annotationId: id, tab: null };
    await takeTab(store, 7, claim, null);
    expect(valueOf(await findEntry(store, id))?.annotation).toMatchObject({
      findings: [],
      evidence: [
        {
          ...{ publisher: 'Quay Check', publishedAt: '2026-02-03', note: 'False' },
          ...{ quote: 'The flood took 17 lives in all.', stance: 'not chosen', title: 'Check' },
          url: PAGE.url,
        },
      ],
    });
  });
});

describe('the fact checks of a page', () => {
  it('go to the card on it', async () => {
    openTab(7, PAGE.url, { says: [review('The bridge is new.')] });
    expect(await reviewsOf(PAGE)).toMatchObject([{ quote: 'The bridge is new.' }]);
    expect(await reviewsOf(Promise.resolve(null))).toEqual([]);
  });

  it.each<[string, object]>([
    ['lets nobody in', { refusal: 'cannot be scripted', says: [] }],
    ['answers something else', { says: { words: 'text' } }],
  ])('are none where it %s', async (_what, tab) => {
    openTab(7, PAGE.url, tab);
    expect(await readPageReviews(PAGE)).toEqual([]);
  });

  it('are not waited for where a page never answers', async () => {
    vi.useFakeTimers();
    openTab(7, PAGE.url, { says: new Promise(() => undefined) });
    const asked = reviewsOf(PAGE);
    await vi.advanceTimersByTimeAsync(1500);
    vi.useRealTimers();
    expect(await asked).toEqual([]);
  });
});

describe('the page that one of our views is about', () => {
  it('is the one shown, for a claim that is not stored or is on it; no other', async () => {
    const store = testStore();
    const { id } = await stored(store);
    expect(await shownPage(store, null)).toBeNull();
    openTab(7, `${metadata().url}#words`);
    expect(await shownPage(store, null)).toMatchObject({ tabId: 7 });
    expect(await shownPage(store, id)).toMatchObject({ tabId: 7 });
    resetExtension();
    openTab(7, PAGE.url);
    expect(await shownPage(store, id)).toBeNull();
    resetExtension();
    openTab(7, 'chrome-extension://tallymark/library.html');
    expect(await shownPage(store, null)).toBeNull();
  });
});
