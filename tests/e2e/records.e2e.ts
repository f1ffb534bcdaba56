import { beforeEach, describe, expect, test } from 'vitest';

import { sampleBackup } from '../../scripts/lib/sample-backup.ts';
import { countHighlights, importBackup, markPage } from './drive/acts.ts';
import { VERDICT_HEADING } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

/** Shows another view of the library, by its address. */
async function goTo(tab: Tab, hash: string): Promise<void> {
  await tab.document.run((_root, to) => {
    location.hash = to;
  }, hash);
}

async function openSample(open: (path: string) => Promise<Tab>, size: number): Promise<Tab> {
  const tab = await open('library.html');
  await importBackup(tab.document, sampleBackup(size));
  return tab;
}

/** Follows a link by the keyboard: what is still loading above it may move it away from under a pointer. */
async function follow(tab: Tab, css: string): Promise<void> {
  await tab.document.find({ css });
  await tab.document.run((root, wanted) => {
    root.querySelector<HTMLAnchorElement>(wanted)?.focus();
  }, css);
  await tab.document.press('Enter');
}

describe('the library’s pages', () => {
  const bench = useBench();
  let tab: Tab;
  beforeEach(async () => {
    tab = await openSample((path) => bench.rig.openOwnPage(path), 24);
  });

  test('lead from the overview to an annotation, to its source and back', async () => {
    await tab.document.click({ role: 'link', name: 'Overview' });
    await tab.document.waitForText('By week');
    await follow(tab, '[data-group=toCheck] ol a');
    await tab.document.waitForText('In the text around it');
    await tab.document.waitForText('created by Nia');
    await follow(tab, 'a[href^="#/source/"]');
    await tab.document.waitForText('About this source');
    await tab.document.run(() => {
      history.back();
    });
    await tab.document.waitForText('In the text around it');
  });

  test('open from every number of the overview the list of just those, and lead back', async () => {
    await goTo(tab, '#/overview');
    await tab.document.find({ css: '[data-group=changed] h2 a' });
    const numbers = await tab.document.run((root) =>
      [...root.querySelectorAll<HTMLAnchorElement>('main a[href^="#/?"]')]
        .filter(({ textContent }) => /^\d+$/.test(textContent))
        .map(({ hash, textContent }) => ({ hash, count: Number(textContent) })),
    );
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.map(({ hash }) => hash)).toEqual(
      expect.arrayContaining(['#/?q=is%3Achanged', '#/?q=is%3Ano-evidence']),
    );
    for (const { hash, count } of numbers) {
      await follow(tab, `main a[href="${hash}"]`);
      await tab.document.waitForText(`${String(count)} of 24`);
      await tab.document.run(() => {
        history.back();
      });
      await tab.document.waitForText('By week');
    }
  });

  test('show what changed between two texts of a source, and keep what is written of it, with undo', async () => {
    await goTo(tab, '#/overview');
    await follow(tab, '[data-group=toCheck] ol a');
    await tab.document.waitForText('In the text around it');
    await follow(tab, 'a[href^="#/source/"]');
    await tab.document.waitForText('1 changed passage');
    expect(await tab.document.text()).toContain('36 passengers');
    await tab.document.fill({ role: 'textbox', name: 'Title' }, 'The ferry and the flood');
    await tab.document.press('Tab');
    await tab.document.waitForText('The source is saved.');
    await tab.document.find({ role: 'heading', name: 'The ferry and the flood' });
    await tab.document.waitForText('Changes of these facts');
    await tab.document.find({ css: '[aria-labelledby=source-history] ins', name: 'flood' });
    await tab.document.click({ role: 'button', name: 'Undo' });
    await tab.document.waitForText('The source is as it was.');
    await tab.document.waitForNone({ role: 'heading', name: 'The ferry and the flood' });
  });

  test('have an address for the two texts that are compared', async () => {
    await goTo(tab, '#/overview');
    await follow(tab, '[data-group=toCheck] ol a');
    await tab.document.waitForText('In the text around it');
    await follow(tab, 'a[href^="#/source/"]');
    await tab.document.waitForText('1 changed passage');
    // The later text beside itself.
    const later = await tab.document.run((root) => {
      const [, after] = root.querySelectorAll<HTMLSelectElement>('main select');
      return [...(after?.options ?? [])].find(({ selected }) => selected)?.text ?? '';
    });
    await tab.document.choose({ role: 'combobox', name: 'Earlier text' }, later);
    await tab.document.waitForText('The article reads the same in both texts.');
    const hash = await tab.document.run(() => location.hash);
    expect(hash).toContain('before=');
    const again = await bench.rig.openOwnPage(`library.html${hash}`);
    await again.document.waitForText('The article reads the same in both texts.');
    await again.page.close();
    await tab.page.bringToFront();
    await goTo(tab, '#/overview');
    await tab.document.waitForText('By week');
    await tab.document.run(() => {
      history.back();
    });
    await tab.document.waitForText('The article reads the same in both texts.');
  });

  test('list the corrections of what was published, with old, new, reason and address', async () => {
    await tab.document.click({ role: 'link', name: 'Corrections' });
    const text = await tab.document.waitForText('1 change of a published check');
    expect(text).toContain('came out after we had published');
    expect(text).toContain('https://desk.example/ferry');
    await tab.document.run((root) => {
      const from = root.querySelector<HTMLInputElement>('input[type=date]');
      if (from === null) throw new Error('no field for a day');
      from.value = '2026-03-06';
      from.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await tab.document.waitForText('None in this story and period.');
    // The choice stands in the address: a bookmark, a reload and the back button keep it.
    expect(await tab.document.run(() => location.hash)).toBe('#/corrections?from=2026-03-06');
    await goTo(tab, '#/overview');
    await tab.document.waitForText('By week');
    await tab.document.run(() => {
      history.back();
    });
    await tab.document.waitForText('None in this story and period.');
  });

  test('are in Russian once that is chosen', async () => {
    const options = await bench.rig.openOwnPage('options.html');
    await options.document.choose({ role: 'combobox', name: 'Language' }, 'русский');
    await options.document.waitForText('Настройки');
    await goTo(tab, '#/overview');
    await tab.page.bringToFront();
    await tab.document.waitForText('По неделям');
    await options.document.choose({ role: 'combobox', name: 'Язык' }, 'English');
    await options.document.waitForText('Options');
  });
});

const CORRECTION = 'a correction (something was wrong)';
/** The sample's first annotation, which is published. */
const PUBLISHED = '00000000-0000-4000-8000-cccc00000000';

/** The sample's first annotation of a figure that has no finding yet. */
const UNDECIDED = '00000000-0000-4000-8000-cccc00000002';

describe('a published check', () => {
  const bench = useBench();

  test('asks what a change of a finding is, keeps it till then, and lists it with its reason', async () => {
    const tab = await openSample((path) => bench.rig.openOwnPage(path), 4);
    await goTo(tab, `#/record/${PUBLISHED}`);
    await tab.document.waitForText('corrected by Nia');
    await tab.document.click(VERDICT_HEADING);
    await tab.document.press('5');
    await tab.document.waitForText('This check is published.');
    await tab.document.find({ role: 'button', name: 'Save the change' });
    await goTo(tab, '#/corrections');
    await tab.document.waitForText('1 change of a published check');
    await goTo(tab, `#/record/${PUBLISHED}`);
    await tab.document.choose({ role: 'combobox', name: 'The change is' }, CORRECTION);
    await tab.document.fill({ role: 'textbox', name: 'Public reason' }, 'Two names stood twice.');
    await tab.document.click({ role: 'button', name: 'Save the change' });
    await tab.document.waitForText('Reason: Two names stood twice.');
    await goTo(tab, '#/corrections');
    const text = await tab.document.waitForText('2 changes of published checks');
    expect(text).toContain('Reason: Two names stood twice.');
  });

  test('asks nothing of a note', async () => {
    const tab = await openSample((path) => bench.rig.openOwnPage(path), 4);
    await goTo(tab, `#/record/${PUBLISHED}`);
    await tab.document.fill({ role: 'textbox', name: 'Note' }, 'Rang again.');
    await tab.document.click(VERDICT_HEADING);
    await tab.document.waitForText('Rang again.');
    await tab.document.waitForText('edited');
    expect(await tab.document.text()).not.toContain('This check is published.');
  });
});

describe('settings', () => {
  const bench = useBench();

  test('hide a kind, and colour marks, in pages that are open', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    const before = await countMarked(tab);
    const options = await bench.rig.openOwnPage('options.html');
    for (const kind of ['memorials', 'count', 'reported words', 'quotation', 'money', 'date']) {
      await options.document.click({ role: 'checkbox', name: kind });
    }
    await tab.page.bringToFront();
    await until('fewer marks', async () => (await countMarked(tab)) < before);
    await options.page.bringToFront();
    for (const kind of ['memorials', 'count', 'reported words', 'quotation', 'money', 'date']) {
      await options.document.click({ role: 'checkbox', name: kind });
    }
    await until('the marks as before', async () => (await countMarked(tab)) === before);
    await options.document.run((root) => {
      const people = root.querySelector<HTMLInputElement>('input[type=color]');
      if (people === null) throw new Error('no field for a colour');
      people.value = '#123456';
      people.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('marks again', async () => (await countHighlights(tab)) > 0);
    await options.document.click({ role: 'button', name: 'Back to the default colours' });
    await options.document.waitForNone({ role: 'button', name: 'Back to the default colours' });
  });

  test('colour the lists as the marks, and open findings on the chosen scale, in views that are open', async () => {
    const library = await openSample((path) => bench.rig.openOwnPage(path), 8);
    const lineColour = (): Promise<string> =>
      library.document.run((root) => {
        const icon = root.querySelector('[data-annotation] [data-family=people]');
        if (icon === null) throw new Error('no line of people');
        return getComputedStyle(icon).color;
      });
    await library.document.find({ css: '[data-annotation] [data-family=people]' });
    const before = await lineColour();
    await goTo(library, `#/record/${UNDECIDED}`);
    await library.document.find({ css: '[data-level="matches-source"]' });
    const options = await bench.rig.openOwnPage('options.html');
    await options.document.waitForText('AVeriTeC · 4 levels');
    await options.document.choose({ role: 'combobox', name: 'On a figure' }, 'PolitiFact');
    await options.document.run((root) => {
      const people = root.querySelector<HTMLInputElement>('input[type=color]');
      if (people === null) throw new Error('no field for a colour');
      people.value = '#7a5200';
      people.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await library.page.bringToFront();
    await library.document.find({ name: 'Pants on Fire', css: '[data-level]' });
    await goTo(library, '#/');
    await library.document.find({ css: '[data-annotation] [data-family=people]' });
    await until('the lines in the chosen colour', async () => (await lineColour()) !== before);
    await options.page.bringToFront();
    await options.document.click({ role: 'button', name: 'Back to the default colours' });
    await options.document.waitForNone({ role: 'button', name: 'Back to the default colours' });
    await options.document.choose({ role: 'combobox', name: 'On a figure' }, 'Figure');
    await library.page.bringToFront();
    await until('the lines as before', async () => (await lineColour()) === before);
  });

  test('keep an own scale, and delete one that nothing uses', async () => {
    const tab = await bench.rig.openOwnPage('options.html');
    await tab.document.waitForText('AVeriTeC · 4 levels');
    await tab.document.click({ role: 'button', name: 'Add a scale' });
    await tab.document.fill({ role: 'textbox', name: 'Name of the scale' }, 'House');
    for (const [index, name] of ['Right', 'Wrong'].entries()) {
      await tab.document.click({ role: 'button', name: 'Add a level' });
      await tab.document.fill({ role: 'textbox', name: `Level ${String(index + 1)}` }, name);
    }
    await tab.document.click({ role: 'button', name: 'Save the scale' });
    await tab.document.waitForText('The scale is saved.');
    await tab.document.waitForText('House · 2 levels');
    await tab.document.click({ role: 'button', name: 'Delete the scale' });
    await tab.document.waitForText('The scale is deleted.');
    await tab.document.waitForNone({ css: 'summary', name: 'House' });
    await tab.document.click({ role: 'button', name: 'Undo' });
    await tab.document.waitForText('The scale is back.');
    await tab.document.waitForText('House · 2 levels');
  });

  test('tell how much is stored, and the shortcuts', async () => {
    const tab = await bench.rig.openOwnPage('options.html');
    const text = await tab.document.waitForText('used of');
    expect(text).toContain('entries of history');
    expect(text).toContain('check selected text');
  });
});

/** How many stretches of the page's text are marked. */
function countMarked(tab: Tab): Promise<number> {
  return tab.document.run(() =>
    [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
  );
}
