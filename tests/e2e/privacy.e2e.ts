import { describe, expect, test } from 'vitest';
import { markPage, openCard, waitUntilSaved } from './drive/acts.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { openWitnessed, testimony, type SeenEvent } from './drive/witness.ts';
import { freshArticle, useBench } from './setup.ts';

const CLAIM = '83 graves and 71 memorials';
const NOTE = { role: 'textbox', name: 'Note' };

/** Events by which a script could read what is typed or pasted. */
const TELLING = /^(key|input$|beforeinput|composition|paste|copy|cut|change)/;

describe('a script of the page that listens to everything', () => {
  const bench = useBench({ needs: 'keys' });

  const work = async (): Promise<Tab> => {
    const tab = await openWitnessed(bench.rig, freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.click(NOTE);
    await tab.card.type('the secret note');
    await tab.card.click({ css: '[data-level]', name: 'Outdated' });
    await waitUntilSaved(tab);
    return tab;
  };

  test('sees the host of the card and the highlight registry, and nothing else', async () => {
    const tab = await work();
    const seen = await testimony(tab);
    expect(seen.messages).toEqual([]);
    expect(seen.calls).toEqual([]);
    expect(seen.globals).toEqual([]);
    // The browser itself asks for the page's icon.
    expect(seen.resources.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    expect(seen.traces).toEqual([
      expect.stringContaining('style sheets'),
      '0 adopted sheets',
      '0 local items',
      '0 items of the tab',
      'cookies: ',
    ]);
    expect(
      seen.changes.filter((change) => !/^added <div( [\w-]+="[^"]*")*><\/div>$/.test(change)),
    ).toEqual([]);
    expect(new Set(seen.changes).size).toBe(1);
    expect(seen.highlights.join(' ')).not.toMatch(/tally|claim|verdict|casualty|memorial/i);
  });

  test('gets no event made by a script, and none that tells what is typed', async () => {
    const tab = await work();
    const { events } = await testimony(tab);
    const made = (event: SeenEvent): boolean => !event.isTrusted;
    expect(events.filter(made)).toEqual([]);
    expect(
      events.filter(({ type }) => TELLING.test(type)).map(({ type, data }) => `${type} ${data}`),
    ).toEqual([]);
    expect(events.map(({ data }) => data).join('')).toBe('');
  });

  test('learns of the card by focus and pointer alone, also where a note is marked, copied and pasted', async () => {
    const tab = await openWitnessed(bench.rig, freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.click(NOTE);
    const { events: before } = await testimony(tab);
    await tab.card.type('the secret note');
    bench.display.key('ctrl+a', 'ctrl+c', 'End', 'ctrl+v');
    await until('what was pasted', async () =>
      ((await tab.card.find(NOTE)).value ?? '').endsWith('notethe secret note'),
    );
    const { events } = await testimony(tab);
    // What is done in the note, typing, marking, copying and pasting, makes no event at all.
    expect(events.slice(before.length).map(({ type, target }) => `${type} ${target}`)).toEqual([]);
    const ofHost = events.filter(({ target }) => target === 'host').map(({ type }) => type);
    expect(new Set(ofHost)).toContain('toggle');
    expect(ofHost.filter((type) => !/^(?:before)?toggle$|^(?:pointer|mouse)/.test(type))).toEqual([]); // prettier-ignore
  });

  test('finds neither the note nor the finding anywhere in the page', async () => {
    const tab = await work();
    const whole = String(await tab.page.evaluate('document.documentElement.outerHTML'));
    expect(whole).not.toContain('the secret note');
    expect(whole.toLowerCase()).not.toContain('tallymark');
    expect(
      String(await tab.page.evaluate('document.documentElement.lastElementChild.shadowRoot')),
    ).toBe('null');
  });
});

describe('a page full of hotkeys', () => {
  const bench = useBench({ needs: 'keys' });

  test('triggers none of them by what is typed and pasted in the card', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await tab.page.evaluate(`
      window.heard = [];
      for (const target of [window, document, document.body]) {
        for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy']) {
          target.addEventListener(type, (event) => {
            window.heard.push(type + ' ' + (event.key ?? event.data ?? ''));
            event.preventDefault();
          }, { capture: true });
        }
      }`);
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.click(NOTE);
    bench.display.key('slash', 'space', 'j', 'space', 's', 'space', 'k', 'space', 'question');
    await until('what was typed', async () => (await tab.card.find(NOTE)).value === '/ j s k ?');
    bench.display.key('ctrl+a', 'ctrl+c', 'End', 'ctrl+v');
    await until(
      'what was pasted',
      async () => (await tab.card.find(NOTE)).value === '/ j s k ?/ j s k ?',
    );
    expect(await tab.page.evaluate('window.heard')).toEqual([]);
  });
});
