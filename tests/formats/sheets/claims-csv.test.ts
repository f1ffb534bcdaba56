import { describe, expect, it } from 'vitest';
import { reportWording } from '../../../components/wording/report-wording.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import { historiesInSteps } from '../../../lib/formats/histories.ts';
import { claimColumns } from '../../../lib/formats/sheets/claim-columns.ts';
import { encodeClaimsCsvLines } from '../../../lib/formats/sheets/encode-claims-csv.ts';
import { sheetTime, sheetTimeText } from '../../../lib/formats/sheets/sheet-time.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { FindingId, StoryId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import type { Revision } from '../../../lib/model/revision.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { annotation, evidence, finding, records, source } from '../sample-records.ts';

const english = reportWording(createTranslator('en'));
const storyNames = new Map([['story-1' as StoryId, 'Ferries']]);

function aidsOf({ revisions }: LibraryRecords) {
  return { storyNames, historyOf: finish(historiesInSteps(revisions)) };
}

/** The cells of one claim by the names of their columns. */
function cellsOf(
  over: Partial<Annotation> = {},
  also: Partial<LibraryRecords> = {},
  texts = english,
): Readonly<Record<string, string>> {
  const all = records({ annotations: [annotation(over)], ...also });
  const text = [...encodeClaimsCsvLines(entriesOf(all), aidsOf(all), texts)].join('');
  const [names = [], cells = []] = text
    .replace('\ufeff', '')
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
}

function revision(over: Partial<Revision>): Revision {
  const [first] = records().revisions;
  if (first === undefined) throw new Error('no revision');
  return { ...first, ...over };
}

describe('claims as a table for an editor', () => {
  it('says in words what was claimed, by whom, what was found and where', () => {
    const cells = cellsOf({ storyId: 'story-1' as StoryId, note: 'Call back' });
    expect(cells).toMatchObject({
      Claim: 'At least 31 passengers died, the harbour master said.',
      Verdict: 'False',
      'Found instead': '36 to 40, best 38',
      Why: 'The coroner counted 38.',
      Who: 'the harbour master',
      Outlet: 'Quay News',
      Article: 'Ferry [sinks] off Aldmoor',
      Address: 'https://quay.test/ferry',
      Evidence: 'Refutes: Inquest report, https://coroner.test/report(1)',
      Note: 'Call back',
      Tags: 'ferry',
      Story: 'Ferries',
    });
    expect(cells.State).toMatch(/^Done/);
  });

  it('has twenty columns at most, each with a name of its own, in every language', () => {
    for (const lang of ['en', 'ru']) {
      const texts = reportWording(createTranslator(lang));
      const names = claimColumns(aidsOf(records()), texts).map(({ name }) => name);
      expect(names.length).toBeLessThanOrEqual(20);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(cellsOf({}, {}, reportWording(createTranslator('ru')))).toMatchObject({
      Утверждение: 'At least 31 passengers died, the harbour master said.',
    });
  });

  it('names who decided, of those who wrote anything', () => {
    const revisions = [
      revision({ seq: 1, by: 'Ada', after: { note: 'to check' } }),
      revision({ seq: 2, by: 'Nia Brandt', after: { findings: [finding()] } }),
      revision({ seq: 3, by: 'Tom', after: { findings: [finding({ level: 'true' })] } }),
      revision({ seq: 4, by: 'Nia Brandt', after: { findings: [finding()] } }),
    ];
    expect(cellsOf({}, { revisions })['Checked by']).toBe('Nia Brandt, Tom');
    expect(cellsOf({ findings: [] }, { revisions })).toMatchObject({
      'Checked by': '',
      'Checked on': '',
      Verdict: '',
    });
  });

  it('says of each verdict what it judges where there are several', () => {
    const wording = finding({
      id: 'finding-2' as FindingId,
      about: { kind: 'wording' },
      level: 'true',
      established: { min: null, best: null, max: null },
    });
    const { Verdict, 'Found instead': found } = cellsOf({ findings: [finding(), wording] });
    expect(Verdict?.split('\n')).toEqual([
      expect.stringMatching(/31.*: False$/),
      expect.stringMatching(/: True$/),
    ]);
    expect(found?.split('\n')).toHaveLength(1);
  });

  it('says where somebody searched in vain', () => {
    const vain = evidence({
      stance: 'nothing found',
      title: '',
      url: null,
      searched: { where: 'Aldmoor archive', words: 'ferry', languages: '', dates: '' },
    });
    expect(cellsOf({ evidence: [vain, evidence()] }).Evidence?.split('\n')).toEqual([
      'Nothing found: where: Aldmoor archive; words: ferry',
      'Refutes: Inquest report, https://coroner.test/report(1)',
    ]);
  });

  it('makes no formula of a text', () => {
    const cells = cellsOf(
      { note: '=1+1', claim: { ...annotation().claim, text: '-31 people' } },
      { sources: [{ ...source, title: '@SUM(A1)' }] },
    );
    expect(cells).toMatchObject({ Note: "'=1+1", Claim: "'-31 people", Article: "'@SUM(A1)" });
  });
});

describe('a time in a cell', () => {
  it.each([
    ['2025-05-12', '2025-05-12'],
    ['2025-05', '2025-05'],
    ['1945', '1945'],
    ['early May', 'early May'],
    ['2025-05-12T09:05', '2025-05-12 09:05'],
  ])('of %s is %s', (written, said) => {
    const cell = sheetTime(written);
    expect(typeof cell === 'object' && cell !== null ? sheetTimeText(cell) : cell).toBe(said);
  });

  it('is in the zone of the reader', () => {
    const at = new Date(2025, 4, 12, 9, 5);
    expect(sheetTime(at.toISOString())).toEqual({ day: '2025-05-12', clock: '09:05' });
  });

  it.each([null, undefined, '', '0001-01-01T00:00:00Z'])('is none where it is %s', (written) => {
    expect(sheetTime(written)).toBeNull();
  });
});
