import { beforeEach, describe, expect, test } from 'vitest';
import {
  countHighlights,
  focusCard,
  hasMark,
  markedTexts,
  markPage,
  openCard,
  placeOfWords,
} from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, madeArticle, useBench } from './setup.ts';

const WANTED = [
  '38 million Chinese lost their lives in the war against Japan',
  '83 graves and 71 memorials of Soviet soldiers',
  'more than 25 leaders of other countries who attended the parade',
  'at least two dozen world leaders',
  '80th anniversary of the victory over Japan',
  'We know every stone here',
];
const UNWANTED = ['Memory ought to be generous', 'The lilac was in bloom', 'Subscribe for $4'];

describe('marking on a plain http page, by the toolbar button', () => {
  const bench = useBench();
  let tab: Tab;

  beforeEach(async () => {
    tab = await bench.rig.open(freshArticle(bench.server));
  });

  test.each(WANTED)('marks “%s”', async (words) => {
    await (await markPage(bench.rig, tab)).close();
    expect(await hasMark(tab, words)).toBe(true);
  });

  test.each(UNWANTED)('leaves “%s” alone', async (words) => {
    await (await markPage(bench.rig, tab)).close();
    expect(await hasMark(tab, words)).toBe(false);
  });

  test('changes nothing by a second opening', async () => {
    await (await markPage(bench.rig, tab)).close();
    const before = await markedTexts(tab);
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText('38 million');
    await popup.close();
    expect(await markedTexts(tab)).toEqual(before);
  });

  test('shows the number of open claims on the badge', async () => {
    await (await markPage(bench.rig, tab)).close();
    const text = await until('a badge', () => bench.rig.badge(tab));
    expect(Number(text)).toBeGreaterThanOrEqual(WANTED.length);
  });

  test('paints again when the page empties the highlight registry', async () => {
    await (await markPage(bench.rig, tab)).close();
    const before = await markedTexts(tab);
    await tab.page.evaluate('CSS.highlights.clear()');
    await tab.document.moveTo(300, 300);
    await tab.document.moveTo(320, 340);
    await until('marks', () => countHighlights(tab));
    expect(await markedTexts(tab)).toEqual(before);
  });
});

/** The words with a background, and what is underlined with each underline, in page order. */
function drawn(tab: Tab): Promise<{ washed: string[]; lines: Record<string, string[]> }> {
  return tab.document.run(() => {
    const washed: string[] = [];
    const lines: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const style = getComputedStyle(document.body, `::highlight(${name})`);
      const texts = ([...highlight] as Range[])
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map((range) => String(range).replace(/\s+/g, ' '));
      if (highlight.priority > 1 || style.backgroundColor !== 'rgba(0, 0, 0, 0)') {
        washed.push(...texts);
        continue;
      }
      const line = `${style.textDecorationStyle} ${style.textDecorationThickness}`;
      lines[line] = [...(lines[line] ?? []), ...texts];
    }
    return { washed, lines };
  });
}

describe('a marked page', () => {
  const bench = useBench();

  test('underlines what can be checked and washes nothing while it is at rest', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    const { washed, lines } = await drawn(tab);
    expect(washed).toEqual([]);
    expect(lines['solid 2px']).toContain('25 leaders of other countries');
    expect(lines['solid 3px']).toContain('38 million Chinese');
    expect(lines['solid 1px']).toContain(
      '«Visitors ask me for the number. I would rather they asked me for the names.»',
    );
  });

  test('shows which claim the pointer is on, with a button inside the window and off its words', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    const { x, y } = await placeOfWords(tab, 'tend to shorten');
    await tab.document.moveTo(x - 3, y);
    await tab.document.moveTo(x, y);
    const [words = ''] = await until('a background', async () => {
      const { washed } = await drawn(tab);
      return washed.length > 0 ? washed : null;
    });
    expect(words).toMatch(/^In its war against Japan, .* in the war against Japan\.$/u);
    const button = await tab.card.run((root) => {
      const { left, right, top, bottom } =
        root.querySelector('button')?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, top, bottom };
    });
    const lines = await tab.document.run(() => {
      const washes = [...CSS.highlights.values()].filter(({ priority }) => priority > 1);
      return washes
        .flatMap((wash) => ([...wash] as Range[]).flatMap((range) => [...range.getClientRects()]))
        .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
    });
    const { width, height } = await tab.document.run(() => {
      return { width: innerWidth, height: innerHeight };
    });
    expect(button.right).toBeGreaterThan(button.left);
    expect(button.left >= 0 && button.top >= 0).toBe(true);
    expect(button.right <= width && button.bottom <= height).toBe(true);
    const covered = lines.filter(
      (line) =>
        line.left < button.right &&
        button.left < line.right &&
        line.top < button.bottom &&
        button.top < line.bottom,
    );
    expect(covered).toEqual([]);
    await tab.document.moveTo(5, 5);
    await until('no background', async () => (await drawn(tab)).washed.length === 0);
  });

  test('keeps its links: a click follows them and opens no card', async () => {
    const body =
      '<p>The quay was closed after <a href="#flood">a flood killed 38 people</a> in one night.</p><p id="flood">That was in spring.</p>';
    const tab = await bench.rig.open(madeArticle(bench.server, body));
    await (await markPage(bench.rig, tab)).close();
    const { x, y } = await placeOfWords(tab, 'a flood killed 38 people');
    await tab.document.clickAt(x, y);
    await until('the link to be followed', () => tab.page.evaluate("location.hash === '#flood'"));
    expect(await tab.card.has({ role: 'article' }).catch(() => false)).toBe(false);
  });

  test('keeps its controls: a click reaches the button inside a claim', async () => {
    const body =
      '<p>The ferry sank and <button onclick="this.textContent = \'pressed\'">more</button> than 120 people were killed that night.</p>';
    const tab = await bench.rig.open(madeArticle(bench.server, body));
    await (await markPage(bench.rig, tab)).close();
    await tab.document.click({ role: 'button', name: 'more' });
    await tab.document.find({ role: 'button', name: 'pressed' });
    expect(await tab.card.has({ role: 'article' }).catch(() => false)).toBe(false);
  });

  test('keeps a selection that ends on a claim', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    const { x, y } = await placeOfWords(tab, '83 graves and 71 memorials');
    await tab.page.mouse.move(x - 60, y);
    await tab.page.mouse.down();
    await tab.page.mouse.move(x + 60, y, { steps: 5 });
    await tab.page.mouse.up();
    expect(String(await tab.page.evaluate('String(getSelection())')).length).toBeGreaterThan(5);
    expect(await tab.card.has({ role: 'article' }).catch(() => false)).toBe(false);
  });

  test('says under the pointer which claim a click opens', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, '38 million Chinese lost their lives in the war');
    expect(await tab.card.text()).toContain('38 million');
    await focusCard(tab);
    await tab.card.press('Escape');
    await tab.card.waitForNone({ role: 'article' });
  });
});
