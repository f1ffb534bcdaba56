import { describe, expect, test } from 'vitest';
import { DRAFT_DELAY_MS } from '../../components/editing/annotation-editor.ts';
import {
  countHighlights,
  focusCard,
  markPage,
  hasMark,
  markedTexts,
  openCard,
  waitUntilSaved,
} from './drive/acts.ts';
import { openDetails } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { browserName, freshArticle, madeArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const NOTE = { role: 'textbox', name: 'Note' };

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;
const LIST = `<title>Board</title><ul>${'<li><a href="#x">38 killed in the flood of 1990</a></li>'.repeat(30)}</ul>`;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">38 killed</text></svg>';
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** Pages that cannot be read, with the reason the popup gives. */
const UNREADABLE = [
  ['an image', 'image', 'dot.gif', GIF, 'image/gif'],
  ['a drawing', 'xml', 'drawing.svg', SVG, 'image/svg+xml'],
  ['XML', 'xml', 'feed.xml', '<feed><title>38 killed</title></feed>', 'application/xml'],
  [
    'a frame set',
    'frame-set',
    'frames.html',
    '<frameset cols="*"><frame src="list.html"></frameset>',
    'text/html',
  ],
  ['an empty page', 'empty', 'empty.html', '<!doctype html><title>Empty</title>', 'text/html'],
  ['a list that is no article', 'no-article', 'board.html', LIST, 'text/html'],
] as const;

describe('a page that cannot be read', () => {
  const bench = useBench();

  const reasonOn = async (tab: Tab): Promise<string> => {
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.find({ css: '[data-failure]' });
    const reason = await popup.view.run(
      (root) => root.querySelector('[data-failure]')?.getAttribute('data-failure') ?? '',
    );
    expect((await popup.view.text()).length).toBeGreaterThan(20);
    await popup.close();
    return reason;
  };

  test.each(UNREADABLE)('says why: %s', async (_what, reason, path, body, type) => {
    bench.server.put(path, body, type);
    const tab = await bench.rig.open(bench.server.url('news.test', path));
    expect(await reasonOn(tab)).toBe(reason);
  });

  test('says why: a PDF', async () => {
    bench.server.put('paper.pdf', PDF, 'application/pdf');
    const tab = await bench.rig.open('about:blank');
    await tab.page.goto(bench.server.url('news.test', 'paper.pdf'), { waitUntil: [] });
    await until(
      'the PDF',
      async () =>
        String(await tab.page.evaluate('document.contentType')).includes('pdf') ||
        browserName() === 'firefox',
    );
    expect(await reasonOn(tab)).toBe('pdf');
  });

  test('says why: a page of the browser', async () => {
    const tab = await bench.rig.open('about:blank');
    await tab.page.goto(browserName() === 'chromium' ? 'chrome://version' : 'about:support', {
      waitUntil: [],
    });
    await until('the browser’s page', async () =>
      /chrome:|about:support/.test(String(await tab.page.evaluate('location.href'))),
    );
    expect(await reasonOn(tab)).toBe('browser-page');
  });

  test('is marked anyway when the person asks', async () => {
    bench.server.put('board.html', LIST);
    const tab = await bench.rig.open(bench.server.url('news.test', 'board.html'));
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.click({ role: 'button', name: 'Mark this page anyway' });
    await until('marks', () => countHighlights(tab));
    await popup.close();
  });

  test('is asked about first when it is very large, and read when the person wants it', async () => {
    const words = 'The gulls had the quay to themselves. ';
    const body = `<p>A flood killed 38 people.</p>${`<p>${words.repeat(6)}</p>`.repeat(45_000)}`;
    const tab = await bench.rig.open(madeArticle(bench.server, body));
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.find({ css: '[data-failure="too-large"]' });
    await popup.view.click({ role: 'button', name: 'Read it all the same' });
    await until('marks', () => countHighlights(tab), 60_000);
    await popup.close();
  }, 120_000);
});

describe('a difficult page', () => {
  const bench = useBench();

  test('without claims says so', async () => {
    const tab = await bench.rig.open(
      madeArticle(bench.server, '<p>Nothing is counted here, and that is well.</p>'),
    );
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText('Nothing checkable found');
    await popup.close();
    expect(await countHighlights(tab)).toBe(0);
  });

  test('whose own scripts throw is marked all the same', async () => {
    const body = `<p>A flood killed 38 people.</p><script>
      addEventListener('mousemove', () => { throw new Error('mine'); }, true);
      setInterval(() => { throw new Error('mine too'); }, 20);
      throw new Error('at once');</script>`;
    const tab = await bench.rig.open(madeArticle(bench.server, body));
    await (await markPage(bench.rig, tab)).close();
    expect(await hasMark(tab, 'killed 38 people')).toBe(true);
  });

  test('with 5,000 claims is marked whole', async () => {
    const body = Array.from(
      { length: 5000 },
      (_, nth) => `<p>In district ${nth % 7} the flood killed ${nth + 10} people.</p>`,
    ).join('');
    const tab = await bench.rig.open(madeArticle(bench.server, body));
    await (await markPage(bench.rig, tab)).close();
    await until('all marks', async () => (await markedTexts(tab)).length >= 4900, 60_000);
    await until('the most it can count', async () => (await bench.rig.badge(tab)) === '999+');
  }, 120_000);

  test('of an address with credentials and tracking keeps its identity without them', async () => {
    const url = freshArticle(bench.server);
    const tab = await bench.rig.open(`${withCredentials(url)}?utm_source=mail&id=7#part`);
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.fill(NOTE, 'under another address');
    await waitUntilSaved(tab);
    await tab.page.goto(`${url}?id=7&fbclid=abc`);
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await waitForNote(tab, 'under another address');
  });
});

describe('two tabs on one page', () => {
  const bench = useBench();

  test('never lose a field to each other', async () => {
    const url = freshArticle(bench.server);
    const first = await bench.rig.open(url);
    await (await markPage(bench.rig, first)).close();
    const second = await bench.rig.open(url);
    await (await markPage(bench.rig, second)).close();

    await openCard(first, CLAIM);
    await first.card.fill(NOTE, 'from the first tab');
    // As going to another tab does, which a browser without a window does not notice.
    await focusCard(first);
    await waitUntilSaved(first);
    await openCard(second, CLAIM);
    await waitForNote(second, 'from the first tab');
    await openDetails(second.card, 'tags');
    await second.card.fill({ name: 'Tags' }, 'second');
    await waitUntilSaved(second);
    await first.page.bringToFront();
    await first.card.click({ css: '[data-level]', name: 'Outdated' });
    await waitUntilSaved(first);

    await first.page.reload();
    await (await markPage(bench.rig, first)).close();
    await openCard(first, CLAIM);
    await openDetails(first.card, 'tags');
    await until(
      'all three',
      async () =>
        (await first.card.find(NOTE)).value === 'from the first tab' &&
        (await first.card.find({ name: 'Tags' })).value === 'second' &&
        (await first.card.find({ css: '[data-level]', name: 'Outdated' })).pressed === 'true',
    );
  });
});

describe('two tabs in one field', () => {
  const bench = useBench();

  test('show both wordings, keep the one that is chosen and the other in the history', async () => {
    const url = freshArticle(bench.server);
    const [mine, theirs] = [await bench.rig.open(url), await bench.rig.open(url)];
    for (const tab of [mine, theirs]) await (await markPage(bench.rig, tab)).close();
    await mine.page.bringToFront();
    await openCard(mine, CLAIM);
    await mine.card.click({ css: '[data-level]', name: 'Outdated' });
    await waitUntilSaved(mine);
    await theirs.page.bringToFront();
    await openCard(theirs, CLAIM);
    // A field that loses the focus is decided, so that somebody who goes to another tab meets no
    // conflict: this one is left by nobody.
    await mine.card.run((root) => {
      const page = root.querySelector('iframe')?.contentDocument;
      const note = page?.querySelector<HTMLTextAreaElement>('[name=note]');
      if (page == null || note == null) throw new Error('no field for the note');
      note.value = 'written here';
      note.dispatchEvent(new (page.defaultView ?? window).Event('input', { bubbles: true }));
    });
    await waitUntilSaved(mine);
    await theirs.card.fill(NOTE, 'decided there');
    await focusCard(theirs);
    await waitUntilSaved(theirs);
    await mine.page.bringToFront();
    await mine.card.click(NOTE);
    await focusCard(mine);
    const shown = await mine.card.waitForText('Changed in another window while you were writing.');
    expect(shown).toContain('decided there');
    expect(shown).toContain('written here');
    await mine.card.click({ role: 'button', name: 'Keep what is here' });
    await waitUntilSaved(mine);
    await mine.card.press('Escape');
    const library = await bench.rig.openOwnPage('library.html');
    await library.document.click({ css: '[data-annotation]' });
    await library.document.click({ role: 'link', name: 'The whole record' });
    const history = await library.document.find({ css: '[aria-labelledby=history]' });
    expect(history.text).toContain('decided there');
    expect((await library.document.find(NOTE)).value).toBe('written here');
  });
});

describe('a full disk', () => {
  const bench = useBench();

  test('is told, keeps what was typed and saves it once there is room', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await bench.rig.evaluateInBackground(`(() => {
      for (const name of ['put', 'add']) {
        const original = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function () {
          IDBObjectStore.prototype.refused = (IDBObjectStore.prototype.refused ?? 0) + 1;
          throw new DOMException('full', 'QuotaExceededError');
        };
        (IDBObjectStore.prototype.undo ??= []).push(() => { IDBObjectStore.prototype[name] = original; });
      }
    })()`);
    await tab.card.fill(NOTE, 'written with no room left');
    // A part of the note may be refused while the rest is still to be tried.
    let seen = 0;
    await until('the last try to be over', async () => {
      const before = seen;
      await new Promise((resolve) => setTimeout(resolve, 2 * DRAFT_DELAY_MS));
      seen = Number(await bench.rig.evaluateInBackground('IDBObjectStore.prototype.refused ?? 0'));
      return seen > 0 && seen === before;
    });
    await tab.card.waitForText('Not saved');
    expect((await tab.card.find(NOTE)).value).toBe('written with no room left');
    await tab.card.find({ role: 'button', name: 'Copy what I wrote' });
    await bench.rig.evaluateInBackground('IDBObjectStore.prototype.undo.forEach((back) => back())');
    await tab.card.click({ role: 'button', name: 'Try again' });
    await waitUntilSaved(tab);
  });
});

