import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchChromium } from '../e2e/drive/chromium.ts';
import type { Rig } from '../e2e/drive/rig.ts';
import { withPackages } from './engine/packages.ts';
import { median, type Bench, type BenchContext, type Measure } from './frame.ts';

const SIZE = Number(process.env.TALLYMARK_LIBRARY ?? 100_000);

/** A library of 100,000 annotations in the extension's own database, in a page of the shipped build. */
export const bench: Bench = {
  name: `a library of ${SIZE.toLocaleString('en')} annotations (Chromium, shipped build)`,
  async run(context) {
    if (context.chrome === null) throw new Error('no Chromium-based browser on this machine');
    const downloads = mkdtempSync(join(tmpdir(), 'tallymark-bench-'));
    const script = await context.bundleForPage('tests/bench/library/in-page.ts', 'library');
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
      const measures = await measure(rig, readFileSync(script, 'utf8'));
      return context.peers ? [...measures, ...(await measurePeer(rig, context))] : measures;
    } finally {
      await rig.close();
      rmSync(downloads, { recursive: true, force: true });
    }
  },
};

interface Times {
  readonly fill: Record<string, number>;
  readonly search: Record<'open', number> & Record<'queries' | 'orders', Record<string, number>>;
  readonly read: Record<string, number>;
  readonly limits: Record<string, number>;
  readonly write: Record<string, number>;
  readonly decide: Record<'decision' | 'draft', number>;
}

async function measure(rig: Rig, script: string): Promise<readonly Measure[]> {
  // A page that reads nothing of the library by itself.
  const { page } = await rig.openOwnPage('welcome.html');
  page.setDefaultTimeout(600_000);
  await page.evaluate(script);
  const fill = (await page.evaluate(`library.fill(${SIZE})`)) as Times['fill'];
  const runs: Times['search'][] = [];
  for (let run = 0; run < 3; run++)
    runs.push((await page.evaluate('library.search()')) as Times['search']);
  const times: Times = {
    fill,
    search: runs.sort((a, b) => a.open - b.open)[1] ?? { open: 0, queries: {}, orders: {} },
    read: (await page.evaluate('library.read()')) as Times['read'],
    limits: (await page.evaluate('library.limits()')) as Times['limits'],
    write: (await page.evaluate('library.write()')) as Times['write'],
    decide: (await page.evaluate('library.decide()')) as Times['decide'],
  };
  await page.close();
  return [...report(times), ...(await measureOpening(rig)), ...(await measureCard(rig))];
}

function report({ fill, search, read, limits, write, decide }: Times): Measure[] {
  const ms = (name: string, value = 0, goal: string | null = null, beside = {}): Measure => ({
    name,
    value,
    unit: 'ms',
    goal,
    beside: Object.entries(beside).map(([what, other]) => ({ name: what, value: Number(other) })),
  });
  const ratio = (name: string, value = 0, goal: string): Measure => ({
    name,
    value: value / (write.stringify ?? 1),
    unit: 'x',
    goal,
    beside: [
      { name: 'ms', value },
      { name: 'JSON.stringify', value: write.stringify ?? 0 },
    ],
  });
  const slowest = Math.max(...Object.values(search.queries));
  const whole = (fill.read ?? 0) + (fill.preview ?? 0) + (fill.write ?? 0);
  return [
    ms('import: read and check the file, preview, write', whole, 'at most 10,000 ms', {
      'read and check': fill.read,
      preview: fill.preview,
      write: fill.write,
      'annotations put alone, no index': fill.floor,
      MB: fill.megabytes,
    }),
    ms('import: longest task', fill.longest, 'at most 50 ms'),
    ms('searchable after opening', search.open, 'at most 600 ms', {
      'getAll of the rows': limits.getAll,
    }),
    ms('slowest query', slowest, 'at most 30 ms', { 'scan of the rows': limits.scan }),
    ...Object.entries(search.queries).map(([query, value]) => ms(`query ${query}`, value)),
    ...Object.entries(search.orders).map(([order, value]) =>
      ms(`first time in order ${order}`, value),
    ),
    ms('newest 50 read', read.newest),
    ms("one page's annotations", read.page, 'at most 5 ms'),
    ms('a decision stored', decide.decision, 'at most 50 ms'),
    ms('a draft stored', decide.draft, 'at most 50 ms'),
    ratio('backup written, times JSON.stringify', write.backup, 'at most 1.3'),
    ratio('figures as CSV, times JSON.stringify', write.csv, 'at most 1.5'),
    {
      name: 'export of a backup, read, checked and put together, times the plainest way',
      value: (write.whole ?? 0) / (write.peer ?? 1),
      unit: 'x',
      goal: null,
      beside: [
        { name: 'ms', value: write.whole ?? 0 },
        { name: 'getAll, JSON.stringify, Blob', value: write.peer ?? 0 },
      ],
    },
    ms('export of a backup: longest task', write.longest, 'at most 50 ms'),
  ];
}

