import { describe, expect, test } from 'vitest';
import { markPage, openCard } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench } from './setup.ts';

const CLAIM = 'a flood killed 38 people';
const SENTENCE = `<p id="claim">In the spring of 1990 ${CLAIM} in the harbour town, and another 112 were hurt when the quay gave way.</p>`;
const TALL = '<div style="height:150vh"></div>';

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The card's outer edges, in CSS pixels of the window. */
function cardBox(tab: Tab): Promise<Edges> {
  return tab.card.run((root) => {
    const box = root.querySelector('iframe')?.getBoundingClientRect();
    if (box === undefined) throw new Error('no card');
    const { left, top, right, bottom } = box;
    return { left, top, right, bottom };
  });
}

/** Those of the claim's words, which fill their paragraph. */
async function claimBox(tab: Tab): Promise<Edges> {
  return (await tab.page.evaluate(`(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('#claim'));
    return range.getBoundingClientRect().toJSON();
  })()`)) as Edges;
}

/**
 * What the pointer would meet in the middle of the card: ours, which hangs on the document element,
 * or something of the page.
 */
async function isUppermost(tab: Tab): Promise<boolean> {
  const { left, top, right, bottom } = await cardBox(tab);
  return (await tab.page.evaluate(
    `document.elementFromPoint(${(left + right) / 2}, ${(top + bottom) / 2})?.parentElement === document.documentElement`,
  )) as boolean;
}

/**
 * Waits until the card stands whole in the window, above everything, beside its claim and not on
 * it, and at least so many pixels high.
 */
async function expectBesideClaim(tab: Tab, least = 200): Promise<void> {
  const size = (await tab.page.evaluate('[innerWidth, innerHeight]')) as [number, number];
  await until('the card beside its claim', async () => {
    const [card, claim] = [await cardBox(tab), await claimBox(tab)];
    const isInside =
      card.left >= -0.5 &&
      card.top >= -0.5 &&
      card.right <= size[0] + 0.5 &&
      card.bottom <= size[1] + 0.5;
    const isApart =
      card.left >= claim.right ||
      card.right <= claim.left ||
      card.top >= claim.bottom ||
      card.bottom <= claim.top;
    const isOfUse = card.bottom - card.top >= least;
    if (isInside && isApart && isOfUse && (await isUppermost(tab))) return true;
    throw new Error(JSON.stringify({ card, claim, size }));
  });
}

async function scroll(tab: Tab, by: number): Promise<void> {
  await tab.page.evaluate(`scrollBy({ top: ${by}, behavior: 'instant' })`);
}

/** How a page may be made or shown: its markup and, where it matters, the window's size. */
const PAGES = [
  ['in a wide window', '', 1280, 800],
  ['in a narrow window', '', 320, 640],
  ['in a low window', '', 640, 400],
  ['in a window that is both', '', 320, 400],
  [
    'on a page from right to left',
    '<script>document.documentElement.dir = "rtl"</script>',
    1280,
    800,
  ],
  [
    'on a narrow page from right to left',
    '<script>document.documentElement.dir = "rtl"</script>',
    320,
    640,
  ],
  [
    'on a scaled page',
    '<style>html { transform: scale(.7); transform-origin: 0 0 }</style>',
    1280,
    800,
  ],
  [
    'on a page with a layer over everything',
    '<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none;transform:translateZ(0)"></div>',
    1280,
    800,
  ],
  [
    'on a page of one narrow column',
    '<style>article { max-width: 20rem; margin: auto }</style>',
    1280,
    800,
  ],
] as const;

describe('the card', () => {
  const bench = useBench();

  test.each(PAGES)(
    '%s stands beside its claim and follows the scrolling',
    async (_what, markup, width, height) => {
      const tab = await bench.rig.open(madeArticle(bench.server, markup + TALL + SENTENCE + TALL));
      await tab.page.setViewport({ width, height });
      await (await markPage(bench.rig, tab)).close();
      await openCard(tab, CLAIM);
      await expectBesideClaim(tab);
      for (const by of [-height / 5, height / 8, height / 8]) {
        await scroll(tab, by);
        await expectBesideClaim(tab, 160);
      }
    },
  );

  test('stands beside its claim on a page zoomed to 200 %, and where it is zoomed meanwhile', async () => {
    const tab = await bench.rig.open(madeArticle(bench.server, TALL + SENTENCE + TALL));
    const zoom = (to: number): Promise<unknown> => {
      const script = `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.tabs.setZoom(tab.id, ${to}))`;
      return bench.rig.evaluateInBackground(script);
    };
    const popup = await markPage(bench.rig, tab);
    await popup.close();
    await openCard(tab, CLAIM);
    await expectBesideClaim(tab);
    const before = (await tab.page.evaluate('innerWidth')) as number;
    await zoom(2);
    await until(
      'the zoom',
      async () => ((await tab.page.evaluate('innerWidth')) as number) < before * 0.6,
    );
    await expectBesideClaim(tab);
    await zoom(1);
    await until('the old size', async () => (await tab.page.evaluate('innerWidth')) === before);
    await expectBesideClaim(tab);
    expect((await cardBox(tab)).bottom).toBeGreaterThan(0);
  });

  test('in a narrow window keeps its height for the claim, and shows what has the focus beside head and triage', async () => {
    const tab = await bench.rig.open(madeArticle(bench.server, TALL + SENTENCE + TALL));
    await tab.page.setViewport({ width: 320, height: 640 });
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await expectBesideClaim(tab);
    const edges = (css: string): Promise<Edges> =>
      tab.card.run((root, selector) => {
        const found = root.querySelector('iframe')?.contentDocument?.querySelector(selector);
        const { left, top, right, bottom } = found?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, right, bottom };
      }, css);
    const seen = async (): Promise<readonly [number, number, number]> => {
      const [head, triage] = [await edges('.tm-head'), await edges('.tm-triage')];
      return [head.bottom, triage.top, (await edges('.tm-card')).bottom];
    };
    const [from, to, height] = await seen();
    expect((to - from) / height).toBeGreaterThan(0.6);
    // What is rarer in the foot stands below the triage, at the end of all that scrolls.
    const [note, foot] = ['[name=note]', '.tm-triage ~ .tm-row button'];
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
