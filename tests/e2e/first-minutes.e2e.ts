import { describe, expect, test } from 'vitest';
import { markedTexts } from './drive/acts.ts';
import { subject } from './drive/check-view.ts';
import type { Query } from './drive/in-page.ts';
import type { Surface } from './drive/surface.ts';
import { freshArticle, useBench } from './setup.ts';

/** From installing to the first check that is done. */
const MOST_ACTIONS = 12;
const FIRST_LEVEL: Query = { css: '[data-level]', nth: 0 };
const NOTHING_FOUND: Query = { css: '[data-nothing-found]' };

/** Somebody who has just installed it and does only what the screen says; each act counts. */
class Newcomer {
  readonly acts: string[] = [];

  /** Reads what the screen says, and does it. */
  async reads<Done>(
    screen: Surface,
    says: string,
    what: string,
    act: () => Promise<Done>,
  ): Promise<Done> {
    await screen.waitForText(says);
    this.acts.push(what);
    return act();
  }

  /** A check, by what its own texts ask for: a verdict, evidence, done. */
  async checks(check: Surface): Promise<void> {
    await this.reads(check, 'Verdict', 'chooses a verdict', () => check.click(FIRST_LEVEL));
    await check.waitForText('Still open');
    for (;;) {
      const name = /Still open: (.+?) has no verdict/.exec(await check.text())?.[1];
      if (name === undefined) break;
      await this.reads(check, name, `turns to ${name}`, () => check.click(subject(name)));
      await this.reads(check, name, 'chooses a verdict', () => check.click(FIRST_LEVEL));
      await check.waitForNone({ css: '.tm-missing', name: `${name} has no verdict` });
    }
    await this.reads(check, 'no evidence yet', 'searched and found nothing', () =>
      check.click(NOTHING_FOUND),
    );
    // Nothing is missing any more, and Done stands where it will stay.
    await check.waitForNone({ css: '.tm-missing' });
    await this.reads(check, 'Done', 'done', () => check.click({ css: 'button[data-done]' }));
  }

  /** Prints how many acts it took, and fails where they were too many. */
  tell(where: string): void {
    const count = this.acts.length;
    console.log(`first check done ${where}: ${count} actions (${this.acts.join(', ')})`);
    expect(count).toBeLessThanOrEqual(MOST_ACTIONS);
  }
}

describe('the first minutes', () => {
  const bench = useBench({ own: true });

  test('lead from installing to a first check that is done, on the page that opens by itself', async () => {
    const newcomer = new Newcomer();
    const { document } = await bench.rig.waitForTab('welcome.html');
    await newcomer.reads(document, 'Click an underlined claim.', 'clicks a claim', () =>
      document.click({ css: 'article [role=button]', nth: 0 }),
    );
    await newcomer.checks(document);
    await document.waitForText('One check done');
    newcomer.tell('on the welcome page');
  });

  test('lead from there to a first check on a real page', async () => {
    const newcomer = new Newcomer();
    const { document } = await bench.rig.waitForTab('welcome.html');
    const tab = await newcomer.reads(document, 'Open an article', 'opens an article', () =>
      bench.rig.open(freshArticle(bench.server)),
    );
    const { view } = await newcomer.reads(
      document,
      'click the toolbar button',
      'clicks the button',
      () => bench.rig.clickToolbar(tab),
    );
    await newcomer.reads(view, 'open', 'clicks a claim', () =>
      view.click({ css: '[data-key]', nth: 0 }),
    );
    await tab.card.find({ role: 'article' });
    await newcomer.checks(tab.card);
    // It is stored, and the next claim is there.
    await tab.card.waitForText('2 of ');
    expect((await markedTexts(tab)).length).toBeGreaterThan(0);
    newcomer.tell('on a real page');
  });
});
