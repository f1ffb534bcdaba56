import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFileInSteps } from '../../../lib/formats/any-file/decode-file.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import { historiesInSteps } from '../../../lib/formats/histories.ts';
import { encodeHypothesisLines } from '../../../lib/formats/hypothesis/encode-hypothesis.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { englishWords } from '../english-words.ts';
import { annotation, finding, records } from '../sample-records.ts';

const NOW = '2026-03-04T09:30:00.000Z';
const USER = 'acct:ida@hypothes.is';

interface Row {
  readonly id: string;
  readonly user: string;
  readonly uri: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly created: string;
  readonly updated: string;
  readonly references?: readonly string[];
  readonly target: readonly { readonly source?: string; readonly selector?: readonly object[] }[];
  readonly [key: string]: unknown;
}

const ROW: Row = {
  id: 'x7Qp2mZkEe2',
  user: USER,
  uri: 'https://quay.test/ferry',
  text: 'Is it *31*?',
  tags: ['ferry', 'aldmoor'],
  created: '2025-05-09T11:00:00.123456+00:00',
  updated: '2025-05-10T12:00:00.000000+00:00',
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  document: { title: ['Ferry sinks'] },
  target: [
    {
      source: 'https://quay.test/ferry',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 3 },
        { type: 'TextPositionSelector', start: 40, end: 54 },
        { type: 'TextQuoteSelector', exact: '31 people died', prefix: 'say ', suffix: '.' },
      ],
    },
  ],
};
const REPLY: Row = {
  ...ROW,
  id: 'reply-1',
  user: 'acct:tom@hypothes.is',
  text: 'It is 38.\nSee the inquest.',
  created: '2025-05-11T08:00:00+00:00',
  references: [ROW.id],
  target: [{ source: ROW.uri }],
};

function read(document: unknown) {
  const result = finish(decodeFileInSteps(JSON.stringify(document), NOW));
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  const { records: read, left = [] } = result.value;
  const counts = Object.fromEntries(left.map(({ why, count }) => [why, count]));
  return { records: read, left: counts, first: read.annotations[0] };
}

function written(library: LibraryRecords): readonly Row[] {
  const historyOf = finish(historiesInSteps(library.revisions));
  const head = { exportedAt: NOW, by: 'Ida Verrin' };
  const aids = { words: englishWords, historyOf };
  const text = [...encodeHypothesisLines(entriesOf(library), head, aids)].join('');
  return (JSON.parse(text) as { annotations: readonly Row[] }).annotations;
}

const exportOf = (annotations: readonly unknown[]): object => ({
  export_date: NOW,
  export_userid: USER,
  client_version: '1.1',
  annotations,
});

describe('a file for Hypothesis', () => {
  it('has verdict and found figure readable in text and tags, and is private', () => {
    const [row] = written(records({ annotations: [annotation({ note: 'Ask.' })] }));
    expect(row).toMatchObject({
      id: 'annotation-1',
      user: 'acct:Ida_Verrin@tallymark.invalid',
      uri: 'https://quay.test/ferry',
      text: 'Ask.\n\n**at least 31 passengers: False**. Found instead: 38 (36 to 40). The coroner counted 38.',
      tags: ['ferry', 'False'],
      group: '__world__',
      permissions: { read: ['acct:Ida_Verrin@tallymark.invalid'] },
      document: { title: ['Ferry [sinks] off Aldmoor'] },
      created: '2025-05-09T11:00:00.000Z',
    });
    expect(row?.target[0]?.selector).toContainEqual(
      expect.objectContaining({ type: 'TextQuoteSelector', prefix: '' }),
    );
  });

  it('says nothing of what is not decided', () => {
    const open = annotation({ findings: [finding({ level: null })], note: '' });
    expect(written(records({ annotations: [open] }))[0]).toMatchObject({
      text: '',
      tags: ['ferry'],
    });
  });
});

