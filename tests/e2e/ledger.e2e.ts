import { beforeAll, describe, expect, test } from 'vitest';
import { sampleLedger } from '../../scripts/lib/sample-ledger.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import { focusCard, importBackup, markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { takeDownload } from './drive/downloads.ts';
import type { Tab } from './drive/rig.ts';
import type { Surface } from './drive/surface.ts';
import { until } from './drive/until.ts';
import { browserName, madeArticle, useBench } from './setup.ts';

const SENTENCE = 'The ferry disaster off Aldmoor killed at least 31 people.';
const FINDINGS_ELSEWHERE = 'Verdicts and evidence are those of the first appearance.';

describe('one claim on two pages', () => {
  const bench = useBench();
  let first: Tab;
  let second: Tab;

  const openAt = async (host: string): Promise<Tab> => {
    const tab = await bench.rig.open(madeArticle(bench.server, `<p>${SENTENCE}</p>`, host));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, SENTENCE);
    return tab;
  };
  /** L and Enter: the field above the list has the focus, and takes what is offered first; or a name. */
  const logByKeys = async (tab: Tab, name = ''): Promise<void> => {
    await focusCard(tab);
    await tab.card.press('l');
    await until('the focus on the field for a subject', () => tab.card.run(isOnSubjectField));
    if (name !== '') await tab.card.type(name);
    await tab.card.press('Enter');
    await tab.card.waitForText('at least 31 · In ledger:');
    await waitUntilSaved(tab);
  };
  const exported = async (library: Tab, format: string): Promise<string> => {
    await library.document.click({ css: '[data-menu="export"] > summary' });
    await library.document.click({ css: `[data-export="${format}"]` });
    return takeDownload(bench.downloads);
  };

  beforeAll(async () => {
    first = await openAt('news.test');
    await logByKeys(first, 'the ferry');
    second = await openAt('other.test');
    await logByKeys(second);
  });

  test('stands in one ledger, logged by two keys on each, and leaves as data and as a drawing', async () => {
    const library = await bench.rig.openOwnPage('library.html#/ledger');
    await library.document.click({ css: 'main li a' });
    const text = await library.document.waitForText('2 outlets, 2 origins');
    for (const part of ['news.test', 'other.test', 'at least 31', SENTENCE])
      expect(text).toContain(part);
    expect(await library.document.findAll({ css: 'tbody tr' })).toHaveLength(2);
    expect(await library.document.findAll({ css: 'svg [data-item]' })).toHaveLength(2);

    await library.document.run((root) => {
      root.querySelector<SVGElement>('svg [tabindex="0"]')?.focus();
    });
    await library.document.press('ArrowDown');
    await until('the focus on the second figure', () =>
      library.document.run(
        (root) =>
          (root as Document).activeElement?.getAttribute('aria-label')?.startsWith('other.test') ===
          true,
      ),
    );

    const [head = '', ...lines] = (await exported(library, 'csv')).trim().split(/\r?\n/);
    expect(head).toContain('figure,qualifier');
    expect(lines.map((line) => /claimed,([\w.]+)/.exec(line)?.[1])).toEqual([
      'news.test',
      'other.test',
    ]);
    for (const line of lines) expect(line).toContain('31,atLeast,31,');

    const svg = await exported(library, 'svg');
    expect(svg).toMatch(/^<svg [^>]*xmlns=/);
    expect(svg.match(/>at least 31</g)).toHaveLength(2);
    for (const part of ['>news.test', '>other.test', '2 outlets, 2 origins'])
      expect(svg).toContain(part);
    expect(svg).not.toContain('<script');
    await library.page.close();
  });

  test('has one check: a correction of the first shows on the second, until the two are unlinked', async () => {
    await second.page.bringToFront();
    await second.card.click({ css: '[data-met]' });
    await second.card.click({ css: '[data-same-claim]' });
    await second.card.waitForText(FINDINGS_ELSEWHERE);
    for (const level of ['Contradicted', 'Outdated']) {
      await first.page.bringToFront();
      await first.card.click({ css: '[data-level]', name: level });
      await focusCard(first);
      await waitUntilSaved(first);
      await second.page.bringToFront();
      await second.card.waitForText(level);
    }
    expect(await second.card.text()).not.toContain('Contradicted');
    await second.card.click({ role: 'button', name: 'Unlink' });
    await second.card.find({ css: '[data-nothing-found]' });
    expect(await second.card.text()).not.toContain(FINDINGS_ELSEWHERE);
  });
});

