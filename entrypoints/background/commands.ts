import { browser } from 'wxt/browser';
import { sendToReader } from '../../lib/messages/client.ts';
import { checkSelection } from './menus.ts';
import { readTab } from './read-tab.ts';

/** Does what a shortcut says in this tab, or in the active one where the browser names none. Reads the page first where that is needed. */
export async function onCommand(command: string, tabId: number | undefined): Promise<void> {
  const target = tabId ?? (await activeTabId());
  if (target !== undefined) await COMMANDS[command]?.(target);
}

const COMMANDS: Readonly<Record<string, (tabId: number) => Promise<unknown>>> = {
  'next-claim': (tabId) => step(tabId, 1),
  'previous-claim': (tabId) => step(tabId, -1),
  'check-selection': checkSelection,
  'open-claim': async (tabId) =>
    (await isRead(tabId)) && sendToReader(tabId, 'reader.openCurrent', {}),
  'clear-marks': (tabId) => sendToReader(tabId, 'reader.clear', {}),
};

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
