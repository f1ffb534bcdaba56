import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeBackup } from '../../lib/formats/backup.ts';
import { generateLibrary } from '../library/generated-library.ts';
import { chooseInMenu } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { useBench } from './setup.ts';

const SIZE = 3000;
const SEARCH = { name: 'Search' };

describe('the list of a large library', () => {
  const bench = useBench();
  const records = generateLibrary(SIZE);
  const live = records.annotations.filter(({ deletedAt }) => deletedAt === null);
  const withTag = (tag: string): number => live.filter(({ tags }) => tags.includes(tag)).length;
  const all = live.length.toLocaleString('en');
  let library: Tab;

  const counts = (found: number): string => `${found.toLocaleString('en')} of ${all}`;
  const focusedLine = (): Promise<string | null> =>
    library.document.run(
      (root) => (root as Document).activeElement?.getAttribute('data-line') ?? null,
    );

  beforeAll(async () => {
    const path = join(bench.downloads, 'generated.json');
    writeFileSync(path, encodeBackup({ exportedAt: '', withheld: 0, records }));
    library = await bench.rig.openOwnPage('library.html');
    await library.document.waitForText('Nothing here yet');
    const input = await library.page.$('input[type=file]');
    await input?.uploadFile(path);
    await library.document.waitForText('new annotations');
    await library.document.click({ css: '[data-confirm]' });
    await library.document.waitForText(`${all} annotations`);
  });

  test('has the newest article first, its claims in the order of the page', async () => {
    const [newest] = live.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    const article = live
      .filter(({ sourceId }) => sourceId === newest?.sourceId)
      .toSorted((a, b) => a.target.position.start - b.target.position.start)
      .map(({ id }) => id as string);
    expect(article.length).toBeGreaterThan(1);
    await until('its claims in the order of the page', async () => {
      const shown = await library.document.run((root) =>
        [...root.querySelectorAll<HTMLElement>('[data-annotation]')].map(
          ({ dataset }) => dataset.annotation ?? '',
        ),
      );
      return shown.slice(0, article.length).join() === article.join();
    });
  });

  test('draws what is in view, and goes by keys from one end to the other', async () => {
    await library.document.click({ css: '[data-line="0"]' });
    const drawn = await library.document.run(
      (root) => root.querySelectorAll('[data-annotation]').length,
    );
    expect(drawn).toBeLessThan(60);
    // The driver's own way back waits for a page to load in Firefox, and none does.
    await library.document.run(() => {
      history.back();
    });
    await until(
      'the list again',
      async () => !(await library.document.has({ css: '.tm-card [data-close]' })),
    );
    await library.document.run((root) => {
      root.querySelector<HTMLElement>('[data-line="0"]')?.focus();
    });
    await library.document.press('ArrowDown');
    await until('the second line', async () => (await focusedLine()) === '1');
    await library.document.press('End');
    await until('the last line', async () => (await focusedLine()) === String(live.length - 1));
    await library.document.press('Home');
    await until('the first line', async () => (await focusedLine()) === '0');
  });

  test('keeps the head of an article at the top while its lines scroll under it', async () => {
    const headsAtTop = (): Promise<readonly string[]> =>
      library.document.run((root) =>
        [...root.querySelectorAll('ol[data-searchable] h2')]
          .filter((head) => {
            const bar = head.parentElement?.getBoundingClientRect();
            return bar !== undefined && bar.top < 1 && bar.bottom > 1;
          })
          .map((head) => head.textContent),
      );
    const scrollListTo = (by: number): Promise<void> =>
      library.document.run((root, px) => {
        const list = root.querySelector('ol[data-searchable]')?.getBoundingClientRect();
        scrollBy(0, (list?.top ?? 0) + px);
      }, by);
    const isLineUnderHead = (): Promise<boolean> =>
      library.document.run((root) =>
        (root as Document)
          .elementsFromPoint(innerWidth / 2, 60)
          .some((element) => element.closest('[data-line]') !== null),
      );
    // The way to the first line, by the key before, may still be going on: it scrolls as well.
    const first = await until('the first head at the top, with a line under it', async () => {
      await scrollListTo(60);
      const heads = await headsAtTop();
      return heads.length === 1 && (await isLineUnderHead()) ? heads[0] : undefined;
    });
    await until('another head at the top', async () => {
      await scrollListTo(9000);
      const [head] = await headsAtTop();
      return head !== undefined && head !== first;
    });
    await library.document.run(() => {
      scrollTo(0, 0);
    });
  });

  test('answers typed conditions, and says what it did not understand', async () => {
    const level = (id: string): number =>
      live.filter(({ findings }) => findings.some((finding) => finding.level === id)).length;
    await library.document.fill(SEARCH, 'verdict:false');
    await library.document.waitForText(counts(level('false')));
    await library.document.press('Enter');
    await library.document.find({ css: '[data-token="verdict:false"]' });
    await library.document.click({ role: 'button', name: 'Take out verdict: false' });
    await library.document.waitForText(`${all} annotations`);
    await library.document.fill(SEARCH, 'verdict:"mostly true" figure:many');
    await library.document.waitForText(counts(level('mostly-true')));
    await library.document.waitForText('“figure:many” is not a number.');
    await library.document.click({ role: 'button', name: 'Clear filter' });
    await library.document.waitForText(`${all} annotations`);
    const words = live.filter(
      ({ claim }) => claim.text.includes('河口镇') || claim.text.includes('县志'),
    );
    expect(words.length).toBeGreaterThan(0);
    await library.document.fill(SEARCH, '县志记载');
    await library.document.waitForText(
      counts(live.filter(({ claim }) => claim.text.includes('县志记载')).length),
    );
    await library.document.click({ role: 'button', name: 'Clear filter' });
    await library.document.waitForText(`${all} annotations`);
  });

  test('puts a condition together without typing its name, and keeps the search', async () => {
    const done = live.filter(({ status }) => status === 'done').length;
    await library.document.click({ css: '[data-menu="builder"] summary' });
    await library.document.choose({ role: 'combobox', name: 'On what' }, 'State');
    await library.document.choose({ role: 'combobox', name: 'Value' }, 'Done');
    await library.document.click({ role: 'button', name: 'Add to the search' });
    await library.document.waitForText(counts(done));
    await library.document.fill({ role: 'textbox', name: 'Name of this search' }, 'All done');
    await library.document.click({ role: 'button', name: 'Save this search' });
    await library.document.waitForText('Search “All done” saved.');
    await library.document.click({ css: '[data-menu="builder"] summary' });
    await library.document.click({ role: 'button', name: 'Clear filter' });
    await library.document.waitForText(`${all} annotations`);
    await library.document.click({ css: '[data-menu="builder"] summary' });
    await library.document.click({ role: 'button', name: 'All done' });
    await library.document.waitForText(counts(done));
    await library.document.click({ css: '[data-menu="builder"] summary' });
    await library.document.click({ role: 'button', name: 'Clear filter' });
  });

  test('tags all that a search finds in one act, shown in another tab at once, with one undo', async () => {
    const found = withTag('harbour-0');
    expect(found).toBeGreaterThan(1);
    const other = await bench.rig.openOwnPage('library.html#/?q=tag%3Abulk-tag');
    await other.document.waitForText(counts(0));
    await library.page.bringToFront();
    await library.document.fill(SEARCH, 'tag:harbour-0');
    await library.document.waitForText(counts(found));
    // One line alone: bringing several into view moves the first away from where it was measured.
    await library.document.click({ css: 'li[aria-posinset="1"] input[type=checkbox]' });
    await library.document.click({ role: 'button', name: 'Choose all' });
    await library.document.waitForText(`${found} chosen`);
    await library.document.fill({ role: 'textbox', name: 'Tag' }, 'bulk-tag');
    await library.document.click({ role: 'button', name: 'Add tag' });
    await library.document.waitForText(`${found} changed.`);
    await other.document.waitForText(counts(found));
    await library.document.click({ role: 'button', name: 'Undo' });
    await library.document.waitForText(`${found} taken back.`);
    await other.document.waitForText(counts(0));
    await other.page.close();
    await library.page.bringToFront();
    await library.document.click({ role: 'button', name: 'Choose none' });
    await library.document.click({ role: 'button', name: 'Clear filter' });
  });

  test('keeps what is chosen over a reload, and lets it go on a new visit and in the trash', async () => {
    await library.document.click({ css: 'li[aria-posinset="2"] input[type=checkbox]' });
    await library.document.waitForText('1 chosen');
    await library.document.run(() => {
      location.reload();
    });
    await until('the page anew', async () =>
      library.document
        .run((root) => root.querySelector('li[aria-posinset="2"] input:checked') !== null)
        .catch(() => false),
    );
    await library.document.waitForText('1 chosen');
    await library.document.waitForText(`${all} annotations`);
    await library.document.run(() => {
      location.hash = '#/trash';
    });
    await library.document.waitForText('Empty trash');
    expect(await library.document.text()).not.toContain('1 chosen');
    await library.document.run(() => {
      location.hash = '#/';
    });
    await library.document.waitForText(`${all} annotations`);
    const other = await bench.rig.openOwnPage('library.html');
    await other.document.waitForText(`${all} annotations`);
    expect(await other.document.text()).not.toContain('chosen');
    await other.page.close();
    await library.page.bringToFront();
  });

  test('moves no line when one is chosen, deleted or taken back, and covers none that has the focus', async () => {
    const top = async (): Promise<number> =>
      (await library.document.find({ css: '[data-line="2"]' })).y;
    await library.document.run((root) => {
      root.querySelector<HTMLElement>('[data-line="0"]')?.focus();
    });
    const firstId = (): Promise<string | undefined> =>
      library.document.run(
        (root) => root.querySelector<HTMLElement>('[data-line="0"]')?.dataset.annotation,
      );
    const [before, first] = [await top(), await firstId()];
    await library.document.click({ css: 'li[aria-posinset="1"] input[type=checkbox]' });
    await library.document.waitForText('1 chosen');
    expect(await top()).toBe(before);
    await library.document.click({ css: 'li[aria-posinset="1"] input[type=checkbox]' });
    await library.document.waitForNone({ role: 'button', name: 'Choose none' });
    await library.document.run((root) => {
      root.querySelector<HTMLElement>('[data-line="0"]')?.focus();
    });
    await library.document.press('Delete');
    await library.document.waitForText('Moved to the trash.');
    expect(await top()).toBe(before);
    await library.document.press('Control+z');
    await library.document.waitForText('Restored.');
    // The list follows the notice; the keys below count its lines.
    await until('the line in its place', async () => (await firstId()) === first);
    expect(await top()).toBe(before);
    await library.document.run((root) => {
      root.querySelector<HTMLElement>('[data-line="0"]')?.focus();
    });
    for (let line = 1; line <= 30; line += 1) {
      await library.document.press('ArrowDown');
      await until(`line ${String(line)}`, async () => (await focusedLine()) === String(line));
    }
    const isClear = (): Promise<boolean> =>
      library.document.run((root) => {
        const dock = root.querySelector('aside')?.getBoundingClientRect();
        const line = (root as Document).activeElement?.getBoundingClientRect();
        return (
          dock !== undefined && line !== undefined && dock.height > 0 && line.bottom <= dock.top
        );
      });
    await until('the line clear of the notices', isClear);
  });

  test('has an address for order and groups, which a reload keeps', async () => {
    await library.document.click({ css: '[data-menu=more] > summary' });
    await chooseInMenu(library.document, 'Grouping', 'By verdict');
    await chooseInMenu(library.document, 'Order', 'Largest figure first');
    await library.document.find({ css: '[data-searchable] h2' });
    const hash = await library.document.run(() => location.hash);
    expect(hash).toContain('sort=figure');
    expect(hash).toContain('group=verdict');
    const again = await bench.rig.openOwnPage(`library.html${hash}`);
    await again.document.find({ css: '[data-searchable] h2' });
    await again.page.close();
  });
});
