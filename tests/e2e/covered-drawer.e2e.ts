import { describe, expect, test } from 'vitest';
import { markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench, type Bench } from './setup.ts';

const CLAIM = 'a flood killed 38 people';
const SENTENCE = '<p>In the spring of 1990 a flood killed 38 people in the harbour town.</p>';
const NOTE = { role: 'textbox', name: 'Note' };
const LEVEL = { css: '[data-level]', name: 'Contradicted' };
const REFUSED = 'what you just did was not taken';

/** Lets the pointer through, over everything. */
const COVER = `
  <style>#cover { position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0;
    background: #fff; pointer-events: none; z-index: 2147483647 }</style>
  <div id="cover" popover="manual">Click here to go on</div>`;

/** Older browsers have no such thing, and nothing to fear. */
const TURNING = `
  <style>::view-transition { pointer-events: none }
    ::view-transition-old(root), ::view-transition-new(root) { animation-duration: 60s }</style>
  <script>let turning = null; const turn = () => { turning = document.startViewTransition?.(() => undefined); }</script>`;

/** How a page hides the drawer, as a script with our element as `host`. */
const HIDING = [
  [
    'takes it out of the top layer, under something',
    "host.removeAttribute('popover'); cover.removeAttribute('popover'); document.documentElement.append(cover)",
  ],
  [
    'lays something over it from a closed shadow root',
    `const box = document.createElement('div');
     document.body.append(box);
     const root = box.attachShadow({ mode: 'closed' });
     root.innerHTML = '<div popover="manual" style="position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;pointer-events:none"></div>';
     root.firstElementChild.showPopover()`,
  ],
  [
    'uncovers it under the pointer',
    `host.removeAttribute('popover'); cover.removeAttribute('popover'); document.documentElement.append(cover);
     addEventListener('pointerover', (event) => {
       if (event.target !== host || !cover.isConnected) return;
       cover.remove(); host.popover = 'manual'; host.showPopover();
     }, true)`,
  ],
] as const; // prettier-ignore

/** What pages try in vain with the drawer's element, as a script: nothing in the page can restyle it. */
const RESTYLING = [
  ['opacity', "host.style.setProperty('opacity', '0', 'important')"],
  ['a filter', "host.style.setProperty('filter', 'opacity(0)', 'important')"],
  ['a clip', "host.style.setProperty('clip-path', 'inset(50%)', 'important')"],
  ['a blend', "host.style.setProperty('mix-blend-mode', 'lighten', 'important')"],
  ['a scale', "host.style.setProperty('transform', 'scale(.02)', 'important')"],
  ['an animation', "host.animate({ opacity: [0, 0] }, { duration: 1e6, fill: 'both' })"],
  [
    'what is generated in it',
    `const style = document.createElement('style');
     style.textContent = 'html > div::after { content: "" !important; display: block !important; position: fixed !important; inset: 0 !important; background: #fff !important; z-index: 9 !important; pointer-events: none !important }';
     document.head.append(style)`,
  ],
  ['something in the top layer', 'cover.showPopover()'],
] as const; // prettier-ignore

/** What a page may try in vain, as markup. */
const IN_VAIN = [
  ['a sheet', '<style>html > div { opacity: 0 !important; filter: opacity(0) !important; clip-path: inset(50%) !important; transform: scale(.1) !important; visibility: hidden !important; transition: opacity 1s !important }</style>'],
  ['a transparent root', '<style>html { opacity: 0.2 }</style>'],
  ['an animation', "<script>setInterval(() => { for (const one of document.documentElement.children) one.animate?.({ opacity: [0, 0] }, { duration: 1e6, fill: 'both' }); }, 100)</script>"],
  ['a transformed root', '<style>html { transform: translateX(8px) rotate(1deg) scale(0.98) }</style>'],
  ['a zoomed root', '<style>html { zoom: 1.25 }</style>'],
  ['a header that sticks and a banner', '<div style="position:sticky;top:0;z-index:2147483647;background:#fff">The Harbour News</div><div style="position:fixed;inset:auto 0 0;height:200px;z-index:2147483647;background:#fff">We use cookies</div>'],
  ['a cover in its own order', '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none"></div>'],
] as const; // prettier-ignore

async function openOn(bench: Bench, markup: string): Promise<Tab> {
  const tab = await bench.rig.open(madeArticle(bench.server, markup + SENTENCE));
  await tab.page.setViewport({ width: 1440, height: 800 });
  await (await markPage(bench.rig, tab)).close();
  await openCard(tab, CLAIM);
  return tab;
}

/** Runs a script of the page that knows our element. */
async function run(tab: Tab, script: string): Promise<void> {
  await tab.page.evaluate(
    `{ const host = [...document.documentElement.children].find(({ id, localName }) => id === '' && localName === 'div'); ${script} }`,
  );
}

