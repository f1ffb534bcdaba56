import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { markPage } from '../e2e/drive/acts.ts';
import { launchChromium } from '../e2e/drive/chromium.ts';
import { serveFixtures, type FixtureServer } from '../e2e/drive/fixture-server.ts';
import type { Rig } from '../e2e/drive/rig.ts';
import { median, quantile, type Bench, type BenchContext, type Measure } from './frame.ts';

interface PageTimes {
  /** Main-thread time of the page's process from the toolbar click until the marks stand, ms. */
  readonly marked: number;
  /** The longest task in that time, ms; 0 where none was over 50 ms. */
  readonly longest: number;
  /** Readability alone on the same page, ms. */
  readonly readability: number;
}

/** Reading and painting real pages in the shipped build, beside Readability alone on the same pages. */
export const bench: Bench = {
  name: 'a page read and painted (Chromium, shipped build)',
  async run(context) {
    if (context.chrome === null) throw new Error('no Chromium-based browser on this machine');
    const downloads = mkdtempSync(join(tmpdir(), 'tallymark-bench-'));
    const server = await serveFixtures(resolve('tests/fixtures'));
    const rig = await launchChromium({
      executable: context.chrome,
      build: context.builtChrome,
      display: null,
      profile: null,
      downloads,
    });
    try {
      const script = readFileSync(
        await context.bundleForPage('tests/bench/readability-alone.ts', 'alone'),
        'utf8',
      );
      return report(await timePages(rig, server, pagesOf(context, server), script));
    } finally {
      await rig.close();
      await server.close();
      rmSync(downloads, { recursive: true, force: true });
    }
  },
};

/** The addresses to measure: the saved pages of the folder given, their scripts taken out, else the demo article. */
function pagesOf(context: BenchContext, server: FixtureServer): string[] {
  const { pages } = context;
  if (pages === null)
    return Array.from({ length: 5 }, () => server.url('news.test', 'demo-article.html'));
  return readdirSync(pages)
    .filter((file) => /\.html(\.gz)?$/.test(file))
    .map((file) => {
      const bytes = readFileSync(join(pages, file));
      const html = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      const path = basename(file).replace(/\.gz$/, '');
      server.put(path, html.replace(/<script\b[\s\S]*?<\/script\s*>/gi, ''));
      return server.url('news.test', path);
    });
}

async function timePages(
  rig: Rig,
  server: FixtureServer,
  urls: readonly string[],
  script: string,
): Promise<PageTimes[]> {
  const times: PageTimes[] = [];
  for (const url of urls) {
    const one = await timePage(rig, url, script).catch(() => null);
    if (one === null) console.log(`no marks on ${url.replace(server.url('news.test', ''), '')}`);
    else times.push(one);
  }
  return times;
}

async function timePage(rig: Rig, url: string, script: string): Promise<PageTimes> {
  const tab = await rig.open(url);
  const session = await tab.page.createCDPSession();
  await session.send('Performance.enable');
  await tab.page.evaluate(
    `window.longest = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: 'longtask' })`,
  );
  const before = await taskTime(session);
  const popup = await markPage(rig, tab);
  const marked = (await taskTime(session)) - before;
  const longest = Number(await tab.page.evaluate('window.longest'));
  await popup.close();
  await tab.page.evaluate(script);
  const alone = (await tab.page.evaluate('alone.timeReadability()')) as { parse: number };
  await tab.page.close();
  return { marked, longest, readability: alone.parse };
}

interface Session {
  send(method: 'Performance.getMetrics'): Promise<{ metrics: { name: string; value: number }[] }>;
}

/** Time spent in tasks of the page's main thread so far, ms. */
async function taskTime(session: Session): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

function report(times: readonly PageTimes[]): Measure[] {
  const of = (key: keyof PageTimes): number[] => times.map((time) => time[key]);
  const row = (name: string, goal: string | null, share: number): Measure => ({
    name,
    value: quantile(of('marked'), share),
    unit: 'ms',
    goal,
    beside: [{ name: 'Readability alone', value: quantile(of('readability'), share) }],
  });
  return [
    row('main thread, median page', 'at most 40 ms', 0.5),
    row('main thread, p90', null, 0.9),
    {
      name: 'longest task, median page (0: none over 50 ms)',
      value: median(of('longest')),
      unit: 'ms',
      goal: 'none over 50 ms but the one Readability call',
      beside: [],
    },
    { name: 'pages measured', value: times.length, unit: 'count', goal: null, beside: [] },
  ];
}
