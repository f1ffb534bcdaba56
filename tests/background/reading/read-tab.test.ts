import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testStore } from '../../store/records.ts';
import { browserModule, extension, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { saveSettings } = await import('../../../lib/settings/saved-settings.ts');
const { onCommand } = await import('../../../entrypoints/background/commands/commands.ts');
const { onMenu } = await import('../../../entrypoints/background/commands/menus.ts');
const { inviteToJump, keepJump, pendingJump } =
  await import('../../../entrypoints/background/reading/pending-jumps.ts');
const { readTab } = await import('../../../entrypoints/background/reading/read-tab.ts');

const asked = { anyway: false, evenSwitchedOff: false };
const waiting = { 'reader.state': { reading: 'waiting' }, 'reader.read': { reading: 'done' } };
const done = { 'reader.state': { reading: 'done' } };

beforeEach(() => {
  resetExtension();
  extension.injected = waiting;
});

describe('reading a tab', () => {
  it('puts the reader in and has it read', async () => {
    openTab(3, 'https://a.example/p');
    expect(await readTab(3, asked)).toBeNull();
    expect(extension.log).toEqual([
      'inject /shown.js /reader.js 3',
      'reader.state 3',
      'reader.read 3',
    ]);
  });

  it('tells the reader beforehand where nothing may be put into the page', async () => {
    await saveSettings({ unpaintedSites: ['a.example'] });
    openTab(3, 'https://a.example/p');
    openTab(4, 'https://b.example/p');
    await readTab(3, asked);
    await readTab(4, asked);
    expect(extension.log.filter((line) => line.startsWith('inject'))).toEqual([
      'inject /unpainted.js /shown.js /reader.js 3',
      'inject /shown.js /reader.js 4',
    ]);
  });

  it('changes nothing where the page is read already', async () => {
    openTab(3, 'https://a.example/p', { reader: done });
    expect(await readTab(3, asked)).toBeNull();
    expect(extension.log).toEqual(['reader.state 3', 'reader.state 3']);
  });

  it('passes on why a page was not read', async () => {
    extension.injected = { ...waiting, 'reader.read': { reading: { failed: 'no-article' } } };
    openTab(3, 'https://a.example/p');
    expect(await readTab(3, asked)).toBe('no-article');
  });

  it('leaves a site alone that is switched off, unless this very page is asked for', async () => {
    await saveSettings({ switchedOffSites: ['a.example'] });
    openTab(3, 'https://www.a.example/p');
    expect(await readTab(3, asked)).toBe('switched-off');
    expect(extension.log).toEqual([]);
    expect(await readTab(3, { ...asked, evenSwitchedOff: true })).toBeNull();
  });

  it.each([
    ['chrome://settings/', undefined, 'browser-page'],
    ['about:addons', undefined, 'browser-page'],
    ['moz-extension://x/page.html', undefined, 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', undefined, 'store-page'],
    ['https://addons.mozilla.org/en-US/firefox/', undefined, 'store-page'],
    [undefined, 'Cannot access a chrome:// URL', 'browser-page'],
    [undefined, 'The extensions gallery cannot be scripted.', 'store-page'],
    [
      undefined,
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      'no-permission',
    ],
    ['https://a.example/p', 'Missing host permission for the tab', 'no-permission'],
    ['https://a.example/Report.PDF?x=1', 'Missing host permission for the tab', 'pdf'],
    ['https://a.example/p', 'Frame with ID 0 is showing error page', 'error'],
    ['https://a.example/p', 'Something nobody has seen before', 'error'],
  ] as const)('of %s, refused by "%s", is %s', async (url, refusal, reason) => {
    openTab(3, url, { refusal });
    expect(await readTab(3, asked)).toBe(reason);
  });

  it('is an error where the tab is gone', async () => {
    expect(await readTab(9, asked)).toBe('error');
  });

  it('makes the jump the page was opened for, once', async () => {
    openTab(3, 'https://a.example/p');
    await keepJump(3, 'x' as never);
    await readTab(3, asked);
    await readTab(3, asked);
    expect(extension.log.filter((line) => line.startsWith('reader.jump'))).toEqual([
      'reader.jumpToAnnotation 3',
    ]);
    expect(await pendingJump(3)).toBeNull();
  });

  it('keeps the jump while the page may not be read', async () => {
    openTab(3, 'https://a.example/p', { refusal: 'Missing host permission for the tab' });
    await keepJump(3, 'x' as never);
    await readTab(3, asked);
    expect(await pendingJump(3)).toBe('x');
  });

  it('says on the button that pressing it makes the jump, until it is made', async () => {
    openTab(3, 'https://a.example/p');
    await inviteToJump(3);
    expect(extension.log).toEqual([]);
    await keepJump(3, 'x' as never);
    await inviteToJump(3);
    expect(extension.log).toEqual([
      'badge 3 →',
      'title 3 Tallymark: press here to jump to the claim',
    ]);
    await readTab(3, asked);
    await inviteToJump(3);
    expect(extension.log.filter((line) => line.startsWith('title'))).toHaveLength(1);
  });
});

describe('commands and menus', () => {
  it('read the page before a step', async () => {
    openTab(3, 'https://a.example/p');
    await onCommand('next-claim', { id: 3 });
    expect(extension.log.slice(-2)).toEqual(['reader.read 3', 'reader.step 3']);
  });

  it('clear marks without putting a reader in', async () => {
    openTab(3, 'https://a.example/p');
    await onCommand('clear-marks', { id: 3 });
    expect(extension.log).toEqual([]);
  });

  it.each([
    ['set-to-check', 'to check'],
    ['set-recorded', 'recorded'],
    ['set-dismissed', 'dismissed'],
  ])('%s sets the claim in hand to %s', async (command, status) => {
    openTab(3, 'https://a.example/p', { reader: done });
    await onCommand(command, { id: 3 });
    expect(extension.log).toEqual(['reader.setStatus 3']);
    expect(extension.requests).toEqual([{ key: null, status, reason: '' }]);
  });

  it('set nothing where the page is not read, and do not read it', async () => {
    openTab(3, 'https://a.example/p');
    await onCommand('set-dismissed', { id: 3 });
    expect(extension.log).toEqual([]);
  });

  it('open the side panel before anything is awaited', () => {
    void onCommand('open-panel', { id: 3, windowId: 7 });
    expect(extension.log).toEqual(['panel 7']);
  });

  it('take a selection up without reading the page', async () => {
    openTab(3, 'https://a.example/p');
    await onMenu(testStore(), { menuItemId: 'check-selection' }, 3);
    expect(extension.log).toEqual(['inject /shown.js /reader.js 3', 'reader.checkSelection 3']);
  });

  it('pass over what they do not know', async () => {
    openTab(3, 'https://a.example/p');
    await onCommand('constructor', { id: 3 });
    await onMenu(testStore(), { menuItemId: 'other' }, 3);
    expect(extension.log).toEqual([]);
  });
});
