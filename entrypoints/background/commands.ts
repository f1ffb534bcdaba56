import { browser } from 'wxt/browser';
import { sendToReader } from '../../lib/messages/client.ts';
import { checkSelection } from './menus.ts';
import { readTab } from './read-tab.ts';
import { readerTabs, tellReaders } from './reader-tabs.ts';

/** Does what a shortcut says in this tab, or in the active one where the browser names none. Reads the page first where that is needed. */
export async function onCommand(command: string, tabId: number | undefined): Promise<void> {
  const target = tabId ?? (await activeTabId());
  if (target !== undefined) await COMMANDS.get(command)?.(target);
}

const COMMANDS: ReadonlyMap<string, (tabId: number) => Promise<unknown>> = new Map([
  ['next-claim', (tabId: number): Promise<unknown> => step(tabId, 1)],
  ['previous-claim', (tabId: number): Promise<unknown> => step(tabId, -1)],
  ['check-selection', (tabId: number): Promise<unknown> => checkSelection(tabId)],
  ['open-claim', openCurrent],
  ['clear-marks', clearMarks],
]);

/** In the page and in its frames. */
async function clearMarks(tabId: number): Promise<void> {
  const tabs = (await readerTabs()).filter((tab) => tab.tabId === tabId);
  await tellReaders(tabs, 'reader.clear', {});
}

async function openCurrent(tabId: number): Promise<void> {
  if (await isRead(tabId)) await sendToReader(tabId, 'reader.openCurrent', {});
}

async function step(tabId: number, direction: 1 | -1): Promise<void> {
  if (await isRead(tabId)) await sendToReader(tabId, 'reader.step', { direction });
}

async function isRead(tabId: number): Promise<boolean> {
  return (await readTab(tabId, { anyway: false, evenSwitchedOff: false })) === null;
}

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
