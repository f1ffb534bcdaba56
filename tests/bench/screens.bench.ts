import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeBackup } from '../../lib/formats/backup.ts';
import { launchChromium } from '../e2e/drive/chromium.ts';
import type { Tab } from '../e2e/drive/rig.ts';
import { generateBusyPage } from '../library/busy-page.ts';
import { median, type Bench, type Measure } from './frame.ts';

const SIZE = 5000;

/**
 * The library's screens that show all of something, with 5,000 entries each: how soon they are
 * there, and what holds the page up until all is drawn.
 */
export const bench: Bench = {
  name: `screens of the library with ${SIZE.toLocaleString('en')} entries (Chromium, shipped build)`,
  async run({ chrome, builtChrome }) {
    if (chrome === null) throw new Error('no Chromium-based browser on this machine');
    const downloads = mkdtempSync(join(tmpdir(), 'tallymark-bench-'));
    const rig = await launchChromium({
      ...{ executable: chrome, build: builtChrome, display: null, profile: null, downloads },
    });
    await rig.waitForTab('welcome.html');
    try {
      const records = generateBusyPage(SIZE);
      const path = join(downloads, 'busy.json');
      writeFileSync(path, encodeBackup({ exportedAt: '', withheld: 0, records }));
      const library = await rig.openOwnPage('library.html');
      await library.document.waitForText('Nothing here yet');
      await (await library.page.$('input[type=file]'))?.uploadFile(path);
      await library.document.waitForText('new annotations');
      await library.document.click({ css: '[data-confirm]' });
      await library.document.waitForText('Imported.');
      const [source, subject] = [records.sources[0]?.id ?? '', records.subjects[0]?.id ?? ''];
      const measures: Measure[] = [];
      for (const screen of [
        { name: 'source page', hash: `#/source/${source}`, line: 'main ol > li' },
        { name: 'corrections', hash: '#/corrections', line: '[data-correction]' },
        { name: 'ledger', hash: `#/ledger/${subject}`, line: 'main tbody tr' },
        { name: 'ledger by time', hash: `#/ledger/${subject}?by=time`, line: 'main tbody tr' },
      ])
        measures.push(await measureScreen(library, screen));
      return measures;
    } finally {
      await rig.close();
      rmSync(downloads, { recursive: true, force: true });
    }
  },
};

interface Screen {
  readonly name: string;
  readonly hash: string;
  /** What there is one of for each entry. */
  readonly line: string;
}

interface Seen {
  readonly first: number;
  readonly whole: number;
  readonly longest: number;
  readonly drawn: number;
}

async function measureScreen({ page }: Tab, { name, hash, line }: Screen): Promise<Measure> {
  const looks: Seen[] = [];
  for (let look = 0; look < 3; look += 1) {
    await page.evaluate(`location.hash = '#/overview'`);
    await page.waitForFunction(`document.querySelector('[data-group]') !== null`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    looks.push((await page.evaluate(openAndWatch(hash, line))) as Seen);
  }
  const of = (what: keyof Seen): number => median(looks.map((look) => look[what]));
  return {
    name,
    value: of('first'),
    unit: 'ms',
    goal: '300 ms, no task over 50',
    beside: [
      { name: 'longest task (0: none over 50 ms)', value: of('longest') },
      { name: 'nothing more to draw, ms', value: of('whole') },
      { name: 'entries drawn', value: of('drawn') },
    ],
  };
}

/**
 * Goes to a screen and tells when its first lines were painted, when no more came for a second, and
 * the longest task until then.
 */
function openAndWatch(hash: string, line: string): string {
  return `new Promise((resolve) => {
    let longest = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    tasks.observe({ type: 'longtask' });
    const start = performance.now();
    let first = null, last = start, drawn = 0;
    location.hash = ${JSON.stringify(hash)};
    const look = () => {
      const now = performance.now();
      const count = document.querySelectorAll(${JSON.stringify(line)}).length;
      if (count > 0 && first === null) first = now - start;
      if (count !== drawn) { drawn = count; last = now; }
      if (now - last > 1500 && first !== null) {
        tasks.disconnect();
        resolve({ first, whole: last - start, longest, drawn });
      } else setTimeout(look, first === null ? 0 : 50);
    };
    requestAnimationFrame(look);
  })`;
}
