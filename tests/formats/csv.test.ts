import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeCell, encodeEvidenceCsv, encodeFiguresCsv } from '../../lib/formats/csv.ts';
import { entriesOf } from '../../lib/formats/entries.ts';
import { annotation, evidence, figure, finding, records } from './sample-records.ts';

/** Signs that start a formula, what may hide them, and ordinary characters. */
const awkward = fc.oneof(
  fc.constantFrom('=', '+', '-', '@', '|', '%', ' ', '\t', '\n', '\u00a0', '"', ',', "'", '1', 'a'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

describe('encodeCell', () => {
  it.each([
    ['an equals sign', '=1+1', "'=1+1"],
    ['a plus sign', '+44 20', "'+44 20"],
    ['a minus before words', '-cmd', "'-cmd"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a full-width equals sign', '＝1', "'＝1"],
    ['white space before a formula', '  =1', "'  =1"],
    ['invisible characters before a formula', '\u200b\u2060=1', "'\u200b\u2060=1"],
    ['a tab', '\tx', "'\tx"],
    ['a formula before a line break', '=1\n2', `"'=1\n2"`],
    ['a DDE call', '|calc', "'|calc"],
  ])('makes %s harmless', (_, value, expected) => {
    expect(encodeCell(value)).toBe(expected);
  });

  it.each([
    ['a negative number written as text', '-12.5', '-12.5'],
    ['a number', -12.5, '-12.5'],
    ['nothing', null, ''],
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'say "a"', '"say ""a"""'],
    ['plain words', 'killed', 'killed'],
  ])('keeps %s', (_, value, expected) => {
    expect(encodeCell(value)).toBe(expected);
  });

  it('never starts a cell with a sign that a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.string({ unit: awkward, maxLength: 12 }), (value) => {
        const shown = encodeCell(value).replace(/^"/, '').trimStart();
        expect(/^[=@|]/.test(shown)).toBe(false);
      }),
    );
  });
});

/** Splits what `encodeFiguresCsv` writes; the sample has no quoted line breaks. */
function table(csv: string): Record<string, string>[] {
  const [head = '', ...rows] = csv
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split('\r\n');
  const cells = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) => match[1] ?? '');
  const names = cells(head);
  return rows.map((row) => {
    const values = cells(row);
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  });
}

describe('encodeFiguresCsv', () => {
  it('writes one row a figure with its finding', () => {
    const two = annotation({
      claim: {
        ...annotation().claim,
        figures: [figure(), figure({ id: 'figure-2' as never, text: '800', harm: 'wounded' })],
      },
      findings: [finding(), finding({ id: 'finding-2' as never, about: { kind: 'statement' } })],
    });
    const rows = table(encodeFiguresCsv(entriesOf(records({ annotations: [two] }))));
    expect(rows.map((row) => [row.figure, row.harm, row.finding])).toEqual([
      ['31', 'killed', 'False'],
      ['800', 'wounded', ''],
    ]);
    expect(rows[1]).toMatchObject({
      statement_finding: 'False',
      claimant: 'the harbour master',
      outlet: 'Quay News',
      text_sha256: 'ab'.repeat(32),
    });
  });

  it('tells the scale and the class of a level, and the completed claim', () => {
    const done = annotation({
      claim: { ...annotation().claim, summary: 'In short' },
      published: { url: 'https://desk.test/1', at: '2025-05-13' },
    });
    const [row] = table(encodeFiguresCsv(entriesOf(records({ annotations: [done] }))));
    expect(row).toMatchObject({
      scale: 'Truth',
      class: 'does not hold',
      summary: 'In short',
      voices: expect.stringContaining(
        'the harbour master (said, quoted source, authority)',
      ) as string,
      published_check: 'https://desk.test/1',
      published_check_at: '2025-05-13',
    });
  });

  it('names a state as every view does', () => {
    const noted = annotation({ status: 'recorded' });
    const [row] = table(encodeFiguresCsv(entriesOf(records({ annotations: [noted] }))));
    expect(row?.status).toBe('noted');
  });

  it('keeps a row for an annotation without figures', () => {
    const bare = annotation({ claim: { ...annotation().claim, figures: [] }, findings: [] });
    expect(table(encodeFiguresCsv(entriesOf(records({ annotations: [bare] }))))).toHaveLength(1);
  });

  it('leaves out what is in the trash', () => {
    const gone = annotation({ deletedAt: '2025-05-13T00:00:00.000Z' });
    expect(table(encodeFiguresCsv(entriesOf(records({ annotations: [gone] }))))).toEqual([]);
  });
});

describe('encodeEvidenceCsv', () => {
  it('says which finding an entry bears on', () => {
    const bound = annotation({ evidence: [evidence({ findingIds: ['finding-1' as never] })] });
    const rows = table(encodeEvidenceCsv(entriesOf(records({ annotations: [bound] }))));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      stance: 'refutes',
      bears_on: 'at least 31 passengers',
      locator: 'p. 4',
    });
  });

  it('tells which entries have an origin in common, what was asked and the figures', () => {
    const both = annotation({
      evidence: [
        evidence({ drawsOn: 'wire', askedAt: '2025-05-10', figures: [figure()] }),
        evidence({ id: 'evidence-2' as never, url: null, title: 'Wire' }),
      ],
    });
    const [row] = table(encodeEvidenceCsv(entriesOf(records({ annotations: [both] }))));
    expect(row).toMatchObject({ same_origin_as: 'evidence-2', asked_at: '2025-05-10' });
    expect(row?.figures).toContain('min 31, best 31, max 31; atLeast');
  });
});
