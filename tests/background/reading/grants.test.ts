import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SubjectId } from '../../../lib/model/ids.ts';
import { browserModule, extension, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { DEFAULT_SETTINGS } = await import('../../../lib/settings/settings.ts');
const { saveSettings } = await import('../../../lib/settings/saved-settings.ts');
const { onGrant, onLoss, onSettings, onUpdate } =
  await import('../../../entrypoints/background/reading/grants.ts');
const { matchesPattern, patternOf } = await import('../../../lib/browser/match-pattern.ts');
const { noteReader, readerTabs } = await import('../../../lib/browser/reader-tabs.ts');
const { bringReader } = await import('../../../entrypoints/background/reading/read-tab.ts');
const { mayReadByItself } =
  await import('../../../entrypoints/background/reading/watcher-registration.ts');

/** A tab with a reader that asked for its page. */
async function openReader(id: number, url: string): Promise<void> {
  openTab(id, url, { reader: {} });
  await noteReader(id, url, null);
}

beforeEach(resetExtension);

describe('a grant', () => {
  it('registers the watcher and watches the pages that are open', async () => {
    openTab(1, 'https://a.example/p');
    extension.origins = ['https://a.example/*'];
    await onGrant(['https://a.example/*']);
    expect(extension.registered).toMatchObject([{ matches: ['https://a.example/*'] }]);
    expect(extension.log).toEqual(['inject /watcher.js 1']);
  });

  it('adds to what was granted before', async () => {
    extension.origins = ['https://a.example/*'];
    await onGrant([]);
    extension.origins = ['https://b.example/*', 'https://a.example/*'];
    await onGrant(['https://b.example/*']);
    expect(extension.registered[0]?.matches).toEqual([
      'https://a.example/*',
      'https://b.example/*',
    ]);
  });

  it('is registered anew after an update that dropped the registration', async () => {
    openTab(1, 'https://a.example/p');
    extension.origins = ['*://*/*'];
    await onUpdate();
    expect(extension.registered[0]?.matches).toEqual(['*://*/*']);
    expect(extension.log).toEqual(['inject /watcher.js 1']);
  });

  it('passes over pages that refuse scripts and sites switched off', async () => {
    vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    await saveSettings({ switchedOffSites: ['off.example'] });
    openTab(1, 'https://addons.mozilla.org/', { refusal: 'Missing host permission for the tab' });
    openTab(2, 'https://off.example/p');
    openTab(3, 'https://a.example/p');
    await onGrant(['*://*/*']);
    expect(extension.log).toEqual(['inject /watcher.js 3']);
  });

  it('counts only while the site is switched on', async () => {
    extension.origins = ['https://a.example/*'];
    expect(await mayReadByItself('https://a.example/p')).toBe(true);
    expect(await mayReadByItself('https://b.example/p')).toBe(false);
    await saveSettings({ switchedOffSites: ['a.example'] });
    expect(await mayReadByItself('https://a.example/p')).toBe(false);
  });
});

describe('a site that nothing may be put into the pages of any more', () => {
  it('has its pages read anew, and no others', async () => {
    const done = { 'reader.state': { reading: 'done' }, 'reader.read': { reading: 'done' } };
    openTab(1, 'https://a.example/p', { reader: done });
    openTab(2, 'https://b.example/p', { reader: done });
    await noteReader(1, 'https://a.example/p', null);
    await noteReader(2, 'https://b.example/p', null);
    await saveSettings({ unpaintedSites: ['a.example'] });
    await onSettings({ ...DEFAULT_SETTINGS, unpaintedSites: ['a.example'] }, DEFAULT_SETTINGS);
    expect(extension.log).toContain('reader.stop 1');
    expect(extension.log.filter((line) => line.endsWith(' 2'))).toEqual([]);
  });

  it('has those read anew that were being read', async () => {
    openTab(1, 'https://a.example/p', { reader: { 'reader.state': { reading: 'reading' } } });
    await noteReader(1, 'https://a.example/p', null);
    const unpainted = { ...DEFAULT_SETTINGS, unpaintedEverywhere: true };
    await saveSettings({ unpaintedEverywhere: true });
    await onSettings(unpainted, DEFAULT_SETTINGS);
    expect(extension.log).toContain('inject /unpainted.js /shown.js /reader.js 1');
    expect(extension.log).toContain('reader.read 1');
  });

  it('has its pages read anew for each of two changes that come at once', async () => {
    extension.injected = { 'reader.state': { reading: 'done' } };
    openTab(1, 'https://a.example/p', { reader: extension.injected });
    await noteReader(1, 'https://a.example/p', null);
    const unpainted = { ...DEFAULT_SETTINGS, unpaintedEverywhere: true };
    await Promise.all([
      onSettings(unpainted, DEFAULT_SETTINGS),
      onSettings(DEFAULT_SETTINGS, unpainted),
    ]);
    const stopsAndStarts = extension.log.filter((line) => /^(?:reader.stop|inject) /.test(line));
    expect(stopsAndStarts.map((line) => line.split(' ', 1)[0])).toEqual([
      'reader.stop',
      'inject',
      'reader.stop',
      'inject',
    ]);
  });
});

describe('a loss', () => {
  it('stops the readers it concerns, clears their badges and takes the watcher back', async () => {
    extension.registered = [{ id: 'watcher', matches: ['https://a.example/*'] }];
    await openReader(1, 'https://a.example/p');
    await openReader(2, 'https://b.example/p');
    await onLoss(['https://a.example/*']);
    expect(extension.log).toEqual(['reader.stop 1', 'badge 1 ', 'title 1 Tallymark']);
    expect((await readerTabs()).map(({ tabId }) => tabId)).toEqual([2]);
    expect(extension.registered).toEqual([]);
  });

  it('leaves alone what another grant still covers', async () => {
    extension.origins = ['https://*.a.example/*'];
    await openReader(1, 'https://www.a.example/p');
    await openReader(2, 'https://b.example/p');
    await onLoss(['*://*/*']);
    expect(extension.log).toEqual(['reader.stop 2', 'badge 2 ', 'title 2 Tallymark']);
  });
});

describe('a reader that was put in and never asked for its page', () => {
  it('is stopped like any other', async () => {
    openTab(1, 'https://a.example/p');
    await bringReader(1);
    await onLoss(['https://a.example/*']);
    expect(extension.log.slice(-3)).toEqual(['reader.stop 1', 'badge 1 ', 'title 1 Tallymark']);
  });
});

describe('settings', () => {
  it('stop the readers of a site that was switched off', async () => {
    await openReader(1, 'https://www.a.example/p');
    await openReader(2, 'https://b.example/p');
    await onSettings({ ...DEFAULT_SETTINGS, switchedOffSites: ['a.example'] }, DEFAULT_SETTINGS);
    expect(extension.log).toEqual(['reader.stop 1', 'badge 1 ', 'title 1 Tallymark']);
  });

  it('have readers load again where what they show changed, and only then', async () => {
    await openReader(1, 'https://a.example/p');
    await onSettings({ ...DEFAULT_SETTINGS, density: 'all' }, DEFAULT_SETTINGS);
    await onSettings({ ...DEFAULT_SETTINGS, checkPlace: 'drawer' }, DEFAULT_SETTINGS);
    await onSettings({ ...DEFAULT_SETTINGS, lastBackupAt: 'x' }, DEFAULT_SETTINGS);
    expect(extension.log).toEqual(['reader.refresh 1', 'reader.refresh 1']);
  });

  it('have cards ask anew where another story or subject is at hand', async () => {
    await openReader(1, 'https://a.example/p');
    const lastSubjectId = 'subject' as SubjectId;
    await onSettings({ ...DEFAULT_SETTINGS, lastSubjectId }, DEFAULT_SETTINGS);
    expect(extension.log).toEqual(['reader.libraryChanged 1']);
  });
});

describe('a match pattern', () => {
  it.each([
    ['<all_urls>', 'https://a.example/p', true],
    ['<all_urls>', 'chrome://settings', false],
    ['*://*/*', 'http://a.example/p', true],
    ['*://*/*', 'file:///home/a', false],
    ['https://a.example/*', 'https://a.example:8443/p', true],
    ['https://a.example/*', 'http://a.example/p', false],
    ['https://a.example/*', 'https://www.a.example/p', false],
    ['*://*.a.example/*', 'https://www.a.example/p', true],
    ['*://*.a.example/*', 'https://a.example/p', true],
    ['*://*.a.example/*', 'https://nota.example/p', false],
    ['https://a.example/*', 'no url', false],
    ['nonsense', 'https://a.example/p', false],
  ])('%s covers %s: %s', (pattern, url, isCovered) => {
    expect(matchesPattern(pattern, url)).toBe(isCovered);
  });

  it('of a page names its scheme and host', () => {
    expect(patternOf('https://a.example:8443/p?q')).toBe('https://a.example/*');
    expect(patternOf('file:///home/a')).toBeNull();
  });
});
