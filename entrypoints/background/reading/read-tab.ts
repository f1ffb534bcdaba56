import { browser } from 'wxt/browser';
import { sendToReader } from '../../../lib/messages/client.ts';
import type { PageFailure, PageState } from '../../../lib/model/page/page-state.ts';
import { siteOf } from '../../../lib/model/rules/source-key.ts';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { mayPaint } from '../../../lib/settings/settings.ts';
import { loadSettings } from '../../../lib/settings/saved-settings.ts';
import { extensionScript } from './extension-script.ts';
import { failureOfAddress, failureOfInjection } from './page-failure.ts';
import { noteReader } from '../../../lib/browser/reader-tabs.ts';
import { isSwitchedOff } from './switched-off.ts';
import { dropJump, pendingJump } from './pending-jumps.ts';

/** How a page is read. */
export interface ReadOptions {
  /** Also where there is no article, or a longer one than we read without being asked. */
  readonly anyway: boolean;
  /** Also on a site that is switched off: the person asked for this very page. */
  readonly evenSwitchedOff: boolean;
}

/**
 * Reads and marks the page of a tab, then makes the jump it was opened for. What was read already
 * stays as it is. Null where that succeeded, else the reason it did not.
 */
export async function readTab(tabId: number, options: ReadOptions): Promise<PageFailure | null> {
  const url = await addressOf(tabId);
  if (url !== undefined && !options.evenSwitchedOff && (await isSwitchedOff(url)))
    return 'switched-off';
  const refused = await bringReader(tabId);
  if (refused !== null) return refused;
  const jump = await pendingJump(tabId);
  const state = await read(tabId, options.anyway || jump !== null);
  if (state === null) return 'error';
  if (typeof state.reading === 'object') return state.reading.failed;
  if (jump !== null) {
    await dropJump(tabId);
    await sendToReader(tabId, 'reader.jumpToAnnotation', { annotationId: jump });
  }
  return null;
}

/**
 * Injects a reader into a tab unless one answers there; null where there is one now, else the
 * reason there is none.
 */
export async function bringReader(tabId: number): Promise<PageFailure | null> {
  return bringReaderTo(tabId, 0, () => addressOf(tabId));
}

/** The same for a frame of the tab's page, whose address is known. */
export async function bringReaderToFrame(
  tabId: number,
  frameId: number,
  url: string,
): Promise<PageFailure | null> {
  return bringReaderTo(tabId, frameId, () => Promise.resolve(url));
}

async function bringReaderTo(
  tabId: number,
  frameId: number,
  address: () => Promise<string | undefined>,
): Promise<PageFailure | null> {
  if ((await sendToReader(tabId, 'reader.state', {}, frameId)) !== null) return null;
  const url = await address();
  const refused = url === undefined ? null : failureOfAddress(url);
  if (refused !== null) return refused;
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: await scriptsFor(await addressOf(tabId), url),
    });
    if (url !== undefined) await noteReader(tabId, url, null, frameId);
    return null;
  } catch (error) {
    return failureOfInjection(error, url);
  }
}

/**
 * The reader, and before it the script that looks how figures are shown and, where nothing may be
 * put into one of these pages (the tab's or the frame's), the one that says so. A page with an
 * unknown address is painted on only if all are.
 */
async function scriptsFor(...urls: readonly (string | undefined)[]): Promise<ScriptPublicPath[]> {
  const settings = await loadSettings();
  const isPainted = urls.every((url) =>
    url === undefined
      ? !settings.unpaintedEverywhere && settings.unpaintedSites.length === 0
      : mayPaint(settings, siteOf(url)),
  );
  const names = ['/shown.js', '/reader.js'] as const;
  return (isPainted ? names : (['/unpainted.js', ...names] as const)).map(extensionScript);
}

async function read(tabId: number, anyway: boolean): Promise<PageState | null> {
  const before = await sendToReader(tabId, 'reader.state', {});
  if (before?.reading === 'done') return before;
  return sendToReader(tabId, 'reader.read', { anyway });
}

/** A tab's address; undefined without a grant for it, or where the tab is gone. */
async function addressOf(tabId: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tabId)).url;
  } catch {
    // The tab was closed meanwhile: the injection will say so.
    return undefined;
  }
}
