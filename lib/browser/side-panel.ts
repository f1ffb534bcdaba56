import { browser } from 'wxt/browser';

interface PanelApis {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

const panels = browser as unknown as PanelApis;

/** Whether this browser has a side panel that can be opened. */
export function canOpenPanel(): boolean {
  return panels.sidePanel !== undefined || panels.sidebarAction !== undefined;
}

/**
 * Opens the side panel in a window. Must be called in the click or shortcut itself, before anything
 * is awaited: the browser refuses it later.
 */
export async function openPanel(windowId: number | undefined): Promise<void> {
  if (panels.sidePanel === undefined) await panels.sidebarAction?.open();
  else if (windowId !== undefined) await panels.sidePanel.open({ windowId });
}
