import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserModule, extension, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { makeMenus } = await import('../../../entrypoints/background/commands/menus.ts');
const { noteRecentClaim } = await import('../../../lib/browser/recent-claims.ts');
const { saveSettings } = await import('../../../lib/settings/saved-settings.ts');

beforeEach(resetExtension);

const titles = (): readonly string[] => extension.menu.map(({ title }) => title);

describe('the context menu', () => {
  it('offers the claims in hand, their words plain and cut', async () => {
    const tab = { tabId: 1, frameId: 0, key: 'a' };
    const text = 'Profits & losses of %s, as the ministry gave them in spring';
    await noteRecentClaim({ text, url: '', annotationId: null, tab });
    await makeMenus();
    expect(titles()).toEqual([
      'Check this claim',
      'Read this page',
      'Add to: Profits && losses of %\u200bs, as the ministry…',
      'Use this tab as an archived copy',
    ]);
  });

  it('offers them in frames too: Chromium’s PDF viewer is one', async () => {
    await noteRecentClaim({ text: 'x', url: '', annotationId: null, tab: null });
    await makeMenus();
    expect(extension.menu.find(({ id }) => id === 'take-evidence-0')?.contexts).toContain('frame');
  });

  it('speaks the chosen language', async () => {
    await saveSettings({ lang: 'ru' });
    await makeMenus();
    expect(titles()[0]).toBe('Проверить это утверждение');
  });
});
