import { browser } from 'wxt/browser';

import { pageReviews } from '../../../lib/formats/claim-review/page-reviews.ts';
import { shownAddress } from '../../../lib/lookup/shown-address.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { CardContext } from '../../../lib/model/page/card-context.ts';
import type { PageReview } from '../../../lib/model/page/page-review.ts';
import { success, type Result } from '../../../lib/model/result.ts';
import { sourceKey } from '../../../lib/model/rules/source-key.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import type { Store } from '../../../lib/store/store.ts';

/** All reviews of a page, in UTF-16 units: descriptions of whole sites are longer and left alone. */
const LONGEST = 500_000;
const MOST_SCRIPTS = 20;
/** A page that is stopped or busy answers later, or never; its card does not wait for that. */
const PATIENCE_MS = 1000;

/** A document that is open. */
interface OpenPage {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
}

/**
 * The fact checks (ClaimReview) that a document carries; none where the browser does not let us ask.
 * The document is only read: it is not changed and does not learn of it.
 */
export async function readPageReviews({
  tabId,
  frameId,
  url,
}: OpenPage): Promise<readonly PageReview[]> {
  const asking = browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      args: [MOST_SCRIPTS, LONGEST],
      func: (most: number, longest: number): readonly string[] => {
        const texts: string[] = [];
        let left = longest;
        for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
          const text = script.textContent;
          if (text.length > left || !text.includes('ClaimReview')) continue;
          texts.push(text);
          left -= text.length;
          if (texts.length === most) break;
        }
        return texts;
      },
    })
    .then(
      ([answer]): unknown => answer?.result,
      // Without a grant, or in the browser's own pages, we cannot ask.
      () => null,
    );
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  return pageReviews(await Promise.race([asking, late]), url);
}

/** What a card shows, with the fact checks of the page that its claim is on. */
export async function withReviews(
  context: Promise<Result<CardContext, StoreFailure>>,
  page: OpenPage | Promise<OpenPage | null>,
): Promise<Result<CardContext, StoreFailure>> {
  const open = await page;
  const [known, reviews] = await Promise.all([context, open === null ? [] : readPageReviews(open)]);
  return known.ok ? success({ ...known.value, reviews }) : known;
}

/**
 * The page that is shown in the window, if the claim of one of our own views is on it: that of an
 * annotation is by its address, one that is not stored yet is in the panel beside the page.
 */
export async function shownPage(store: Store, id: AnnotationId | null): Promise<OpenPage | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true }).catch(() => []);
  const url = shownAddress(tab?.url ?? '');
  if (tab?.id === undefined || url === null) return null;
  const found = id === null ? null : await findEntry(store, id);
  if (found !== null && (!found.ok || found.value?.source.key !== sourceKey(url))) return null;
  return { tabId: tab.id, frameId: 0, url };
}
