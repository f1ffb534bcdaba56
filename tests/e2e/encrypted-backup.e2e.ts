import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, test } from 'vitest';

import { openIfSealed } from '../../entrypoints/shared/library/sealed-file.ts';
import { decodeBackup, encodeBackup, type Backup } from '../../lib/formats/backup.ts';
import type { Id } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import { sampleBackup } from '../../scripts/lib/sample-backup.ts';
import { deleteEverything, importBackup } from './drive/acts.ts';
import { takeDownload, takeDownloadedBytes } from './drive/downloads.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { useBench } from './setup.ts';

const PASSPHRASE = 'lantern quarry ferry almond';
const SECRET = 'the harbour master, who asked not to be named';
const FIELD = { css: 'dialog[open] input:not([type=checkbox])' };
const CONFIRM = { css: 'dialog[open] [data-confirm]' };

/** A library with an annotation, an entry of evidence and a story marked sensitive. */
function sensitiveBackup(): string {
  const { records } = decoded(sampleBackup(24));
  const storyId = 'secret-story' as Id<'story'>;
  const annotations = records.annotations.map((one, at) => {
    if (at === 0) return { ...one, sensitive: true, note: SECRET };
    if (at === 1) return { ...one, storyId };
    const evidence = one.evidence.map((entry) => ({ ...entry, sensitive: true, note: SECRET }));
    return at % 5 === 2 ? { ...one, evidence } : one;
  });
  const story = {
    id: storyId,
    name: SECRET,
    criteria: '',
    method: '',
    scaleIds: [],
    sensitive: true,
    createdAt: '2026-01-01T00:00:00.000Z',
    closedAt: null,
  };
  const stories = [...records.stories, story];
  return encodeBackup({
    exportedAt: '2026-01-01T00:00:00.000Z',
    withheld: 0,
    records: { ...records, annotations, stories },
  });
}

