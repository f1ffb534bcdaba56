import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launchChromium } from '../e2e/drive/chromium.ts';
import { serveFixtures, type FixtureServer } from '../e2e/drive/fixture-server.ts';
import type { Rig, Tab } from '../e2e/drive/rig.ts';
import { until } from '../e2e/drive/until.ts';
import { quantile, type Bench, type BenchContext, type Measure } from './frame.ts';
import { traceTasks, type Task } from './page/trace-tasks.ts';

/** Processor time of a page's main thread, ms. */
interface PageTimes {
  /** From the toolbar click until the marks stand and the page is quiet again. */
  readonly marked: number;
  /** The page by itself for as long a time. */
  readonly unread: number;
  /** The one Readability call, on a copy of the same page. */
  readonly readability: number;
  /** The longest task while it was marked. */
  readonly longest: number;
  /** The longest but one: one task holds the Readability call. */
  readonly second: number;
  /** What the background did meanwhile: the engine, the store, the popup's questions. */
  readonly background: number;
  readonly longestThere: number;
}

/** How long the page is given to become quiet, before and after. */
const QUIET_MS = 700;

/** Reading and painting real pages in the shipped build, beside Readability alone on the same pages. */
export const bench: Bench = {
  name: 'a page read and painted (Chromium, shipped build, processor time)',
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
    // It opens by itself at install and would take the focus from the first page.
    await rig.waitForTab('welcome.html');
    try {
      const script = readFileSync(
        await context.bundleForPage('tests/bench/page/readability-alone.ts', 'alone'),
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
  const { page } = tab;
  try {
    await pause(QUIET_MS);
    const start = Date.now();
    const marking = await traceTasks(page, () => markUnseen(rig, tab));
    const took = Date.now() - start;
    const unread = await traceTasks(page, () => pause(took));
    await page.evaluate(script);
    await page.evaluate('alone.prepare()');
    const parsing = await traceTasks(page, () => page.evaluate('alone.parse()') as Promise<void>);
    const byLength = marking.page.map(({ time }) => time).sort((a, b) => b - a);
    return {
      marked: sum(marking.page),
      unread: sum(unread.page),
      readability: sum(parsing.page),
      longest: byLength[0] ?? 0,
      second: byLength[1] ?? 0,
      background: sum(marking.background),
      longestThere: Math.max(0, ...marking.background.map(({ time }) => time)),
    };
  } finally {
    await page.close();
  }
}

/**
 * Marks a page by the toolbar button without asking the page anything meanwhile: what is asked
 * would be measured too.
 */
async function markUnseen(rig: Rig, tab: Tab): Promise<void> {
  const popup = await rig.clickToolbar(tab);
  const ask =
    'chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))';
  await until('the badge', async () => (await rig.evaluateInBackground(ask)) !== '');
  await pause(QUIET_MS);
  await popup.close();
}

function sum(tasks: readonly Task[]): number {
  return tasks.reduce((total, { time }) => total + time, 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

function report(times: readonly PageTimes[]): Measure[] {
  const of = (read: (time: PageTimes) => number, share: number): number =>
    quantile(times.map(read), share);
  const row = (name: string, goal: string | null, share: number): Measure => ({
    name: `ours but the Readability call, ${name}`,
    value: of(({ marked, unread, readability }) => marked - unread - readability, share),
    unit: 'ms',
    goal,
    beside: [
      { name: 'all', value: of(({ marked }) => marked, share) },
      { name: 'the page unread', value: of(({ unread }) => unread, share) },
      { name: 'Readability alone', value: of(({ readability }) => readability, share) },
    ],
  });
  const task = (name: string, goal: string | null, read: (time: PageTimes) => number): Measure => ({
    name,
    value: of(read, 0.5),
    unit: 'ms',
    goal,
    beside: [{ name: 'p90', value: of(read, 0.9) }],
  });
  return [
    row('median page', 'at most 40 ms', 0.5),
    row('p90', null, 0.9),
    task('longest task', null, ({ longest }) => longest),
    task('longest task but one', 'at most 50 ms', ({ second }) => second),
    task('the background meanwhile, engine and all', null, ({ background }) => background),
    task('longest task of the background', null, ({ longestThere }) => longestThere),
    { name: 'pages measured', value: times.length, unit: 'count', goal: null, beside: [] },
  ];
}