describe('a file of Hypothesis', () => {
  it.each([
    ['exports', exportOf([ROW])],
    ['answers as rows', { total: 1, rows: [ROW] }],
    ['gives as a list', [ROW]],
    ['gives alone', ROW],
    ['titles with a string', [{ ...ROW, document: { title: 'Ferry sinks' } }]],
  ])('is read as it %s', (_what, document) => {
    const { first, records: got, left } = read(document);
    expect(left).toEqual({});
    expect(got.sources).toMatchObject([{ url: ROW.uri, title: 'Ferry sinks' }]);
    expect(first).toMatchObject({
      status: 'to check',
      origin: 'imported',
      note: ROW.text,
      tags: ROW.tags,
      createdAt: '2025-05-09T11:00:00.123Z',
      target: { quote: { exact: '31 people died' }, position: { start: 40, end: 54 } },
    });
  });

  it('keeps replies in the history, each with its writer and time', () => {
    expect(read([REPLY, ROW]).records.revisions).toMatchObject([
      { seq: 1, by: USER, reason: 'https://hypothes.is/a/x7Qp2mZkEe2' },
      {
        seq: 2,
        by: 'acct:tom@hypothes.is',
        at: '2025-05-11T08:00:00.000Z',
        reason: 'https://hypothes.is/a/reply-1\nIt is 38.\nSee the inquest.',
      },
    ]);
  });

  it('tells what is not taken over', () => {
    const { left } = read(
      exportOf([
        ROW,
        { ...ROW, id: 'group', group: 'aBcD' },
        { ...ROW, id: 'page-note', target: [{ source: ROW.uri }] },
        { ...ROW, id: 'file', uri: 'urn:x-pdf:abc' },
        { ...REPLY, references: ['gone'] },
        { ...ROW, id: 'odd', updated: 'soon' },
        'nothing',
      ]),
    );
    expect(left).toEqual({
      groups: 1,
      'no-words': 1,
      'no-page': 1,
      replies: 1,
      dates: 1,
      'other-kind': 1,
    });
  });

  const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
  const moment = fc
    .date({ min: new Date('2012-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const name = fc.stringMatching(/^[A-Za-z0-9_-]{22}$/);
  const rowArbitrary = fc.record({
    id: name,
    user: fc.stringMatching(/^[a-z0-9._]{3,12}$/).map((user) => `acct:${user}@hypothes.is`),
    text: fc.oneof(fc.constant(''), word),
    tags: fc.uniqueArray(word, { maxLength: 4 }),
    created: moment,
    updated: moment,
    uri: fc.webUrl(),
    quote: fc.record({ exact: word, prefix: fc.string(), suffix: fc.string() }),
  });

  it('comes out as it went in: words, text, tags, address, replies, users, times and ids', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(rowArbitrary, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
        fc.uniqueArray(rowArbitrary, { maxLength: 2, selector: ({ id }) => id }),
        (made, answers) => {
          const rows = made.map(({ quote, ...row }) => ({
            ...row,
            target: [{ source: row.uri, selector: [{ type: 'TextQuoteSelector', ...quote }] }],
          }));
          const ids = new Set(rows.map(({ id }) => id));
          const replies = answers
            .filter(({ id }) => !ids.has(id))
            .map(({ quote: _, ...row }) => ({
              ...row,
              references: [made[0]?.id ?? ''],
              target: [],
            }));
          const again = written(read(exportOf([...rows, ...replies])).records);
          for (const row of rows) {
            const { id, user, text, tags, created, updated } = row;
            const out = again.find((one) => one.id === id);
            expect(out).toMatchObject({ user, text, tags, created, updated });
            expect(out?.target[0]?.selector).toContainEqual(row.target[0]?.selector[0]);
            expect(new URL(out?.uri ?? '').href).toBe(new URL(row.uri).href);
          }
          for (const { id, user, text, created, references } of replies)
            expect(again.find((one) => one.id === id)).toMatchObject({
              user,
              text,
              created,
              references,
            });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a broken or hostile file of Hypothesis', () => {
  const long = 'x'.repeat(1_000_001);
  const quoting = (exact: unknown): Row => ({
    ...ROW,
    target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  });
  it.each<[string, unknown, string]>([
    ['is empty', exportOf([]), 'nothing-taken'],
    ['has rows that are none', exportOf([1, null, 'x', [], {}]), 'nothing-taken'],
    ['has rows for a text', { total: 1, rows: 'x' }, 'not-a-backup'],
    ['has no rows of its kind', { rows: [{ a: 1 }] }, 'not-a-backup'],
    ['is a script for an address', [{ ...ROW, uri: 'javascript:alert(1)' }], 'nothing-taken'],
    ['is on a local file', [{ ...ROW, uri: 'file:///etc/passwd' }], 'nothing-taken'],
    ['has no target', [{ ...ROW, target: [] }], 'nothing-taken'],
    ['has a target of another kind', [{ ...ROW, target: ['x', 7] }], 'nothing-taken'],
    ['has selectors for a text', [{ ...ROW, target: [{ selector: 'x' }] }], 'nothing-taken'],
    ['quotes a number', [quoting(31)], 'nothing-taken'],
    ['quotes nothing', [quoting(' ')], 'nothing-taken'],
    ['quotes more than a record holds', [quoting(long)], 'bad-record'],
    ['says more than a record holds', [{ ...ROW, text: long }], 'bad-record'],
    [
      'has more tags than a record holds',
      [{ ...ROW, tags: Array.from({ length: 2001 }, (_none, nth) => `t${nth}`) }],
      'bad-record',
    ],
    ['has a writer beyond the limit', [{ ...ROW, user: long }], 'bad-record'],
    ['answers itself', [{ ...ROW, references: [ROW.id] }], 'nothing-taken'],
  ])('that %s is refused for one reason', (_what, document, code) => {
    const result = finish(decodeFileInSteps(JSON.stringify(document), NOW));
    expect(result).toMatchObject({ ok: false, reason: { code } });
  });

  it('takes keys of prototypes, scripts and half characters for what they are: text', () => {
    const hostile = JSON.stringify([
      { ...ROW, text: '<script>alert(1)</script>', tags: ['=1+1', '\ud800'] },
    ]).replace('"tags"', '"__proto__":{"polluted":1},"tags"');
    const result = finish(decodeFileInSteps(hostile, NOW));
    expect('polluted' in {}).toBe(false);
    expect(result).toMatchObject({ ok: true });
  });
});
