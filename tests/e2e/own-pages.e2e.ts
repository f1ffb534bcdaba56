import { beforeEach, describe, expect, test } from 'vitest';
import { sampleBackup } from '../../scripts/lib/sample-backup.ts';
import {
  chooseBackup,
  deleteEverything,
  focusCard,
  importBackup,
  markPage,
  openCard,
  progressIn,
  showSetAside,
  waitUntilSaved,
} from './drive/acts.ts';
import { openCheckMenu } from './drive/check-view.ts';
import { takeDownload } from './drive/downloads.ts';
import type { Tab } from './drive/rig.ts';
import { until } from './drive/until.ts';
import { freshArticle, useBench } from './setup.ts';

const SIZE = 24;
const CLAIM = '83 graves and 71 memorials';

interface BackupFile {
  records: Record<string, Record<string, unknown>[]>;
  [field: string]: unknown;
}

/** Saves an export through the menu and gives what is in the file. */
async function exported(tab: Tab, folder: string, label: string): Promise<string> {
  await tab.document.click({ css: '[data-menu=export] summary' });
  await tab.document.click({ role: 'button', name: label });
  return takeDownload(folder);
}

function changed(change: (backup: BackupFile) => void): string {
  const backup = JSON.parse(sampleBackup(4)) as BackupFile;
  // A version whose files do not say how much they hold.
  backup.version = 4;
  change(backup);
  return JSON.stringify(backup);
}

function firstAnnotation({ records }: BackupFile): Record<string, unknown> {
  const first = records.annotations?.[0];
  if (first === undefined) throw new Error('the sample has annotations');
  return first;
}

