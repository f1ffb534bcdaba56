import { openPanelBeside } from '../../../lib/browser/side-panel.ts';
import { sendToPanels, sendToReader } from '../../../lib/messages/client.ts';
import type { ClaimPlace } from '../../../lib/model/page/recent-claim.ts';

/** How long a panel that the browser has opened may take until it shows something. */
const COMES_WITHIN_MS = 3000;

/** The claim asked for last in each tab, while it waits for a panel. */
const waiting = new Map<number, ClaimPlace>();
const arrivals = new EventTarget();
/** Panels that were asked for before their claim was known, by tab. */
const asked = new Map<number, Promise<boolean>>();

/** A panel came into sight: claims that wait for one are offered to it. */
export function panelCame(): void {
  arrivals.dispatchEvent(new Event('arrival'));
}

/**
 * Shows a claim in the side panel beside its tab, and opens the panel if asked to. False where no
 * panel shows it. Nothing may be awaited before this: the browser opens a panel only while it
 * passes on the message that a click or key sent.
 */
export async function showInPanel(place: ClaimPlace, opensPanel: boolean): Promise<boolean> {
  if (!opensPanel) return await sendToPanels(place);
  const opening = asked.get(place.tabId) ?? openPanelBeside(place.tabId);
  waiting.set(place.tabId, place);
  const isShown = await showOnceThere(place, opening);
  if (waiting.get(place.tabId) === place) waiting.delete(place.tabId);
  return isShown;
}

/**
 * Opens the side panel for the claim that `act` has a tab's page open, within the shortcut itself:
 * what a page says afterwards comes too late for the browser.
 */
export async function openingPanel(tabId: number, act: () => Promise<unknown>): Promise<void> {
  asked.set(tabId, openPanelBeside(tabId));
  try {
    await act();
  } finally {
    asked.delete(tabId);
  }
}

/**
 * Opens the side panel at a claim, within a click in the popup, and goes to its words in the page,
 * which has less room by then. Where no panel can be opened, the claim opens in its page.
 */
export async function openInPanel(place: ClaimPlace): Promise<void> {
  const open = !(await showInPanel(place, true));
  const { tabId, frameId, key } = place;
  await sendToReader(tabId, 'reader.jump', { key, open }, frameId);
}

async function showOnceThere(place: ClaimPlace, opening: Promise<boolean>): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(resolve, COMES_WITHIN_MS, false);
  });
  // A panel that comes may be that of another window.
  while (waiting.get(place.tabId) === place) {
    const came = nextArrival();
    if (await sendToPanels(place)) return true;
    if (!(await opening) || !(await Promise.race([came, late]))) return false;
  }
  // Another claim is wanted by now, so this one opens nowhere else either.
  return true;
}

function nextArrival(): Promise<true> {
  return new Promise((resolve) => {
    const arrived = (): void => {
      resolve(true);
    };
    arrivals.addEventListener('arrival', arrived, { once: true });
  });
}
