import { describe, expect, test } from 'vitest';
import { markPage } from './drive/acts.ts';
import type { Rig, Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { useBench } from './setup.ts';

const SIZES = [
  [1920, 1080],
  [1280, 800],
  [1024, 700],
  [400, 800],
] as const;

const CLAIMS_A_PAGE = 20;

/** The pages walked through: how each is laid out, and what stands around its article. */
const PAGES: readonly { what: string; css: string; dir?: 'rtl'; around?: [string, string] }[] = [
  { what: 'a column in the middle', css: 'article { max-width: 680px; margin: auto }' },
  { what: 'text from edge to edge', css: '' },
  {
    what: 'a column at the right, and a fixed header',
    css: `article { max-width: 620px; margin: 0 20px 0 auto; padding-top: 90px }
      header { position: fixed; inset: 0 0 auto; height: 84px; background: #fff; z-index: 5 }`,
    around: ['<header>The Daily Harbour</header>', ''],
  },
  {
    what: 'writing from right to left',
    css: 'article { max-width: 680px; margin: auto }',
    dir: 'rtl',
  },
  {
    what: 'writing from right to left, from edge to edge, with fixed bars at both ends',
    css: `body { margin: 0; padding: 70px 12px }
      header { position: fixed; inset: 0 0 auto; height: 60px; background: #fff }
      footer { position: fixed; inset: auto 0 0; height: 40px; background: #ffd }`,
    dir: 'rtl',
    around: ['<header>The Daily Harbour</header>', '<footer>We use cookies</footer>'],
  },
  {
    what: 'an inner scroller in place of the window',
    css: `html, body { height: 100%; margin: 0; overflow: hidden }
      main { height: 100%; overflow-y: auto } article { padding: 0 16px }`,
  },
  {
    what: 'an inner scroller low in a page that scrolls too, with a stuck header in it',
    css: `main { height: 420px; margin: 700px 0; overflow-y: scroll; border: 2px solid }
      h1 { position: sticky; top: 0; margin: 0; background: #fff }`,
  },
  {
    what: 'sections that the window snaps to',
    css: `html { scroll-snap-type: y mandatory }
      section { min-height: 100vh; scroll-snap-align: start; box-sizing: border-box; padding: 24px }`,
  },
  {
    what: 'paragraphs that an inner scroller snaps to, from right to left',
    css: `html, body { height: 100%; margin: 0; overflow: hidden }
      main { height: 100%; overflow-y: auto; scroll-snap-type: y mandatory; scroll-behavior: smooth }
      p { scroll-snap-align: end }`,
    dir: 'rtl',
  },
  {
    what: 'a transform on its root element, and a header that sticks',
    css: `html { transform: scale(.96); transform-origin: 0 0 }
      article { max-width: 700px; margin: auto }
      header { position: sticky; top: 0; height: 50px; background: #fff }`,
    around: ['<header>The Daily Harbour</header>', ''],
  },
];

const PLACES = ['harbour', 'quarry', 'valley', 'old town', 'northern district'];
const LONG =
  ', as the parish books of that year and of the year after have it, though the clerk who kept them had left the town by then and wrote down only what he was told by those who came to see him in the spring';

/** Paragraphs that are one claim each, with what is none between them. */
function paragraphs(page: number): string {
  const claims = Array.from({ length: CLAIMS_A_PAGE }, (_, nth) => {
    const count = 112 + page * 100 + nth * 3;
    const tail = nth % 7 === 3 ? LONG : '';
    return `<p data-claim>In ${1901 + nth} a flood killed <b>${count} people</b> in the ${PLACES[nth % 5] ?? ''}${tail}.</p>
      <p>Somebody had painted the railings, which nobody had asked for, and everybody was glad of it. Whether the old warehouse ought to stay is a matter of taste, and tastes differ along this coast.</p>`;
  });
  return claims
    .map((claim, nth) => (nth % 4 === 0 ? `</section><section>${claim}` : claim))
    .join('\n');
}

function html(page: number): string {
  const { css = '', dir = 'ltr', around: [before, after] = ['', ''] } = PAGES[page] ?? {};
  return `<!doctype html><html lang="en" dir="${dir}"><head><title>Floods</title><style>${css}</style></head>
    <body>${before}<main><article><h1>What the harbour remembers</h1><section>${paragraphs(page)}</section></article></main>${after}</body></html>`;
}

/** What was seen at one claim of the walk. */
interface Stop {
  /** The drawer's place in the window, as one text. */
  readonly place: string;
  readonly edge: 'right' | 'left' | 'bottom' | 'top' | 'none';
  /**
   * The points of the claim's lines, or of its figure's where they are taller than what is free,
   * that something lies on.
   */
  readonly covered: readonly string[];
}

/** Runs in the extension's own world of the page. */
function look(nth: number): Stop {
  interface Chrome {
    readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  }
  type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  const openRoot = (element: Opened): ShadowRoot | null =>
    element.openOrClosedShadowRoot === undefined
      ? ((globalThis as { chrome?: Chrome }).chrome?.dom.openOrClosedShadowRoot(element) ?? null)
      : element.openOrClosedShadowRoot;
  const roots = [...document.documentElement.children].map(openRoot);
  const frame = roots.find((root) => root?.querySelector('iframe'))?.querySelector('iframe');
  if (!frame) return { place: 'none', edge: 'none', covered: ['no drawer'] };
  const box = frame.getBoundingClientRect();
  const [width, height] = [document.scrollingElement?.clientWidth ?? 0, innerHeight];
  const isSheet = box.width >= width - 1;
  const side = box.left > 1 ? 'right' : 'left';
  const edge = isSheet ? (box.top > 1 ? 'bottom' : 'top') : side;
  const claim = document.querySelectorAll('[data-claim]')[nth];
  if (!claim) return { place: 'none', edge, covered: ['no claim'] };
  const range = document.createRange();
  range.selectNodeContents(claim);
  const free = isSheet ? height - box.height : height;
  if (range.getBoundingClientRect().height > free)
    range.selectNodeContents(claim.querySelector('b') ?? claim);
  const points = [...range.getClientRects()].flatMap(({ left, right, top, bottom }) =>
    [left + 2, (left + right) / 2, right - 2].map((x) => [x, (top + bottom) / 2] as const),
  );
  const covered = points.filter(([x, y]) => {
    const met = document.elementFromPoint(x, y);
    return met === null || !claim.contains(met);
  });
  const place = [box.left, box.top, box.right, box.bottom].map(Math.round).join(' ');
  return { place, edge, covered: covered.map(([x, y]) => `${nth}: ${x} ${y} (drawer ${place})`) };
}

/** Walks through the claims of the tab in front, first to last, and says what was seen at each. */
async function walk(rig: Rig): Promise<readonly Stop[]> {
  return (await rig.evaluateInBackground(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const ask = async (name, request) =>
      (await chrome.tabs.sendMessage(tab.id, { name, request }, { frameId: 0 })).answer;
    const look = async (nth) => {
      const target = { tabId: tab.id };
      const [{ result, error }] = await chrome.scripting.executeScript({ target, func: ${look.toString()}, args: [nth] });
      if (!result) throw new Error(String(error));
      return result;
    };
    const claims = (await ask('reader.state', {})).claims.filter(({ marked }) => marked);
    const stops = [];
    for (const [nth, { key }] of claims.entries()) {
      if (nth === 0) await ask('reader.jump', { key, open: true });
      else await ask('reader.step', { direction: 1 });
      stops.push(await look(nth));
    }
    return stops;
  })()`)) as Stop[];
}

async function resize(tab: Tab, width: number, height: number): Promise<void> {
  await tab.page.setViewport({ width, height });
  await until(
    'the size',
    async () =>
      (await tab.page.evaluate('[innerWidth, innerHeight].join()')) === `${width},${height}`,
  );
}

describe('the drawer, on a walk through a page with', () => {
  const bench = useBench();

  test.each(PAGES.map(({ what }, page) => [what, page] as const))(
    '%s, covers no claim, and changes its place at the end of the page alone',
    async (_what, page) => {
      bench.server.put(`walk-${page}.html`, html(page));
      const tab = await bench.rig.open(bench.server.url('news.test', `walk-${page}.html`));
      await (await markPage(bench.rig, tab)).close();
      await tab.page.bringToFront();
      for (const [width, height] of SIZES) {
        await resize(tab, width, height);
        const stops = await walk(bench.rig);
        const what = `at ${width} × ${height}`;
        expect(stops, what).toHaveLength(CLAIMS_A_PAGE);
        expect(
          stops.flatMap(({ covered }) => covered),
          what,
        ).toEqual([]);
        const places = stops.map(({ place }) => place);
        const changes = places.filter((place, nth) => nth > 0 && place !== places[nth - 1]);
        expect(changes.length, `${what}: ${places.join(' | ')}`).toBeLessThanOrEqual(1);
        if (changes.length > 0)
          expect(stops.at(-1)?.edge, `${what}: ${places.join(' | ')}`).toBe('top');
      }
      await tab.page.close();
    },
  );
});
