import { browser } from 'wxt/browser';
import { sendToReader } from '../../lib/messages/client.ts';
import { bringReader, bringReaderToFrame, readTab } from './read-tab.ts';

const CHECK_SELECTION = 'check-selection';
const READ_PAGE = 'read-page';

/** The document a menu was opened in: 0 is the tab's own. */
interface MenuFrame {
  readonly id: number;
  readonly url: string | undefined;
}
const TOP: MenuFrame = { id: 0, url: undefined };

/** Puts the extension's entries into the context menu, in place of those that stand there. */
export async function makeMenus(): Promise<void> {
  const documentUrlPatterns = ['http://*/*', 'https://*/*', 'file:///*'];
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CHECK_SELECTION,
    title: browser.i18n.getMessage('menuCheckSelection'),
    contexts: ['selection'],
    documentUrlPatterns,
  });
  browser.contextMenus.create({
    id: READ_PAGE,
    title: browser.i18n.getMessage('menuReadPage'),
    contexts: ['page'],
    documentUrlPatterns,
  });
}

/** Does what a menu entry says, in the tab where it was chosen. */
export async function onMenu(
  menuItemId: string | number,
  tabId: number | undefined,
  frame: MenuFrame = TOP,
): Promise<void> {
  if (tabId === undefined) return;
  if (menuItemId === READ_PAGE) await readTab(tabId, { anyway: true, evenSwitchedOff: true });
  if (menuItemId === CHECK_SELECTION) await checkSelection(tabId, frame);
}

/** Makes the selected text of a tab, or of a frame in it, a claim in hand; also on pages that are not read. */
export async function checkSelection(tabId: number, { id, url }: MenuFrame = TOP): Promise<void> {
  const isFrame = id !== 0 && url !== undefined;
  const failed = await (isFrame ? bringReaderToFrame(tabId, id, url) : bringReader(tabId));
  if (failed === null) await sendToReader(tabId, 'reader.checkSelection', {}, isFrame ? id : 0);
}
