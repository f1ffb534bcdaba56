import { browser } from 'wxt/browser';

import type { CheckPlace } from '../model/check-place.ts';

interface PanelApis {
  readonly sidePanel?: { open(options: { windowId: number } | { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const panels = browser as unknown as PanelApis;

/** Whether this browser has a side panel that can be opened. */
export function canOpenPanel(): boolean {
  return panels.sidePanel !== undefined || panels.sidebarAction !== undefined;
}

/** Whether a click in a page can open it: in Firefox only our own views and shortcuts can. */
export function canPageOpenPanel(): boolean {
  return panels.sidePanel !== undefined;
}

/** Whether a click on a mark opens it, by what the person chose. */
export function opensOnClick(checkPlace: CheckPlace | null): boolean {
  return canPageOpenPanel() && checkPlace === 'panel';
}

/**
 * Opens the side panel beside a tab, for a click or key that a message tells of; where it is open it
 * stays as it is. False where the browser refused, or where the tab's window has no place for a
 * panel. Must be called before anything is awaited.
 */
export async function openPanelBeside(tabId: number): Promise<boolean> {
  if (panels.sidePanel === undefined) return false;
  try {
    await panels.sidePanel.open({ tabId });
    // In a window without a toolbar, Chromium says that it opened one and does not.
    const { windowId } = await browser.tabs.get(tabId);
    return (await browser.windows.get(windowId)).type === 'normal';
  } catch (error) {
    console.debug(error);
    return false;
  }
}

/** The keys that open the side panel, as the browser writes them; empty where it has none. */
export async function panelKeys(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'open-panel')?.shortcut ?? '';
}

/**
 * Opens the side panel in a window. Must be called in the click or shortcut itself, before anything
 * is awaited: the browser refuses it later.
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  if (panels.sidePanel === undefined) await panels.sidebarAction?.open();
  else if (windowId !== undefined) await panels.sidePanel.open({ windowId });
}
