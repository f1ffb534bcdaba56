import { beforeEach, describe, expect, test } from 'vitest';
import { markPage, openCard, placeOfWords, waitUntilSaved } from './drive/acts.ts';
import { openDetails } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { browserName, freshArticle, madeArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const WORDS = 'The ministry counted 71 memorials in spring.';

/** The values of the fields of the card's evidence. */
async function evidenceIn(tab: Tab): Promise<readonly (string | null)[]> {
  const fields = await tab.card.findAll({
    css: '[data-section="evidence"] input, [data-section="evidence"] textarea',
  });
  return fields.map(({ value }) => value);
}

describe('another tab as evidence, by the popup', () => {
  const bench = useBench();
  let article: Tab;

  beforeEach(async () => {
    article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    await openCard(article, CLAIM);
  });

  test('does not offer a page’s own claims', async () => {
    const popup = await bench.rig.clickToolbar(article);
    await popup.view.waitForText(CLAIM);
    expect(await popup.view.has({ css: '[data-take]' })).toBe(false);
    await popup.close();
  });

  test('takes two clicks, tells what became of it, and is taken back by one', async () => {
    const other = await bench.rig.open(madeArticle(bench.server, `<p>${WORDS}</p>`, 'other.test'));
    await other.page.evaluate(
      'getSelection().selectAllChildren(document.querySelector("article p"))',
    );
    const popup = await bench.rig.clickToolbar(other);
    await popup.view.click({ css: '[data-take="0"]', name: 'China maintains 83 graves' });
    await popup.view.waitForText('Added as evidence to:');
    await popup.view.choose({ css: '[data-taken] select' }, 'Refutes');
    await article.page.bringToFront();
    await article.card.waitForText('Made article');
    await article.card.click({ css: '[data-section="evidence"] summary' });
    await until('the words', async () => (await evidenceIn(article)).includes(WORDS));
    expect(await evidenceIn(article)).toContain(other.page.url());
    await article.card.find({ css: '[data-section="evidence"] summary', name: 'refutes' });
    const again = await bench.rig.clickToolbar(other);
    await again.view.click({ role: 'button', name: 'Undo' });
    await again.view.waitForText('Taken back.');
    await again.close();
    await article.page.bringToFront();
    await until('no evidence', async () => !(await article.card.text()).includes('Made article'));
  });
});

describe('a page as Firefox’s Reader View or as its source shows it', () => {
  const bench = useBench();

  test.runIf(browserName() === 'firefox')('is taken with its own address', async () => {
    const article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    await openCard(article, CLAIM);
    for (const [nth, host] of ['other.test', 'blog.test'].entries()) {
      const url = madeArticle(bench.server, `<p>${WORDS}</p>`, host);
      const tab = await bench.rig.open('about:blank');
      const view = nth === 0 ? `about:reader?url=${encodeURIComponent(url)}` : `view-source:${url}`;
      await tab.page.goto(view, { waitUntil: [] });
      const popup = await bench.rig.clickToolbar(tab);
      await popup.view.click({ css: '[data-take="0"]' });
      await popup.view.waitForText('Added as evidence to:');
      await popup.close();
      await article.page.bringToFront();
      await article.card.click({ css: '[data-section="evidence"] li > details > summary', nth });
      await until('the address', async () => (await evidenceIn(article)).includes(url));
    }
  });
});

describe('another tab as evidence for a linked copy of a claim', () => {
  const bench = useBench();
  const SENTENCE = 'The flood in Norvale killed 38 people and left 120 homeless.';

  test('shows in that copy, whose sign-off lapses, and in its first appearance', async () => {
    const first = await bench.rig.open(madeArticle(bench.server, `<p>${SENTENCE}</p>`));
    await (await markPage(bench.rig, first)).close();
    await openCard(first, 'killed 38 people');
    await first.card.click({ css: '[data-level]', name: 'Contradicted' });
    await waitUntilSaved(first);
    const copy = await bench.rig.open(madeArticle(bench.server, `<p>${SENTENCE}</p>`, 'blog.test'));
    await (await markPage(bench.rig, copy)).close();
    await openCard(copy, 'killed 38 people');
    await copy.card.click({ css: '[data-met]' });
    await copy.card.click({ css: '[data-same-claim]' });
    await copy.card.waitForText('Verdicts and evidence are those of the first appearance.');
    await openDetails(copy.card, 'sign-off');
    await copy.card.fill({ role: 'textbox', name: 'Your name' }, 'Ada');
    await copy.card.click({ role: 'button', name: 'Sign off', exact: true });
    await copy.card.waitForText('Signed off by');
    await waitUntilSaved(copy);
    expect(await copy.card.text()).not.toContain('Lapsed');
    const other = await bench.rig.open(madeArticle(bench.server, `<p>${WORDS}</p>`, 'other.test'));
    const popup = await bench.rig.clickToolbar(other);
    await popup.view.click({ css: '[data-take="0"]', name: 'blog.test' });
    await popup.view.waitForText('Added as evidence to:');
    await popup.close();
    await copy.page.bringToFront();
    await copy.card.waitForText('Stance not chosen: Made article');
    // What was signed off is not what stands there now.
    await copy.card.waitForText('Lapsed');
    await first.page.bringToFront();
    await first.card.find({ css: '[data-section="evidence"] summary', name: 'Made article' });
  });
});

describe('an archived copy whose address tells nothing', () => {
  const bench = useBench();

  test('is noted by its page’s long address, or with what a person says it is a copy of', async () => {
    const url = freshArticle(bench.server);
    const article = await bench.rig.open(url);
    await (await markPage(bench.rig, article)).close();
    await openCard(article, CLAIM);
    const other = await bench.rig.open(madeArticle(bench.server, `<p>${WORDS}</p>`, 'other.test'));
    const adding = await bench.rig.clickToolbar(other);
    await adding.view.click({ css: '[data-take="0"]' });
    await adding.view.waitForText('Added as evidence to:');
    await adding.close();
    bench.server.put(
      'AbC12',
      `<title>A copy</title><link rel="canonical" href="http://archive.ph/20260203040506/${url}">`,
    );
    const named = await bench.rig.open(bench.server.url('archive.ph', 'AbC12'));
    const first = await bench.rig.clickToolbar(named);
    await first.view.click({ css: '[data-take="copy"]' });
    await first.view.waitForText('Noted as an archived copy of:');
    await first.close();
    bench.server.put('DeF34', '<title>Another copy</title>');
    const bare = await bench.rig.open(bench.server.url('archive.ph', 'DeF34'));
    const second = await bench.rig.clickToolbar(bare);
    await second.view.click({ css: '[data-take="copy"]' });
    await second.view.click({ css: '[data-copy-of="0"]', name: 'Made article' });
    await second.view.waitForText('Noted as an archived copy of:');
    await second.close();
    await article.page.bringToFront();
    await article.card.click({ css: '[data-section="evidence"] summary' });
    await article.card.click({ css: '[data-section="evidence"] summary', nth: 1 });
    await until('the copy', async () => (await evidenceIn(article)).includes(bare.page.url()));
  });
});

describe('another tab as evidence, by the context menu', () => {
  const bench = useBench({ needs: 'dialogs' });

  test('takes two clicks; the popup that opens tells it and leaves the page alone', async () => {
    const article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    await openCard(article, CLAIM);
    const other = await bench.rig.open(madeArticle(bench.server, `<p>${WORDS}</p>`, 'other.test'));
    await other.page.evaluate(
      'getSelection().selectAllChildren(document.querySelector("article p"))',
    );
    const place = await placeOfWords(other, WORDS);
    await bench.rig.chooseFromContextMenu(other, place, 1);
    const popup = await bench.rig.waitForPopup();
    await popup.view.waitForText('Added as evidence to:');
    expect(Number(await other.page.evaluate('CSS.highlights.size'))).toBe(0);
    await popup.close();
    await article.page.bringToFront();
    await article.card.waitForText('Made article');
    await article.card.click({ css: '[data-section="evidence"] summary' });
    await until('the words', async () => (await evidenceIn(article)).includes(WORDS));
  });
});