function decoded(text: string): Backup {
  const read = decodeBackup(text);
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

/** What is in an encrypted backup, opened outside the browser; an erasure is what is left of deleting everything. */
async function recordsIn(sealed: Uint8Array): Promise<LibraryRecords> {
  const opened = await openIfSealed(new Blob([sealed.slice()]), PASSPHRASE);
  if (!opened.ok) throw new Error(opened.reason.code);
  return { ...decoded(await opened.value.text()).records, erasures: [] };
}

describe('an encrypted backup', () => {
  const bench = useBench();
  let library: Tab;
  let sealed: Uint8Array;

  const ask = async (format: string): Promise<void> => {
    await library.page.bringToFront();
    await library.document.click({ role: 'button', name: 'Export', exact: true });
    await library.document.click({ css: `[data-export="${format}"]` });
  };
  const save = async (): Promise<void> => {
    await ask('encrypted-backup');
    await library.document.fill({ ...FIELD, nth: 0 }, PASSPHRASE);
    await library.document.fill({ ...FIELD, nth: 1 }, PASSPHRASE);
    await library.document.click(CONFIRM);
  };
  const choose = async (content: string | Uint8Array, name: string): Promise<void> => {
    const path = join(bench.downloads, name);
    writeFileSync(path, content);
    const input = await library.page.$('input[type=file]');
    await input?.uploadFile(path);
  };
  const answer = async (passphrase: string): Promise<void> => {
    await library.document.fill(FIELD, passphrase);
    await library.document.press('Enter');
  };
  const plain = async (): Promise<LibraryRecords> => {
    await ask('backup');
    return decoded(await takeDownload(bench.downloads)).records;
  };

  beforeAll(async () => {
    library = await bench.rig.openOwnPage('library.html');
    await importBackup(library.document, sensitiveBackup());
    await library.document.waitForText('24 annotations');
  });

  test('asks for a passphrase by keyboard, and goes by Escape with the focus where it was', async () => {
    await ask('encrypted-backup');
    await library.document.waitForText('Nobody can recover a passphrase that is lost');
    await until(
      'the field to have the focus',
      async () => (await library.document.find(FIELD)).active,
    );
    const isSpelt = await library.document.run(
      (root) => root.querySelector<HTMLInputElement>('dialog[open] input')?.spellcheck,
    );
    expect(isSpelt).toBe(false);
    await library.document.type('ferry');
    await library.document.press('Enter');
    await library.document.waitForText('Too short');
    await library.document.press('Escape');
    await until('no dialog', async () => !(await library.document.has({ css: 'dialog[open]' })));
    const menu = { role: 'button', name: 'Export', exact: true };
    await until('the focus back', async () => (await library.document.find(menu)).active);
  });

  test('holds what is sensitive, which no other backup does, and says so', async () => {
    expect(JSON.stringify(await plain())).not.toContain(SECRET);
    await library.document.waitForText('An encrypted backup holds them.');
    await save();
    sealed = await takeDownloadedBytes(bench.downloads);
    await library.document.waitForText('Saved as tallymark-backup-');
    expect(await library.document.text()).not.toContain('stayed out');
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    const { annotations, stories } = await recordsIn(sealed);
    expect(annotations).toHaveLength(24);
    expect(stories.some(({ name, sensitive }) => sensitive && name === SECRET)).toBe(true);
  });

  test('is opened by its passphrase alone, in a library that has nothing, with all there was', async () => {
    const before = await recordsIn(sealed);
    await deleteEverything(bench.rig, library);
    await library.document.waitForText('Nothing here yet');
    await choose(sealed, 'renamed.txt');
    await library.document.waitForText('This file is encrypted');
    await answer('another passphrase');
    await library.document.waitForText('This passphrase does not open the file.');
    await answer(PASSPHRASE);
    await library.document.waitForText('24 new annotations');
    await library.document.click(CONFIRM);
    await library.document.waitForText('24 annotations');
    await library.document.fill({ name: 'Search' }, 'is:sensitive');
    await library.document.waitForText('1 of 24');
    await library.document.click({ role: 'button', name: 'Clear filter' });
    await save();
    expect(await recordsIn(await takeDownloadedBytes(bench.downloads))).toEqual(before);
  });

  test('is not made once the person cancels, however far it is', async () => {
    await save();
    await library.document.click({ role: 'button', name: 'Cancel', exact: true });
    await library.document.waitForText('Cancelled');
  });

  test('that cannot be opened is refused in a sentence, and changes nothing', async () => {
    const before = await plain();
    const head = Buffer.from(sealed).toString('latin1').split('---')[0]?.length ?? 0;
    const forKey = new Encrypter();
    forKey.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const latin = Buffer.from(sealed).toString('latin1');
    const hard = Buffer.from(latin.replace(/ 18\n/, ' 30\n'), 'latin1');
    const files: readonly (readonly [name: string, content: string | Uint8Array, told: string])[] =
      [
        ['cut-in-its-first-line.age', sealed.slice(0, 12), 'The end of the file is missing'],
        ['cut-in-its-header.age', sealed.slice(0, head - 20), 'The end of the file is missing'],
        ['cut-after-its-header.age', sealed.slice(0, head + 60), 'The end of the file is missing'],
        [
          'for-a-key.age',
          await forKey.encrypt(encodeBackup(decoded(sampleBackup(1)))),
          'somebody’s key',
        ],
        ['too-hard.age', hard, 'more time or memory than a browser has'],
        ['later.age', latin.replace('/v1', '/v9'), 'newer version of age'],
        ['words.age', 'Not encrypted at all.', 'The file is no JSON'],
      ];
    for (const [name, content, told] of files) {
      await choose(content, name);
      await library.document.waitForText(told);
    }
    for (const at of [sealed.length - 1, Math.floor(sealed.length / 2)]) {
      await choose(sealed.slice(0, at), `cut-at-${at}.age`);
      await answer(PASSPHRASE);
      await library.document.waitForText('Something was cut from this backup or changed');
    }
    expect(await plain()).toEqual(before);
  });
});
