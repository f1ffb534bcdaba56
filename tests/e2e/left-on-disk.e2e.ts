import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { deleteEverything, markPage, openCard, preferDrawer } from './drive/acts.ts';
import { launchChromium } from './drive/chromium.ts';
import { launchFirefox } from './drive/firefox.ts';
import { serveFixtures, type FixtureServer } from './drive/fixture-server.ts';
import { filesWith } from './drive/profile-files.ts';
import type { Rig, Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { browserName, buildFolder, madeArticle } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const NOTE = { role: 'textbox', name: 'Note', exact: true };
/** Firefox writes down its session every 15 s. */
const SESSION_MS = 40_000;

/** A word that no file holds by chance, and that no compression takes apart. */
function oddWord(): string {
  return `w${randomBytes(8).toString('hex')}`;
}

/**
 * Where the browser keeps what extensions store: there, old bytes may outlast what was deleted,
 * which the question before an erasure says.
 */
const OWN_STORAGE =
  /(^|\/)(IndexedDB|Local Storage|Local Extension Settings)\/|^storage\/default\/moz-extension|^browser-extension-data\//;

/** Where the browser keeps the addresses of visited pages. */
const VISITED = /(^|\/)(History|Top Sites|Shortcuts|Visited Links|places\.sqlite)(-|$)/;

describe('what is typed', () => {
  const words = {
    drawer: oddWord(),
    library: oddWord(),
    search: oddWord(),
    page: oddWord(),
    own: oddWord(),
  };
  const typed = [words.drawer, words.library];
  const profile = mkdtempSync(join(tmpdir(), 'tallymark-profile-'));
  const downloads = mkdtempSync(join(tmpdir(), 'tallymark-downloads-'));
  let server: FixtureServer;
  let rig: Rig | null = null;

  const start = async (): Promise<Rig> => {
    const executable = await findBrowser(browserName());
    if (executable === null) throw new Error(`no ${browserName()} on this machine`);
    const launch = browserName() === 'chromium' ? launchChromium : launchFirefox;
    rig = await launch({ executable, build: buildFolder(), display: null, profile, downloads });
    await rig.waitForWelcome();
    return rig;
  };

  const stop = async (): Promise<void> => {
    await rig?.close();
    rig = null;
  };

  /** Reads all files, so that it is not asked too often. */
  const isInFile = async (word: string): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return filesWith(profile, [word]).length > 0;
  };

  beforeAll(async () => {
    server = await serveFixtures(tmpdir());
  });

  afterAll(async () => {
    await stop();
    await server.close();
    for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true });
  });

  test('is in no file of the session, and once it is erased in none but the storage of extensions', async () => {
    const running = await start();
    await preferDrawer(running);
    const article = await typeEverywhere(running, server, words);
    // What the browser keeps of forms is there, of a page as of an extension.
    const kept = [words.page, words.own];
    for (const word of kept) await until(`“${word}” in a file`, () => isInFile(word), SESSION_MS);
    await deleteEverything(running, article);
    await stop();
    expect(filesWith(profile, typed).filter((path) => !OWN_STORAGE.test(path))).toEqual([]);
    expect(filesWith(profile, [words.search]).filter((path) => VISITED.test(path))).toEqual([]);
    // What is looked through for it is where addresses are.
    const visited = filesWith(profile, ['/made-']).filter((path) => VISITED.test(path));
    expect(visited).not.toEqual([]);

    await start();
    await stop();
    expect(filesWith(profile, typed).filter((path) => !OWN_STORAGE.test(path))).toEqual([]);
  });
});

type Words = Readonly<Record<'drawer' | 'library' | 'search' | 'page' | 'own', string>>;

/** Leaves the words in fields of the drawer and of the library, and in fields of other kinds. */
async function typeEverywhere(rig: Rig, server: FixtureServer, words: Words): Promise<Tab> {
  const body = `<p>On Friday ${CLAIM} were counted by the ministry.</p><textarea></textarea>`;
  const article = await rig.open(madeArticle(server, body));
  await (await markPage(rig, article)).close();
  await openCard(article, CLAIM);
  await article.card.fill(NOTE, words.drawer);
  await article.card.waitForText('Saved');
  const library = await rig.openOwnPage('library.html');
  await library.document.click({ css: '[data-annotation]' });
  await library.document.fill(NOTE, words.library);
  await library.document.waitForText('Saved');
  await library.document.run(() => {
    document.body.prepend(document.createElement('textarea'));
  });
  await library.document.fill({ css: 'body > textarea' }, words.own);
  await search(await rig.openOwnPage('library.html'), words.search);
  await article.page.bringToFront();
  await article.document.fill({ css: 'textarea' }, words.page);
  return article;
}

/** Searches in the library, and comes back to the search by the back button and by a reload. */
async function search({ document }: Tab, word: string): Promise<void> {
  const field = { role: 'searchbox' };
  const isThere = (): Promise<true> =>
    until('the search', async () => (await document.find(field)).value === word);
  await document.fill(field, word);
  await document.click({ css: 'nav a[href^="#/overview"]' });
  await document.find({ css: 'h1', name: 'Overview' });
  await document.run(() => {
    history.back();
  });
  await isThere();
  await document.run(() => {
    location.reload();
  });
  await isThere();
}
