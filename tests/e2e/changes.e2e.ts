import { beforeEach, describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { openDetails } from './drive/check-view.ts';
import { takeDownload } from './drive/downloads.ts';
import type { Popup, Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { useBench } from './setup.ts';

const TOLL = 'The flood in Dolen killed at least 31 people, the province said.';
const NEW_TOLL = TOLL.replace('31', '38');
const FILLING = Array.from(
  { length: 6 },
  (_each, index) =>
    `<p>Line ${['one', 'two', 'three', 'four', 'five', 'six'][index]} of the day tells of the weather over the valley, of boats that were lent, and of soup that was handed out at the school by people who had lost their own kitchens.</p>`,
).join('\n');

/** An article around some words; the words may be left out. */
function article(words: string, after = ''): string {
  return `<!doctype html><html lang="en"><head><title>Dolen</title></head><body><main><article>
    <h1>Water over Dolen</h1>
    <p>The river came over the dyke in the night, and the lower town was under water before anybody had rung the bell.</p>
    ${words === '' ? '' : `<p>${words}</p>`}
    <p>The bridge stays closed until its piers have been looked at by divers, which the mayor wants done this month.</p>
    ${FILLING}</article>${after}</main></body></html>`;
}

/** What stands at the same address for who has no subscription. */
function wall(): string {
  const offer = Array.from(
    { length: 6 },
    (_each, index) =>
      `<p>Offer ${['one', 'two', 'three', 'four', 'five', 'six'][index]} brings the paper to your door before breakfast, with a magazine on Saturdays, a puzzle book in summer, and a crossword that has been set by the same retired teacher for as long as anybody can remember.</p>`,
  ).join('');
  return `<!doctype html><html lang="en"><head><title>Dolen</title></head><body><main><article><h1>Read on with a subscription</h1>${offer}</article></main></body></html>`;
}

/** Presses Tab in the card until a button has the focus. */
async function tabTo(tab: Tab, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await tab.card.press('Tab');
    const label = await tab.card.run((root) => {
      const frame = (root as ShadowRoot).activeElement as HTMLIFrameElement | null;
      return frame?.contentDocument?.activeElement?.textContent ?? '';
    });
    if (label.startsWith(name)) return;
  }
  throw new Error(`no button “${name}” by the keyboard`);
}

describe('a page whose words change between two visits', () => {
  const bench = useBench();
  let copies = 0;
  let path = '';
  let url = '';
  let tab: Tab;

  /** Notes a decided finding on the toll, then has the page changed and visited again. */
  const visitAgain = async (html: string): Promise<Popup> => {
    await openCard(tab, 'killed at least 31 people');
    // By its key: where the claim was met before, which other tests have seen to, may come while a
    // pointer is on its way.
    await focusCard(tab);
    await tab.card.press('1');
    await waitUntilSaved(tab);
    await tab.card.press('Escape');
    await tab.card.waitForNone({ role: 'article' });
    bench.server.put(path, html);
    await tab.page.close();
    tab = await bench.rig.open(url);
    const popup = await bench.rig.clickToolbar(tab);
    await until('an answer in the popup', async () =>
      /open|No article/.test(await popup.view.text()),
    );
    return popup;
  };

  const showChanged = (popup: Popup): Promise<void> =>
    popup.view.click({ css: '[data-tab="changed"]' });

  const visitChanged = async (): Promise<void> => {
    const popup = await visitAgain(article(NEW_TOLL));
    await showChanged(popup);
    await popup.view.waitForText('31 → 38');
    await popup.close();
  };

  beforeEach(async () => {
    copies += 1;
    path = `changes-${copies}.html`;
    bench.server.put(path, article(TOLL));
    url = bench.server.url('news.test', path);
    tab = await bench.rig.open(url);
    await (await markPage(bench.rig, tab)).close();
  });

  test('shows then and now in popup and card, and takes the new words over by the keyboard', async () => {
    await visitChanged();
    await openCard(tab, 'killed at least 38 people');
    const notice = await tab.card.find({ css: '[aria-label="Changed since it was noted"]' });
    expect(notice.text).toMatch(/31.*→.*38/);
    await tab.card.find({ css: '[title^="Seen"][title*=" later, on "]' });
    await focusCard(tab);
    await tabTo(tab, 'Accept new wording');
    await tab.card.press('Enter');
    const after = await tab.card.waitForText('Not confirmed for the words that stand now');
    expect(after).toContain('38+');
    await tab.card.waitForNone({ css: '[data-accept]' });
    await tab.card.click({ role: 'button', name: 'It holds for the new words too', nth: 0 });
    await waitUntilSaved(tab);
    const library = await bench.rig.openOwnPage('library.html#/');
    await library.document.waitForText('at least 38 people');
    await library.page.close();
  });

  test('is kept as evidence by the mouse, and still shown as changed', async () => {
    await visitChanged();
    await openCard(tab, 'killed at least 38 people');
    await tab.card.click({ css: '[data-keep]' });
    await tab.card.waitForText('Edit noted on');
    await tab.card.find({ css: '[data-accept]' });
    const library = await bench.rig.openOwnPage('library.html#/');
    await library.document.click({ css: '[data-annotation]' });
    const detail = await library.document.waitForText('Edit noted on');
    expect(detail).toContain('last look');
    await library.document.click({ role: 'button', name: 'Export', exact: true });
    await library.document.click({ css: '[data-export="markdown"]' });
    const report = await takeDownload(bench.downloads);
    expect(report).toContain('What the page changed');
    expect(report).toMatch(/seen .*: “.*31.*”; seen .*: “.*38.*” \(noted, wording kept\)/);
    expect(report).toMatch(/Looked at: .*, changed since it was noted/);
    expect(report).toMatch(/as changed on .*, SHA-256: [0-9a-f]{64}/);
    await library.page.close();
  });

  test('takes the new words over from the library, with the page closed', async () => {
    await visitChanged();
    await openCard(tab, 'killed at least 38 people');
    await tab.card.find({ css: '[data-accept]' });
    await tab.page.close();
    const library = await bench.rig.openOwnPage('library.html#/');
    await library.document.click({ css: '[data-annotation]', nth: 0 });
    await library.document.click({ css: '[data-accept]' });
    await library.document.waitForText('Not confirmed for the words that stand now');
    expect(await library.document.text()).toContain(NEW_TOLL);
    await library.page.close();
  });

  test('shows a change that comes while the page is open', async () => {
    await openCard(tab, 'killed at least 31 people');
    await focusCard(tab);
    await tab.card.press('1');
    await waitUntilSaved(tab);
    await tab.page.evaluate(`(() => {
      const toll = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('31 people'));
      toll.textContent = ${JSON.stringify(NEW_TOLL)};
    })()`);
    await tab.card.find({ css: '[data-accept]', name: 'Accept new wording' });
  });

  test.each([
    ['removed', article(''), 'The words were removed'],
    ['in a closed part', article('', `<div hidden>${TOLL}</div>`), 'not loaded or not open'],
    ['behind a wall', wall(), 'Most of the text the words stood in is missing'],
  ])('tells words %s apart', async (_what, html, reason) => {
    const popup = await visitAgain(html);
    await showChanged(popup);
    await popup.view.click({ css: '[data-key]', name: 'killed at least 31 people' });
    await popup.view.waitForText(reason);
    await popup.close();
  });

  test('offers what is like words not found, and hangs them there only when told to', async () => {
    const other = 'In the region of Dolen a flood killed 31 people or more, said the province.';
    const popup = await visitAgain(article('', `<p>${other}</p>`));
    await showChanged(popup);
    await popup.view.click({ css: '[data-key]', name: 'Not found' });
    await popup.view.find({ role: 'button', name: 'Attach to selected text' });
    // When the words were last there comes once the page is weighed, and moves the button.
    await popup.view.waitForText('Last seen as noted on');
    await tab.page.evaluate(`(() => {
      const words = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('In the region'));
      getSelection().selectAllChildren(words);
    })()`);
    const attach = { role: 'button', name: 'Attach to selected text' };
    await until('the words attached', async () => {
      // What loads above it may move it from under the pointer.
      if (await popup.view.has(attach)) await popup.view.click(attach);
      return until('no button', async () => !(await popup.view.has(attach)), 2000);
    });
    await popup.close();
    // A click with text selected keeps its meaning.
    await tab.page.evaluate('getSelection().removeAllRanges()');
    await openCard(tab, 'a flood killed 31 people or more');
    await openDetails(tab.card, 'history');
    const card = await tab.card.waitForText('Wording unchanged');
    expect(card).toContain('In the region of Dolen');
  });
});
