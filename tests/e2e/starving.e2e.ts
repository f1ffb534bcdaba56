import { describe, expect, test } from 'vitest';
import { openCard, waitUntilSaved } from './drive/acts.ts';
import { madeArticle, useBench } from './setup.ts';

const CLAIM = 'a flood killed 38 people';
const SENTENCE = '<p>In the spring of 1990 a flood killed 38 people in the harbour town.</p>';
const NOTE = { role: 'textbox', name: 'Note' };

/** What takes a page's time, address or keyboard without an end, as a script. */
const PAGES = [
  [
    'gives itself another address all the time',
    `let count = 0;
    setInterval(() => { try { history.replaceState(null, '', '?at=' + (count += 1)); } catch {} }, 30)`,
  ],
  [
    'writes something in every frame',
    `const line = document.querySelector('article').appendChild(document.createElement('p'));
    const again = () => { line.textContent = 'It is ' + Date.now(); requestAnimationFrame(again); };
    again()`,
  ],
  [
    'is never idle',
    `const again = () => {
      const until = performance.now() + 150;
      while (performance.now() < until);
      setTimeout(again, 10);
    };
    again()`,
  ],
  [
    'takes the keyboard at every tick',
    `const field = document.body.appendChild(document.createElement('textarea'));
    setInterval(() => { if (document.activeElement === document.body) field.focus(); }, 20)`,
  ],
] as const; // prettier-ignore

describe('a page that', () => {
  const bench = useBench();

  test.each(PAGES)('%s is read, and its claims take a note', async (what, script) => {
    const page = madeArticle(
      bench.server,
      `${SENTENCE}<script>addEventListener('load', () => {${script}})</script>`,
    );
    const tab = await bench.rig.open(page);
    const since = performance.now();
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.find({ css: '[data-key]' });
    console.log(`${what}: read within ${Math.round(performance.now() - since)} ms`);
    await popup.close();
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'all the same');
    await waitUntilSaved(tab);
    expect((await tab.card.find(NOTE)).value).toBe('all the same');
  });

  test('has 200,000 elements is said to be very large, with the way to have it read', async () => {
    const elements = '<p><i></i><b>grey</b></p>'.repeat(66_667);
    const tab = await bench.rig.open(madeArticle(bench.server, SENTENCE + elements));
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.find({ css: '[data-failure=too-large]' });
    await popup.view.find({ role: 'button', name: 'Read it all the same' });
    await popup.close();
  });
});
