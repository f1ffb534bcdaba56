import { describe, expect, test } from 'vitest';
import { hasMark, markedTexts, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { closeCheck } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench } from './setup.ts';

const NOTE = { role: 'textbox', name: 'Note' };

/** Markup around words that are a claim as a reader sees them, and a piece of one text node to click on. */
const FOUND = [
  [
    'across links and emphasis',
    '<p>The flood of <a href="#x">1990</a> killed <b>38</b> <i>people</i> in the harbour <em>town</em>.</p>',
    'in the harbour',
    'The flood of 1990 killed 38 people in the harbour town.',
  ],
  [
    'across inline boxes',
    '<p>The flood <span style="display:inline-block">killed 38 people</span> in <span style="display:inline-block">the harbour</span> town.</p>',
    'killed 38 people',
    'The flood killed 38 people in the harbour town.',
  ],
  [
    'in a table',
    '<table><tr><th>Year</th><th>What it did</th></tr><tr><td>1990</td><td>The flood killed 38 people in the harbour.</td></tr><tr><td>1991</td><td>Nothing.</td></tr></table>',
    'killed 38 people',
    'The flood killed 38 people in the harbour.',
  ],
  [
    'in a list',
    '<ul><li>The mine closed.</li><li>The flood killed 38 people in the harbour.</li><li>Nothing else.</li></ul>',
    'killed 38 people',
    'The flood killed 38 people in the harbour.',
  ],
  [
    'between line breaks',
    '<p>The mine closed.<br>The flood killed 38 people in the harbour.<br><br>Nothing else.</p>',
    'killed 38 people',
    'The flood killed 38 people in the harbour.',
  ],
  [
    'in an open shadow root',
    `<div id="box"></div><script>box.attachShadow({ mode: 'open' }).innerHTML = '<p>The flood killed <b>38</b> people in the harbour.</p>';</script>`,
    'people in the harbour',
    'The flood killed 38 people in the harbour.',
  ],
  [
    'in a slot of a shadow root',
    `<div id="box">The flood killed <b>38</b> people in the harbour.</div><script>box.attachShadow({ mode: 'open' }).innerHTML = '<p>Said yesterday.</p><section><slot></slot></section>';</script>`,
    'people in the harbour',
    'The flood killed 38 people in the harbour.',
  ],
] as const;

/** Markup, and two pieces of it between which a person selects. */
const SELECTED = [
  [
    'over cells of a table',
    '<table><tr><td>The flood</td><td>killed 38</td><td>harbour</td></tr><tr><td>The fire</td><td>hurt 12</td><td>mill</td></tr></table>',
    'The fire',
    'mill',
  ],
  [
    'over items of a list',
    '<ul><li>It was night.</li><li>The rain came</li><li>and the dam broke.</li></ul>',
    'The rain',
    'the dam broke.',
  ],
  [
    'over line breaks',
    '<p>It was night.<br>The rain came,<br>and the dam broke.</p>',
    'The rain',
    'the dam broke.',
  ],
  [
    'over paragraphs',
    '<p>It was night, and the rain came.</p><p>And the dam broke.</p>',
    'the rain',
    'the dam broke.',
  ],
  [
    'in an open shadow root',
    `<div id="box"></div><script>box.attachShadow({ mode: 'open' }).innerHTML = '<p>It was <b>night</b>, and the rain came.</p><p>And the dam broke.</p>';</script>`,
    'night',
    'the dam broke.',
  ],
] as const;

/** Something that is marked as soon as the page is read. */
const CLAIM = '<p>The mine employed 412 people.</p>';

