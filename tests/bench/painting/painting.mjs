// Painting and hit testing in real browsers, beside the least loop that fills highlights.
//   node tests/bench/painting/painting.mjs [--chromium] [--firefox] [--screenshot FOLDER]
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { bundleScript } from '../bundle.mjs';

const COUNTS = [1000, 2000, 5000];

async function inChromium(script, measure) {
  const browser = await chromium.launch({
    executablePath: process.env.TALLYMARK_CHROME ?? '/usr/bin/chromium',
    chromiumSandbox: false,
  });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.evaluate(script);
    return await measure(page);
  } finally {
    await browser.close();
  }
}

async function inFirefox(script, measure) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.TALLYMARK_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
  });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.evaluate(script);
    return await measure(page);
  } finally {
    await browser.close();
  }
}

const BROWSERS = { chromium: inChromium, firefox: inFirefox };

/** Times for each count of ranges in each browser; medians of 21 rounds, milliseconds. */
export async function benchPainting({ browsers = Object.keys(BROWSERS), screenshots } = {}) {
  const script = await bundleScript('tests/bench/painting/in-page.ts');
  const rows = [];
  for (const name of browsers) {
    await BROWSERS[name](script, async (page) => {
      for (const count of COUNTS) {
        const times = await page.evaluate((n) => globalThis.measurePainting(n), count);
        rows.push({ browser: name, ...times, ratio: times.painter / times.plain });
      }
      if (screenshots !== undefined) {
        await page.screenshot({ path: path.join(screenshots, `painting-${name}.png`) });
      }
    });
  }
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const flags = process.argv.slice(2);
  const chosen = Object.keys(BROWSERS).filter((name) => flags.includes(`--${name}`));
  const at = flags.indexOf('--screenshot');
  const rows = await benchPainting({
    ...(chosen.length > 0 ? { browsers: chosen } : {}),
    ...(at >= 0 ? { screenshots: flags[at + 1] } : {}),
  });
  console.table(
    rows.map((row) => ({
      browser: row.browser,
      ranges: row.ranges,
      'plain loop ms': row.plain.toFixed(2),
      'painter ms': row.painter.toFixed(2),
      ratio: row.ratio.toFixed(2),
      'sort ms': row.sorted.toFixed(2),
      'hit test ms': row.hit.toFixed(4),
      'points hit': row.hits,
      'nodes added': row.nodesAdded,
    })),
  );
}