describe('the library', () => {
  const bench = useBench();
  let tab: Tab;

  beforeEach(async () => {
    tab = await bench.rig.openOwnPage('library.html');
    await deleteEverything(bench.rig, tab);
    await tab.document.waitForText('Nothing here yet');
  });

  test('gives the same backup again after everything was deleted and taken in again', async () => {
    await importBackup(tab.document, sampleBackup(SIZE));
    const first = await exported(tab, bench.downloads, 'Backup (JSON)');
    await deleteEverything(bench.rig, tab);
    await tab.document.waitForText('Nothing here yet');
    await importBackup(tab.document, first);
    const second = await exported(tab, bench.downloads, 'Backup (JSON)');
    const records = (text: string): unknown => (JSON.parse(text) as BackupFile).records;
    expect(records(second)).toEqual(records(first));
    expect((JSON.parse(first) as BackupFile).records.annotations).toHaveLength(SIZE);
  });

  test('takes its web annotations into an empty library, each check as it was', async () => {
    const items = (text: string): Record<string, unknown>[] =>
      (JSON.parse(text) as { first: { items: Record<string, unknown>[] } }).first.items;
    await importBackup(tab.document, sampleBackup(8));
    const first = await exported(tab, bench.downloads, 'Web annotations (W3C)');
    await deleteEverything(bench.rig, tab);
    await tab.document.waitForText('Nothing here yet');
    await importBackup(tab.document, first);
    await tab.document.waitForText('8 annotations');
    const second = await exported(tab, bench.downloads, 'Web annotations (W3C)');
    expect(items(second).map(({ record: _, ...read }) => ({ ...read, generated: '' }))).toEqual(
      items(first).map(({ record: _, ...read }) => ({ ...read, generated: '' })),
    );
    expect(first).toContain('"purpose":"assessing"');
    await tab.document.click({ css: '[data-annotation] a, [data-annotation]' });
    await tab.document.find({ css: '[data-level]' });
  });

  test('asks for a backup until one was made, not right after an import', async () => {
    await importBackup(tab.document, sampleBackup(4));
    await tab.document.waitForText('Imported.');
    await tab.document.waitForNone({ css: '[data-notice]' });
    await tab.page.reload({ waitUntil: [] });
    await tab.document.waitForText('never backed up');
    await exported(tab, bench.downloads, 'Backup (JSON)');
    await tab.document.waitForNone({ name: 'Back up now' });
  });

  test.each([
    ['that is cut off', sampleBackup(4).slice(0, 5000), 'Something was cut'],
    [
      'that is no backup',
      '{"type":"FeatureCollection","features":[]}',
      'of no kind that Tallymark reads',
    ],
    ['that is a bare list', '[1,2,3]', 'of no kind that Tallymark reads'],
    ['of a newer version', changed((backup) => (backup.version = 99)), 'newer version'],
    [
      'with a wrong type in it',
      changed((backup) => (firstAnnotation(backup).note = { toString: 'x' })),
      'damaged at annotations.0.note',
    ],
    [
      'with a date that is none',
      changed((backup) => (firstAnnotation(backup).createdAt = 'yesterday')),
      'damaged at annotations.0.createdAt',
    ],
    ['without its records', changed((backup) => (backup.records = {})), 'damaged at'],
  ])('says so of a file %s, and takes nothing in', async (_what, text, told) => {
    await chooseBackup(tab.document, text);
    await tab.document.waitForText(told);
    expect(await tab.document.has({ css: 'dialog[open]' })).toBe(false);
    expect(await tab.document.text()).toContain('0 annotations');
  });

  test('takes keys that reach for prototypes for what they are: unknown fields', async () => {
    const text = changed(() => undefined).replace(
      '"records":',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"records":',
    );
    await importBackup(tab.document, text.replace('"note":', '"__proto__":{"polluted":1},"note":'));
    await tab.document.waitForText('4 annotations');
    expect(await tab.document.run(() => 'polluted' in {})).toBe(false);
  });

  test('tells of an annotation that stands in the file twice, and keeps one', async () => {
    const twice = changed(({ records }) => {
      records.annotations = [...(records.annotations ?? []), ...(records.annotations ?? [])];
    });
    await chooseBackup(tab.document, twice);
    await tab.document.waitForText('4 new annotations');
    await tab.document.click({ css: 'dialog [data-confirm]' });
    await tab.document.waitForText('Imported.');
    await tab.document.waitForText('4 annotations');
  });

  test('takes nothing in where the disk is full, and says so', async () => {
    await tab.document.run(fillDisk);
    await chooseBackup(tab.document, sampleBackup(4));
    await tab.document.click({ css: 'dialog [data-confirm]' });
    await tab.document.waitForText('There is no room left on this device; nothing was changed.');
    await tab.page.reload({ waitUntil: [] });
    await tab.document.waitForText('0 annotations');
  });

  test('exports only what the filter lists', async () => {
    await importBackup(tab.document, sampleBackup(SIZE));
    await tab.document.fill({ role: 'searchbox' }, 'lighthouse');
    await tab.document.waitForText(`3 of ${SIZE}`);
    const csv = await exported(tab, bench.downloads, 'Figures (CSV)');
    expect(csv).toContain('lighthouse');
    expect(csv).not.toContain('lanterns');
  });

  test('puts an annotation into the trash and takes it back', async () => {
    await importBackup(tab.document, sampleBackup(4));
    await tab.document.hover({ css: '[data-line="0"]' });
    await tab.document.click({ role: 'button', name: 'Delete', exact: true });
    await tab.document.waitForText('3 annotations');
    await tab.document.click({ role: 'button', name: 'Undo' });
    await tab.document.waitForText('4 annotations');
  });

  test('follows what another window of it does', async () => {
    await importBackup(tab.document, sampleBackup(4));
    const other = await bench.rig.openOwnPage('library.html');
    await other.document.hover({ css: '[data-line="0"]' });
    await other.document.click({ role: 'button', name: 'Delete', exact: true });
    await other.document.waitForText('3 annotations');
    await tab.document.waitForText('3 annotations');
  });

  test('goes back to the list by the back button', async () => {
    await importBackup(tab.document, sampleBackup(4));
    await tab.document.click({ css: '[data-annotation]' });
    await tab.document.find({ role: 'article' });
    await tab.document.run(() => {
      history.back();
    });
    await tab.document.waitForNone({ role: 'article' });
  });
});

