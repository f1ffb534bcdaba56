import { browser } from 'wxt/browser';
import { sendToReader } from '../../../lib/messages/client.ts';
import { isSameData } from '../../../lib/model/rules/same-data.ts';
import { siteOf } from '../../../lib/model/rules/source-key.ts';
import { mayPaint, type Settings } from '../../../lib/settings/settings.ts';
import { setBadge } from '../interface/badge.ts';
import { matchesPattern } from '../../../lib/browser/match-pattern.ts';
import { readTab } from './read-tab.ts';
import { readFrames, readGrantedFrames } from './read-frames.ts';
import {
  forgetReader,
  readerTabs,
  tellReaders,
  type ReaderTab,
} from '../../../lib/browser/reader-tabs.ts';
import { grantedOrigins, reconcileWatcher, watchOpenTabs } from './watcher-registration.ts';

/**
 * Origins were granted: from now on the extension runs there by itself, including in pages that are
 * already open.
 */
export async function onGrant(origins: readonly string[]): Promise<void> {
  await reconcileWatcher();
  await watchOpenTabs(origins);
  await readGrantedFrames();
}

/**
 * Origins were taken back, here or in the browser: nothing of ours stays visible on the pages read
 * there.
 */
export async function onLoss(origins: readonly string[]): Promise<void> {
  await reconcileWatcher();
  const left = await grantedOrigins();
  await stopReaders(({ url }) => {
    const covers = (pattern: string): boolean => matchesPattern(pattern, url);
    return origins.some(covers) && !left.some(covers);
  });
}

let followed: Promise<void> = Promise.resolve();

/**
 * Settings changed, on whatever page: we leave sites that were switched off at once, and other
 * readers load again. Changes are handled one after the other: a second one would find no reader in
 * a page that is being read again for the first.
 */
export function onSettings(settings: Settings, before: Settings): Promise<void> {
  const following = followed.then(() => follow(settings, before));
  followed = following.catch(() => undefined);
  return following;
}

async function follow(settings: Settings, before: Settings): Promise<void> {
  const off = settings.switchedOffSites.filter((site) => !before.switchedOffSites.includes(site));
  await stopReaders(({ url }) => off.includes(siteOf(url)));
  const on = before.switchedOffSites.filter((site) => !settings.switchedOffSites.includes(site));
  if (on.length > 0) await watchOpenTabs(await grantedOrigins());
  const isRestyled =
    settings.plainUnderlines !== before.plainUnderlines ||
    !isSameData(settings.markColours, before.markColours);
  await repaint(
    ({ url }) =>
      mayPaint(settings, siteOf(url)) !== mayPaint(before, siteOf(url)) ||
      (isRestyled && mayPaint(settings, siteOf(url))),
  );
  const isShown = (
    ['density', 'lang', 'hiddenKinds', 'wholeSentences', 'homeScales', 'checkPlace'] as const
  ).some((name) => !isSameData(settings[name], before[name]));
  if (isShown) await tellReaders(await readerTabs(), 'reader.refresh', {});
  // Cards show the story worked on, offer the subject used last, and ask who has no name.
  const concernsCards = (['currentStoryId', 'lastSubjectId', 'name'] as const).some(
    (name) => settings[name] !== before[name],
  );
  if (concernsCards) await tellReaders(await readerTabs(), 'reader.libraryChanged', {});
}

/**
 * The extension started in this profile, newly installed or updated: pages that are open are
 * watched again.
 */
export async function onUpdate(): Promise<void> {
  await reconcileWatcher();
  await watchOpenTabs(await grantedOrigins());
}

/**
 * Reads tabs again that were painted on and no longer may be, or the other way round: a reader is
 * one or the other for its whole life.
 */
async function repaint(isMeant: (tab: ReaderTab) => boolean): Promise<void> {
  const meant = (await readerTabs()).filter(isMeant);
  const states = await Promise.all(
    meant.map(({ tabId, frameId }) => sendToReader(tabId, 'reader.state', {}, frameId)),
  );
  await stopReaders((tab) => meant.some(({ tabId }) => tabId === tab.tabId));
  const read = meant.filter((_, index) => {
    const reading = states[index]?.reading;
    return reading === 'done' || reading === 'reading';
  });
  await Promise.all(
    [...new Set(read.map(({ tabId }) => tabId))].map(async (tabId) => {
      await readTab(tabId, { anyway: true, evenSwitchedOff: false });
      await readFrames(tabId);
    }),
  );
}

async function stopReaders(isMeant: (tab: ReaderTab) => boolean): Promise<void> {
  const meant = (await readerTabs()).filter(isMeant);
  await tellReaders(meant, 'reader.stop', {});
  await Promise.all(
    meant.map(async (tab) => {
      await forgetReader(tab);
      if (tab.frameId === 0) await setBadge(tab.tabId, null);
    }),
  );
}

/** Listens for permissions that are granted and taken back. */
export function listenForGrants(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => void onGrant(origins));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => void onLoss(origins));
}
