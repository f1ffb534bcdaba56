// The painting bench in Firefox, with a screenshot to look at: node tests/bench/painting/firefox.mjs [SCREENSHOT.png]
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/lib/browsers.mjs';
import { bundleForPage } from '../../../scripts/lib/bundle.mjs';

const script = await readFile(
  await bundleForPage('tests/bench/painting/in-page.ts', 'painting'),
  'utf8',
);
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: await findBrowser('firefox'),
  headless: true,
});
try {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.evaluate(`${script}; globalThis.painting = painting;`);
  const rows = [];
  for (const count of [1000, 2000, 5000]) {
    rows.push(await page.evaluate(`painting.measurePainting(${count})`));
  }
  console.table(rows);
  if (process.argv[2] !== undefined) await page.screenshot({ path: process.argv[2] });
} finally {
  await browser.close();
}
