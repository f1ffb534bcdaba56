import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launchChromium } from '../e2e/drive/chromium.ts';
import { serveFixtures } from '../e2e/drive/fixture-server.ts';
import { median, type Bench } from './frame.ts';

const LINKS = 2_000;

/** A front page: links, no article. */
const FRONT_PAGE = `<!doctype html><html lang="en"><title>Front page</title><ul>${'<li><a href="#x">A line that leads somewhere else</a></li>'.repeat(LINKS)}</ul></html>`;

/** What the watcher costs on a page that is no article: the question whether it is one, asked in a real page. */
export const bench: Bench = {
  name: 'watcher on a page that is no article (Chromium)',
  async run(context) {
    const { chrome, builtChrome } = context;
    if (chrome === null) throw new Error('no Chromium-based browser on this machine');
    const downloads = mkdtempSync(join(tmpdir(), 'tallymark-bench-'));
    const server = await serveFixtures(resolve('tests/fixtures'));
    const options = {
      executable: chrome,
      build: builtChrome,
      display: null,
      profile: null,
      downloads,
    };
    const rig = await launchChromium(options);
    // It opens by itself at install and would take the focus from the first page.
    await rig.waitForTab('welcome.html');
    try {
      server.put('front.html', FRONT_PAGE);
      const script = readFileSync(
        await context.bundleForPage('lib/article/readability/is-article.ts', 'asked'),
        'utf8',
      );
      const times: number[] = [];
      for (let run = 0; run < 7; run++) {
        const { page } = await rig.open(server.url('news.test', 'front.html'));
        await page.evaluate(script);
        const time = await page.evaluate(
          '(() => { const start = performance.now(); asked.isArticle(document); return performance.now() - start; })()',
        );
        times.push(Number(time));
        await page.close();
      }
      return [
        {
          name: `first question, ${LINKS} links`,
          value: median(times),
          unit: 'ms',
          goal: 'at most 5 ms',
          beside: [],
        },
      ];
    } finally {
      await rig.close();
      await server.close();
      rmSync(downloads, { recursive: true, force: true });
    }
  },
};
