import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportWording } from '../../../components/wording/report-wording.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import { historiesInSteps } from '../../../lib/formats/histories.ts';
import { encodeWorkbookLines } from '../../../lib/formats/sheets/encode-workbook.ts';
import type { SheetLedger } from '../../../lib/formats/sheets/ledger-columns.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { annotation, evidence, figure, finding, records, source } from '../sample-records.ts';

const english = reportWording(createTranslator('en'));
const NOW = '2025-06-01T00:00:00.000Z';

/** The files of a workbook with these claims. */
function filesOf(
  annotations: readonly Annotation[],
  ledgers: readonly SheetLedger[] = [],
  texts = english,
): Readonly<Record<string, string>> {
  const all = records({ annotations, revisions: [] });
  const historyOf = finish(historiesInSteps(all.revisions));
  const content = { entries: entriesOf(all), ledgers, exportedAt: NOW };
  const aids = { storyNames: new Map(), historyOf };
  const zip = Buffer.concat([...encodeWorkbookLines(content, aids, texts)]);
  const files = Object.entries(unzipSync(zip));
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

interface Cell {
  readonly type: 'text' | 'number';
  readonly style: string;
  readonly value: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescape(text: string): string {
  return text
    .replace(/&(\w+);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/_x([\da-f]{4})_/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The rows of a sheet, each by the names in the first. */
function rowsOf(sheet: string): readonly Readonly<Record<string, Cell>>[] {
  const rows = [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, inside = '']) =>
    Object.fromEntries(
      [
        ...inside.matchAll(
          /<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w+)")?>(?:<v>(.*?)<\/v>|<is><t xml:space="preserve">(.*?)<\/t><\/is>)<\/c>/gs,
        ),
      ].map(([, at = '', style = '', type, number, text]): [string, Cell] => [
        at,
        type === 'inlineStr'
          ? { type: 'text', style, value: unescape(text ?? '') }
          : { type: 'number', style, value: number ?? '' },
      ]),
    ),
  );
  const [head = {}, ...body] = rows;
  return body.map((cells) =>
    Object.fromEntries(Object.entries(cells).map(([at, cell]) => [head[at]?.value ?? at, cell])),
  );
}

const sheet = (number: number): string => `xl/worksheets/sheet${number}.xml`;
const text = (value: string): unknown => expect.objectContaining({ type: 'text', value });
const number = (value: number): unknown =>
  expect.objectContaining({ type: 'number', value: String(value) });
/** The day that spreadsheets count from. */
const dayOf = (serial: string): string =>
  new Date(Math.round((Number(serial) - 25_569) * 1440) * 60_000).toISOString().slice(0, 16);

describe('a workbook', () => {
  it('has a sheet each for claims, figures, evidence and the ledger', () => {
    const files = filesOf([annotation()]);
    const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['Claims', 'Figures', 'Evidence', 'Ledger']);
    expect(rowsOf(files[sheet(1)] ?? '')).toMatchObject([
      { Claim: text('At least 31 passengers died, the harbour master said.') },
    ]);
    expect(rowsOf(files[sheet(4)] ?? '')).toEqual([]);
  });

  it('has numbers as numbers, days as days, and the rest as text', () => {
    const [row = {}] = rowsOf(filesOf([annotation()])[sheet(2)] ?? '');
    expect(row).toMatchObject({
      Figure: text('31'),
      'Figure: min': number(31),
      'Found instead: best': number(38),
      'Found instead: max': number(40),
      Verdict: text('False'),
      Harm: text('killed'),
    });
    const asOf = row['Known as of'];
    expect([asOf?.type, dayOf(asOf?.value ?? '')]).toEqual(['number', '2025-05-12T00:00']);
  });

  it('dates what happened at a time of day in the zone of the reader', () => {
    const at = new Date(2025, 4, 12, 9, 5).toISOString();
    const [row = {}] = rowsOf(filesOf([annotation({ seenAt: at })])[sheet(1)] ?? '');
    expect(dayOf(row.Seen?.value ?? '')).toBe('2025-05-12T09:05');
  });

  it.each(['1899-12-31', '1900-02-28', 'early May', '2025-05'])(
    'keeps %s as it is written, for which spreadsheets have no day',
    (claimedAt) => {
      const one = annotation({ claim: { ...annotation().claim, claimedAt } });
      const [row = {}] = rowsOf(filesOf([one])[sheet(1)] ?? '');
      expect(row['When it was said']).toMatchObject({ type: 'text', value: claimedAt });
    },
  );

  it('keeps the first row in view, has widths, and can be filtered', () => {
    const { [sheet(3)]: evidenceSheet = '' } = filesOf([annotation()]);
    expect(evidenceSheet).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(evidenceSheet).toMatch(/<col min="1" max="1" width="50" customWidth="1"\/>/);
    expect(evidenceSheet).toMatch(/<autoFilter ref="A1:U2"\/>/);
  });

  it('has no two columns of one name in a sheet', () => {
    for (const lang of ['en', 'ru']) {
      const files = filesOf([], [], reportWording(createTranslator(lang)));
      for (const nth of [1, 2, 3, 4]) {
        const names = [...(files[sheet(nth)] ?? '').matchAll(/<t [^>]*>(.*?)<\/t>/g)];
        const said = names.map(([, name]) => name);
        expect(said.length).toBeGreaterThan(15);
        expect(new Set(said).size).toBe(said.length);
      }
    }
  });

  it('gives the figures of a subject, those replaced too, and our own range with its rule', () => {
    const [entry] = entriesOf(records());
    if (entry?.source == null) throw new Error('no entry');
    const line = {
      role: 'claimed',
      annotation: entry.annotation,
      source,
      evidence: null,
      figure: figure(),
      replacedBy: null,
      asOf: '2025-05-09',
      outlet: 'Quay News',
      origin: 'the harbour master',
    } as const;
    const ours = { min: 36, best: null, max: 40, knownAsOf: null, rule: 'Coroner only' };
    const ledger: SheetLedger = {
      subject: 'Ferry · killed',
      lines: [line, { ...line, role: 'evidence', evidence: evidence() }],
      ours: ours,
    };
    expect(rowsOf(filesOf([annotation()], [ledger])[sheet(4)] ?? '')).toMatchObject([
      {
        Subject: text('Ferry · killed'),
        'Figure: min': number(31),
        'Who gives it': text('Quay News'),
      },
      { Evidence: text('Inquest report'), Address: text('https://coroner.test/report(1)') },
      {
        Figure: text('Our own range'),
        'Figure: max': number(40),
        'The rule it was made by': text('Coroner only'),
      },
    ]);
  });

  it('has no formula, whatever a text begins with, also after somebody edits the cell', () => {
    for (const note of ['=1+1', '+1', '@SUM(A1)', '-A1', ' =1', '\u200b=1', '＝1+1']) {
      const files = filesOf([annotation({ note })]);
      expect(files[sheet(1)]).not.toMatch(/<f\b/);
      const [row = {}] = rowsOf(files[sheet(1)] ?? '');
      expect(row.Note).toMatchObject({ type: 'text', value: note });
      const styles = [...(files['xl/styles.xml'] ?? '').matchAll(/<xf numFmtId[^>]*>(?=<align)/g)];
      expect(styles[Number(row.Note?.style)]?.[0]).toContain('quotePrefix="1"');
    }
  });

  it('keeps every text, save what XML does not have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (note) => {
        const [row = {}] = rowsOf(filesOf([annotation({ note, tags: [] })])[sheet(1)] ?? '');
        const kept = note.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '');
        expect(row.Note?.value ?? '').toBe(kept);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['_x0041_', '__proto__', 'constructor', 'a<b>&"c"', 'one\ntwo'])(
    'keeps %j as it is',
    (note) => {
      const [row = {}] = rowsOf(filesOf([annotation({ note })])[sheet(1)] ?? '');
      expect(row.Note?.value).toBe(note);
    },
  );

  it('cuts a text that is longer than a cell can be', () => {
    const note = 'x'.repeat(40_000);
    const [row = {}] = rowsOf(filesOf([annotation({ note })])[sheet(1)] ?? '');
    expect(row.Note?.value).toHaveLength(32_767);
  });

  it('is written in the language of the interface, also where nothing is in it', () => {
    const russian = reportWording(createTranslator('ru'));
    const files = filesOf([], [], russian);
    expect(files['xl/workbook.xml']).toContain('<sheet name="Утверждения"');
    expect(filesOf([annotation({ findings: [finding()] })], [], russian)[sheet(2)]).toContain(
      'Утверждение',
    );
  });
});
