import { describe, expect, test } from 'vitest';
import { markedTexts, markPage, openCard, placeOfWords, waitUntilSaved } from './drive/acts.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench } from './setup.ts';

const CLAIM = 'a flood killed 38 people';
const SENTENCE = '<p>In the spring of 1990 a flood killed 38 people in the harbour town.</p>';
const NOTE = { role: 'textbox', name: 'Note' };

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
    await tab.document.clickAt(x, y);
    await bench.rig.waitForTab('library.html');
  });

  test('with a modal dialog open takes a note on what the dialog says', async () => {
    const dialog = `<dialog id="d">${SENTENCE}</dialog><script>d.showModal()</script>`;
    const tab = await bench.rig.open(madeArticle(bench.server, dialog));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'said in a dialog');
    await waitUntilSaved(tab);
    await tab.card.press('Escape');
    await tab.card.waitForNone({ role: 'article' });
    expect(await tab.page.evaluate("document.querySelector('#d').matches(':modal')")).toBe(true);
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
