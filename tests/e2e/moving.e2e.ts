import { beforeEach, describe, expect, test } from 'vitest';
import { hasMark, markedTexts, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { closeCheck } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshPage, useBench } from './setup.ts';

const MINE = 'employed 412 people';
const COMMON = 'a flood killed 38 people';
const BRIDGE = 'cost 64 million crowns';
const NOTE = { role: 'textbox', name: 'Note' };

/** Has the page move: a call of what it offers. */
async function move(tab: Tab, call: string): Promise<void> {
  await tab.page.evaluate(`window.moves.${call}`);
}

async function waitForMark(tab: Tab, words: string): Promise<void> {
  await until(`a mark on “${words}”`, async () => {
    if (await hasMark(tab, words)) return true;
    throw new Error((await markedTexts(tab)).join(' | '));
  });
}

async function waitForNoMark(tab: Tab, words: string): Promise<void> {
  await until(`no mark on “${words}”`, async () => !(await hasMark(tab, words)));
}

/** Notes something on a claim, and closes the card. */
async function annotate(tab: Tab, words: string, note: string): Promise<void> {
  await openCard(tab, words);
  await tab.card.fill(NOTE, note);
  await waitUntilSaved(tab);
  await closeCard(tab);
}

async function closeCard(tab: Tab): Promise<void> {
  await closeCheck(tab.card);
}

/** The note that the card of a claim shows. */
async function noteAt(tab: Tab, words: string): Promise<string> {
  await openCard(tab, words);
  const { value } = await tab.card.find(NOTE);
  await tab.document.press('Escape');
  await tab.card.waitForNone({ role: 'article' });
  return value ?? '';
}

