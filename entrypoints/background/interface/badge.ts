import { browser } from 'wxt/browser';

import type { ClaimCounts } from '../../../lib/model/rules/claim-state.ts';
import { loadTexts } from './spoken-texts.ts';

/** Four characters fit on the badge. */
const MOST_SHOWN = 999;

/**
 * Counts on a tab's toolbar button the claims that changed, or the open ones where none did; its
 * title says which. Null counts nothing. The browser clears both when the tab goes elsewhere.
 */
export async function setBadge(tabId: number, counts: ClaimCounts | null): Promise<void> {
  // Also where there is nothing to say: what was asked first is not to come last.
  const { t } = await loadTexts();
  if (counts === null) {
    await sayOnButton(tabId, { badge: '', title: 'Tallymark' });
    return;
  }
  const [count, title] =
    counts.changed > 0
      ? [counts.changed, t('menu.changed', { count: counts.changed })]
      : [counts.open, t('menu.open', { count: counts.open })];
  const badge = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  await sayOnButton(tabId, { badge, title });
}

/** Says something on a tab's toolbar button. The browser clears it when the tab goes elsewhere. */
export async function sayOnButton(
  tabId: number,
  { badge, title }: { readonly badge?: string; readonly title: string },
): Promise<void> {
  try {
    if (badge !== undefined) await browser.action.setBadgeText({ tabId, text: badge });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile, and its button with it.
  }
}

/** One neutral colour for all counts, readable on light and dark toolbars. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#3d4a5c' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}
