import { expect, test, describe } from 'vitest';
import { sampleLedger } from '../../scripts/lib/sample-ledger.ts';
import { importBackup } from './drive/acts.ts';
import { Keyboard } from './drive/keyboard.ts';
import { until } from './drive/until.ts';
import { useBench } from './setup.ts';

const WORDS = 'The ferry killed up to 40 people.';

describe('a report', () => {
  const bench = useBench({ needs: 'keys' });

  test('is copied as rich text, with the ledger of its claim, and as Markdown', async () => {
    const keys = new Keyboard(bench.display);
    const { document, page } = await bench.rig.openOwnPage('library.html');
    await importBackup(document, sampleLedger());
    await document.fill({ name: 'Search' }, `"${WORDS}"`);
    await document.waitForText('1 of ');
    await document.click({ role: 'button', name: 'Export', exact: true });
    await document.click({ css: '[data-export="rich"]' });
    await document.waitForText('The report is copied');

    await page.evaluate(() => {
      window.addEventListener('paste', (event) => {
        event.preventDefault();
        const kept = ['text/html', 'text/plain'].map((type) => event.clipboardData?.getData(type));
        window.document.documentElement.dataset.pasted = JSON.stringify(kept);
      });
    });
    await page.bringToFront();
    await document.click({ name: 'Search' });
    keys.press('ctrl+v');
    const pasted = await until('the paste', () =>
      document.run((root) => (root as Document).documentElement.dataset.pasted),
    );
    const [html = '', markdown = ''] = JSON.parse(pasted) as readonly string[];
    const told = await document.run((_, text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const wordsOf = (css: string): readonly string[] =>
        Array.from(parsed.querySelectorAll(css), (one) => one.textContent);
      return {
        headings: wordsOf('h1, h2, h3, h4'),
        items: wordsOf('li a'),
        links: Array.from(parsed.querySelectorAll('a'), (one) => one.protocol),
        odd: wordsOf('script, style, svg, [class], [onclick]'),
      };
    }, html);
    expect(told.items).toContain(WORDS);
    expect(told.headings).toContain('Figures side by side');
    expect(told.items).toContain('Coroner, River Record: 34 to 38');
    expect(told.links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    expect(told.odd).toEqual([]);
    expect(markdown).toContain('## Figures side by side');
    expect(markdown).toContain('[Coroner, River Record: 34 to 38](https://');
  });
});
