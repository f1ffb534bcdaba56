import { browser } from 'wxt/browser';

import type { SiteMode } from '../../components/popup/site-switch.tsx';
import { siteOf } from '../../lib/model/rules/source-key.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { matchesPattern, patternOf } from '../../lib/browser/match-pattern.ts';

/** The match pattern of every site, as the manifest offers it. */
export const EVERY_SITE = '*://*/*';

/**
 * Asks the browser for the permission to run on these patterns. To be called first thing in a click
 * handler: after an await the browser refuses to ask. What should happen after a grant belongs in
 * the background's `permissions.onAdded`, since the question may close a popup.
 */
export function requestAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Gives the permission back. */
export function giveBackAccess(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] });
}

/** Gives back every permission that covers this address but not every site. */
export async function giveBackSite(url: string): Promise<void> {
  const covering = (await grantedPatterns()).filter(
    (pattern) => !isEverySite([pattern]) && matchesPattern(pattern, url),
  );
  if (covering.length > 0) await giveBackAccess(covering);
}

/** The patterns that are granted now. */
export async function grantedPatterns(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Whether the browser lets the extension run on every site. */
export function isEverySite(patterns: readonly string[]): boolean {
  return patterns.some((pattern) => pattern === EVERY_SITE || pattern === '<all_urls>');
}

/** When pages of this address's site are read at present. */
export async function siteModeOf(url: string, settings: Settings): Promise<SiteMode> {
  if (settings.switchedOffSites.includes(siteOf(url))) return 'off';
  const pattern = patternOf(url);
  if (pattern === null) return 'click';
  if (isEverySite(await grantedPatterns())) return 'everywhere';
  const isGranted = await browser.permissions.contains({ origins: [pattern] });
  return isGranted ? 'always' : 'click';
}

/** Calls `onChange` at each change of what is granted until the signal aborts. */
export function watchAccess(onChange: () => void, signal?: AbortSignal): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  signal?.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  });
}
