import { browser } from 'wxt/browser';
import { ARCHIVE_PATTERNS } from '../../../lib/lookup/archived-address.ts';
import { sendToReader } from '../../../lib/messages/client.ts';
import type { MenuKey } from '../../../lib/i18n/shape/texts.ts';
import type { Translate } from '../../../lib/i18n/translator.ts';
import { nameClaims, type RecentClaim } from '../../../lib/model/page/recent-claim.ts';
import { watchSettings } from '../../../lib/settings/saved-settings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { bringReader, bringReaderToFrame, readTab } from '../reading/read-tab.ts';
import { loadTexts } from '../interface/spoken-texts.ts';
import { RECENT_CLAIMS_KEY, recentClaims } from '../../../lib/browser/recent-claims.ts';
import { takeTab, takeTabAsCopy, tellTaken } from '../tab-evidence/take-tab.ts';
import type { MenuPlace } from '../tab-evidence/tab-page.ts';

const CHECK_SELECTION = 'check-selection';
const READ_PAGE = 'read-page';
const TAKE_COPY = 'take-copy';
const TAKE_EVIDENCE = 'take-evidence-';

/** The document a menu was opened in: 0 is the tab's own. */
interface MenuFrame {
  readonly id: number;
  readonly url: string | undefined;
}
const TOP: MenuFrame = { id: 0, url: undefined };

/** A menu has room for about this much of a claim. */
const LONGEST_TITLE = 40;

/** What is known of the place where a menu entry was chosen. */
interface MenuChoice extends MenuPlace {
  readonly menuItemId: string | number;
  readonly frameId?: number | undefined;
  readonly frameUrl?: string | undefined;
}

/**
 * Puts the extension's entries into the context menu, replacing those that are there. Calls wait
 * for each other.
 */
export async function makeMenus(): Promise<void> {
  await navigator.locks.request('menus', async () => {
    const [claims, { t }] = await Promise.all([recentClaims(), loadTexts()]);
    await browser.contextMenus.removeAll();
    makePageEntries(t);
    nameClaims(claims).forEach(({ name }, index) => {
      makeTakeEntry(t('menu.takeEvidence', { claim: menuTitle(name) }), index);
    });
    // Taking an archived copy works whether or not there is a current claim.
    browser.contextMenus.create({
      id: TAKE_COPY,
      title: t('menu.takeCopy'),
      contexts: ['page', 'frame', 'selection', 'link', 'image'],
      documentUrlPatterns: [...ARCHIVE_PATTERNS],
    });
  });
}

/** Keeps the menu up to date with the claims worked on and with the chosen language. */
export function followMenus(): void {
  watchSettings(({ lang }, before) => {
    if (lang !== before.lang) void makeMenus();
  });
  browser.storage.session.onChanged.addListener((changes) => {
    if (RECENT_CLAIMS_KEY in changes) void makeMenus();
  });
}

function makePageEntries(t: Translate<MenuKey>): void {
  const documentUrlPatterns = ['http://*/*', 'https://*/*', 'file:///*'];
  browser.contextMenus.create({
    id: CHECK_SELECTION,
    title: t('menu.checkSelection'),
    contexts: ['selection'],
    documentUrlPatterns,
  });
  browser.contextMenus.create({
    id: READ_PAGE,
    title: t('menu.readPage'),
    contexts: ['page'],
    documentUrlPatterns,
  });
}

/** Also on pages we can't read: a PDF is shown by a page of the browser's own, which Chromium counts as a frame. */
function makeTakeEntry(title: string, index: number): void {
  browser.contextMenus.create({
    id: `${TAKE_EVIDENCE}${index}`,
    title,
    contexts: ['page', 'frame', 'selection', 'link', 'image', 'video', 'audio'],
  });
}

/**
 * A claim's beginning; characters that a menu would read as an access key or as the selected text
 * are made harmless.
 */
function menuTitle(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE).trimEnd()}…` : line;
  return cut.replaceAll('&', '&&').replaceAll('%s', '%\u200bs');
}

/** Does what a menu entry asks for, in the tab where it was chosen. */
export async function onMenu(
  store: Store,
  choice: MenuChoice,
  tabId: number | undefined,
): Promise<void> {
  if (tabId === undefined) return;
  const { menuItemId, frameId = 0, frameUrl } = choice;
  if (menuItemId === READ_PAGE) await readTab(tabId, { anyway: true, evenSwitchedOff: true });
  if (menuItemId === CHECK_SELECTION)
    await askToCheckSelection(tabId, { id: frameId, url: frameUrl });
  if (menuItemId === TAKE_COPY) {
    await takeTabAsCopy(store, tabId, choice);
    await tellTaken(tabId);
  }
  const claim = await claimOf(menuItemId);
  if (claim === null) return;
  await takeTab(store, tabId, claim, choice);
  await tellTaken(tabId);
}

async function claimOf(menuItemId: string | number): Promise<RecentClaim | null> {
  if (typeof menuItemId !== 'string' || !menuItemId.startsWith(TAKE_EVIDENCE)) return null;
  return (await recentClaims())[Number(menuItemId.slice(TAKE_EVIDENCE.length))] ?? null;
}

/**
 * Makes the selected text of a tab, or of a frame in it, the current claim; also on pages that are
 * not read.
 */
export async function askToCheckSelection(
  tabId: number,
  { id, url }: MenuFrame = TOP,
): Promise<void> {
  const isFrame = id !== 0 && url !== undefined;
  const failed = await (isFrame ? bringReaderToFrame(tabId, id, url) : bringReader(tabId));
  if (failed === null) await sendToReader(tabId, 'reader.checkSelection', {}, isFrame ? id : 0);
}