/** The peer of our search, at the version measured. */
const PEER = 'minisearch@7.2.0';
/** Words alone, which is what it can be asked for. */
const PEER_QUERIES = ['e', 'the council', 'flood', 'quarry', 'zzzz', '洪水', 'погибло'];

/** The same library's words searched by a library that is no dependency, in a page of its own. */
async function measurePeer(rig: Rig, context: BenchContext): Promise<Measure[]> {
  const script = await context.bundleForPage('tests/bench/library/minisearch-alone.ts', 'peer');
  const library = withPackages([PEER], (from) =>
    readFileSync(join(dirname(from.resolve('minisearch')), '../umd/index.js'), 'utf8'),
  );
  const { page } = await rig.openOwnPage('welcome.html');
  page.setDefaultTimeout(600_000);
  await page.evaluate(library);
  await page.evaluate(readFileSync(script, 'utf8'));
  const asked = `peer.measurePeer(${SIZE}, ${JSON.stringify(PEER_QUERIES)})`;
  const { load, queries } = (await page.evaluate(asked)) as Pick<Times['search'], 'queries'> & {
    readonly load: number;
  };
  await page.close();
  const row = (name: string, value: number): Measure => ({
    name: `${PEER}: ${name}`,
    value,
    unit: 'ms',
    goal: null,
    beside: [],
  });
  return [
    row('searchable, its stored index loaded', load),
    row('slowest query', Math.max(...Object.values(queries))),
    ...Object.entries(queries).map(([query, value]) => row(`query ${query}`, value)),
  ];
}

/** The library page as a person opens it: until the first rows stand, and until the search answers. */
async function measureOpening(rig: Rig): Promise<Measure[]> {
  const rows: number[] = [];
  const rowsFromScript: number[] = [];
  const ready: number[] = [];
  const tasks: number[] = [];
  for (let run = 0; run < 7; run++) {
    const { page } = await rig.openOwnPage('welcome.html');
    await page.evaluateOnNewDocument(NOTE_TIMES);
    await page.goto(`${rig.origin}/library.html`);
    const drawn = await noted(page, 'rows');
    rows.push(drawn);
    rowsFromScript.push(drawn - (await noted(page, 'asked')));
    ready.push(await noted(page, 'ready'));
    tasks.push(Number(await page.evaluate('window.noted.longest')));
    await page.close();
  }
  const row = (name: string, values: readonly number[], goal: string | null): Measure => ({
    name,
    value: median(values),
    unit: 'ms',
    goal,
    beside: [
      { name: 'fastest', value: Math.min(...values) },
      { name: 'slowest', value: Math.max(...values) },
    ],
  });
  return [
    row('library page: newest on screen, from navigation', rows, 'at most 100 ms'),
    row('library page: newest on screen, from the first question asked', rowsFromScript, null),
    row('library page: searchable, from navigation', ready, 'at most 600 ms'),
    row('library page: longest task while opening', tasks, 'at most 50 ms'),
  ];
}

/** What a card asks of the library, by the messages it sends: at first nothing of it was gone through. */
async function measureCard(rig: Rig): Promise<Measure[]> {
  const { page } = await rig.openOwnPage('welcome.html');
  page.setDefaultTimeout(600_000);
  const times = (await page.evaluate(ASK_AS_CARD)) as Record<string, number>;
  await page.close();
  return Object.entries(times).map(([name, value]) => ({
    ...{ name: `first card: ${name}`, value, unit: 'ms', goal: null, beside: [] },
  }));
}

const ASK_AS_CARD = `(async () => {
  const claim = {
    text: 'The council counted 412 graves at the old quarry after the flood.',
    summary: null, kinds: ['memorial'], quotationId: null, figures: [], voices: [],
    claimant: null, claimedAt: null, original: null,
  };
  const ask = async (name) => {
    const start = performance.now();
    const { answer } = await chrome.runtime.sendMessage({ name, request: { claim, id: null } });
    if (!answer.ok) throw new Error(name + ' failed');
    return performance.now() - start;
  };
  const subjects = await ask('card.context');
  const met = ask('card.met');
  const meanwhile = await ask('card.context');
  return {
    'subjects and links': subjects,
    'subjects and links, asked while the library is gone through': meanwhile,
    'where it was met before': await met,
    'where it was met before, asked again': await ask('card.met'),
  };
})()`;

function noted(page: Page, what: string): Promise<number> {
  return page
    .waitForFunction(`window.noted?.${what}`, { timeout: 60_000, polling: 20 })
    .then(async (handle) => Number(await handle.jsonValue()));
}

/**
 * Notes, in the page, when its script first asked the database, when the first row stood with its
 * words, and when the list said that it can be searched. A task counts from 50 ms on: 1 means none.
 */
const NOTE_TIMES = `
  window.noted = { longest: 1 };
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    window.noted.asked ??= performance.now();
    return open.apply(this, given);
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.noted.longest = Math.max(window.noted.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver(() => {
    const row = window.noted.rows ? null : document.querySelector('[data-annotation]');
    if (row !== null && row.textContent.length > 20) window.noted.rows = performance.now();
    if (!window.noted.ready && document.querySelector('[data-searchable]'))
      window.noted.ready = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
`;
