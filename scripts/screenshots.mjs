/**
 * `npm run screenshots`: every screen of the built extension in light, dark and forced colours,
 * wide and narrow, empty and full, as PNGs in test-results/screenshots, in English and Russian,
 * each checked by axe. `--no-build` uses the existing build; `--only=NAME` takes only screens whose
 * name begins with NAME. Exits 1 if axe found anything.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './lib/build.mjs';
import { importTypeScript } from './lib/bundle.mjs';
import { offerBackup, showExtension, speak } from './lib/shown-extension.mjs';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'test-results/screenshots');
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const WIDE = { width: 1180, height: 820 };
const NARROW = { width: 320, height: 720 };
const LOOK_OF = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};
/** Where a longer screen is cut, in px: a long list looks the same further down. */
const LONGEST = 4000;
/** A4 in px, without its margins. */
const PAPER = { width: 700, height: 1000 };
const POPUP = { width: 400, height: 600 };
/** Languages of the interface; the last one is set when the pages of articles are shown. */
const LANGS = ['en', 'ru'];
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? '';

if (!process.argv.includes('--no-build')) await build('chromium');
const { sampleBackup } = await importTypeScript('scripts/lib/sample-backup.ts');
const { sampleLedger } = await importTypeScript('scripts/lib/sample-ledger.ts');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const findings = [];
/** Whether the page that changes shows its later words. */
let isChanged = false;

const shown = await showExtension({ viewport: WIDE, serve: served });
const { context, origin, site, openPopup } = shown;
try {
  for (const screens of [ownScreens, recordScreens, pageScreens]) await screens();
  for (const lang of LANGS) await pageCardScreens(lang);
} finally {
  await shown.close();
}
console.log([...findings, `Screens in ${out}; ${findings.length} findings of axe.`].join('\n'));
process.exit(findings.length === 0 ? 0 : 1);

/** What the server returns: a page without text, one whose words change, or the demo article. */
function served(url) {
  if (url === '/empty') return '<!doctype html><title>Nothing</title>';
  const demo = readFileSync(join(root, 'tests/fixtures/demo-article.html'), 'utf8');
  const isLater = url.startsWith('/changing') && isChanged;
  return isLater ? demo.replace('83 graves and 71', '87 graves and at least 71') : demo;
}

/** The screens that need no web page: empty first, then with a full library. */
async function ownScreens() {
  const page = await context.newPage();
  for (const name of ['welcome', 'options', 'library', 'sidepanel']) {
    await page.goto(`${origin}/${name}.html`);
    await page.waitForSelector('#app > *');
    await shoot(page, `${name}-empty`, name === 'sidepanel' ? [NARROW] : [WIDE, NARROW]);
  }
  await page.goto(`${origin}/library.html`);
  await offerBackup(page, 'backup.json', sampleBackup(400));
  await shoot(page, 'library-import', [WIDE, NARROW]);
  await page.click('dialog [data-confirm]');
  await page.waitForSelector('[data-annotation]');
  await shoot(page, 'library-full', [WIDE, NARROW]);
  for (const menu of ['export', 'builder', 'more']) {
    // A click on a notice would close the menu.
    await closeNotices(page);
    await page.click(`[data-menu=${menu}] > summary`);
    await shoot(page, `library-${menu}`, [WIDE, NARROW]);
    await page.click(`[data-menu=${menu}] > summary`);
  }
  await page.click('[data-annotation] >> nth=1');
  await page.waitForSelector('.tm-card');
  await shoot(page, 'library-detail', [WIDE, NARROW]);
  // What a card creates only when it is opened: every field of claim, figures, evidence and
  // sign-off.
  await page.click('[data-group=details] > summary');
  for (const closed of ['.tm-groupBody .tm-group', '.tm-evidence > li > details', '.tm-more'])
    for (const summary of await page.$$(`.tm-card ${closed}:not([open]) > summary`))
      await summary.click();
  await shoot(page, 'library-card-open', [WIDE, NARROW]);
  await ledgerScreens(page);
  await page.goto(`${origin}/library.html#/?trash=1`);
  await page.reload();
  await page.waitForSelector('[data-annotation]');
  await shoot(page, 'library-trash', [WIDE]);
  await page.goto(`${origin}/library.html#/?q=nosuchword`);
  await page.reload();
  await page.waitForSelector('[class*=empty]');
  await shoot(page, 'library-none', [WIDE]);
  await page.goto(`${origin}/options.html`);
  await page.click('text=Delete everything…');
  await shoot(page, 'options-delete', [WIDE, NARROW]);
  await page.close();
}