describe('a page that hides the drawer', () => {
  const bench = useBench();

  test.each(HIDING)('where it %s, has no verdict from a click or a key', async (_how, script) => {
    const tab = await openOn(bench, COVER);
    await tab.card.find(LEVEL);
    await run(tab, script);
    await tab.card.click(LEVEL);
    await tab.card.waitForText(REFUSED);
    await tab.card.press('1');
    expect(await tab.card.text()).not.toContain('Saved');
    expect(await tab.card.has({ css: '[data-level][aria-pressed="true"]' })).toBe(false);
  });

  test('is told of no word that is written meanwhile, and gives way to who looks again', async () => {
    const tab = await openOn(bench, COVER);
    await tab.card.fill(NOTE, 'seen');
    await waitUntilSaved(tab);
    await run(tab, HIDING[0][1]);
    await tab.card.type(' unseen');
    await tab.card.waitForText(REFUSED);
    expect((await tab.card.find(NOTE)).value).toBe('seen');
    await until('the verdict', async () => {
      await run(tab, "document.querySelector('#cover')?.remove()");
      await tab.card.click(LEVEL);
      return tab.card.has({ css: '[data-level][aria-pressed="true"]', name: 'Contradicted' });
    });
    await until('no notice', async () => !(await tab.card.text()).includes(REFUSED));
  });
});

describe('the drawer', () => {
  const bench = useBench();

  test.each(IN_VAIN)('is not hidden by %s, and takes a verdict at once', async (_what, markup) => {
    const tab = await openOn(bench, markup);
    await tab.card.click(LEVEL);
    await waitUntilSaved(tab);
    expect(await tab.card.text()).not.toContain(REFUSED);
  });

  test.each(RESTYLING)('is not hidden by %s on its element', async (_what, script) => {
    const tab = await openOn(bench, COVER);
    await tab.card.find(LEVEL);
    await run(tab, script);
    // Something that came into the top layer is under the drawer only the next moment.
    await until('the verdict', async () => {
      await tab.card.click(LEVEL);
      return tab.card.has({ css: '[data-level][aria-pressed="true"]', name: 'Contradicted' });
    });
    const seen = await tab.document.run(() => {
      const host = [...document.documentElement.children].find(
        ({ id, localName }) => id === '' && localName === 'div',
      );
      if (host === undefined) return null;
      const { opacity, filter, clipPath, mixBlendMode, transform } = getComputedStyle(host);
      const after = getComputedStyle(host, '::after').display;
      return { opacity, filter, clipPath, mixBlendMode, transform, after };
    });
    expect(seen).toEqual({
      opacity: '1',
      filter: 'none',
      clipPath: 'none',
      mixBlendMode: 'normal',
      transform: 'none',
      after: 'none',
    });
  });

  test('takes what is written while the page brings things into the top layer', async () => {
    const tab = await openOn(bench, COVER);
    await tab.card.fill(NOTE, 'seen');
    await run(tab, 'cover.showPopover()');
    await until('the drawer above it', async () => {
      await tab.card.type('.');
      return ((await tab.card.find(NOTE)).value ?? '').startsWith('seen.');
    });
    await waitUntilSaved(tab);
  });

  test('has no verdict from a click while the page shows a picture of itself', async () => {
    const tab = await openOn(bench, TURNING);
    if ((await tab.page.evaluate("'startViewTransition' in document")) !== true) return;
    await tab.card.find(LEVEL);
    await run(tab, 'turn()');
    await tab.card.click(LEVEL);
    expect(await tab.card.has({ css: '[data-level][aria-pressed="true"]' })).toBe(false);
    await run(tab, 'turning?.skipTransition()');
    await until('the verdict', async () => {
      await tab.card.click(LEVEL);
      return tab.card.has({ css: '[data-level][aria-pressed="true"]', name: 'Contradicted' });
    });
  });
});

/** What people do just before they decide, on pages that mean no harm. */
const ORDINARY: readonly (readonly [what: string, act: (tab: Tab) => Promise<unknown>])[] = [
  ['nothing', () => Promise.resolve()],
  ['a new size of the window', (tab) => tab.page.setViewport({ width: 1200, height: 700 })],
  ['scrolling', (tab) => run(tab, 'scrollTo(0, 200)')],
  ['a tooltip of the page', (tab) => run(tab, 'cover.showPopover(); cover.hidePopover()')],
  ['a menu that unfolds', (tab) => run(tab, "document.querySelector('details').open = true")],
];

describe('a person on an ordinary page', () => {
  const bench = useBench();

  const OUTDATED = { css: '[data-level]', name: 'Outdated' };
  const isOutdated = (tab: Tab): Promise<boolean> =>
    tab.card.has({ css: '[data-level][aria-pressed="true"]', name: 'Outdated' });

  test.each(ORDINARY)('is refused neither click nor key at once after %s', async (_what, act) => {
    const tab = await openOn(bench, `${COVER}<details><summary>More</summary>Less</details>`);
    await act(tab);
    await tab.card.click(OUTDATED);
    await until('the verdict by a click', () => isOutdated(tab));
    await act(tab);
    await tab.card.press('1');
    await until('another by a key', async () => !(await isOutdated(tab)));
    expect(await tab.card.text()).not.toContain(REFUSED);
  });

  test('decides at once after a double click in the page', async () => {
    const tab = await openOn(bench, COVER);
    await tab.card.find(OUTDATED);
    await tab.page.mouse.click(4, 300, { count: 2 });
    await tab.card.click(OUTDATED);
    await until('the verdict', () => isOutdated(tab));
    expect(await tab.card.text()).not.toContain(REFUSED);
  });
});
