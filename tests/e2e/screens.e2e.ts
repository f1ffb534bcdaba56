import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleBackup } from '../../scripts/lib/sample-backup.ts';
import { importBackup } from './drive/acts.ts';
import type { Query } from './drive/in-page.ts';
import type { Tab } from './drive/rig.ts';
import { buildFolder, useBench } from './setup.ts';

/** What the library may load before it shows anything. */
const FIRST_LOAD_KB = 352;

describe('the library’s first load', () => {
  const build = buildFolder();
  const html = readFileSync(join(build, 'library.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="(\/chunks\/[^"]+\.js)"/g)].map(
    ([, path = '']) => path,
  );

  test('is the list’s own code, small enough to be there at once', () => {
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, path) => sum + statSync(join(build, path)).size, 0);
    expect(bytes / 1000).toBeLessThan(FIRST_LOAD_KB);
  });

  test('is two files and their styles: each more takes an opening page some milliseconds', () => {
    expect(scripts).toHaveLength(2);
    expect(html.match(/\.css"/g)).toHaveLength(2);
  });

  test('holds the texts of no language but English, which stands in for the others', () => {
    const code = scripts.map((path) => readFileSync(join(build, path), 'utf8')).join('\n');
    expect(code).toContain('Looking through the library');
    expect(code).not.toContain('Просматриваем библиотеку');
  });
});

describe('every screen of the library', () => {
  const bench = useBench();
  let tab: Tab;
  beforeAll(async () => {
    tab = await bench.rig.openOwnPage('library.html');
    await importBackup(tab.document, sampleBackup(24));
    await tab.document.waitForText('24 annotations');
  });

  const expectToOpen = async (hash: string, shown: Query): Promise<void> => {
    expect(hash).not.toBe('');
    const opened = await bench.rig.openOwnPage(`library.html${hash}`);
    await opened.document.find(shown);
    await opened.page.close();
  };

  test.each([
    ['#/trash', 'Trash'],
    ['#/overview', 'Overview'],
    ['#/ledger', 'Ledger'],
    ['#/corrections', 'Corrections'],
  ])('opens by its address %s', async (hash, heading) => {
    await expectToOpen(hash, { css: 'h1', name: heading });
  });

  test('opens without one: the list', async () => {
    await expectToOpen('#/', { css: '[data-annotation]' });
  });

  test.each(['Ledger', 'Corrections', 'Overview'])('opens by a click: %s', async (name) => {
    const opened = await bench.rig.openOwnPage('library.html');
    await opened.document.click({ role: 'link', name });
    await opened.document.find({ css: 'h1', name });
    await opened.page.close();
  });

  test('opens by a click and by the address it then has: card, record, source', async () => {
    const address = (): Promise<string> => tab.document.run(() => location.hash);
    await tab.page.bringToFront();
    await tab.document.click({ css: '[data-annotation]' });
    await tab.document.find({ role: 'article' });
    await expectToOpen(await address(), { role: 'article' });
    await tab.document.click({ css: 'a[href^="#/record/"]' });
    await tab.document.waitForText('In the text around it');
    await expectToOpen(await address(), { css: 'h2', name: 'In the text around it' });
    const source = await tab.document.run(
      (root) => root.querySelector<HTMLAnchorElement>('a[href^="#/source/"]')?.hash ?? '',
    );
    await expectToOpen(source, { css: 'h2', name: 'About this source' });
  });
});
