import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserModule, extension, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { saveSettings } = await import('../../../lib/settings/saved-settings.ts');
const { setBadge } = await import('../../../entrypoints/background/interface/badge.ts');

beforeEach(() => {
  resetExtension();
  openTab(1, 'https://a.example/p');
});

describe('the toolbar button', () => {
  it.each([
    ['the open claims', { open: 3, changed: 0 }, ['badge 1 3', 'title 1 Tallymark: 3 open']],
    [
      'those that changed first',
      { open: 3, changed: 1 },
      ['badge 1 1', 'title 1 Tallymark: 1 changed'],
    ],
    ['that none is left', { open: 0, changed: 0 }, ['badge 1 0', 'title 1 Tallymark: 0 open']],
    [
      'as many as fit',
      { open: 1234, changed: 0 },
      ['badge 1 999+', 'title 1 Tallymark: 1,234 open'],
    ],
    ['nothing without a page', null, ['badge 1 ', 'title 1 Tallymark']],
  ])('counts %s', async (_what, counts, log) => {
    await setBadge(1, counts);
    expect(extension.log).toEqual(log);
  });

  it('speaks the language chosen', async () => {
    await saveSettings({ lang: 'ru' });
    await setBadge(1, { open: 2, changed: 0 });
    expect(extension.log).toContain('title 1 Tallymark: открыто 2');
  });

  it('says nothing of a tab that was closed', async () => {
    await setBadge(7, { open: 2, changed: 0 });
    expect(extension.log).toEqual([]);
  });
});
