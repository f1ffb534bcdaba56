import type { Bidi } from './bidi.ts';
import { innerSurface } from './firefox-popup.ts';
import type { Surface } from './surface.ts';
import { until } from './until.ts';

/** The inner browser of the sidebar, in the browser's window. */
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

/** Whether the window's sidebar is open, with the extension in it. */
export async function isSidebarOpen(bidi: Bidi): Promise<boolean> {
  const shown = `${SIDEBAR}?.currentURI?.spec.includes('sidepanel.html') === true`;
  return (await bidi.inWindow(`return SidebarController.isOpen && ${shown}`)) === true;
}

/** Waits for the sidebar to open. */
export async function firefoxSidebar(bidi: Bidi): Promise<Surface> {
  await until('the sidebar to open', () => isSidebarOpen(bidi));
  return innerSurface(bidi, SIDEBAR);
}

/** Closes the sidebar, as its own button does. */
export async function closeSidebar(bidi: Bidi): Promise<void> {
  await bidi.inWindow('SidebarController.hide()');
  await until('the sidebar to close', async () => !(await isSidebarOpen(bidi)));
}
