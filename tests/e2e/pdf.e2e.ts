import { beforeAll, describe, expect, test } from 'vitest';
import { markPage, openCard } from './drive/acts.ts';
import { madePdf } from './drive/made-pdf.ts';
import { placeInPdf, selectLineOfPdf } from './drive/pdf-viewer.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const LINE = 'The survey counted 83 graves in the region.';
const TITLE = 'Register of graves';

describe('a PDF in the browser’s own viewer', () => {
  const bench = useBench({ needs: 'dialogs' });
  let article: Tab;
  let pdf: Tab;

  /** The values of the last evidence's fields in the card. */
  const evidence = async (): Promise<readonly (string | null)[]> => {
    const fields = await article.card.findAll({
      css: '[data-section="evidence"] input, [data-section="evidence"] textarea',
    });
    return fields.map(({ value }) => value);
  };

  beforeAll(async () => {
    const lines = Array.from({ length: 40 }, () => LINE);
    const body = madePdf(TITLE, [['Contents'], lines]);
    bench.server.put('register.pdf', body, 'application/pdf');
    // An address that does not tell that it leads to a PDF.
    bench.server.put('download', body, 'application/pdf');
    article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
    await openCard(article, CLAIM);
  });

  test('is added by two clicks in the popup, with its address, title and page', async () => {
    pdf = await bench.rig.open(bench.server.url('other.test', 'register.pdf#page=2'));
    await placeInPdf(bench.rig, pdf, LINE);
    const popup = await bench.rig.clickToolbar(pdf);
    await popup.view.waitForText('This is a PDF');
    await popup.view.waitForText('Words you select in it');
    await popup.view.click({ css: '[data-take="0"]' });
    await popup.view.waitForText('Added as evidence to:');
    await popup.close();
    await article.page.bringToFront();
    await article.card.waitForText(TITLE);
    await article.card.click({ css: '[data-section="evidence"] summary' });
    await until('the page', async () => (await evidence()).includes('p. 2'));
    expect(await evidence()).toContain(pdf.page.url());
    await article.card.click({ css: '[data-section="evidence"] summary' });
  });

  test('is added by two clicks in the context menu, with the words selected in it', async () => {
    const place = await placeInPdf(bench.rig, pdf, LINE);
    await selectLineOfPdf(pdf, place);
    await bench.rig.chooseFromContextMenu(pdf, place, 1);
    const popup = await bench.rig.waitForPopup();
    await popup.view.waitForText('Added as evidence to:');
    await popup.close();
    await article.page.bringToFront();
    await article.card.click({ css: '[data-section="evidence"] summary', nth: 1 });
    await until('the words', async () => (await evidence()).includes(LINE));
    expect(await evidence()).toContain('p. 2');
    await article.card.click({ css: '[data-section="evidence"] summary', nth: 1 });
  });

  test('is added by its menu where nothing is selected in it', async () => {
    const bare = await bench.rig.open(bench.server.url('other.test', 'download#page=2'));
    const place = await placeInPdf(bench.rig, bare, LINE);
    await bench.rig.chooseFromContextMenu(
      bare,
      place,
      bench.rig.name === 'firefox' ? 1 : undefined,
    );
    const popup = await bench.rig.waitForPopup();
    await popup.view.waitForText('Added as evidence to:');
    await popup.close();
    await article.page.bringToFront();
    await article.card.click({ css: '[data-section="evidence"] summary', nth: 2 });
    await until('the address', async () => (await evidence()).includes(bare.page.url()));
    expect(await evidence()).toContain('p. 2');
  });
});
