import { describe, expect, test } from 'vitest';
import { markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench } from './setup.ts';

const CLAIM = 'a flood killed 38 people';
const SENTENCE = `<p id="claim">In the spring of 1990 ${CLAIM} in the harbour town, and another 112 were hurt when the quay gave way.</p>`;
const TALL = '<div style="height:150vh"></div>';
const NARROW = '<style>article { max-width: 40rem; margin: auto }</style>';
/** Large enough that the claim's line is as wide as the window in any font. */
const WIDE = '<style>#claim { font-size: 1.6em }</style>';
const NOTE = { role: 'textbox', name: 'Note' };

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The drawer's outer edges, in CSS pixels of the window. */
function drawerBox(tab: Tab): Promise<Edges> {
  return tab.card.run((root) => {
    const box = root.querySelector('iframe')?.getBoundingClientRect();
    if (box === undefined) throw new Error('no drawer');
    const { left, top, right, bottom } = box;
    return { left, top, right, bottom };
  });
}

/** The edges of something in the drawer, in CSS pixels of its frame. */
function edgesIn(tab: Tab, css: string): Promise<Edges> {
  return tab.card.run((root, selector) => {
    const found = root.querySelector('iframe')?.contentDocument?.querySelector(selector);
    const { left, top, right, bottom } = found?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  }, css);
}

async function windowSize(tab: Tab): Promise<readonly [number, number]> {
  return (await tab.page.evaluate('[document.documentElement.clientWidth, innerHeight]')) as [
    number,
    number,
  ];
}

/** Waits until the drawer stands along one edge of the window, from corner to corner. */
async function expectAt(tab: Tab, edge: 'right' | 'left' | 'bottom' | 'top'): Promise<Edges> {
  return await until(`the drawer at the ${edge}`, async () => {
    const [width, height] = await windowSize(tab);
    const box = await drawerBox(tab);
    const whole = { left: 0, top: 0, right: width, bottom: height };
    const sides = (['left', 'top', 'right', 'bottom'] as const).filter(
      (side) => Math.abs(box[side] - whole[side]) < 1,
    );
    const free = { right: 'left', left: 'right', bottom: 'top', top: 'bottom' }[edge];
    if (sides.length === 3 && !sides.includes(free as keyof Edges)) return box;
    throw new Error(JSON.stringify({ box, width, height }));
  });
}

/** Waits until nothing lies on the claim's words. */
async function expectClaimInSight(tab: Tab): Promise<void> {
  await until('the claim in sight', async () => {
    const covered = await tab.document.run((root) => {
      const claim = root.querySelector('#claim');
      const range = document.createRange();
      if (claim !== null) range.selectNodeContents(claim);
      return [...range.getClientRects()]
        .flatMap(({ left, right, top, bottom }) =>
          [left + 2, right - 2].map((x) => [x, (top + bottom) / 2] as const),
        )
        .filter(([x, y]) => document.elementFromPoint(x, y) !== claim);
    });
    if (covered.length === 0) return true;
    throw new Error(JSON.stringify({ covered, drawer: await drawerBox(tab) }));
  });
}

/** How a page may be made or shown: its markup, the window's size and the edge the drawer takes. */
const PAGES = [
  ['in a wide window', NARROW, 1440, 800, 'right'],
  [
    'where only the left edge is free',
    `${NARROW}<style>article { margin-right: 10px }</style>`,
    1280,
    800,
    'left',
  ],
  ['where the text meets both edges', WIDE, 1280, 800, 'bottom'],
  ['in a narrow window', '', 320, 640, 'bottom'],
  ['in a low window', '', 640, 400, 'bottom'],
  ['in a window that is both', '', 320, 400, 'bottom'],
  [
    'on a page from right to left',
    `${NARROW}<script>document.documentElement.dir = "rtl"</script>`,
    1440,
    800,
    'right',
  ],
  [
    'on a scaled page',
    '<style>html { transform: scale(.7); transform-origin: 0 0 }</style>',
    1440,
    800,
    'right',
  ],
  ['on a page zoomed by its own style', `<style>html { zoom: 1.5 }</style>`, 1280, 800, 'bottom'],
  [
    'on a page with a layer over everything',
    `${NARROW}<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none;transform:translateZ(0)"></div>`,
    1440,
    800,
    'right',
  ],
] as const;