/** The ledger: all subjects, and one of each kind. */
async function ledgerScreens(page) {
  await page.goto(`${origin}/library.html#/`);
  await page.reload();
  await offerBackup(page, 'ledger.json', sampleLedger());
  await page.click('dialog [data-confirm]');
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.goto(`${origin}/library.html#/ledger`);
  await page.waitForSelector('main li a');
  await shoot(page, 'ledger-subjects', [WIDE, NARROW]);
  for (const subject of ['toll', 'hours', 'orders', 'single', 'many', 'none']) {
    await page.goto(`${origin}/library.html#/ledger/${subject}`);
    await page.waitForSelector('h2');
    if (subject === 'hours') await page.click('[aria-pressed=false]');
    await page.waitForTimeout(200);
    await shoot(page, `ledger-${subject}`, [WIDE, NARROW]);
  }
}

/** Popup, side panel and card on the demo article, and the popup where nothing can be read. */
async function pageScreens() {
  const article = await context.newPage();
  await article.goto(`${site}/`);
  const popup = await openPopup(article);
  await popup.waitForSelector('[data-key]');
  await shoot(popup, 'popup', [POPUP, NARROW]);
  await shoot(article, 'page-marked', [WIDE], false);
  await popup.focus('[data-key]');
  await popup.keyboard.press('n');
  await popup.waitForSelector('li:focus-within');
  await popup.hover('li:nth-child(3) > [data-key]');
  await shoot(popup, 'popup-noted', [POPUP]);
  await popup.click('[data-tab=done]');
  await shoot(popup, 'popup-done', [POPUP]);
  await popup.click('[data-tab=open]');
  await popup.click('[data-glyph=more]');
  await popup.click('[data-density=all]');
  await popup.waitForTimeout(300);
  await shoot(popup, 'popup-menu', [POPUP, NARROW]);
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('?');
  await shoot(popup, 'popup-keys', [POPUP]);
  await popup.keyboard.press('Escape');
  const closed = await context.newPage();
  await closed.goto(`${origin}/welcome.html`);
  const closedId = await closed.evaluate(async () => (await chrome.tabs.getCurrent()).id);
  const unreadable = await context.newPage();
  await unreadable.goto(`${origin}/popup.html?tab=${closedId}`);
  await unreadable.waitForSelector('[data-failure]');
  await shoot(unreadable, 'popup-unreadable', [POPUP, NARROW]);
  await unreadable.close();
  await closed.close();
  await article.bringToFront();
  await panelScreens(article);
  await popup.evaluate(() => document.querySelector('[data-key]').click()).catch(() => undefined);
  await article.waitForTimeout(800);
  await shoot(article, 'page-card', [WIDE, { width: 360, height: 720 }], false);
  const empty = await context.newPage();
  await empty.goto(`${site}/empty`);
  const none = await openPopup(empty);
  await none.waitForSelector('[data-failure]');
  await shoot(none, 'popup-no-article', [POPUP]);
}

/**
 * The card in a page in one language: on a claim whose words changed since it was noted, both left
 * to right and right to left.
 */
async function pageCardScreens(lang) {
  if (!'page-changed'.startsWith(only) && !'page-rtl'.startsWith(only)) return;
  const article = await context.newPage();
  isChanged = false;
  await article.goto(`${site}/changing-${lang}`);
  const open = async () => {
    const popup = await openPopup(article);
    await speak(popup, lang);
    await popup.waitForSelector('[data-key]');
    await popup
      .evaluate(() => {
        const items = [...document.querySelectorAll('[data-key]')];
        items.find(({ textContent }) => textContent.includes('71 memorials')).click();
      })
      .catch(() => undefined);
    await article.bringToFront();
    await article.waitForTimeout(800);
  };
  await open();
  await article.keyboard.press('1');
  await article.waitForTimeout(500);
  isChanged = true;
  await article.goto(`${site}/changing-${lang}`);
  await open();
  await shootLooks(article, 'page-changed', [WIDE, NARROW], lang, false);
  await article.evaluate(() => (document.documentElement.dir = 'rtl'));
  // Not narrower: a right-to-left page that is wider than its window is not captured from its edge.
  await shootLooks(article, 'page-rtl', [WIDE, { width: 360, height: 720 }], lang, false);
  await article.close();
}

/**
 * The side panel beside the article, in a tab that follows the one in front: its list, a card in
 * it, the figures of open tabs.
 */
