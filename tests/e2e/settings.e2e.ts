import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  countHighlights,
  focusCard,
  markedTexts,
  markPage,
  openCard,
  waitUntilSaved,
} from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const PRESENT = 'more than 25 leaders of other countries';
/** What the colour `#123456` is to a page. */
const CHOSEN = 'rgb(18, 52, 86)';
const LIBRARY_WARNS = 'since the last backup';

describe('what is chosen in the options', () => {
  const bench = useBench();
  let options: Tab;
  let article: Tab;

  /** Clicks into the options, which must be in front for that. */
  const choose = async (label: string, option: string): Promise<void> => {
    await options.page.bringToFront();
    await options.document.choose({ role: 'combobox', name: label }, option);
    await article.page.bringToFront();
  };

  beforeAll(async () => {
    options = await bench.rig.openOwnPage('options.html');
    await options.document.find({ role: 'combobox', name: 'How much is marked' });
    article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
  });

  test('marks more or less of a page that is open', async () => {
    const important = await markedTexts(article);
    await choose('How much is marked', 'Everything');
    await until('more marks', async () => (await markedTexts(article)).length > important.length);
    await choose('How much is marked', 'Most important');
    await until('fewer marks', async () => (await markedTexts(article)).length < important.length);
    await choose('How much is marked', 'Normal');
    await until('the marks as before', async () => {
      return (await markedTexts(article)).length === important.length;
    });
  });

  test('underlines whole sentences, and everything with the same line, in a page that is open', async () => {
    const parts = await markedTexts(article);
    const whole = { role: 'checkbox', name: 'Underline whole sentences' };
    const plain = { role: 'checkbox', name: 'Underline everything in the same way' };
    const sentence = 'China maintains 83 graves and 71 memorials of Soviet soldiers';
    await options.document.click(whole);
    await until('the sentence underlined', async () =>
      (await markedTexts(article)).some((text) => text.startsWith(sentence)),
    );
    await options.document.click(whole);
    await until('the figures', async () => (await markedTexts(article)).join() === parts.join());
    const lines = await markLines(article);
    expect(lines.length).toBeGreaterThan(2);
    await options.document.click(plain);
    await until('two lines', async () => (await markLines(article)).length === 2);
    await options.document.click(plain);
    await until('the lines as before', async () => {
      return (await markLines(article)).join() === lines.join();
    });
  });

  test('gives marks of people the chosen colour, in a page that is open and in its card', async () => {
    /** The colour of the sign beside the title in the card of a claim about people. */
    const ofKind = async (): Promise<string> => {
      await openCard(article, PRESENT);
      const colour = await article.card.run((root) => {
        const page = root.querySelector('iframe')?.contentDocument;
        const sign = page?.querySelector('.tm-claim .tm-glyph');
        if (sign == null) throw new Error('no sign of its kind');
        return getComputedStyle(sign).color;
      });
      await article.card.press('Escape');
      await article.card.waitForNone({ role: 'article' });
      return colour;
    };
    const [marks, kind] = [await markColours(article), await ofKind()];
    await options.document.run((root) => {
      const field = root.querySelector<HTMLInputElement>('input[type=color]');
      if (field === null) throw new Error('no field for a colour');
      field.value = '#123456';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('marks in the colour', async () => (await markColours(article)).includes(CHOSEN));
    expect(marks).not.toContain(CHOSEN);
    expect(await ofKind()).not.toBe(kind);
    await options.page.bringToFront();
    await options.document.click({ role: 'button', name: 'Back to the default colours' });
    await article.page.bringToFront();
    await until('the marks as before', async () => {
      return (await markColours(article)).join() === marks.join();
    });
    expect(await ofKind()).toBe(kind);
  });

  test('takes all marks out of open pages, and lets them back', async () => {
    const everywhere = { role: 'checkbox', name: 'Don’t highlight on any site' };
    await options.page.bringToFront();
    await options.document.click(everywhere);
    await until('no marks', async () => (await countHighlights(article)) === 0);
    await options.document.click(everywhere);
    await until('marks', () => countHighlights(article));
  });

  test('gives a site that was switched off back', async () => {
    const other = await bench.rig.open(freshArticle(bench.server, 'other.test'));
    const popup = await markPage(bench.rig, other);
    await popup.view.click({ css: '[data-site="change"]' });
    await popup.view.click({ css: '[data-mode="off"]' });
    await until('no marks', async () => (await countHighlights(other)) === 0);
    await popup.close();
    await options.page.bringToFront();
    const back = { role: 'button', name: 'other.test' };
    await options.document.click(back);
    await options.document.waitForNone(back);
    await other.page.close();
    const again = await bench.rig.open(freshArticle(bench.server, 'other.test'));
    await (await markPage(bench.rig, again)).close();
    await again.page.close();
  });

  test('names person and organisation in the history and in reports', async () => {
    await options.page.bringToFront();
    await options.document.fill({ role: 'textbox', name: 'Your name' }, 'Ida Verrin');
    await options.document.fill({ role: 'textbox', name: 'Your organisation' }, 'Harbour Desk');
    await options.document.press('Tab');
    await openCard(article, CLAIM);
    await article.card.fill({ role: 'textbox', name: 'Note' }, 'Asked the ministry.');
    await focusCard(article);
    await waitUntilSaved(article);
    await article.card.press('Escape');
    const library = await bench.rig.openOwnPage('library.html');
    await library.document.click({ css: '[data-annotation]' });
    await library.document.click({ role: 'link', name: 'The whole record' });
    await library.document.waitForText('created by Ida Verrin');
    const before = new Set(readdirSync(bench.downloads));
    await library.document.click({ role: 'link', name: 'Articles' });
    await library.document.click({ role: 'button', name: 'Export', exact: true });
    await library.document.click({ css: '[data-export="markdown"]' });
    const report = await until('the report', () => {
      const name = readdirSync(bench.downloads).find(
        (one) => !before.has(one) && one.endsWith('.md'),
      );
      return Promise.resolve(
        name === undefined ? '' : readFileSync(join(bench.downloads, name), 'utf8'),
      );
    });
    expect(report).toContain('By Ida Verrin, Harbour Desk.');
    await bench.rig.evaluateInBackground(
      "chrome.storage.local.set({ 'setting.lastBackupAt': '2025-01-02T08:00:00.000Z' })",
    );
    await library.page.reload({ waitUntil: [] });
    await library.document.waitForText(LIBRARY_WARNS);
    await choose('Remind of a backup', 'never');
    await library.page.bringToFront();
    await until(
      'no reminder',
      async () => !(await library.document.text()).includes(LIBRARY_WARNS),
    );
  });
});

/** The colours of the lines under the marks, as the page's scripts can ask for them, in an order of their own. */
function markColours(tab: Tab): Promise<readonly string[]> {
  return tab.document.run(() =>
    [...CSS.highlights]
      .filter(([, { priority, size }]) => priority === 1 && size > 0)
      .map(([name]) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationColor)
      .sort(),
  );
}

/** The kinds of lines under the marks. */
function markLines(tab: Tab): Promise<readonly string[]> {
  return tab.document.run(() => {
    const lines = [...CSS.highlights]
      .filter(([, { priority, size }]) => priority === 1 && size > 0)
      .map(([name]) => {
        const style = getComputedStyle(document.body, `::highlight(${name})`);
        return `${style.textDecorationStyle} ${style.textDecorationThickness}`;
      });
    return [...new Set(lines)].sort();
  });
}