describe('popup and card', () => {
  const bench = useBench();

  test('give a dismissed claim back by one click in the popup', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    const popup = await markPage(bench.rig, tab);
    const count = async (): Promise<number> => (await progressIn(popup.view)).open;
    const before = await until('the count', count);
    await popup.view.find({ css: '[data-key]', name: CLAIM });
    const focus = async (): Promise<void> => {
      await popup.view.run((root, words) => {
        const items = [...root.querySelectorAll<HTMLElement>('[data-key]')];
        items.find((item) => item.textContent.includes(words))?.focus();
      }, CLAIM);
    };
    await focus();
    await popup.view.press('d');
    await until('one fewer', async () => (await count()) === before - 1);
    await showSetAside(popup.view);
    await popup.view.find({ css: '[data-key]', name: CLAIM });
    await popup.view.hover({ css: '[data-key]', name: CLAIM });
    await popup.view.click({ css: '[data-act="to check"]' });
    await until('the count as before', async () => (await count()) === before);
    await popup.close();
  });

  test('copy a check as the library does: as Markdown for an editor’s desk', async () => {
    const tab = await bench.rig.open(freshArticle(bench.server));
    await (await markPage(bench.rig, tab)).close();
    await openCard(tab, CLAIM);
    await tab.card.fill({ name: 'Note' }, 'The ministry counts otherwise.');
    await focusCard(tab);
    await waitUntilSaved(tab);
    await openCheckMenu(tab.card);
    await tab.card.click({ css: '[data-act="copy"]' });
    await tab.card.waitForText('Copied');
    const paper = await bench.rig.open(paperAt(bench.server));
    await paper.document.click({ css: 'textarea' });
    await paper.document.press('Control+v');
    const copied = await until('the pasted text', () =>
      paper.document.run((root) => root.querySelector('textarea')?.value ?? ''),
    );
    expect(copied).toMatch(/^## /);
    expect(copied).toContain(CLAIM);
    expect(copied).toMatch(/^- Where: \[.+\]\(http:\/\/news\.test/m);
    expect(copied).toContain('### Note\n\nThe ministry counts otherwise.');
  });
});

function paperAt(server: {
  put(path: string, html: string): void;
  url(h: string, p: string): string;
}): string {
  server.put('paper.html', '<!doctype html><title>Paper</title><textarea></textarea>');
  return server.url('other.test', 'paper.html');
}

/**
 * Lets the library's work run in a frame in place of its worker, by the same shipped script: nobody
 * from outside reaches into a worker to make its writes fail. The first ones go through.
 */
function fillDisk(): void {
  type Listener = (event: { readonly data: unknown }) => void;
  const startInFrame = (script: string): object => {
    const toPage = new Set<Listener>();
    const toWork = new Set<Listener>();
    const frame = document.createElement('iframe');
    const isReady = new Promise((resolve) => {
      frame.onload = () => {
        frame.onload = null;
        const inner = frame.contentWindow as Window & typeof globalThis;
        let writes = 0;
        const methods = inner.IDBObjectStore.prototype as unknown as Record<
          string,
          (this: IDBObjectStore, ...args: unknown[]) => unknown
        >;
        for (const name of ['add', 'put']) {
          const write = methods[name];
          methods[name] = function (...args) {
            writes += 1;
            if (writes > 5) throw new inner.DOMException('full', 'QuotaExceededError');
            return write?.apply(this, args);
          };
        }
        Object.assign(inner, {
          postMessage: (data: unknown) => {
            for (const listener of [...toPage]) listener({ data });
          },
          // Other events mean nothing to the work.
          addEventListener: (type: string, listener: Listener) => {
            if (type === 'message') toWork.add(listener);
          },
        });
        const element = inner.document.createElement('script');
        element.onload = resolve;
        element.src = script;
        inner.document.head.append(element);
      };
    });
    document.body.append(frame);
    return {
      postMessage: (data: unknown) =>
        void isReady.then(() => {
          // As between a page and a worker: what arrives is of the other side's own types.
          const inner = frame.contentWindow as Window & typeof globalThis;
          for (const listener of toWork) listener({ data: inner.structuredClone(data) });
        }),
      addEventListener: (type: string, listener: Listener, options?: { signal?: AbortSignal }) => {
        if (type === 'message') toPage.add(listener);
        options?.signal?.addEventListener('abort', () => toPage.delete(listener));
      },
      terminate: () => {
        frame.remove();
      },
    };
  };
  Object.assign(window, {
    Worker: function (script: string) {
      return startInFrame(script);
    },
  });
}
