#!/usr/bin/env node
/**
 * npm run read-pages -- DIR… [--chromium | --firefox] [--only TEXT] [--json FILE]
 *
 * Takes every saved page (.html, .html.gz) of the folders through the reader: checks in the page
 * that each character of the article maps to its live text node and that the page is not changed,
 * and measures what reading costs; then marks the page with the built extension by a real click on
 * the toolbar button. Prints one line for each page and a summary; exits with 1 if anything failed.
 * Uses both browsers unless one is named.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './lib/browsers.mjs';
import { build, buildFolder } from './lib/build.mjs';
import { bundleForPage, importTypeScript } from './lib/bundle.mjs';
import { giveUp } from './lib/dependencies.mjs';

const USAGE = 'npm run read-pages -- DIR… [--chromium | --firefox] [--only TEXT] [--json FILE]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    chromium: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
if (positionals.length === 0) giveUp(USAGE);

const pages = positionals.flatMap(findPages).filter(({ name }) => name.includes(values.only));
if (pages.length === 0) giveUp(`No saved pages in ${positionals.join(', ')}.`);

const script = readFileSync(await bundleForPage('scripts/lib/check-reading.ts', 'Tally'), 'utf8');
const { readPages } = await importTypeScript('scripts/lib/read-pages.ts');
const named = ['chromium', 'firefox'].filter((family) => values[family]);
const results = {};
let ok = true;
for (const family of named.length > 0 ? named : ['chromium', 'firefox']) {
  const executable = await findBrowser(family);
  if (!executable) giveUp(`There is no ${family} here.`);
  const built = await build(family);
  if (built.code !== 0) giveUp(`The build failed:\n${built.output}`);
  const run = await readPages({ family, executable, build: buildFolder(family), pages, script });
  results[family] = run.pages;
  ok &&= run.ok;
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
process.exit(ok ? 0 : 1);

function findPages(folder) {
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
  return readdirSync(path)
    .filter((name) => /\.html(\.gz)?$/.test(name))
    .map((name) => ({ name, path: join(path, name) }));
}
