import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import { markedTexts, markPage } from '../e2e/drive/acts.ts';
import { launchChromium } from '../e2e/drive/chromium.ts';
import { serveFixtures, type FixtureServer } from '../e2e/drive/fixture-server.ts';
import type { Rig, Tab } from '../e2e/drive/rig.ts';
import { until } from '../e2e/drive/until.ts';
import { median, type Bench, type Measure } from './frame.ts';

const CLAIMS = 300;
const INSERTED = 100;
const MESSAGES = 60;
const IDLE_MS = 10_000;
/** Longer than a page that never keeps quiet waits for its reader. */
const SETTLE_MS = 4_000;

const FILLING =
  'The gulls had the quay to themselves, and whether the old warehouse ought to stay is a matter of taste, as it always was.';

/** What pages that move cost the main thread, beside the same page without a reader. */
export const bench: Bench = {
  name: 'pages that move (Chromium, shipped build)',
  async run({ chrome, builtChrome }) {
    if (chrome === null) throw new Error('no Chromium-based browser on this machine');
    const downloads = mkdtempSync(join(tmpdir(), 'tallymark-bench-'));
    const server = await serveFixtures(resolve('tests/fixtures'));
    const options = { executable: chrome, build: builtChrome, display: null, profile: null, downloads }; // prettier-ignore
    const rig = await launchChromium(options);
    // It opens by itself at install and would take the focus from the first page.
    await rig.waitForTab('welcome.html');
    try {
      server.put('long.html', pageOf(CLAIMS));
      const url = server.url('news.test', 'long.html');
      return [
        await measureInsertion(rig, url),
        await measureChat(rig, url),
        await measureIdle(rig, server),
      ];
    } finally {
      await rig.close();
      await server.close();
      rmSync(downloads, { recursive: true, force: true });
    }
  },
};

function pageOf(claims: number): string {
  const paragraphs = Array.from(
    { length: claims },
    (_, at) =>
      `<p>In year ${at + 1} of the count the storm killed ${at + 2} people.</p><p>${FILLING}</p>`,
  );
  return `<!doctype html><html lang="en"><title>A long count</title><main><article><h1>A long count</h1><div id="body">${paragraphs.join('\n')}</div></article></main></html>`;
}

interface Spent {
  /** Time in tasks of the page's main thread, ms. */
  readonly task: number;
  /** The longest of them; 0 where none was over 50 ms. */
  readonly longest: number;
}

async function measureInsertion(rig: Rig, url: string): Promise<Measure> {
  const insert = `(() => {
    const made = document.createDocumentFragment();
    for (let at = 0; at < ${INSERTED}; at += 1) {
      const p = document.createElement('p');
      p.textContent = 'A late report speaks of ' + (5000 + at) + ' people hurt. ${FILLING}';
      made.append(p);
    }
    document.querySelector('#body').prepend(made);
  })()`;
  const once = (isMarked: boolean): Promise<Spent> =>
    onPage(rig, url, isMarked, async (tab) => {
      await tab.page.evaluate(insert);
      await pause(SETTLE_MS);
      if (isMarked && (await markedTexts(tab)).length < CLAIMS + INSERTED)
        throw new Error('not all paragraphs were marked');
    });
  const [ours, bare] = [await thrice(() => once(true)), await thrice(() => once(false))];
  return {
    name: `${INSERTED} paragraphs inserted on a page with ${CLAIMS} claims`,
    value: ours.task - bare.task,
    unit: 'ms',
    goal: 'no task over 50 ms',
    beside: [
      { name: 'the page alone', value: bare.task },
      { name: 'longest task (0: none over 50 ms)', value: ours.longest },
    ],
  };
}

async function measureChat(rig: Rig, url: string): Promise<Measure> {
  const say = (at: number): string => `(() => {
    const p = document.createElement('p');
    p.textContent = 'Message ${at}: they speak of ${400 + at} people at the gate.';
    document.querySelector('#body').append(p);
  })()`;
  const chat = (isMarked: boolean, messages: number): Promise<Spent> =>
    onPage(rig, url, isMarked, async (tab) => {
      for (let at = 0; at < messages; at += 1) {
        await tab.page.evaluate(say(at));
        await pause(1000);
      }
      await pause(SETTLE_MS);
      if (isMarked) await until('the last message', async () => (await markedTexts(tab)).some((text) => text.includes(`${400 + messages - 1} people`))); // prettier-ignore
    });
  const ours = await chat(true, MESSAGES);
  const bare = await chat(false, MESSAGES / 4);
  return {
    name: `a message a second for a minute on a page with ${CLAIMS} claims, each`,
    value: ours.task / MESSAGES - bare.task / (MESSAGES / 4),
    unit: 'ms',
    goal: 'at most 50 ms a second (a twentieth)',
    beside: [
      { name: 'the page alone', value: bare.task / (MESSAGES / 4) },
      { name: 'longest task (0: none over 50 ms)', value: ours.longest },
    ],
  };
}

/** Script time, not task time: the browser's own tasks go on in an idle page. */
async function measureIdle(rig: Rig, server: FixtureServer): Promise<Measure> {
  const url = server.url('news.test', 'demo-article.html');
  const tab = await rig.open(url);
  const session = await tab.page.createCDPSession();
  await session.send('Performance.enable');
  const popup = await markPage(rig, tab);
  await pause(SETTLE_MS);
  const before = await metric(session, 'ScriptDuration');
  await pause(IDLE_MS);
  const value = (await metric(session, 'ScriptDuration')) - before;
  await popup.close();
  await tab.page.close();
  return {
    name: `script time in ${IDLE_MS / 1000} idle seconds with the popup open`,
    value,
    unit: 'ms',
    goal: '0 ms',
    beside: [],
  };
}

/** What some work costs on a page of its own, from before it to after it. */
async function onPage(
  rig: Rig,
  url: string,
  isMarked: boolean,
  work: (tab: Tab) => Promise<void>,
): Promise<Spent> {
  const tab = await rig.open(url);
  if (isMarked) await (await markPage(rig, tab)).close();
  await tab.page.bringToFront();
  await pause(SETTLE_MS);
  const session = await tab.page.createCDPSession();
  await session.send('Performance.enable');
  await tab.page.evaluate(
    `window.longest = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: 'longtask' })`,
  );
  const before = await metric(session, 'TaskDuration');
  await work(tab);
  const task = (await metric(session, 'TaskDuration')) - before;
  const longest = Number(await tab.page.evaluate('window.longest'));
  await tab.page.close();
  return { task, longest };
}

async function thrice(work: () => Promise<Spent>): Promise<Spent> {
  const runs = [await work(), await work(), await work()];
  return {
    task: median(runs.map(({ task }) => task)),
    longest: median(runs.map(({ longest }) => longest)),
  };
}

/** A figure of the page's process so far, ms. */
async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
