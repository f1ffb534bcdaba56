import { beforeAll, describe, expect, test } from 'vitest';
import { focusCard, markPage, openCard, waitUntilSaved, markedTexts } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { browserName, freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';

/** Presses what holds some words in a page that is not in front, where the pointer does not reach. */
async function press(tab: Tab, css: string, words = ''): Promise<void> {
  await until(`${css} with “${words}”`, () =>
    tab.document.run(
      (root, selector, wanted) => {
        const all = [...root.querySelectorAll<HTMLElement>(selector)];
        const found = all.find((one) => one.textContent.includes(wanted));
        found?.click();
        return found !== undefined;
      },
      css,
      words,
    ),
  );
}

/** Types into a field of a page that is not in front. */
async function typeInto(tab: Tab, css: string, text: string): Promise<void> {
  await until(`the field ${css}`, () =>
    tab.document.run(
      (root, selector, typed) => {
        const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
        if (field === null) return false;
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      css,
      text,
    ),
  );
}

describe('the side panel, in a tab beside the page it follows', () => {
  const bench = useBench();
  let panel: Tab;
  let article: Tab;

  beforeAll(async () => {
    panel = await bench.rig.openOwnPage('sidepanel.html');
    article = await bench.rig.open(freshArticle(bench.server));
  });

  test('asks for the toolbar button where nothing was read', async () => {
    await panel.document.waitForText('Click the toolbar button to read this page.');
  });

  test('lists the claims as soon as the page in front is read', async () => {
    await (await markPage(bench.rig, article)).close();
    expect(await panel.document.waitForText(CLAIM)).toContain('38 million Chinese');
  });

  test('asks the page nothing while nothing changes, and shows at once what does', async () => {
    await panel.page.evaluate(`(() => {
      window.asked = 0;
      for (const { tabs, runtime } of [globalThis.browser, globalThis.chrome].filter(Boolean)) {
        for (const [owner, name] of [[tabs, 'sendMessage'], [runtime, 'sendMessage'], [tabs, 'connect']]) {
          const real = owner[name].bind(owner);
          owner[name] = (...all) => { window.asked += 1; return real(...all); };
        }
      }
    })()`);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await panel.page.evaluate('window.asked')).toBe(0);
    await article.page.evaluate(`(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'A late count speaks of 4,512 lanterns.';
      document.querySelector('article p').after(paragraph);
    })()`);
    await panel.document.waitForText('4,512 lanterns');
    expect(await panel.page.evaluate('window.asked')).toBe(0);
  });

  test('edits a check in place of its list, which the page’s card then shows', async () => {
    await openCard(article, CLAIM);
    await article.card.fill({ name: 'Note' }, 'from the page');
    await focusCard(article);
    await article.card.press('1');
    await waitUntilSaved(article);
    await article.card.press('Escape');
    await article.card.waitForNone({ role: 'article' });
    await panel.document.find({ css: '[data-flag="no evidence"]' });
    await press(panel, '[data-key]', CLAIM);
    await until('the note', () =>
      panel.document.run((root) => {
        const field = root.querySelector<HTMLTextAreaElement>('[name=note]');
        if (field?.value !== 'from the page') return false;
        field.value = 'from the panel';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new FocusEvent('blur'));
        field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
        return true;
      }),
    );
    await panel.document.waitForText('Saved');
    await openCard(article, CLAIM);
    await until('the new note', async () => {
      const [note] = await article.card.findAll({ name: 'Note', role: 'textbox' });
      return note?.value === 'from the panel';
    });
  });

  test('scrolls what it shows alone, with a check open', async () => {
    const longer = await panel.document.run((root) => {
      const { documentElement } = root as Document;
      return documentElement.scrollHeight - documentElement.clientHeight;
    });
    expect(longer).toBe(0);
  });

  test('keeps the check of a claim that is dismissed in it, with the way back', async () => {
    const words = '38 million Chinese';
    await press(panel, '[data-key]', words);
    await panel.document.find({ role: 'button', name: 'Dismiss' });
    await press(panel, 'article button', 'Dismiss');
    await panel.document.waitForText('Dismissed on this source');
    await press(panel, 'button', 'Take back');
    await until('no word of it', async () => {
      const text = await panel.document.text();
      return !text.includes('Dismissed on this source') && text.includes(words);
    });
    await press(panel, '[data-close]');
    await panel.document.waitForNone({ role: 'article' });
  });

  test('keeps a note on the source, which nothing was stored of before', async () => {
    const noted = freshArticle(bench.server);
    const page = await bench.rig.open(noted);
    await (await markPage(bench.rig, page)).close();
    await panel.document.waitForText(CLAIM);
    await press(panel, 'summary', 'Notes on this source');
    await typeInto(panel, 'details textarea', 'seen in print');
    await panel.document.waitForText('Saved');
    await page.page.close();
    await article.page.bringToFront();
    await panel.document.waitForText(CLAIM);
  });

  test('follows another tab to the front', async () => {
    const other = await bench.rig.open(freshArticle(bench.server, 'other.test'));
    await panel.document.waitForText('Click the toolbar button to read this page.');
    await other.page.close();
  });
});