describe('the drawer', () => {
  const bench = useBench();

  /** Opens the drawer at the claim of a page with this markup around it. */
  async function openOn(markup: string, width: number, height: number): Promise<Tab> {
    const tab = await bench.rig.open(madeArticle(bench.server, markup + TALL + SENTENCE + TALL));
    await tab.page.setViewport({ width, height });
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    return tab;
  }

  test.each(PAGES)(
    '%s stands at the edge that is free, beside its claim, and stays there',
    async (_what, markup, width, height, edge) => {
      const tab = await openOn(markup, width, height);
      const box = await expectAt(tab, edge);
      await expectClaimInSight(tab);
      if (edge === 'bottom') expect(box.bottom - box.top).toBeLessThanOrEqual(height / 2);
      else expect(box.right - box.left).toBe(380);
      await tab.page.evaluate(`scrollBy({ top: ${-height / 5}, behavior: 'instant' })`);
      expect(await expectAt(tab, edge)).toEqual(box);
    },
  );

  test('stands at the top for the last lines of a page, which cannot be scrolled up', async () => {
    const last = `<style>article { display: flex; flex-direction: column } #claim { order: 9 }</style>`;
    const tab = await openOn(last, 1024, 700);
    await expectAt(tab, 'top');
    await expectClaimInSight(tab);
  });

  test('takes the edge that is free in a window of another size', async () => {
    const tab = await openOn(NARROW, 400, 800);
    await expectAt(tab, 'bottom');
    await tab.page.setViewport({ width: 1440, height: 800 });
    await expectAt(tab, 'right');
    await tab.page.setViewport({ width: 400, height: 800 });
    await expectAt(tab, 'bottom');
    await expectClaimInSight(tab);
  });

  test('stands beside its claim on a page zoomed to 200 %, and where it is zoomed meanwhile', async () => {
    const tab = await openOn(NARROW, 1440, 800);
    const zoom = (to: number): Promise<unknown> => {
      const script = `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.tabs.setZoom(tab.id, ${to}))`;
      return bench.rig.evaluateInBackground(script);
    };
    await expectAt(tab, 'right');
    const before = (await tab.page.evaluate('innerWidth')) as number;
    await zoom(2);
    await until(
      'the zoom',
      async () => ((await tab.page.evaluate('innerWidth')) as number) < before * 0.6,
    );
    await expectAt(tab, 'bottom');
    await expectClaimInSight(tab);
    await zoom(1);
    await until('the old size', async () => (await tab.page.evaluate('innerWidth')) === before);
    await expectAt(tab, 'right');
    await expectClaimInSight(tab);
  });

  test('is made wider by the keyboard and by the pointer, and is as wide on the next page', async () => {
    const tab = await openOn(NARROW, 1600, 800);
    const width = async (): Promise<number> => {
      const { left, right } = await expectAt(tab, 'right');
      return Math.round(right - left);
    };
    await tab.card.run((root) => {
      const frame = root.querySelector('iframe')?.contentDocument;
      frame?.querySelector<HTMLElement>('[role=separator]')?.focus();
    });
    for (let presses = 0; presses < 3; presses += 1) await tab.card.press('ArrowLeft');
    await until('a wider drawer', async () => (await width()) === 428);
    const { left } = await drawerBox(tab);
    await tab.page.mouse.move(left + 4, 300);
    await tab.page.mouse.down();
    for (const x of [left - 6, left - 16]) await tab.page.mouse.move(x, 320);
    await tab.page.mouse.up();
    await until('one wider still', async () => (await width()) === 448);
    expect(
      await tab.card.run((root) => {
        const frame = root.querySelector('iframe')?.contentDocument;
        return frame?.querySelector('[role=separator]')?.getAttribute('aria-valuenow');
      }),
    ).toBe('448');
    const other = await openOn(NARROW, 1600, 800);
    const box = await expectAt(other, 'right');
    expect(box.right - box.left).toBe(448);
    expect(await other.page.evaluate('Object.keys(localStorage).length')).toBe(0);
  });

  test('as a wide sheet has the claim, the verdict and the rest side by side, all in sight', async () => {
    const tab = await openOn(WIDE, 1280, 800);
    await expectAt(tab, 'bottom');
    const columns = ['claim', 'verdict', 'found'].map((part) => `[data-section=${part}]`);
    const boxes = await Promise.all(columns.map((css) => edgesIn(tab, css)));
    expect(boxes.every(({ right }, nth) => right <= (boxes[nth + 1]?.left ?? right) + 1)).toBe(
      true,
    );
    const [head, triage] = [await edgesIn(tab, '.tm-head'), await edgesIn(tab, '.tm-triage')];
    const levels = await edgesIn(tab, '[data-section=verdict]');
    const note = await edgesIn(tab, '[name=note]');
    for (const { top, bottom } of [...boxes, levels, note]) {
      expect(top).toBeGreaterThanOrEqual(head.bottom - 1);
      expect(bottom).toBeLessThanOrEqual(triage.top + 1);
    }
  });

  test('in a narrow window keeps its height for the claim, and shows what has the focus beside head and triage', async () => {
    const tab = await openOn('', 320, 640);
    await expectClaimInSight(tab);
    const edges = (css: string): Promise<Edges> => edgesIn(tab, css);
    const seen = async (): Promise<readonly [number, number, number]> => {
      const [head, triage] = [await edges('.tm-head'), await edges('.tm-triage')];
      return [head.bottom, triage.top, (await edges('.tm-card')).bottom];
    };
    const [from, to, height] = await seen();
    expect((to - from) / height).toBeGreaterThan(0.6);
    // What is rarer is in the menu of the triage.
    const [note, foot] = ['[name=note]', '.tm-menu > summary'];
    for (const name of [note, foot]) {
      await tab.card.run((root, selector) => {
        const frame = root.querySelector('iframe')?.contentDocument;
        frame?.querySelector<HTMLElement>(selector)?.focus();
      }, name);
      const { top, bottom } = await edges(name);
      const [above, below, end] = await seen();
      expect(top).toBeGreaterThanOrEqual(above);
      expect(bottom).toBeLessThanOrEqual(name === foot ? end : below);
    }
  });
});

