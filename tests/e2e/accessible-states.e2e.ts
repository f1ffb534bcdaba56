import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

import { sampleBackup } from '../../scripts/lib/sample-backup.ts';
import { sampleLedger } from '../../scripts/lib/sample-ledger.ts';
import { askToDeleteEverything, clickUntil, importBackup } from './drive/acts.ts';
import { openCheckMenu, openDetails, VERDICT_HEADING } from './drive/check-view.ts';
import type { Tab } from './drive/rig.ts';
import type { Surface } from './drive/surface.ts';
import { browserName, useBench } from './setup.ts';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** How the system may want pages to look; Firefox offers no way to ask for it, and is looked at as it comes. */
const LOOKS = [
  { scheme: 'light', forced: 'none' },
  { scheme: 'dark', forced: 'none' },
  { scheme: 'dark', forced: 'active' },
] as const;

/** A state of a page of the extension: where it is, what opens it, what shows that it is there. */
interface State {
  readonly what: string;
  readonly path: string;
  readonly open?: (document: Surface) => Promise<unknown>;
  readonly shown: string;
}

const RECORD = '00000000-0000-4000-8000-cccc00000000';
const press = (name: string) => (document: Surface) =>
  document.click({ role: 'button', name, exact: true });

const STATES: readonly State[] = [
  { what: 'the list', path: 'library.html#/', shown: '[data-annotation]' },
  {
    what: 'the builder of conditions',
    path: 'library.html#/',
    open: (document) => document.click({ css: '[data-menu=builder] summary' }),
    shown: '[data-menu=builder][open] select',
  },
  {
    what: 'what is wanted more rarely',
    path: 'library.html#/',
    open: (document) => document.click({ css: '[data-menu=more] > summary' }),
    shown: '[data-menu=more][open] details',
  },
  {
    what: 'the menu of exports',
    path: 'library.html#/',
    open: press('Export'),
    shown: '[data-menu=export][open] [data-export]',
  },
  {
    what: 'the passphrase of an encrypted backup, and why it is refused',
    path: 'library.html#/',
    open: async (document) => {
      await press('Export')(document);
      await document.click({ css: '[data-export=encrypted-backup]' });
      await document.click({ css: 'dialog[open] [data-confirm]' });
    },
    shown: 'dialog[open] [aria-invalid]',
  },
  {
    what: 'what can be done with chosen lines',
    path: 'library.html#/',
    open: async (document) => {
      await document.run((root) => {
        root.querySelector<HTMLInputElement>('[aria-label^=Choose]')?.focus();
      });
      await document.type(' ');
    },
    shown: '[data-chosen=true]',
  },
  {
    what: 'groups, in the order of figures',
    path: 'library.html#/?group=subject&sort=figure',
    shown: '[class*=groupHeading]',
  },
  { what: 'nothing found', path: 'library.html#/?q=nosuchword', shown: '[class*=empty]' },
  {
    what: 'a search that was not understood',
    path: 'library.html#/?q=figure:many is:red',
    shown: '[class*=problems] li',
  },
  { what: 'the trash', path: 'library.html#/trash', shown: '[class*=head] strong' },
  {
    what: 'the question before everything is deleted',
    path: 'options.html',
    open: askToDeleteEverything,
    shown: 'dialog[open] input',
  },
  { what: 'a card beside the list', path: `library.html#/annotation/${RECORD}`, shown: '.tm-card' },
  {
    what: 'a card with its details unfolded',
    path: `library.html#/annotation/${RECORD}`,
    open: (document) =>
      openDetails(document, 'figures', 'voices', 'finding', 'tags', 'state', 'sign-off', 'history'),
    shown: '[data-group=history][open]',
  },
  {
    what: 'the keys of a card',
    path: `library.html#/annotation/${RECORD}`,
    open: async (document) => {
      await document.click(VERDICT_HEADING);
      await document.press('?');
    },
    shown: '.tm-keys',
  },
  {
    what: 'the menu of a card',
    path: `library.html#/annotation/${RECORD}`,
    open: openCheckMenu,
    shown: '.tm-menu[open] button',
  },
  {
    what: 'one annotation',
    path: `library.html#/record/${RECORD}`,
    shown: '[aria-labelledby=history] li',
  },
  { what: 'an annotation that is gone', path: 'library.html#/record/none', shown: 'main' },
  { what: 'the overview', path: 'library.html#/overview', shown: '[data-group] li' },
  { what: 'the corrections', path: 'library.html#/corrections', shown: '[data-correction]' },
  { what: 'all subjects', path: 'library.html#/ledger', shown: 'main li a' },
  { what: 'a ledger', path: 'library.html#/ledger/toll', shown: 'svg [data-item]' },
  {
    what: 'a ledger by time',
    path: 'library.html#/ledger/hours',
    open: press('By time'),
    shown: 'svg [data-item]',
  },
  { what: 'a ledger without figures', path: 'library.html#/ledger/none', shown: 'main h2' },
  { what: 'the options', path: 'options.html', shown: 'fieldset select' },
  {
    what: 'a new scale',
    path: 'options.html',
    open: (document) => clickUntil(document, 'Add a scale', 'details[open] input'),
    shown: 'details[open] input',
  },
  { what: 'the welcome page', path: 'welcome.html', shown: 'main' },
];

describe('axe finds nothing in', () => {
  const bench = useBench();

  beforeAll(async () => {
    const { document } = await bench.rig.openOwnPage('library.html');
    for (const backup of [sampleBackup(24), sampleLedger()]) await takeIn(document, backup);
  });

  test.each(STATES)('$what', async ({ path, open, shown }) => {
    const tab = await bench.rig.openOwnPage(path);
    if (open !== undefined) {
      // What is listed comes a moment later than the page, and moves what is clicked.
      await tab.document.find({ css: path.startsWith('library') ? 'main :is(li, h2)' : 'main' });
      await open(tab.document);
    }
    await tab.document.find({ css: shown });
    expect(await findings(tab)).toEqual([]);
    await tab.page.close();
  });
});

async function takeIn(document: Surface, backup: string): Promise<void> {
  await importBackup(document, backup);
  await document.click({ role: 'button', name: 'Close', exact: true });
  await document.waitForNone({ role: 'button', name: 'Close', exact: true });
}

/** What axe says of the page in each look, by look, rule and element. */
async function findings({ page }: Tab): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const session = browserName() === 'chromium' ? await page.createCDPSession() : null;
  const found: string[] = [];
  for (const { scheme, forced } of session === null ? LOOKS.slice(0, 1) : LOOKS) {
    await session?.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced },
      ],
    });
    const violations = (await page.evaluate(
      'axe.run().then((answer) => answer.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
    )) as string[];
    found.push(...violations.map((violation) => `${scheme}, forced ${forced}: ${violation}`));
  }
  return found;
}