async function panelScreens(article) {
  const panel = await context.newPage();
  await panel.goto(`${origin}/sidepanel.html`);
  await article.bringToFront();
  await panel.waitForSelector('[data-key]');
  await shoot(panel, 'sidepanel', [NARROW, { width: 420, height: 820 }]);
  await panel.evaluate(() => document.querySelectorAll('[data-key]')[3].click());
  await panel.waitForSelector('.tm-card');
  await shoot(panel, 'sidepanel-check', [NARROW]);
  await panel.evaluate(() => document.querySelector('[data-mode="story"]').click());
  await panel.waitForSelector('[data-new]');
  await shoot(panel, 'sidepanel-story', [NARROW]);
  await panel.close();
}

/** The library's pages about stored things, each at its own address. */
async function recordScreens() {
  const page = await context.newPage();
  // Weeks are counted back from today: this makes those of the samples visible.
  await page.clock.setFixedTime('2026-04-02T12:00:00Z');
  const show = async (name, path, selector, sizes = [WIDE, NARROW]) => {
    await page.goto(`${origin}/${path}`);
    await page.reload();
    await page.waitForSelector(selector);
    await page.waitForTimeout(200);
    await shoot(page, name, sizes);
  };
  await show('overview', 'library.html#/overview', '[data-group] li');
  const record = await page.getAttribute('[data-group] a[href^="#/record/"]', 'href');
  await show('record', `library.html${record}`, '[aria-labelledby=history] li');
  const source = await page.getAttribute('a[href^="#/source/"]', 'href');
  await show('source', `library.html${source}`, '[aria-labelledby=about-source]');
  await show('corrections', 'library.html#/corrections', '[data-correction]');
  await print(page, 'corrections');
  await page.goto(`${origin}/library.html#/ledger/hours?by=time`);
  await page.waitForSelector('[data-item]');
  await print(page, 'ledger');
  await show('options', 'options.html', '#app section');
  await page.evaluate(() => localStorage.setItem('visit', '2026-03-10T18:00Z 2026-03-10T18:00Z'));
  await show('since', 'library.html#/since', '[data-change]');
  await page.close();
}

/** A view as it would be printed. */
async function print(page, name) {
  if (!`${name}-printed`.startsWith(only)) return;
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print', ...LOOK_OF.light });
  await page.screenshot({ path: join(out, `${name}-printed.png`), fullPage: true });
  const isCut = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=region]')].some(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    ),
  );
  if (isCut) findings.push(`${name}-printed: wider than the paper, and cut off`);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(WIDE);
}

/** One screen in each language, look and size, and what axe reports about it. */
async function shoot(page, name, sizes, isOurs = true) {
  if (!name.startsWith(only)) return;
  // One screen shows docked notices; on the others they would cover a part.
  if (isOurs && name !== 'library-full') await closeNotices(page);
  for (const lang of isOurs ? LANGS : LANGS.slice(0, 1)) {
    if (isOurs) await speak(page, lang);
    await shootLooks(page, name, sizes, lang, isOurs);
  }
  if (isOurs) await speak(page, LANGS[0]);
  await page.emulateMedia(LOOK_OF.light);
  // Makes what is folded on a narrow window reachable again.
  if (isOurs) await page.setViewportSize(WIDE);
}

/** Closes the notice of what was done, and postpones the backup reminder. */
async function closeNotices(page) {
  for (const close of await page.$$('[data-notice] > button:last-child')) await close.click();
}

/** One screen in one language: each size in each look. */
async function shootLooks(page, name, sizes, lang, isOurs) {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const look of Object.keys(LOOK_OF)) {
      await page.emulateMedia(LOOK_OF[look]);
      // A card in a page is placed again after the window has its new size.
      await page.waitForTimeout(isOurs ? 60 : 200);
      const file = `${name}-${size.width}-${look}${lang === 'en' ? '' : `-${lang}`}`;
      const isWhole = isOurs && (await page.evaluate(() => document.body.scrollHeight)) < LONGEST;
      await page.screenshot({ path: join(out, `${file}.png`), fullPage: isWhole });
      if (isOurs) await check(page, file);
    }
  }
}

async function check(page, file) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  for (const { id, help, nodes } of violations) {
    findings.push(
      `${file}: ${id} (${help}): ${nodes
        .map(({ html }) => html)
        .join(' ')
        .slice(0, 300)}`,
    );
  }
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (wider > 0) findings.push(`${file}: ${wider} px wider than the window`);
}
