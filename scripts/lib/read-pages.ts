import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../tests/e2e/drive/chromium.ts';
import { launchFirefox } from '../../tests/e2e/drive/firefox.ts';
import type { BrowserName, Rig, Tab } from '../../tests/e2e/drive/rig.ts';
import { until } from '../../tests/e2e/drive/until.ts';
import type { PageState } from '../../lib/model/page/page-state.ts';
import type { ReadingCheck } from './check-reading.ts';
import { serveSavedPages, type SavedPage, type SavedPages } from './saved-pages.ts';

/** The options of `npm run read-pages`. */
export interface ReadPagesRequest {
  readonly family: BrowserName;
  readonly executable: string;
  readonly build: string;
  readonly pages: readonly SavedPage[];
  /** The bundled check of a page, which defines the global `Tally`. */
  readonly script: string;
}

/** The result for one page. */
export interface PageResult {
  readonly page: string;
  readonly check: ReadingCheck | null;
  /** What the built reader reports: done, or the reason it failed. */
  readonly reading: string;
  readonly marks: number;
  /** Ranges in the page's highlight registry. */
  readonly painted: number;
  /** The claims it says are shown in another way than they are written. */
  readonly shownOtherwise: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Takes all pages through one browser, and prints a line for each and a summary. Never throws for a
 * page: what went wrong is in its result.
 */
export async function readPages(
  request: ReadPagesRequest,
): Promise<{ readonly ok: boolean; readonly pages: readonly PageResult[] }> {
  const downloads = mkdtempSync(join(tmpdir(), 'tallymark-'));
  const server = await serveSavedPages(request.pages);
  const launch = request.family === 'chromium' ? launchChromium : launchFirefox;
  const { executable, build } = request;
  const rig = await launch({ executable, build, display: null, profile: null, downloads });
  // It opens by itself at install and would take the focus from the first page.
  await rig.waitForWelcome();
  console.log(`\n${rig.version}, ${request.pages.length} pages`);
  const results: PageResult[] = [];
  try {
    for (const page of request.pages) {
      const result = await readOne(rig, server, page, request.script);
      results.push(result);
      console.log(lineOf(result));
    }
  } finally {
    await rig.close();
    await server.close();
    rmSync(downloads, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  summarize(results);
  return { ok: results.every((result) => result.wrong.length === 0), pages: results };
}

async function readOne(
  rig: Rig,
  server: SavedPages,
  page: SavedPage,
  script: string,
): Promise<PageResult> {
  let check: ReadingCheck | null = null;
  try {
    const tab = await rig.open(server.url(page));
    try {
      check = await checkIn(tab, script);
      const shipped = await markWithExtension(rig, tab);
      return { page: page.name, check, ...shipped, wrong: wrongsOf(check, shipped) };
    } finally {
      await tab.page.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      page: page.name,
      check,
      reading: 'not done',
      marks: 0,
      painted: 0,
      shownOtherwise: [],
      wrong: [why],
    };
  }
}

async function checkIn(tab: Tab, script: string): Promise<ReadingCheck> {
  await tab.page.evaluate(`globalThis.Tally = (() => { ${script}; return Tally; })(); 0`);
  return (await tab.page.evaluate('Tally.checkReading()')) as ReadingCheck;
}

type Shipped = Pick<PageResult, 'reading' | 'marks' | 'painted' | 'shownOtherwise'>;

/** Opens the popup by the toolbar button, which reads and marks the page, and asks the reader what it found. */
async function markWithExtension(rig: Rig, tab: Tab): Promise<Shipped> {
  const popup = await rig.clickToolbar(tab);
  const state = await until('the reader to be done', () => settledState(rig), 60_000);
  await popup.close();
  return {
    reading: typeof state.reading === 'object' ? state.reading.failed : state.reading,
    marks: state.claims.filter((claim) => claim.marked).length,
    painted: Number(await tab.page.evaluate(COUNT_RANGES)),
    shownOtherwise: state.claims
      .filter(({ claim }) => claim.isShownOtherwise === true)
      .map(({ claim }) => claim.text),
  };
}

const COUNT_RANGES =
  '[...CSS.highlights.values()].reduce((ranges, highlight) => ranges + highlight.size, 0)';

const ASK_STATE = `chrome.tabs.query({ active: true }).then((tabs) =>
  Promise.all(tabs.map((tab) => chrome.tabs.sendMessage(tab.id, { name: 'reader.state', request: {} }).catch(() => null)))
).then((states) => JSON.stringify(states.find(Boolean)?.answer ?? null))`;

async function settledState(rig: Rig): Promise<PageState | null> {
  const answer = await rig.evaluateInBackground(ASK_STATE);
  const state = JSON.parse(String(answer)) as PageState | null;
  if (!state || state.reading === 'waiting' || state.reading === 'reading') return null;
  return state;
}

function wrongsOf(check: ReadingCheck, shipped: Shipped): string[] {
  const wrong = [...check.spansWrong];
  if (!check.sameAsStock) wrong.push('not the text that stock Readability keeps');
  if (check.mappedCharacters !== check.articleCharacters) wrong.push('characters without a node');
  if (check.pageChanged) wrong.push('the page was changed');
  if (shipped.reading === 'error') wrong.push('the reader failed');
  if (shipped.painted < shipped.marks) wrong.push('fewer ranges painted than marked');
  for (const text of shipped.shownOtherwise) wrong.push(`said to be shown otherwise: ${text}`);
  return wrong;
}

function lineOf({ page, check, reading, marks, painted, wrong }: PageResult): string {
  const cost = check ? `${check.readMs.toFixed(0)} ms (${check.parseMs.toFixed(0)} parse)` : '';
  const roles = Object.entries(check?.roles ?? {}).map(([role, count]) => `${count} ${role}`);
  const line = `${wrong.length > 0 ? '✗' : '✓'} ${page}: ${marks} marks, ${painted} ranges, ${reading}; ${cost}; ${roles.join(', ')}`;
  return [line, ...wrong.map((each) => `    ${each}`)].join('\n');
}

function summarize(results: readonly PageResult[]): void {
  const checks = results.flatMap(({ check }) => check ?? []);
  const sum = (pick: (check: ReadingCheck) => number): number =>
    checks.reduce((total, check) => total + pick(check), 0);
  const times = (pick: (check: ReadingCheck) => number): string => {
    const sorted = checks.map(pick).sort((a, b) => a - b);
    const at = (share: number): string =>
      (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
    return `median ${at(0.5)}, p90 ${at(0.9)}, worst ${(sorted.at(-1) ?? 0).toFixed(1)} ms`;
  };
  const done = results.filter(({ reading }) => reading === 'done');
  console.log(
    `  read: ${times((check) => check.readMs)}; of that Readability's call: ${times((check) => check.parseMs)}`,
  );
  console.log(`  without that call: ${times((check) => check.readMs - check.parseMs)}`);
  console.log(
    `  article characters that lead to their node: ${((100 * sum((check) => check.mappedCharacters)) / sum((check) => check.articleCharacters)).toFixed(3)} %; spans tried: ${sum((check) => check.spansTried)}, wrong: ${sum((check) => check.spansWrong.length)}`,
  );
  const figures = sum(({ shown }) => shown.figures);
  const otherwise = sum(({ shown }) => shown.otherwise.length);
  console.log(
    `  numbers looked at as they are shown: ${figures}, otherwise: ${otherwise}; ${times(({ shown }) => shown.ms)} a page, ${times(({ shown }) => shown.worstMs)} a number`,
  );
  console.log(
    `  marked by the extension: ${done.length} of ${results.length} pages, ${results.reduce((total, { marks }) => total + marks, 0)} marks; failed: ${results.filter(({ wrong }) => wrong.length > 0).length}`,
  );
}