/** What keeps pointer and keys from everything but a part of the page, once the claim was clicked. */
const HOLDING = [
  ['makes all of itself inert', 'document.documentElement.inert = true'],
  [
    'keeps the keyboard in a part of it',
    `const field = document.querySelector('#field'); field.focus();
     for (const type of ['focusin', 'focusout', 'blur'])
       addEventListener(type, () => setTimeout(() => field.focus()), true);`,
  ],
  ['opens a modal dialog', `document.querySelector('#asking').showModal()`],
] as const;

describe('the drawer, where the page', () => {
  const bench = useBench();
  const parts = `<input id="field"><dialog id="asking">Are you there?</dialog>`;

  test.each(HOLDING)('%s, takes a note and keeps it', async (_what, act) => {
    const held = `<script>addEventListener('click', () => { ${act} }, { once: true })</script>`;
    const tab = await bench.rig.open(madeArticle(bench.server, NARROW + parts + SENTENCE + held));
    await tab.page.setViewport({ width: 1440, height: 800 });
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'typed all the same');
    await waitUntilSaved(tab);
    expect((await tab.card.find(NOTE)).value).toBe('typed all the same');
    expect((await tab.document.find({ css: '#field' })).value).toBe('');
    expect(await tab.card.text()).not.toContain('keeps clicks and keys');
  });

  test('keeps the keyboard from it nevertheless, says where else to check', async () => {
    const taking = `<script>setInterval(() => { document.activeElement.blur(); window.focus(); }, 20)</script>`;
    const tab = await bench.rig.open(madeArticle(bench.server, NARROW + SENTENCE + taking));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.waitForText('keeps clicks and keys from the drawer');
  });
});