/** Nothing is underlined by two ranges, and nothing by a range that has lost its words. */
async function expectPaintedOnce(tab: Tab): Promise<void> {
  const wrong = await tab.document.run(() => {
    const lines = [...CSS.highlights.values()].filter(({ priority }) => priority === 1);
    const ranges = lines.flatMap((highlight) => [...highlight] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges
      .filter((range, index) => {
        const before = ranges[index - 1];
        const overlaps =
          before !== undefined && range.compareBoundaryPoints(Range.END_TO_START, before) < 0;
        return overlaps || range.collapsed;
      })
      .map(String);
  });
  expect(wrong).toEqual([]);
}

describe('a page that goes on without loading', () => {
  const bench = useBench();
  let tab: Tab;

  beforeEach(async () => {
    tab = await bench.rig.open(freshPage(bench.server, 'moving.html'));
    await (await markPage(bench.rig, tab)).close();
    await waitForMark(tab, MINE);
    await annotate(tab, COMMON, 'of the mine');
  });

  test.each(['push', 'replace', 'pushInPlace'])(
    'by %s shows the other story with marks of its own, and no note of the first on the same words',
    async (how) => {
      await move(tab, `${how}('bridge')`);
      await waitForMark(tab, BRIDGE);
      await waitForNoMark(tab, MINE);
      await expectPaintedOnce(tab);
      expect(await noteAt(tab, COMMON)).toBe('');
    },
  );

  test('and whose words come later keeps no note of the first on them', async () => {
    await move(tab, `pushSlowly('bridge', 1500)`);
    await waitForMark(tab, BRIDGE);
    expect(await noteAt(tab, COMMON)).toBe('');
  });

  test('finds the notes of a story again when the person goes back to it', async () => {
    await move(tab, `push('bridge')`);
    await waitForMark(tab, BRIDGE);
    await annotate(tab, COMMON, 'of the bridge');
    await tab.page.evaluate('history.back()');
    await waitForMark(tab, MINE);
    expect(await noteAt(tab, COMMON)).toBe('of the mine');
    await tab.page.evaluate('history.forward()');
    await waitForMark(tab, BRIDGE);
    expect(await noteAt(tab, COMMON)).toBe('of the bridge');
  });

  test('saves what is being typed with the story it was typed on', async () => {
    await openCard(tab, MINE);
    await tab.card.fill(NOTE, 'typed on the mine');
    await move(tab, `push('bridge')`);
    await waitForMark(tab, BRIDGE);
    await tab.card.waitForNone({ role: 'article' });
    await tab.page.evaluate('history.back()');
    await waitForMark(tab, MINE);
    expect(await noteAt(tab, MINE)).toBe('typed on the mine');
  });

  test('by a new fragment alone keeps the card open and the marks as they are', async () => {
    const before = await markedTexts(tab);
    await openCard(tab, MINE);
    await move(tab, `hash('further')`);
    await move(tab, `append('The last shift brought up 3 carts.')`);
    await waitForMark(tab, 'brought up 3 carts');
    expect(await tab.card.has({ role: 'article' })).toBe(true);
    expect(await markedTexts(tab)).toEqual(expect.arrayContaining([...before]));
  });
});

describe('a page that changes under the marks', () => {
  const bench = useBench();
  let tab: Tab;

  beforeEach(async () => {
    tab = await bench.rig.open(freshPage(bench.server, 'moving.html'));
    await (await markPage(bench.rig, tab)).close();
    await waitForMark(tab, MINE);
  });

  test('has paragraphs marked that come by scrolling', async () => {
    await move(tab, `append('A second plaque names 23 women who worked above ground.')`);
    await waitForMark(tab, 'names 23 women');
    await expectPaintedOnce(tab);
  });

  test('has a further article marked that is put below the first', async () => {
    await move(tab, `appendArticle('bridge')`);
    await waitForMark(tab, BRIDGE);
    await waitForMark(tab, MINE);
  });

  test('has entries marked that are put on top, with the old marks in their places', async () => {
    await annotate(tab, MINE, 'noted before');
    for (const [dead, hour] of [
      [31, 'ten'],
      [38, 'noon'],
    ] as const)
      // prettier-ignore
      await move(tab, `prepend('By ${hour} the fire had killed ${dead} people, the coastguard said.')`);
    await waitForMark(tab, 'killed 38 people, the coastguard');
    await waitForMark(tab, 'killed 31 people, the coastguard');
    await expectPaintedOnce(tab);
    expect(await noteAt(tab, MINE)).toBe('noted before');
  });

  test('has a paragraph marked whose words come late', async () => {
    await move(tab, `append('')`);
    await move(tab, `fill('.body p:last-child', 'The dam holds 12 million litres of water.')`);
    await waitForMark(tab, '12 million litres');
  });

  test('has its marks, its notes and the open card kept when it writes all words anew', async () => {
    await openCard(tab, COMMON);
    await tab.card.fill(NOTE, 'typed before');
    await waitUntilSaved(tab);
    const before = await markedTexts(tab);
    await move(tab, 'rewrite()');
    await until('the marks', async () => (await markedTexts(tab)).join() === before.join());
    expect((await tab.card.find(NOTE)).value).toBe('typed before');
    await closeCard(tab);
    expect(await noteAt(tab, COMMON)).toBe('typed before');
  });

  test('shows a figure that was changed under its note as changed', async () => {
    await annotate(tab, COMMON, 'was thirty-eight');
    await move(tab, `reword('38 people', '83 people')`);
    await waitForMark(tab, 'killed 83 people');
    await openCard(tab, 'killed 83 people');
    expect(await tab.card.text()).toContain('38');
  });

  test.each([
    ['empties the registry', 'CSS.highlights.clear()'],
    [
      'puts others in the place of ours',
      'for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight())',
    ],
    ['takes the ranges out of them', 'for (const one of [...CSS.highlights.values()]) one.clear()'],
  ])('is painted again after it %s', async (_what, wipe) => {
    const before = await markedTexts(tab);
    await tab.page.evaluate(`(() => { ${wipe} })()`);
    await tab.document.moveTo(200, 200);
    await tab.document.moveTo(210, 210);
    await until('the marks', async () => (await markedTexts(tab)).join() === before.join());
  });

  test('has nothing read of what the person types into it', async () => {
    await tab.page.evaluate(`(() => {
      const editor = document.createElement('div');
      editor.contentEditable = 'true';
      editor.id = 'editor';
      editor.textContent = 'Yours: ';
      document.querySelector('.body').append(editor);
      editor.focus();
    })()`);
    await tab.document.click({ css: '#editor' });
    await tab.document.type('I lost 52 sheep and 1,400 crowns in that flood.');
    await move(tab, `append('The council paid 230 crowns a head.')`);
    await waitForMark(tab, '230 crowns');
    expect(await hasMark(tab, '52 sheep')).toBe(false);
  });
});
