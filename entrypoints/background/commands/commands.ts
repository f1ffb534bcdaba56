import { browser } from 'wxt/browser';
import { sendToReader } from '../../../lib/messages/client.ts';
import type { Status } from '../../../lib/model/annotation.ts';
import { isForPanel } from '../opening/chosen-place.ts';
import { openingPanel } from '../opening/show-in-panel.ts';
import { askToCheckSelection } from './menus.ts';
import { readTab } from '../reading/read-tab.ts';
import { readerTabs, tellReaders } from '../../../lib/browser/reader-tabs.ts';
import { openPanel } from '../../../lib/browser/side-panel.ts';

/** The tab in front when a shortcut was pressed, as far as the browser names it. */
export interface CommandTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

/**
 * Does what a shortcut asks for in this tab, or in the active one where the browser names none.
 * Reads the page first where that is needed.
 */
export async function onCommand(command: string, tab: CommandTab | undefined): Promise<void> {
  // These two have to happen within the shortcut itself: nothing may be awaited before them.
  if (command === 'open-panel') {
    await openPanel(tab?.windowId);
    return;
  }
  if (command === 'open-claim' && tab?.id !== undefined && isForPanel()) {
    const { id } = tab;
    await openingPanel(id, () => openCurrent(id));
    return;
  }
  const target = tab?.id ?? (await activeTabId());
  if (target !== undefined) await COMMANDS.get(command)?.(target);
}

const COMMANDS: ReadonlyMap<string, (tabId: number) => Promise<unknown>> = new Map([
  ['next-claim', (tabId: number): Promise<unknown> => step(tabId, 1)],
  ['previous-claim', (tabId: number): Promise<unknown> => step(tabId, -1)],
  ['check-selection', (tabId: number): Promise<unknown> => askToCheckSelection(tabId)],
  ['open-claim', openCurrent],
  ['clear-marks', clearMarks],
  ['set-to-check', setStatusTo('to check')],
  ['set-recorded', setStatusTo('recorded')],
  ['set-dismissed', setStatusTo('dismissed')],
]);

/** In the page and in its frames. */
async function clearMarks(tabId: number): Promise<void> {
  const tabs = (await readerTabs()).filter((tab) => tab.tabId === tabId);
  await tellReaders(tabs, 'reader.clear', {});
}

async function openCurrent(tabId: number): Promise<void> {
  if (await isRead(tabId)) await sendToReader(tabId, 'reader.openCurrent', {});
}

/**
 * Sets the status of the current claim. Where the page is not read there is no such claim, and the
 * page is left unread.
 */
function setStatusTo(status: Status): (tabId: number) => Promise<unknown> {
  return (tabId) => sendToReader(tabId, 'reader.setStatus', { key: null, status, reason: '' });
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
