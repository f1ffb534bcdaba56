import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browsers.mjs';
import { buildFolder } from './build.mjs';

/**
 * The built extension in Chromium, to be looked at.
 *
 * @typedef {object} ShownExtension
 * @property {import('playwright-core').BrowserContext} context
 * @property {string} id of the extension
 * @property {string} origin of its pages
 * @property {string} site where `serve` answers
 * @property {(page: import('playwright-core').Page) => Promise<import('playwright-core').Page>} openPopup
 *   the popup of a tab, in a tab of its own; a click on the toolbar has given it the page first
 * @property {() => Promise<void>} close
 */

/**
 * Opens the extension in a profile of its own, with the drawer as the place of a check: only that
 * shows in a picture of the page. Ends the program where there is no browser, which is said.
 *
 * @param {{ viewport: { width: number, height: number }, serve: (url: string) => string }} options
 *   `serve` returns the HTML for a path
 * @returns {Promise<ShownExtension>}
 */
export async function showExtension({ viewport, serve }) {
  const executablePath = await ensureBrowser('chromium');
  if (executablePath === null) process.exit(1);
  const extension = buildFolder('chromium');
  const profile = mkdtempSync(join(tmpdir(), 'tallymark-shown-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    chromiumSandbox: false,
    viewport,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(serve(request.url));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const origin = `chrome-extension://${id}`;
  await worker.evaluate(() => chrome.storage.local.set({ 'setting.checkPlace': 'drawer' }));
  return {
    context,
    id,
    origin,
    site: `http://127.0.0.1:${server.address().port}`,
    openPopup: (page) => openPopup({ context, id, origin }, page),
    close: async () => {
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function openPopup({ context, id, origin }, page) {
  await page.bringToFront();
  const session = await context.browser().newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.findLast((info) => info.type === 'tab' && info.url === page.url());
  await session.send('Extensions.triggerAction', { id, targetId: tab.targetId });
  await page.waitForTimeout(1200);
  const helper = await context.newPage();
  await helper.goto(`${origin}/options.html`);
  const tabId = await helper.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    page.url(),
  );
  await helper.goto(`${origin}/popup.html?tab=${tabId}`);
  return helper;
}

/** Sets the language where the options store it and waits until the page uses it. */
export async function speak(page, lang) {
  await page.evaluate((chosen) => chrome.storage.local.set({ 'setting.lang': chosen }), lang);
  await page.waitForFunction((chosen) => document.documentElement.lang === chosen, lang);
}

/** Has the library take in a backup, up to the question whether to. */
export async function offerBackup(library, name, text) {
  await library.setInputFiles('input[type=file]', {
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await library.waitForSelector('dialog[open]');
}
