import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launchChromium } from '../e2e/drive/chromium.ts';
import { serveFixtures, type FixtureServer } from '../e2e/drive/fixture-server.ts';
import type { Rig, Tab } from '../e2e/drive/rig.ts';
import { until } from '../e2e/drive/until.ts';
import { quantile, type Bench, type BenchContext, type Measure } from './frame.ts';
import { traceTasks, type Task, type Traced } from './page/trace-tasks.ts';
import type { Work } from './page/trace-work.ts';

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
  /** What the page's time went to while it was marked, less what it does by itself. */
  readonly work: Readonly<Record<Work, number>>;
  /** The steps of a reading, each alone on the same page at rest, in the order of `STEPS`. */
  readonly steps: readonly number[];
  /** From the toolbar click to the list in the popup, ms by the clock, and its stretches. */
  readonly click: ClickTimes | null;
}

interface ClickTimes {
  readonly all: number;
  /** Until the popup's document is there. */
  readonly popup: number;
  /** From then until the reader runs in the page. */
  readonly reader: number;
  /** From then until it waits longest, for the engine. */
  readonly reading: number;
  /** While it waits. */
  readonly engine: number;
  /** From then until the list is shown. */
  readonly list: number;
}

/** What the steps of a reading do, and the call of `page/steps-in-page.ts` that takes each. */
const STEPS = [
  ['text: the walk', 'steps.step()'],
  ['a copy for Readability, and what the page says of itself', 'steps.step()'],
  ['Readability and the way back from its article', 'steps.step()'],
  ['roles, entries, metadata', 'steps.step()'],
  ['what is sent to the engine', 'steps.send()'],
  ['ranges of the article’s blocks', 'steps.place()'],
] as const;

const WORKS: readonly (readonly [Work, string])[] = [
  ['start', 'the script made ready and begun'],
  ['functions', 'its functions, the steps of reading among them'],
  ['layout', 'style and layout'],
  ['painting', 'painting'],
  ['memory', 'memory cleared'],
  ['else', 'the browser around it: tasks, messages'],
];

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
      const scripts = [
        await context.bundleForPage('tests/bench/page/readability-alone.ts', 'alone'),
        await context.bundleForPage('tests/bench/page/steps-in-page.ts', 'steps'),
      ];
      const script = scripts.map((path) => readFileSync(path, 'utf8')).join('\n');
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
    const shown: Shown[] = [];
    const marking = await traceTasks(page, async () => {
      shown.push(await markUnseen(rig, tab));
    });
    const took = Date.now() - start;
    const unread = await traceTasks(page, () => pause(took));
    await page.evaluate(script);
    await page.evaluate('alone.prepare()');
    const parsing = await traceTasks(page, () => page.evaluate('alone.parse()') as Promise<void>);
    const steps: number[] = [];
    for (const [, call] of STEPS) {
      const traced = await traceTasks(page, () => page.evaluate(call) as Promise<void>);
      steps.push(sum(traced.page));
    }
    const byLength = marking.page.map(({ time }) => time).sort((a, b) => b - a);
    return {
      marked: sum(marking.page),
      unread: sum(unread.page),
      readability: sum(parsing.page),
      longest: byLength[0] ?? 0,
      second: byLength[1] ?? 0,
      background: sum(marking.background),
      longestThere: Math.max(0, ...marking.background.map(({ time }) => time)),
      work: less(marking.work, unread.work),
      steps,
      click: clickTimes(shown[0], marking.reader),
    };
  } finally {
    await page.close();
  }
}

/**
 * Marks a page by the toolbar button without asking the page anything meanwhile: what is asked
 * would be measured too.
 */
async function markUnseen(rig: Rig, tab: Tab): Promise<Shown> {
  const clickedAt = Date.now();
  const popup = await rig.clickToolbar(tab);
  const shown = await popup.view.run(listShown);
  const ask =
    'chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))';
  await until('the badge', async () => (await rig.evaluateInBackground(ask)) !== '');
  await pause(QUIET_MS);
  await popup.close();
  return { clickedAt, ...shown };
}

/** Times of day, ms. */
interface Shown {
  readonly clickedAt: number;
  readonly popupAt: number;
  readonly listAt: number;
}

/** Runs in the popup: when it began, and when its list of claims was there; throws where none comes in ten seconds. */
function listShown(root: ParentNode): Promise<{ popupAt: number; listAt: number }> {
  const popupAt = performance.timeOrigin;
  const now = (): number => popupAt + performance.now();
  return new Promise((done, fail) => {
    const look = (): void => {
      if (root.querySelector('[data-key]') !== null) done({ popupAt, listAt: now() });
      else if (performance.now() > 10_000) fail(new Error('no list'));
      else setTimeout(look, 2);
    };
    look();
  });
}

/** The reader runs before and after the engine; between the two it waits, longest of all. */
function clickTimes(shown: Shown | undefined, runs: Traced['reader']): ClickTimes | null {
  const [first] = runs;
  if (shown === undefined || first === undefined) return null;
  const { clickedAt, popupAt, listAt } = shown;
  let wait = { from: first.to, to: first.to };
  let end = first.to;
  for (const { from, to } of runs.filter((run) => run.from < listAt)) {
    if (from - end > wait.to - wait.from) wait = { from: end, to: from };
    end = Math.max(end, to);
  }
  return {
    all: listAt - clickedAt,
    popup: popupAt - clickedAt,
    reader: first.from - popupAt,
    reading: wait.from - first.from,
    engine: wait.to - wait.from,
    list: listAt - wait.to,
  };
}

function less(
  all: Readonly<Record<Work, number>>,
  unread: Readonly<Record<Work, number>>,
): Record<Work, number> {
  const { start, functions, layout, painting, memory, else: rest } = unread;
  return {
    start: all.start - start,
    functions: all.functions - functions,
    layout: all.layout - layout,
    painting: all.painting - painting,
    memory: all.memory - memory,
    else: all.else - rest,
  };
}

function sum(tasks: readonly Task[]): number {
  return tasks.reduce((total, { time }) => total + time, 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

const CLICK: readonly (readonly [keyof ClickTimes, string, string | null])[] = [
  ['all', 'from the click to the list, by the clock', 'at most 400 ms'],
  ['popup', 'of it: until the popup is there', null],
  ['reader', 'of it: until the reader is in the page', null],
  ['reading', 'of it: until the reader waits longest, for the engine', null],
  ['engine', 'of it: while it waits', null],
  ['list', 'of it: until the list is shown', null],
];

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
    ...WORKS.map(([kind, name]) => task(`of it: ${name}`, null, ({ work }) => work[kind])),
    ...STEPS.map(([name], at) =>
      task(`a step alone: ${name}`, null, ({ steps }) => steps[at] ?? 0),
    ),
    ...CLICK.map(([stretch, name, goal]) => task(name, goal, ({ click }) => click?.[stretch] ?? 0)),
    task('longest task', null, ({ longest }) => longest),
    task('longest task but one', 'at most 50 ms', ({ second }) => second),
    task('the background meanwhile, engine and all', null, ({ background }) => background),
    task('longest task of the background', null, ({ longestThere }) => longestThere),
    { name: 'pages measured', value: times.length, unit: 'count', goal: null, beside: [] },
  ];
}