describe('the list of the side panel', () => {
  const bench = useBench();

  test('is in page order, and has apart what the page changed and what is gone', async () => {
    const panel = await bench.rig.openOwnPage('sidepanel.html');
    const article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    await panel.document.waitForText(CLAIM);
    const listed = (): Promise<readonly { words: string; text: string }[]> =>
      panel.document.run((root) =>
        [...root.querySelectorAll<HTMLElement>('li > [data-key]')].map((item) => ({
          words: item.lastElementChild?.textContent.split(' · ').at(-1) ?? '',
          text: item.textContent,
        })),
      );
    /** Where each claim begins in the page, as it stood at first; an order that climbs is that of the page. */
    const pageText = await article.document.run((root) =>
      (root as Document).body.textContent.replace(/\s+/g, ' '),
    );
    const placesOf = (words: readonly string[]): readonly number[] =>
      words.map((one) => pageText.indexOf(one.replace(/\s+/g, ' ').trim().slice(0, 60)));
    const first = (await listed()).map(({ words }) => words);
    expect(first.length).toBeGreaterThan(8);
    expect(placesOf(first)).not.toContain(-1);
    expect(placesOf(first)).toEqual([...placesOf(first)].sort((a, b) => a - b));

    const lost = first.find((words) => words.includes('38 million'));
    if (lost === undefined) throw new Error('the article has the dead');
    for (const [words, status] of [
      [lost, 'n'],
      [CLAIM, 'n'],
    ] as const) {
      await openCard(article, words.slice(0, 30));
      await focusCard(article);
      await article.card.press(status);
      await waitUntilSaved(article);
      await article.card.press('Escape');
      await article.card.waitForNone({ role: 'article' });
    }
    await article.document.run((root) => {
      for (const paragraph of (root as Document).querySelectorAll('article p')) {
        if (paragraph.textContent.includes('83 graves'))
          paragraph.innerHTML = paragraph.innerHTML.replace('83 graves', '85 graves');
        else if (paragraph.textContent.includes('38 million')) paragraph.remove();
      }
    });
    await until('what changed, apart', async () => {
      const tab = await panel.document.find({ css: '[data-tab="changed"]' });
      return tab.text.includes('2');
    });
    const rest = first.filter((words) => words !== lost && !words.includes('83 graves'));
    const others = (await listed()).map(({ words }) => words);
    expect(others).toEqual(rest);
    await press(panel, '[data-tab="changed"]');
    await until('both of them', async () => {
      const both = (await listed()).map(({ text }) => text).join(' | ');
      const hasBoth = [lost.slice(0, 30), 'Not found', '83 → 85'].every((words) =>
        both.includes(words),
      );
      if (!hasBoth) throw new Error(`changed are: ${both}`);
      return true;
    });
  });
});

describe('the site form, through the browser’s own dialog', () => {
  const bench = useBench({ needs: 'dialogs' });

  test('allows a site by the keyboard; every open page tells it, and tells its loss, at once', async () => {
    const welcome = await bench.rig.openOwnPage('welcome.html');
    await welcome.document.waitForText('No site is allowed yet.');
    const options = await bench.rig.openOwnPage('options.html');
    await options.document.click({ role: 'textbox', name: 'Site' });
    await options.document.type('news.test');
    await options.document.press('Enter');
    await bench.rig.allowPermission('news.test');
    await options.document.find({ role: 'button', name: 'No longer allow news.test' });
    await welcome.document.find({ role: 'button', name: 'No longer allow news.test' });
    await bench.rig.evaluateInBackground(
      'chrome.permissions.remove({ origins: ["*://news.test/*"] })',
    );
    await options.document.waitForText('No site is allowed yet.');
    await welcome.document.waitForText('No site is allowed yet.');
  });
});

describe('the two other ways to run, through the browser’s own dialog', () => {
  const bench = useBench({ needs: 'dialogs' });

  test('everywhere marks pages by themselves, and only on click leaves them at once', async () => {
    const options = await bench.rig.openOwnPage('options.html');
    await options.document.click({ role: 'button', name: 'Allow every site' });
    await bench.rig.allowPermission('*');
    const pages = [];
    for (const host of ['news.test', 'other.test']) {
      const page = await bench.rig.open(freshArticle(bench.server, host));
      await until(`marks on ${host}`, async () => (await markedTexts(page)).length > 0);
      pages.push(page);
    }
    await options.page.bringToFront();
    await options.document.click({ role: 'button', name: 'Only on click' });
    for (const page of pages)
      await until('no marks', async () => (await markedTexts(page)).length === 0);
    expect(await bench.rig.grantedOrigins()).toEqual([]);
    const later = await bench.rig.open(freshArticle(bench.server));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await markedTexts(later)).toEqual([]);
  });
});

describe('shortcuts that have no keys until somebody gives them some', () => {
  const bench = useBench();

  test('are offered by the browser, and no more than four have keys from the start', async () => {
    const commands = (await bench.rig.evaluateInBackground(
      'chrome.commands.getAll()',
    )) as readonly { readonly name: string }[];
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['open-panel', 'set-to-check', 'set-recorded', 'set-dismissed']),
    );
    const options = await bench.rig.openOwnPage('options.html');
    expect(await options.document.waitForText('claim in hand: noted')).toContain(
      'open the side panel',
    );
  });

  // Only Chromium lets a command be sent without its keys.
  test.runIf(browserName() === 'chromium')('set the status of the claim in hand', async () => {
    const article = await bench.rig.open(freshArticle(bench.server));
    const popup = await markPage(bench.rig, article);
    await popup.close();
    const send = (name: string): Promise<unknown> =>
      bench.rig.evaluateInBackground(
        `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch('${name}', tab))`,
      );
    await article.page.bringToFront();
    const before = await markedTexts(article);
    await send('next-claim');
    await until('one mark less', async () => {
      await send('set-dismissed');
      return (await markedTexts(article)).length < before.length;
    });
    await send('set-to-check');
    await until('the mark again', async () => {
      return (await markedTexts(article)).length >= before.length;
    });
  });
});
