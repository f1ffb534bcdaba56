import { beforeAll, describe, expect, test } from 'vitest';
import { countHighlights, markPage } from './drive/acts.ts';
import type { Popup, Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { openWitnessed, testimony } from './drive/witness.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const NOTE = { role: 'textbox', name: 'Note' };
const SWITCH = { role: 'checkbox', name: 'highlight on this site' };

/** What any page sees of a window in front of it and of being scrolled. */
const OF_THE_WINDOW =
  /^(focus|focusin|focusout|blur|scroll|scrollend|resize|visibilitychange|pageshow|pointer\w+|mouse\w+)$/;

describe('a page that nothing may be put into', () => {
  const bench = useBench({ needs: 'keys' });

  beforeAll(async () => {
    await bench.rig.evaluateInBackground(
      "chrome.storage.local.set({ 'setting.unpaintedEverywhere': true })",
    );
  });

  const openClaim = async (): Promise<{ tab: Tab; popup: Popup; traces: readonly string[] }> => {
    const tab = await openWitnessed(bench.rig, freshArticle(bench.server));
    const { traces } = await testimony(tab);
    const popup = await bench.rig.clickToolbar(tab);
    await popup.view.waitForText(CLAIM);
    await popup.view.click({ css: '[data-key]', name: CLAIM });
    await popup.view.find(NOTE);
    return { tab, popup, traces };
  };

  test('shows a script nothing but that it was scrolled and lost the keyboard, while a note is typed', async () => {
    const { tab, popup, traces } = await openClaim();
    await popup.view.click(NOTE);
    await popup.view.type('the secret note');
    await popup.view.waitForText('Saved');
    const seen = await testimony(tab);
    expect(seen.changes).toEqual([]);
    expect(seen.highlights).toEqual([]);
    expect(seen.calls).toEqual([]);
    expect(seen.messages).toEqual([]);
    expect(seen.globals).toEqual([]);
    expect(seen.resources.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    expect(seen.traces).toEqual(traces);
    expect(seen.events.map(({ type }) => type).filter((type) => !OF_THE_WINDOW.test(type))).toEqual(
      [],
    );
    expect(seen.events.filter(({ isTrusted }) => !isTrusted)).toEqual([]);
    expect(seen.events.map(({ data }) => data).join('')).toBe('');
    await popup.close();
  });

  test('is scrolled to a claim, whose note is there when the popup opens again', async () => {
    const { tab, popup } = await openClaim();
    await until('the page scrolled', async () => Number(await tab.page.evaluate('scrollY')) > 0);
    await popup.view.click(NOTE);
    await popup.view.type('counted by hand');
    await popup.view.waitForText('Saved');
    await popup.close();
    const again = await bench.rig.clickToolbar(tab);
    await again.view.waitForText(CLAIM);
    await again.view.click({ css: '[data-key]', name: CLAIM });
    expect((await again.view.find(NOTE)).value).toBe('counted by hand');
    expect(await countHighlights(tab)).toBe(0);
    await again.close();
  });
});

describe('the switch for a site', () => {
  const bench = useBench();

  test('takes the marks out of its page at once, and puts them back', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    const popup = await markPage(bench.rig, tab);
    const elements = (): Promise<unknown> =>
      tab.page.evaluate('document.documentElement.children.length');
    expect(await elements()).toBe(3);
    await popup.view.click({ css: '[data-site="change"]' });
    await popup.view.click(SWITCH);
    await popup.view.waitForText('Nothing is marked in the page.');
    await popup.view.waitForText(CLAIM);
    await until('no marks', async () => (await countHighlights(tab)) === 0);
    expect(await elements()).toBe(2);
    await popup.view.click(SWITCH);
    await until('marks', async () => (await countHighlights(tab)) > 0);
    await popup.close();
  });

  test('hides everything from the scripts of the pages that are opened after it', async () => {
    const first = await bench.rig.open(freshArticle(bench.server));
    const popup = await markPage(bench.rig, first);
    await popup.view.click({ css: '[data-site="change"]' });
    await popup.view.click(SWITCH);
    await popup.view.waitForText('Nothing is marked in the page.');
    await popup.close();
    const tab = await openWitnessed(bench.rig, freshArticle(bench.server));
    const { traces } = await testimony(tab);
    const next = await bench.rig.clickToolbar(tab);
    await next.view.waitForText(CLAIM);
    const seen = await testimony(tab);
    expect([seen.changes, seen.highlights, seen.calls, seen.messages, seen.globals].flat()).toEqual(
      [],
    );
    expect(seen.traces).toEqual(traces);
    await next.close();
    const other = await bench.rig.open(freshArticle(bench.server, 'other.test'));
    await (await markPage(bench.rig, other)).close();
  });
});
