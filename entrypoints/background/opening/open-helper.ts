import { browser } from 'wxt/browser';

import { helperAddress } from '../../../lib/lookup/helper-address.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import { loadSettings } from '../../../lib/settings/saved-settings.ts';
import { isSensitive } from '../../../lib/store/reading/is-sensitive.ts';
import type { Store } from '../../../lib/store/store.ts';

/**
 * Opens a helper in a new tab, next to the tab it was asked from if that is known. False where
 * nothing was opened: what is sensitive needs a confirmation first (also where the store does not
 * answer), and some helpers need a web address.
 */
export async function openHelper(
  store: Store,
  { helper, annotationId, isConfirmed, ...sought }: BackgroundMessages['helper.open']['request'],
  openerTabId: number | null,
): Promise<boolean> {
  if (!isConfirmed) {
    const { currentStoryId } = await loadSettings();
    const sensitive = await isSensitive(store, annotationId, currentStoryId);
    if (!sensitive.ok || sensitive.value) return false;
  }
  const url = helperAddress(helper, sought);
  if (url === null) return false;
  await browser.tabs.create({ url, ...(openerTabId === null ? {} : { openerTabId }) });
  return true;
}
