import { describe, expect, test } from 'vitest';
import { markPage, openCard } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { madeArticle, useBench } from './setup.ts';

const SENTENCE = 'The flood in Norvale killed 38 people and left 120 homeless.';
const REVIEWED = 'The flood in Norvale killed 900 people.';

/** What a publisher puts into a page, beside what nobody should. */
function carried(publisher: string): string {
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: 'javascript:document.title="run"',
    claimReviewed: REVIEWED,
    datePublished: '2026-02-03',
    author: { '@type': 'Organization', name: `${publisher}<img src=x onerror=run()>` },
    reviewRating: { alternateName: 'Mostly false' },
  };
  const deep = `{"@type":"ClaimReview","a":${'['.repeat(50_000)}`;
  return [deep, JSON.stringify(review)]
    .map((text) => `<script type="application/ld+json">${text.replaceAll('<', '\\u003c')}</script>`)
    .join('');
}

/** The values of the fields of the card's evidence. */
async function evidenceIn(tab: Tab): Promise<readonly (string | null)[]> {
  const fields = await tab.card.findAll({
    css: '[data-section="evidence"] input, [data-section="evidence"] textarea',
  });
  return fields.map(({ value }) => value);
}

describe('a fact check that a page carries', () => {
  const bench = useBench();

  test('is offered as evidence beside its claim, and the page does not learn of it', async () => {
    const url = madeArticle(bench.server, `${carried('Quay Check')}<p>${SENTENCE}</p>`);
    const tab = await bench.rig.open(url);
    await (await markPage(bench.rig, tab)).close();
    await tab.page.evaluate(`
      globalThis.changes = 0;
      new MutationObserver((all) => { changes += all.length; })
        .observe(document.querySelector('article'), { subtree: true, childList: true, attributes: true });`);
    await openCard(tab, 'killed 38 people');
    const text = await tab.card.waitForText('This page carries a fact check');
    expect(text).toContain('Quay Check: Mostly false');
    expect(text).toContain(REVIEWED);
    await tab.card.click({ css: '[data-review] button' });
    await until('no offer', async () => !(await tab.card.has({ css: '[data-review]' })));
    await tab.card.click({ css: '[data-section="evidence"] li > details > summary' });
    await until('the words', async () => (await evidenceIn(tab)).includes(REVIEWED));
    expect(await evidenceIn(tab)).toContain(url);
    expect(await tab.card.has({ css: '[data-level][aria-pressed="true"]' })).toBe(false);
    expect(await tab.page.evaluate('changes')).toBe(0);
    expect(await tab.page.title()).toBe('Made article');
  });

  test('comes along where its tab is taken as evidence', async () => {
    const article = await bench.rig.open(madeArticle(bench.server, `<p>${SENTENCE}</p>`));
    await (await markPage(bench.rig, article)).close();
    await openCard(article, 'killed 38 people');
    expect(await article.card.has({ css: '[data-review]' })).toBe(false);
    const body = `${carried('Harbour Facts')}<p>What we found.</p>`;
    const other = await bench.rig.open(madeArticle(bench.server, body, 'other.test'));
    const popup = await bench.rig.clickToolbar(other);
    await popup.view.click({ css: '[data-take="0"]' });
    await popup.view.waitForText('Added as evidence to:');
    await popup.close();
    await article.page.bringToFront();
    await article.card.click({ css: '[data-section="evidence"] li > details > summary' });
    await until('the claim', async () => (await evidenceIn(article)).includes(REVIEWED));
    await article.card.click({ css: '[data-section="evidence"] li details details > summary' });
    await until('the publisher', async () => (await evidenceIn(article)).includes('Harbour Facts'));
    expect(await evidenceIn(article)).toContain('Mostly false');
  });
});
