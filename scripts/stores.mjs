/**
 * `npm run stores`: all that the stores for extensions ask for, in `.output/stores`: the packages,
 * the archive of the sources, and for each language the texts of the listing and its pictures.
 * `--pictures` takes the pictures again, of the existing build.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from './lib/bundle.mjs';
import { root, run, say } from './lib/run.mjs';
import { offerBackup, showExtension, speak } from './lib/shown-extension.mjs';
import { zipSources } from './lib/sources.mjs';

const out = join(root, '.output/stores');
/** What both stores take. */
const PICTURE = { width: 1280, height: 800 };
const LANGS = ['en', 'ru'];

const { listingLibrary } = await importTypeScript('scripts/lib/listing-library.ts');
const { sampleLedger } = await importTypeScript('scripts/lib/sample-ledger.ts');
if (!process.argv.includes('--pictures')) await makePackages();
for (const lang of LANGS) {
  say(`Texts and pictures: ${lang} …`);
  await makeListing(lang);
}
console.log(`For the stores: ${out}`);

async function makePackages() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const target of [[], ['-b', 'firefox', '--mv3']]) {
    say(`Packing for ${target.length === 0 ? 'Chrome' : 'Firefox'} …`);
    const { code, output } = await run('npx', ['--no-install', 'wxt', 'zip', ...target]);
    if (code !== 0) throw new Error(output);
  }
  const made = join(root, '.output');
  for (const name of readdirSync(made).filter((each) => /-(?:chrome|firefox)\.zip$/.test(each)))
    copyFileSync(join(made, name), join(out, name));
  writeFileSync(join(out, 'tallymark-sources.zip'), await zipSources());
}

async function makeListing(lang) {
  const folder = join(out, lang);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, `stores/${lang}/description.txt`), join(folder, 'description.txt'));
  const messages = JSON.parse(readFileSync(join(root, `public/_locales/${lang}/messages.json`)));
  writeFileSync(join(folder, 'summary.txt'), `${messages.extDescription.message}\n`);
  const article = readFileSync(join(root, 'tests/fixtures/demo-article.html'), 'utf8');
  const shown = await showExtension({ viewport: PICTURE, serve: () => article });
  const take = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });
  try {
    const library = await shown.context.newPage();
    await library.goto(`${shown.origin}/library.html`);
    await speak(library, lang);
    await takeArticle(shown, (page) => take(page, '1-article'));
    await takeIn(library, shown.origin, 'checks.json', listingLibrary());
    await library.click('[data-annotation]:has-text("31")');
    await library.waitForSelector('.tm-card [data-level]');
    await take(library, '2-library');
    await takeIn(library, shown.origin, 'ledger.json', sampleLedger());
    await library.goto(`${shown.origin}/library.html#/ledger/toll`);
    await library.waitForSelector('[data-item]');
    await take(library, '3-ledger');
  } finally {
    await shown.close();
  }
}

/** An article with its marks, and the check of one claim beside it. */
async function takeArticle({ context, site, openPopup }, take) {
  const article = await context.newPage();
  await article.goto(`${site}/`);
  const popup = await openPopup(article);
  await popup.waitForSelector('[data-key]');
  // The popup closes as it opens the check.
  await popup
    .evaluate(() => document.querySelectorAll('[data-key]')[3].click())
    .catch(() => undefined);
  await article.bringToFront();
  await article.waitForTimeout(1500);
  await take(article);
  await article.close();
}

/** Takes a backup in, and closes what is said about it. */
async function takeIn(library, origin, name, backup) {
  await library.bringToFront();
  await library.goto(`${origin}/library.html#/`);
  await library.reload();
  await library.waitForSelector('#app > *');
  await offerBackup(library, name, backup);
  await library.click('dialog [data-confirm]');
  await library.waitForSelector('dialog', { state: 'detached' });
  await library.waitForSelector('[data-annotation]');
  // Each is asked for once it is known: a click takes a notice away.
  await library.waitForSelector('[data-notice=done]');
  for (;;) {
    const close = await library.$('[data-notice] > button:last-child');
    if (close === null) return;
    await close.click();
    await library.waitForTimeout(200);
  }
}