describe('a disk that is slow', () => {
  const bench = useBench();

  test('is waited for before a note or a verdict is called saved', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await bench.rig.evaluateInBackground(`(() => {
      const put = IDBObjectStore.prototype.put;
      const seen = (IDBObjectStore.prototype.durabilities = []);
      IDBObjectStore.prototype.put = function (...row) {
        seen.push(this.transaction.durability);
        return put.apply(this, row);
      };
    })()`);
    await tab.card.fill(NOTE, 'kept for good');
    await focusCard(tab);
    await tab.card.click({ css: '[data-level]', name: 'Outdated' });
    await waitUntilSaved(tab);
    const seen = await bench.rig.evaluateInBackground(
      '[...new Set(IDBObjectStore.prototype.durabilities)].join()',
    );
    expect(seen).toBe('strict');
  });
});

/** Waits until the card shows this note; says which it shows instead. */
async function waitForNote(tab: Tab, note: string): Promise<void> {
  await until(`the note “${note}”`, async () => {
    const { value } = await tab.card.find(NOTE);
    if (value !== note) throw new Error(`the note is “${value}”`);
    return true;
  });
}

/** Chromium gives no grant at all to a page whose address holds credentials, and the popup says so. */
function withCredentials(url: string): string {
  return browserName() === 'firefox' ? url.replace('http://', 'http://user:secret@') : url;
}
