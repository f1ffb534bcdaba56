import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { DEFAULT_SETTINGS, mayPaint } = await import('../../lib/settings/settings.ts');
const {
  forgetSettings,
  loadSettings,
  markKind,
  paintSite,
  saveSettings,
  switchSite,
  watchSettings,
} = await import('../../lib/settings/saved-settings.ts');

beforeEach(() => {
  fakeBrowser.reset();
  const request = (_name: string, work: () => Promise<void>) => work();
  vi.stubGlobal('navigator', { locks: { request } });
});

describe('settings', () => {
  it('are the defaults in a new profile', async () => {
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what was saved and leave the rest alone', async () => {
    await saveSettings({ density: 'all' });
    await saveSettings({ name: 'Ada' });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'all', name: 'Ada' });
  });

  it.each([
    ['density', 'everything'],
    ['switchedOffSites', 'example.org'],
    ['lang', 7],
    ['lang', 'x'],
    ['lastBackupAt', 'yesterday'],
    ['welcomeSeen', 'yes'],
    ['hiddenKinds', ['rumour']],
    ['markColours', { people: 'red' }],
    ['wholeSentences', 'yes'],
    ['plainUnderlines', 1],
    ['backupReminderDays', 0],
    ['checkPlace', 'popup'],
  ] as const)('read a %s of %j as its default and the others as saved', async (name, value) => {
    await saveSettings({ name: 'Ida' });
    await fakeBrowser.storage.local.set({ [`setting.${name}`]: value });
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, name: 'Ida' });
  });

  it('keep a value that could not be read when the setting is saved again', async () => {
    await fakeBrowser.storage.local.set({ 'setting.name': { first: 'Ada' } });
    await saveSettings({ name: 'Ada' });
    const stored = await fakeBrowser.storage.local.get(null);
    expect(stored).toMatchObject({
      'setting.name': 'Ada',
      'setting.unread.name': { first: 'Ada' },
    });
  });

  it('let nothing be put into the pages of some sites, or of any', async () => {
    await paintSite('a.example', false);
    const some = await loadSettings();
    expect([mayPaint(some, 'a.example'), mayPaint(some, 'b.example')]).toEqual([false, true]);
    await paintSite('a.example', true);
    expect(mayPaint(await loadSettings(), 'a.example')).toBe(true);
    await saveSettings({ unpaintedEverywhere: true });
    expect(mayPaint(await loadSettings(), 'b.example')).toBe(false);
  });

  it('switch a site off once and on again', async () => {
    await switchSite('b.example', false);
    await switchSite('a.example', false);
    await switchSite('b.example', false);
    expect((await loadSettings()).switchedOffSites).toEqual(['a.example', 'b.example']);
    await switchSite('b.example', true);
    expect((await loadSettings()).switchedOffSites).toEqual(['a.example']);
  });

  it('keep every kind that was hidden at once, one after the other', async () => {
    let last = Promise.resolve();
    const request = (_name: string, work: () => Promise<void>) => (last = last.then(work));
    vi.stubGlobal('navigator', { locks: { request } });
    await Promise.all([markKind('money', false), markKind('date', false), markKind('rank', false)]);
    await markKind('date', true);
    expect((await loadSettings()).hiddenKinds).toEqual(['money', 'rank']);
  });

  it('leave nothing behind when forgotten, and nothing else touched', async () => {
    await fakeBrowser.storage.local.set({ other: 1 });
    await saveSettings({ name: 'Ada' });
    await forgetSettings();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ other: 1 });
  });

  it('tell what changed until the watcher ends', async () => {
    const seen = vi.fn();
    const watching = new AbortController();
    watchSettings(seen, watching.signal);
    await saveSettings({ density: 'key' });
    await vi.waitFor(() => {
      expect(seen).toHaveBeenCalledOnce();
    });
    expect(seen.mock.calls[0]).toMatchObject([{ density: 'key' }, { density: 'important' }]);
    watching.abort();
    await saveSettings({ density: 'all' });
    expect(seen).toHaveBeenCalledOnce();
  });
});
