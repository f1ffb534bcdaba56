import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markedTexts, markPage, openCard, placeOfWords, waitUntilSaved } from './drive/acts.ts';
import { closeCheck } from './drive/check-view.ts';
import { until } from './drive/until.ts';
import { buildFolder, madeArticle, useBench } from './setup.ts';

const CLAIM = 'a flood killed 38 people';
const SENTENCE = '<p>In the spring of 1990 a flood killed 38 people in the harbour town.</p>';
const NOTE = { role: 'textbox', name: 'Note' };

/** A script that gives an element to every name in the scripts that run in pages, as its id. */
function everyName(): string {
  const scripts = ['reader.js', 'shown.js', 'card.js', 'unpainted.js', 'watcher.js'];
  const code = scripts.map((file) => readFileSync(join(buildFolder(), file), 'utf8')).join('\n');
  const names = [...new Set(code.match(/[A-Za-z_$][\w$]{2,}/g))];
  return `<script>for (const name of ${JSON.stringify(names)}) {
    const element = document.createElement('i');
    element.id = name;
    document.head.append(element);
  }</script>`;
}

/** What pages do that could stand in the way, as markup. */
const PAGES = [
  ['where nothing takes the pointer', '<style>* { pointer-events: none !important }</style>'],
  ['where nothing can be selected', '<style>* { user-select: none !important }</style>'],
  [
    'that styles every element',
    '<style>* { position: static !important; transform: rotate(3deg) !important; opacity: .3 !important; margin: 40px !important }</style>',
  ],
  ['that is scaled', '<style>html { transform: scale(.8); transform-origin: 0 0 }</style>'],
  [
    'that covers itself',
    '<div style="position:fixed;right:0;top:0;width:300px;height:100vh;z-index:2147483647;background:#ccc"></div>',
  ],
  ['that is zoomed by its own style', '<style>html { zoom: 1.5 }</style>'],
  ['that writes from right to left', '<script>document.documentElement.dir = "rtl"</script>'],
  [
    'with a popover of its own in the top layer',
    '<div id="p" popover="manual" style="inset:auto 0 0 auto;width:400px;height:100vh;margin:0;pointer-events:none">menu</div><script>p.showPopover()</script>',
  ],
  ['in which every name of ours is an element', everyName()],
  ['with a strict policy', '<meta http-equiv="content-security-policy" content="default-src \'none\'; require-trusted-types-for \'script\'">'], // prettier-ignore
  [
    'that empties the highlight registry at every frame',
    '<script>const again = () => { CSS.highlights.clear(); requestAnimationFrame(again); }; again();</script>',
  ],
  [
    'that prevents and stops every event',
    '<script>for (const type of ["keydown","keypress","keyup","mousedown","pointerdown","focusin","beforeinput","input","wheel"]) addEventListener(type, (e) => { e.preventDefault(); e.stopImmediatePropagation(); }, true);</script>',
  ],
] as const;

const STRANGERS_OUT = `<script>new MutationObserver(() => {
  for (const one of [...document.documentElement.children]) if (!["HEAD", "BODY"].includes(one.tagName)) one.remove();
}).observe(document.documentElement, { childList: true });</script>`;

describe('a page', () => {
  const bench = useBench();

  test.each(PAGES)('%s is marked, and its claims take a note', async (_what, markup) => {
    const tab = await bench.rig.open(madeArticle(bench.server, markup + SENTENCE));
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.find({ css: '[data-key]' });
    await popup.close();
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'all the same');
    await waitUntilSaved(tab);
    expect((await tab.card.find(NOTE)).value).toBe('all the same');
  });

  test('that takes out whatever is added has its claims opened in the library', async () => {
    const tab = await bench.rig.open(madeArticle(bench.server, STRANGERS_OUT + SENTENCE));
    await (await markPage(bench.rig, tab)).close();
    const { x, y } = await placeOfWords(tab, CLAIM);
    await tab.page.bringToFront();
    await tab.document.clickAt(x, y);
    const library = await bench.rig.waitForTab('library.html');
    await library.document.find({ role: 'article' });
    expect(await library.document.text()).toContain('does not let Tallymark open a drawer');
  });

  test('with a modal dialog open takes a note on what the dialog says', async () => {
    const dialog = `<dialog id="d">${SENTENCE}</dialog><script>d.showModal()</script>`;
    const tab = await bench.rig.open(madeArticle(bench.server, dialog));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'said in a dialog');
    await waitUntilSaved(tab);
    await closeCheck(tab.card);
    expect(await tab.page.evaluate("document.querySelector('#d').matches(':modal')")).toBe(true);
  });

  test('that opens a modal dialog while the card is open leaves the card within reach, and takes over when it closes', async () => {
    const dialog =
      '<button id="open" onclick="d.showModal()">ask</button><dialog id="d">Are you sure?</dialog>';
    const tab = await bench.rig.open(madeArticle(bench.server, dialog + SENTENCE));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.document.click({ css: '#open' });
    await until('the dialog', async () => await tab.page.evaluate(`d.matches(':modal')`));
    await tab.card.fill(NOTE, 'all the same');
    await waitUntilSaved(tab);
    await tab.page.evaluate('d.close()');
    await until('the page within reach', async () => {
      await tab.document.click({ css: '#open' });
      return await tab.page.evaluate('d.open');
    });
    expect((await tab.card.find(NOTE)).value).toBe('all the same');
  });

  test('with a modal dialog in a shadow root takes a note', async () => {
    const dialog = `<div id="box"></div><script>
      const root = box.attachShadow({ mode: 'open' });
      root.innerHTML = '<dialog style="width:90vw;height:90vh">${SENTENCE}</dialog>';
      root.querySelector('dialog').showModal();
    </script>`;
    const tab = await bench.rig.open(madeArticle(bench.server, dialog));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'said in a dialog');
    await waitUntilSaved(tab);
  });

  test('that writes itself anew is marked again and answers clicks', async () => {
    const tab = await bench.rig.open(madeArticle(bench.server, SENTENCE));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'half a wor');
    // What was typed in the last 300 ms may go with the document; what shows as saved may not.
    await waitUntilSaved(tab);
    await tab.page.evaluate(`(() => {
      const html = document.documentElement.outerHTML;
      document.open();
      document.write('<!doctype html>' + html);
      document.close();
    })()`);
    await until('the marks of a new reader', async () => (await markedTexts(tab)).length === 1);
    await openCard(tab, CLAIM);
    await until('the note', async () => (await tab.card.find(NOTE)).value === 'half a wor');
    expect(await tab.page.evaluate('document.documentElement.children.length')).toBe(3);
  });

  test('that comes back by the history has its count on the badge', async () => {
    const tab = await bench.rig.open(madeArticle(bench.server, SENTENCE));
    await (await markPage(bench.rig, tab)).close();
    await tab.page.evaluate('window.sameDocument = true');
    await tab.page.goto(bench.server.url('other.test', 'demo-article.html'));
    await tab.page.goBack();
    // Where the browser did not keep the document there is nothing to show before the next click.
    const isSame = await tab.page.evaluate('window.sameDocument === true');
    await until('the badge', async () => (await bench.rig.badge(tab)) === (isSame ? '1' : ''));
  });
});
