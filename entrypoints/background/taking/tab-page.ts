import { browser } from 'wxt/browser';

import { guessMedium, type PointedAt } from '../../../lib/lookup/guess-medium.ts';
import type { TabPage } from '../../../lib/model/evidence-of-tab.ts';

/** What a menu entry tells of the place where it was chosen. */
export interface MenuPlace {
  readonly pageUrl?: string | undefined;
  readonly selectionText?: string | undefined;
  readonly mediaType?: string | undefined;
}

/**
 * What a tab shows. Address and title come by the grant that goes with the click; a PDF or a page we can't read has them too. The selected text
 * is the menu's, or is asked of the page where it lets us. Null where the tab is gone or is neither a web page nor a file.
 */
export async function readTabPage(tabId: number, place: MenuPlace | null): Promise<TabPage | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const url = [tab?.url, place?.pageUrl].find((one) => one !== undefined && isPage(one));
  if (url === undefined) return null;
  const quote = place === null ? await selectedIn(tabId) : (place.selectionText ?? '');
  const title = tab?.title ?? '';
  return {
    url,
    title: title === '' ? lastPart(url) : title,
    quote,
    medium: guessMedium(url, pointedAt(place)),
  };
}

function isPage(url: string): boolean {
  return /^(?:https?|file):/.test(url);
}

function pointedAt(place: MenuPlace | null): PointedAt {
  const type = place?.mediaType;
  return type === 'image' || type === 'video' || type === 'audio' ? type : undefined;
}

async function selectedIn(tabId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => String(getSelection() ?? ''),
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    // The browser's PDF view and pages of its own let nobody in: the person adds the words by hand.
    return '';
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
