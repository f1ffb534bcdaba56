import { browser } from 'wxt/browser';

import { guessMedium, type PointedAt } from '../../../lib/lookup/guess-medium.ts';
import { pageNumber } from '../../../lib/lookup/page-number.ts';
import { shownAddress } from '../../../lib/lookup/shown-address.ts';
import type { Medium } from '../../../lib/model/evidence.ts';
import type { TabPage } from '../../../lib/model/page/evidence-of-tab.ts';

/** What the browser reports about the place where a menu entry was chosen. */
export interface MenuPlace {
  readonly pageUrl?: string | undefined;
  readonly selectionText?: string | undefined;
  readonly mediaType?: string | undefined;
}

/** What a tab's document says about itself where the browser lets us ask. */
interface Inside {
  readonly words: string;
  /** The document's media type. */
  readonly type: string;
}

/**
 * What a tab shows. We get its address and title through the grant that comes with the click, even
 * for a PDF or a page we can't read. The selected text is the menu's, or is asked of the page where
 * the browser lets us. Null where the tab is gone or is neither a web page nor a file.
 */
export async function readTabPage(tabId: number, place: MenuPlace | null): Promise<TabPage | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = shownAddress(tab?.url ?? '') ?? shownAddress(place?.pageUrl ?? '');
  if (url === null) return null;
  const inside = await lookInside(tabId);
  const title = tab?.title ?? '';
  const medium = mediumOf(url, place, inside);
  return {
    url,
    title: title === '' ? lastPart(url) : title,
    quote: place === null ? (inside?.words ?? '') : (place.selectionText ?? ''),
    medium,
    page: medium === 'document' ? pageNumber(url) : null,
  };
}

/**
 * A tab shows a document if we cannot look into it, or if it says so itself: many documents have an
 * address that does not show it.
 */
function mediumOf(url: string, place: MenuPlace | null, inside: Inside | null): Medium {
  const guessed = guessMedium(url, pointedAt(place));
  if (guessed !== 'web') return guessed;
  const isClosed = inside === null && pageNumber(url) !== null;
  return isClosed || inside?.type === 'application/pdf' ? 'document' : guessed;
}

function pointedAt(place: MenuPlace | null): PointedAt {
  const type = place?.mediaType;
  return type === 'image' || type === 'video' || type === 'audio' ? type : undefined;
}

async function lookInside(tabId: number): Promise<Inside | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: (): Inside => ({ words: String(getSelection() ?? ''), type: document.contentType }),
    });
    return answer?.result ?? null;
  } catch {
    // The browser's PDF view and its own pages cannot be looked into: the person adds the words by
    // hand, or uses the menu.
    return null;
  }
}

function lastPart(url: string): string {
  const part = new URL(url).pathname.split('/').findLast((one) => one !== '') ?? url;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
