import { placeOfWords } from './acts.ts';
import type { Rig, Tab } from './rig.ts';
import { until } from './until.ts';

/**
 * Waits until the browser's own viewer shows a PDF, and gives a place in its lines: that of the
 * words in Firefox, the middle in Chromium.
 */
export async function placeInPdf(
  rig: Rig,
  tab: Tab,
  words: string,
): Promise<{ readonly x: number; readonly y: number }> {
  // Firefox's viewer is a page with text in it; Chromium's paints, and tells only that it has loaded.
  if (rig.name === 'firefox') return placeOfWords(tab, words);
  await until('the PDF to be shown', async () => {
    const viewer = tab.page.frames().find((frame) => frame.url().startsWith('chrome-extension:'));
    const state = await viewer?.evaluate("document.querySelector('pdf-viewer')?.loadState_");
    return state === 'success' && tab.page.frames().length > 2;
  });
  return (await tab.page.evaluate('({ x: innerWidth / 2, y: innerHeight / 2 })')) as {
    x: number;
    y: number;
  };
}

/** Selects the line of a PDF at a place, by three clicks. */
export async function selectLineOfPdf(
  tab: Tab,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<void> {
  await tab.page.bringToFront();
  await tab.page.mouse.click(x, y, { count: 3 });
}
