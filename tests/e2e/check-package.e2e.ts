import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleBackup } from '../../scripts/lib/sample-backup.ts';
import {
  chooseBackup,
  deleteEverything,
  importBackup,
  markPage,
  openCard,
  waitUntilSaved,
} from './drive/acts.ts';
import { chooseLevel } from './drive/check-view.ts';
import { takeDownload, takeDownloadedBytes } from './drive/downloads.ts';
import type { Tab } from './drive/rig.ts';
import { freshArticle, useBench } from './setup.ts';

/** The longest address that browsers are said to follow is 2 MB: the record is to be longer. */
const MANY = 900;

interface Shown {
  readonly scripts: number;
  readonly heading: string;
  readonly parts: readonly { readonly name: string; readonly hash: string }[];
}

interface Lists {
  readonly annotations: readonly { readonly id: string; readonly deletedAt: string | null }[];
  readonly revisions: readonly { readonly annotationId: string }[];
  readonly sightings: readonly { readonly annotationId: string }[];
}

describe('a check package', () => {
  const bench = useBench();
  let library: Tab;

  const exported = async (format: string): Promise<string> => {
    await library.page.bringToFront();
    await library.document.click({ role: 'button', name: 'Export', exact: true });
    await library.document.click({ css: `[data-export="${format}"]` });
    return takeDownload(bench.downloads);
  };

  /** What a backup says of checks that are not in the trash. */
  const lists = (backup: string): unknown => {
    const { records } = JSON.parse(backup) as { records: Lists };
    const live = records.annotations.filter(({ deletedAt }) => deletedAt === null);
    const ids = new Set(live.map(({ id }) => id));
    const ofLive = ({ annotationId }: { annotationId: string }): boolean => ids.has(annotationId);
    const revisions = records.revisions.filter(ofLive);
    return { live, revisions, sightings: records.sightings.filter(ofLive) };
  };

  beforeAll(async () => {
    const article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    await openCard(article, '83 graves and 71 memorials');
    await chooseLevel(article.card, 'Outdated');
    await waitUntilSaved(article);
    await article.page.close();
    library = await bench.rig.openOwnPage('library.html');
    await importBackup(library.document, sampleBackup(MANY));
  });

  test('is read without the extension, gives out its parts, and is imported elsewhere', async () => {
    const before = await exported('backup');
    const text = await exported('package');
    const path = join(bench.downloads, 'package-to-open.html');
    writeFileSync(path, text);
    const { page } = await bench.rig.open(`file://${path}`);
    const shown = (await page.evaluate(() => ({
      scripts: document.scripts.length,
      heading: document.querySelector('.package h2')?.textContent ?? '',
      parts: Array.from(document.querySelectorAll('a.saved'), (link) => ({
        name: link.getAttribute('download') ?? '',
        hash: link.closest('p')?.nextElementSibling?.querySelector('code')?.textContent ?? '',
      })),
    }))) as Shown;
    expect(shown.scripts).toBe(0);
    expect(shown.heading).toBe('In this file');
    expect(shown.parts).toHaveLength(2);
    for (const [nth, { name, hash }] of shown.parts.entries()) {
      await page.evaluate((at) => {
        const link = document.querySelectorAll('a.saved')[at];
        if (link instanceof HTMLElement) link.click();
      }, nth);
      const bytes = await takeDownloadedBytes(bench.downloads);
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(hash);
      if (nth === 0) {
        expect(bytes.length).toBeGreaterThan(2_200_000);
        expect(lists(bytes.toString('utf8'))).toEqual(lists(before));
      }
    }
    await page.close();
    rmSync(path);

    await deleteEverything(bench.rig, library);
    await chooseBackup(
      library.document,
      text.replace(/(<code class="hash">)[0-9a-f]{64}/, `$1${'0'.repeat(64)}`),
    );
    await library.document.waitForText('does not have the SHA-256 stated for it');
    await library.document.waitForText('Nothing here yet');
    await importBackup(library.document, text);
    expect(lists(await exported('backup'))).toEqual(lists(before));
  });
});
