import { beforeEach, describe, test } from 'vitest';
import { markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import { closeCheck } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import type { Surface } from './drive/surface.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const NOTE = { role: 'textbox', name: 'Note', exact: true };
const WORDS = 'my source is the deputy minister';

/** As if the view that erased everything had been closed before it told. */
const FORGET_ALL = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('tallymark');
  opening.onerror = reject;
  opening.onsuccess = () => {
    const writing = opening.result.transaction('annotations', 'readwrite');
    writing.objectStore('annotations').clear();
    writing.oncomplete = () => { opening.result.close(); resolve(true); };
  };
})`;

describe('an open check shows nothing more of an annotation that is erased for good', () => {
  const bench = useBench({ needs: 'keys' });
  let article: Tab;

  beforeEach(async () => {
    article = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, article)).close();
  });

  /** Puts everything into the trash and empties it, in a library of its own tab. */
  const eraseAll = async (): Promise<void> => {
    const library = await bench.rig.openOwnPage('library.html');
    await library.document.hover({ css: '[data-line="0"]' });
    await library.document.click({ role: 'button', name: 'Delete', exact: true });
    await library.document.waitForText('0 annotations');
    await emptyTrash(library.document);
    await library.page.close();
  };

  test('in the drawer', async () => {
    await openCard(article, CLAIM);
    await article.card.fill(NOTE, WORDS);
    await waitUntilSaved(article);
    await eraseAll();
    await article.page.bringToFront();
    await waitUntilGone(article.card);
  });

  test('in the drawer once somebody returns to it, where nobody told it', async () => {
    await openCard(article, CLAIM);
    await article.card.fill(NOTE, WORDS);
    await waitUntilSaved(article);
    const elsewhere = await bench.rig.openOwnPage('options.html');
    await bench.rig.evaluateInBackground(FORGET_ALL);
    await elsewhere.page.close();
    await article.page.bringToFront();
    await waitUntilGone(article.card);
  });

  test('in the library’s pane and in its trash', async () => {
    await openCard(article, CLAIM);
    await article.card.fill(NOTE, WORDS);
    await waitUntilSaved(article);
    const open = await bench.rig.openOwnPage('library.html');
    await open.document.click({ css: '[data-annotation]' });
    await open.document.find({ role: 'article' });
    await eraseAll();
    await open.page.bringToFront();
    await waitUntilGone(open.document);
    await open.page.close();
  });

  test('in the library’s pane once somebody returns to it, where nobody told it', async () => {
    await openCard(article, CLAIM);
    await article.card.fill(NOTE, WORDS);
    await waitUntilSaved(article);
    const open = await bench.rig.openOwnPage('library.html');
    await open.document.click({ css: '[data-annotation]' });
    await open.document.find({ role: 'article' });
    await article.page.bringToFront();
    await bench.rig.evaluateInBackground(FORGET_ALL);
    await open.page.bringToFront();
    await waitUntilGone(open.document);
    await open.page.close();
  });

  test.each(['opened on a claim that was stored', 'opened on one that was not'])(
    'in the side panel, %s',
    async (how) => {
      const panel = await bench.rig.openPanel(article);
      await panel.click({ css: '[data-key]', name: CLAIM });
      await panel.fill(NOTE, WORDS);
      await panel.waitForText('Saved');
      if (how.endsWith('that was stored')) {
        await closeCheck(panel);
        await panel.click({ css: '[data-key]', name: CLAIM });
        await panel.find({ role: 'article' });
      }
      await eraseAll();
      await article.page.bringToFront();
      await waitUntilGone(panel);
      await bench.rig.closePanel();
    },
  );
});

/** Waits until no check shows what was erased; the claim itself may still be open, with nothing in it. */
async function waitUntilGone(view: Surface): Promise<void> {
  await until('nothing of what was erased', async () => {
    // Where there is no drawer any more, asking throws.
    const [fields, text] = await Promise.all([view.findAll(NOTE), view.text()]).catch(
      () => [[], ''] as const,
    );
    const shown = [text, ...fields.map(({ value }) => value ?? '')].join('\n');
    if (shown.includes(WORDS)) throw new Error(`it shows: ${shown.slice(-600)}`);
    return true;
  });
}

async function emptyTrash(library: Surface): Promise<void> {
  await library.run(() => {
    location.hash = '#/trash';
  });
  await library.click({ role: 'button', name: 'Empty trash' });
  await library.waitForText('special tools may still find erased words on this disk');
  await library.click({ css: 'dialog [data-confirm]' });
  await library.waitForText('The trash is empty.');
}
