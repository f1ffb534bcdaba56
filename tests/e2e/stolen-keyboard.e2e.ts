import { describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench, type Bench } from './setup.ts';

const CLAIM = 'a flood killed 38 people';
const SENTENCE = '<p>In the spring of 1990 a flood killed 38 people in the harbour town.</p>';
const NOTE = { role: 'textbox', name: 'Note' };
const WORDS = 'My source is the deputy minister, who asks not to be named.';

/**
 * Hears every letter that reaches the page, and offers `steal`, which moves the keyboard to a field
 * of the page whenever an element that is not the page's own has it.
 */
const LISTENING = `
  <textarea id="field"></textarea><dialog id="asking"><textarea id="within"></textarea></dialog>
  <a id="link" href="#there">a link of the page</a>
  <script>
    window.heard = '';
    for (const type of ['keydown', 'keypress', 'beforeinput', 'input'])
      addEventListener(type, (event) => { heard += (event.key ?? event.data ?? '?'); }, true);
    const isOurs = () => ![document.body, field, within, null].includes(document.activeElement);
    const steal = () => { if (isOurs()) field.focus(); };
    let [had, done] = [0, false];
    const stealOnce = () => {
      had = isOurs() ? had + 1 : 0;
      if (had > 50 && !done) { done = true; field.focus(); }
    };
  </script>`;

/** How pages take the keyboard while somebody writes in the drawer, as a script. */
const THIEVES = [
  ['once, a moment later', 'setInterval(stealOnce, 30)'],
  ['at every tick of a timer', 'setInterval(steal, 20)'],
  ['in every frame', 'const again = () => { steal(); requestAnimationFrame(again); }; again()'],
  ['at every move of the focus', 'for (const type of ["blur", "focus", "focusin", "focusout"]) addEventListener(type, () => { steal(); setTimeout(steal, 40); }, true)'],
  ['whenever the pointer moves', 'for (const type of ["pointermove", "pointerout", "mouseover"]) addEventListener(type, () => setTimeout(steal, 60), true)'],
  ['at every change of the document', 'new MutationObserver(() => setTimeout(steal, 60)).observe(document, { attributes: true, childList: true, subtree: true }); setInterval(() => document.body.setAttribute("data-now", Date.now()), 50)'],
  ['with a modal dialog of its own', 'setInterval(() => { if (isOurs()) { asking.close(); asking.showModal(); } }, 400)'],
  ['by letting go of it', 'setInterval(() => { if (isOurs()) document.activeElement.blur(); }, 300)'],
] as const; // prettier-ignore

/** Opens the drawer on a page with this script, with room for it at the side. */
async function openOn(bench: Bench, script: string): Promise<Tab> {
  const page = `${LISTENING}${SENTENCE}<script>${script}</script>`;
  const tab = await bench.rig.open(madeArticle(bench.server, page));
  await tab.page.setViewport({ width: 1440, height: 800 });
  await (await markPage(bench.rig, tab)).close();
  await openCard(tab, CLAIM);
  return tab;
}

describe('a page that takes the keyboard', () => {
  const bench = useBench();

  test.each(THIEVES)('%s, hears nothing of a note', async (_when, script) => {
    const tab = await openOn(bench, script);
    await tab.card.click(NOTE);
    for (const letter of WORDS) {
      await tab.card.type(letter);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(await tab.page.evaluate('heard + field.value + within.value')).toBe('');
    const { value } = await tab.card.find(NOTE);
    expect(WORDS.startsWith(value ?? '?')).toBe(true);
    // All of it, or it says where else to write.
    if (value !== WORDS) await tab.card.waitForText('keeps clicks and keys from the drawer');
    if (value !== '') await waitUntilSaved(tab);
  });
});

describe('a person', () => {
  const bench = useBench();

  test('who clicks in the page, or leaves the drawer by Tab, has the keyboard there', async () => {
    const tab = await openOn(bench, '');
    await tab.card.fill(NOTE, 'mine');
    await tab.document.click({ css: '#field' });
    await tab.page.keyboard.type('for the page');
    await until('the words in the page', async () =>
      Boolean(await tab.page.evaluate("field.value === 'for the page'")),
    );
    expect((await tab.card.find(NOTE)).value).toBe('mine');
    await focusCard(tab);
    // In Firefox the frame itself is on the way.
    await until('the focus in the page', async () => {
      await tab.page.keyboard.down('Shift');
      await tab.page.keyboard.press('Tab');
      await tab.page.keyboard.up('Shift');
      return Boolean(await tab.page.evaluate("document.activeElement.id === 'link'"));
    });
  });

  test('gets the page back by a click, after it took the keyboard once', async () => {
    const tab = await openOn(bench, 'setInterval(stealOnce, 30)');
    await tab.card.click(NOTE);
    await until('the theft', async () => Boolean(await tab.page.evaluate('done')));
    await tab.card.fill(NOTE, 'all the same');
    await until('the page within reach', async () => {
      await tab.document.click({ css: '#link' });
      return Boolean(await tab.page.evaluate("location.hash === '#there'"));
    });
    expect((await tab.card.find(NOTE)).value).toBe('all the same');
  });
});