/** Fills the fields of our own range in one moment, each left as the next is entered. */
function fillRange(root: ParentNode, texts: readonly string[]): void {
  const fields = root.querySelectorAll<HTMLInputElement>(
    '[aria-labelledby=own-range] :is(input, textarea)',
  );
  for (const [at, field] of fields.entries()) {
    field.focus();
    field.value = texts[at] ?? '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  ((root as Document).activeElement as HTMLElement | null)?.blur();
}

async function untilRange(view: Surface, texts: string): Promise<void> {
  const css = '[aria-labelledby=own-range] :is(input, textarea)';
  await until(texts, async () => {
    return (await view.findAll({ css })).map(({ value }) => value).join('|') === texts;
  });
}

describe('the ledger of one subject', () => {
  const bench = useBench();

  test('keeps every field of twenty fast fills of our own range', async () => {
    const { document, page } = await bench.rig.openOwnPage('library.html');
    await importBackup(document, ofTwoStories());
    await document.run(() => {
      location.hash = '#/ledger/toll';
    });
    await document.find({ css: '[aria-labelledby=own-range] textarea' });
    for (let round = 1; round <= 20; round += 1) {
      const day = `2026-01-${String(round).padStart(2, '0')}`;
      const texts = `${round}|${round + 1}|${round + 2}|${day}|named dead, ${round}`;
      await document.run(fillRange, texts.split('|'));
      await untilRange(document, texts);
    }
    // What stands in another tab is on record.
    const again = await bench.rig.openOwnPage('library.html#/ledger/toll');
    await untilRange(again.document, '20|21|22|2026-01-20|named dead, 20');
    await again.page.close();
    await page.close();
  });

  test('shows what is of one story at an address of its own, and all again', async () => {
    const { document } = await bench.rig.openOwnPage('library.html');
    await importBackup(document, ofTwoStories());
    await document.run(() => {
      location.hash = '#/ledger/toll';
    });
    const rows = async (): Promise<number> => (await document.findAll({ css: 'tbody tr' })).length;
    await document.find({ css: 'tbody tr' });
    const all = await rows();
    const story = { role: 'combobox', name: 'Stories shown' };
    for (const [chosen, count] of [
      ['The inquiry', 1],
      ['The ferry at Aldmoor', all - 1],
      ['All stories', all],
    ] as const) {
      await document.choose({ css: 'main select' }, chosen);
      await until(`the figures of: ${chosen}`, async () => (await rows()) === count);
    }
    await document.choose({ css: 'main select' }, 'The inquiry');
    await until('one figure', async () => (await rows()) === 1);
    await document.run(() => {
      location.reload();
    });
    await until('the one figure again', async () => (await rows()) === 1);
    expect((await document.find(story)).visible).toBe(true);
  });

  test('drawn by time has an address of its own', async () => {
    const byTime = { role: 'button', name: 'By time' };
    const drawn = await bench.rig.openOwnPage('library.html#/ledger/hours');
    await drawn.document.click(byTime);
    const hash = await drawn.document.run(() => location.hash);
    expect(hash).toBe('#/ledger/hours?by=time');
    const again = await bench.rig.openOwnPage(`library.html${hash}`);
    expect((await again.document.find(byTime)).pressed).toBe('true');
    await again.page.close();
  });

  test('drawn by time says which figures have no date, and draws them side by side', async () => {
    const { document, page } = await bench.rig.openOwnPage('library.html#/ledger/hours?by=time');
    await document.waitForText('1 figure is not on the time axis: it has no “as of” date.');
    expect(await document.findAll({ css: 'svg [data-item]' })).toHaveLength(6);
    await document.find({ role: 'link', name: 'Coast Radio: about 30' });
    await document.click({ role: 'button', name: 'Draw all side by side' });
    await until(
      'all figures drawn',
      async () => (await document.findAll({ css: 'svg [data-item]' })).length === 7,
    );
    expect(await document.run(() => location.hash)).toBe('#/ledger/hours');
    await page.close();
  });

  test('of hundreds of figures fills up, each in the table and in the drawing, gone through by keys to its end', async () => {
    const large = await bench.rig.openOwnPage('library.html#/ledger/many');
    const countOf = (css: string): Promise<number> =>
      large.document.run((root, wanted) => root.querySelectorAll(wanted).length, css);
    await until('all rows', async () => (await countOf('main tbody tr')) === 200);
    await until('all marks', async () => (await countOf('[data-item]')) === 200);
    expect(await countOf('[data-item][tabindex="0"]')).toBe(1);
    await large.document.run((root) => {
      root.querySelector<SVGElement>('[data-item]')?.focus();
    });
    await large.document.press('End');
    await until('the last mark', () =>
      large.document.run((root) => {
        const items = [...root.querySelectorAll('[data-item]')];
        const last = items.at(-1);
        return last === (root as Document).activeElement && last.getAttribute('tabindex') === '0';
      }),
    );
    expect(await countOf('[data-item][tabindex="0"]')).toBe(1);
    expect(await countOf('table[aria-rowcount="201"]')).toBe(1);
    await large.page.close();
  });

  test('is found by words that its entry in the history keeps, not the address', async () => {
    const found = await bench.rig.openOwnPage('library.html#/ledger?words=nowhere');
    await found.document.waitForText('No subject is called so.');
    await found.document.fill({ role: 'searchbox', name: 'Find a subject' }, 'bridge');
    await found.document.find({ css: 'a[href="#/ledger/single"]' });
    const words = 'location.hash + " " + document.querySelector("[type=search]").value';
    expect(await found.page.evaluate(words)).toBe('#/ledger bridge');
    await found.document.click({ css: 'a[href="#/ledger/single"]' });
    await found.document.find({ css: 'tbody tr' });
    await found.document.run(() => {
      history.back();
    });
    await found.document.find({ css: 'a[href="#/ledger/single"]' });
    expect(await found.page.evaluate(words)).toBe('#/ledger bridge');
    await found.page.close();
  });

  test('has no text over another and no sideways scrolling at 320 px, drawn either way', async () => {
    const library = await bench.rig.openOwnPage('library.html');
    await importBackup(library.document, ofTwoStories());
    await library.page.close();
    for (const name of ['toll', 'orders', 'hours', 'hours?by=time']) {
      const { document, page } = await bench.rig.openOwnPage(`library.html#/ledger/${name}`);
      await page.setViewport({ width: 320, height: 720 });
      await until('a drawing that fits', () =>
        document.run((root) => {
          const drawing = root.querySelector('main figure svg');
          return drawing !== null && drawing.getBoundingClientRect().width <= 300;
        }),
      );
      await until(`no text over another in ${name}`, async () => {
        const over = await document.run(textsOverOthers);
        if (over.length > 0) throw new Error(over.join('; '));
        return true;
      });
      const isWide = await document.run((root) => {
        const { documentElement: all } = root as Document;
        return all.scrollWidth > all.clientWidth;
      });
      expect([name, isWide]).toEqual([name, false]);
      expect(await document.findAll({ role: 'rowheader' })).not.toHaveLength(0);
      await page.close();
    }
  });

  test.skipIf(browserName() === 'firefox')('is printed whole, on white', async () => {
    // Firefox cannot be told to lay a page out as for paper.
    const { document, page } = await bench.rig.openOwnPage('library.html#/ledger/hours?by=time');
    await document.find({ css: 'tbody tr' });
    await document.run((root) => {
      (root as Document).documentElement.dataset.theme = 'dark';
    });
    await page.setViewport({ width: 700, height: 1000 });
    await page.emulateMediaType('print');
    const printed = await document.run((root) => {
      const table = root.querySelector('table')?.parentElement;
      return {
        scheme: getComputedStyle((root as Document).documentElement).colorScheme,
        isWhole: table != null && table.scrollWidth <= table.clientWidth,
        exports: root.querySelector('[data-menu="export"]')?.checkVisibility(),
        leftOut: root.querySelector('[data-undated] li')?.checkVisibility(),
        leftOutButton: root.querySelector('[data-undated] button')?.checkVisibility(),
      };
    });
    expect(printed).toEqual({
      ...{ scheme: 'light', isWhole: true, exports: false },
      ...{ leftOut: true, leftOutButton: false },
    });
  });
});

/** The sample's ledgers, one figure on the toll noted for a story of its own. */
function ofTwoStories(): string {
  const backup = JSON.parse(sampleLedger()) as {
    version: number;
    records: { stories: object[]; annotations: { storyId: string | null; claim: RecordedClaim }[] };
  };
  // A version whose files do not say how much they hold.
  backup.version = 4;
  const { stories, annotations } = backup.records;
  const id = '00000000-0000-4000-8000-5555aaaa0001';
  stories.push({
    ...{ id, name: 'The inquiry', criteria: '', method: '', scaleIds: [], sensitive: false },
    ...{ createdAt: '2026-01-01T00:00:00.000Z', closedAt: null },
  });
  const one = annotations.find(({ claim }) =>
    claim.figures.some(({ subjectId }) => subjectId === 'toll'),
  );
  if (one === undefined) throw new Error('the sample has a toll');
  one.storyId = id;
  return JSON.stringify(backup);
}

/** The pairs of texts of a drawing that stand over each other, and those that leave it. */
function textsOverOthers(root: ParentNode): readonly string[] {
  const drawing = root.querySelector('main figure svg');
  if (drawing === null) return ['no drawing'];
  const frame = drawing.getBoundingClientRect();
  // The browsers' boxes of a text have different room above and below the letters.
  const lettersOf = (text: SVGTextElement): Record<'left' | 'right' | 'top' | 'bottom', number> => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const room = (bottom - top - parseFloat(getComputedStyle(text).fontSize)) / 2;
    return { left, right, top: top + room, bottom: bottom - room };
  };
  const texts = [...drawing.querySelectorAll('text')].map((text) => ({
    words: text.lastChild?.textContent ?? '',
    box: lettersOf(text),
  }));
  return texts.flatMap(({ words, box }, at) => [
    ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [`${words} leaves`] : []),
    ...texts
      .slice(at + 1)
      .filter(
        ({ box: other }) =>
          box.left + 1 < other.right &&
          other.left + 1 < box.right &&
          box.top + 1 < other.bottom &&
          other.top + 1 < box.bottom,
      )
      .map((other) => `${words} over ${other.words}`),
  ]);
}

/** Whether a button in the list of subjects has the focus. */
function isOnSubjectField(root: ParentNode): boolean {
  const frame = (root as ShadowRoot).activeElement as HTMLIFrameElement | null;
  const focused = frame?.contentDocument?.activeElement;
  return focused?.localName === 'input' && focused.closest('.tm-log') !== null;
}
