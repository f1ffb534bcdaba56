import { describe, expect, test } from 'vitest';
import { useBench } from './setup.ts';

describe('the built extension', () => {
  const bench = useBench();

  test('is accepted by the browser and runs its background', async () => {
    expect(await bench.rig.evaluateInBackground('chrome.runtime.getManifest().name')).toBe(
      'Tallymark',
    );
  });

  test('asks for no site at install', async () => {
    expect(
      await bench.rig.evaluateInBackground(
        'chrome.permissions.getAll().then((all) => all.origins)',
      ),
    ).toEqual([]);
  });

  test('leaves a page alone until somebody asks', async () => {
    const tab = await bench.rig.open(bench.server.url('news.test', 'demo-article.html'));
    expect(await tab.page.title()).toContain('A parade, two wars');
    expect(await tab.page.evaluate('isSecureContext')).toBe(false);
    expect(await tab.page.evaluate('CSS.highlights.size')).toBe(0);
  });
});
