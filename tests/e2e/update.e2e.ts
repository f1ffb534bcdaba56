import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countHighlights, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { buildFolder, freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const NOTE = { role: 'textbox', name: 'Note' };

/** A copy of the shipped build that a second version can be put over. */
function copyOfBuild(): string {
  const copy = mkdtempSync(join(tmpdir(), 'tallymark-build-'));
  cpSync(buildFolder(), copy, { recursive: true });
  return copy;
}

function putNextVersion(folder: string): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: '99.0.0' }));
}

describe('an update of the extension', () => {
  let folder = '';
  const bench = useBench({ needs: 'dialogs', build: () => (folder = copyOfBuild()) });

  test('leaves nothing visible, keeps what was noted, and runs by itself again where it was allowed', async () => {
    const { rig, server } = bench;
    const url = freshArticle(server);
    const tab = await rig.open(url);
    const popup = await markPage(rig, tab);
    await popup.view.click({ css: '[data-site="change"]' });
    await popup.view.click({ css: '[data-mode="always"]' });
    await rig.allowPermission('news.test');
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'noted in version 1');
    await waitUntilSaved(tab);

    const granted = await rig.grantedOrigins();
    putNextVersion(folder);
    await rig.reloadExtension();
    await until(
      'version 2',
      async () =>
        (await rig.evaluateInBackground('chrome.runtime.getManifest().version')) === '99.0.0',
    );
    expect(await rig.grantedOrigins()).toEqual(granted);

    const next = await rig.open(freshArticle(server));
    await until('marks without a click', () => countHighlights(next));
    await tab.page.reload();
    await until('marks without a click', () => countHighlights(tab));
    await openCard(tab, CLAIM);
    await until('the note', async () => (await tab.card.find(NOTE)).value === 'noted in version 1');
  });
});

describe('the removal of the extension', () => {
  const bench = useBench({ own: true });

  test('leaves the open page as it looked before, the card included', async () => {
    const { rig, server } = bench;
    const tab = await rig.open(freshArticle(server));
    const before = await tab.page.screenshot();
    await (await markPage(rig, tab)).close();
    await openCard(tab, 'More than 25 leaders stood on the tribune');
    await tab.document.run((root) => {
      (root as Document).scrollingElement?.scrollTo(0, 0);
    });
    expect(Buffer.compare(before, await tab.page.screenshot())).not.toBe(0);
    await rig.removeExtension();
    await until('the page as before', async () => {
      await settlePointer(tab);
      return Buffer.compare(before, await tab.page.screenshot()) === 0;
    });
  });
});

async function settlePointer(tab: Tab): Promise<void> {
  await tab.document.moveTo(2, 2);
}
