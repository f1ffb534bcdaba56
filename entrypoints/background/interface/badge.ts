import { browser } from 'wxt/browser';

/** Four characters fit on the badge. */
const MOST_SHOWN = 999;

/**
 * Shows the number of claims on a tab's toolbar button; null shows none. The browser clears it when
 * the tab goes elsewhere.
 */
export async function setBadge(tabId: number, count: number | null): Promise<void> {
  const shown = count !== null && count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  try {
    await browser.action.setBadgeText({ tabId, text: count === null ? '' : shown });
  } catch {
    // The tab was closed meanwhile, and its badge with it.
  }
}

/** One neutral colour for all counts, readable on light and dark toolbars. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#3d4a5c' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
