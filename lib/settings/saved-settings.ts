import { browser } from 'wxt/browser';
import type { ClaimKind } from '../model/claim.ts';
import { isValid, readSettings, SETTING_NAMES, type Settings } from './settings.ts';

/**
 * Version of the settings' shapes. A change that old values do not fit increases it and converts
 * them.
 */
const VERSION = 1;

/** The key of a setting in `storage.local`. */
function keyOf(name: string): string {
  return `setting.${name}`;
}

/** Every setting as saved, and defaults for the rest. Never fails, whatever is stored. */
export async function loadSettings(): Promise<Settings> {
  return readSettings(await storedValues(SETTING_NAMES));
}

/**
 * Saves the given settings and leaves the others alone. A stored value that could not be read is
 * kept under a key of its own before it is replaced.
 */
export async function saveSettings(changes: Partial<Settings>): Promise<void> {
  const names = SETTING_NAMES.filter((name) => changes[name] !== undefined);
  const before = await storedValues(names);
  const unread = names.filter((name) => name in before && !isValid(name, before[name]));
  await browser.storage.local.set({
    [keyOf('version')]: VERSION,
    ...Object.fromEntries(unread.map((name) => [keyOf(`unread.${name}`), before[name]])),
    ...Object.fromEntries(names.map((name) => [keyOf(name), changes[name]])),
  });
}

/** Switches a site (named as by `siteOf`) off or on again. */
export async function switchSite(site: string, isOn: boolean): Promise<void> {
  await changeList('switchedOffSites', site, !isOn);
}

/** Sets whether marks and cards may be put into a site's pages (named as by `siteOf`). */
export async function paintSite(site: string, isPainted: boolean): Promise<void> {
  await changeList('unpaintedSites', site, !isPainted);
}

/** Sets whether a kind of claim is marked in pages. */
export async function markKind(kind: ClaimKind, isMarked: boolean): Promise<void> {
  await changeList('hiddenKinds', kind, !isMarked);
}

async function changeList(
  list: 'switchedOffSites' | 'unpaintedSites' | 'hiddenKinds',
  entry: string,
  isIn: boolean,
): Promise<void> {
  // A lock, since two pages of the extension, or two quick choices in one, may read and write the
  // one list at the same time.
  await navigator.locks.request('settings', async () => {
    const before: readonly string[] = (await loadSettings())[list];
    const others = before.filter((other) => other !== entry);
    await saveSettings({ [list]: isIn ? [...others, entry].sort() : others });
  });
}

/** Resets every setting to its default, leaving nothing stored. */
export async function forgetSettings(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const own = Object.keys(stored).filter((key) => key.startsWith(keyOf('')));
  await browser.storage.local.remove(own);
}

/**
 * Reports the settings after each change, wherever it was made, together with the previous ones,
 * until the signal aborts.
 */
export function watchSettings(
  onChange: (settings: Settings, before: Settings) => void,
  signal?: AbortSignal,
): void {
  const listener = (changes: Record<string, { oldValue?: unknown }>): void => {
    const changed = SETTING_NAMES.filter((name) => keyOf(name) in changes);
    if (changed.length === 0) return;
    void storedValues(SETTING_NAMES).then((values) => {
      const old = changed.map((name) => [name, changes[keyOf(name)]?.oldValue] as const);
      onChange(readSettings(values), readSettings({ ...values, ...Object.fromEntries(old) }));
    });
  };
  browser.storage.local.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => {
    browser.storage.local.onChanged.removeListener(listener);
  });
}

async function storedValues(names: readonly string[]): Promise<Record<string, unknown>> {
  const stored = await browser.storage.local.get(names.map(keyOf));
  const held = names.filter((name) => keyOf(name) in stored);
  return Object.fromEntries(held.map((name) => [name, stored[keyOf(name)]]));
}