/** Markup of text that waits, and what shows it. */
const REVEALED = [
  [
    'details',
    '<details><summary>More</summary><p>The flood killed 38 people in the harbour.</p></details>',
    `document.querySelector('details').open = true`,
  ],
  [
    'a tab in the back',
    `<style>[role=tabpanel] { display: none } .second #two, .first #one { display: block }</style>
     <div id="tabs" class="first"><div id="one" role="tabpanel"><p>What happened, in short, was rain.</p></div><div id="two" role="tabpanel"><p>The flood killed 38 people in the harbour.</p></div></div>`,
    `document.querySelector('#tabs').className = 'second'`,
  ],
  [
    'a tab that a rule from outside shows',
    `<style>#two { display: none } body.second #two { display: block }</style><div id="two"><p>The flood killed 38 people in the harbour.</p></div>`,
    `document.body.className = 'second'`,
  ],
  [
    '“read more”',
    '<div id="more" hidden><p>The flood killed 38 people in the harbour.</p></div>',
    `document.querySelector('#more').hidden = false`,
  ],
] as const;

async function annotate(tab: Tab, words: string, note: string): Promise<void> {
  await openCard(tab, words);
  await writeNote(tab, note);
}

async function writeNote(tab: Tab, note: string): Promise<void> {
  await tab.card.fill(NOTE, note);
  await waitUntilSaved(tab);
  await closeCheck(tab.card);
}

async function noteAt(tab: Tab, words: string): Promise<string> {
  await openCard(tab, words);
  return (await tab.card.find(NOTE)).value ?? '';
}

/** Selects from the first piece of text to the end of the last, as a drag of the pointer does. */
async function select(tab: Tab, first: string, last: string): Promise<void> {
  await tab.document.run(
    (root, from, to) => {
      const find = (within: Node, words: string): Text | null => {
        const walker = document.createTreeWalker(
          within,
          NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node instanceof Text && node.data.includes(words)) return node;
          const inside =
            node instanceof Element && node.shadowRoot ? find(node.shadowRoot, words) : null;
          if (inside) return inside;
        }
        return null;
      };
      const [start, end] = [find(root, from), find(root, to)];
      if (!start || !end) throw new Error('no such words');
      start.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(
        start,
        start.data.indexOf(from),
        end,
        end.data.indexOf(to) + to.length,
      );
    },
    first,
    last,
  );
}

/** The texts of all marks, in no order: ranges of different trees have none. */
function allMarked(tab: Tab): Promise<readonly string[]> {
  return tab.document.run(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)),
  );
}

describe('a note', () => {
  const bench = useBench();

  test.each(FOUND)('on words %s is found again', async (_where, markup, clicked, words) => {
    const tab = await bench.rig.open(madeArticle(bench.server, markup));
    await (await markPage(bench.rig, tab)).close();
    expect(await hasMark(tab, words)).toBe(true);
    await annotate(tab, clicked, 'seen');
    await tab.page.reload();
    await (await markPage(bench.rig, tab)).close();
    expect(await hasMark(tab, words)).toBe(true);
    expect(await noteAt(tab, clicked)).toBe('seen');
  });

  test.each(SELECTED)('on a selection %s is found again', async (_where, markup, first, last) => {
    const tab = await bench.rig.open(madeArticle(bench.server, markup + CLAIM));
    await (await markPage(bench.rig, tab)).close();
    await select(tab, first, last);
    await tab.card.click({ role: 'button', name: 'Check' });
    await tab.card.find({ role: 'article' });
    await writeNote(tab, 'selected');
    await tab.page.reload();
    await (await markPage(bench.rig, tab)).close();
    await until('the mark', async () => (await allMarked(tab)).some((text) => text.includes(last)));
    expect(await noteAt(tab, last)).toBe('selected');
  });

  test.each(REVEALED)('on words in %s waits until they are shown', async (_where, markup, show) => {
    const tab = await bench.rig.open(madeArticle(bench.server, markup));
    await tab.page.evaluate(show);
    await (await markPage(bench.rig, tab)).close();
    await annotate(tab, 'killed 38 people', 'waiting');
    await tab.page.reload();
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText('not found');
    expect(await markedTexts(tab)).toEqual([]);
    await popup.close();
    await tab.page.evaluate(show);
    await until('the mark', () => hasMark(tab, 'killed 38 people'));
    expect(await noteAt(tab, 'killed 38 people')).toBe('waiting');
  });
});
