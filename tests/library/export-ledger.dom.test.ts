import { afterEach, expect, it, vi } from 'vitest';

import { exportLedger, whyKeptHome } from '../../entrypoints/library/export-ledger.ts';
import { createTranslator } from '../../lib/i18n/catalogues.ts';
import type { AnnotationId, EvidenceId } from '../../lib/model/ids.ts';
import type { SubjectRecord } from '../../lib/store/subjects/read-subjects.ts';
import {
  ENTRIES,
  coronersEvidence,
  entryOf,
  ferry,
  sampleStory,
} from '../components/ledger-samples.ts';

const en = createTranslator('en');
const NOW = new Date('2026-02-03T10:00:00Z');

function record(over: Partial<SubjectRecord> = {}): SubjectRecord {
  return { subject: ferry, story: null, entries: ENTRIES, withheld: new Set(), ...over };
}

/** Exports and answers what was told and the file's text. */
async function saved(
  from: SubjectRecord,
  format: 'csv' | 'svg',
  form: 'ranges' | 'steps' = 'ranges',
) {
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as Blob);
    return 'blob:ledger';
  });
  const wanted = { format, form, isVagueDrawn: false } as const;
  const told = await exportLedger(from, wanted, en, NOW);
  return { told, text: (await files[0]?.text()) ?? null };
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('a ledger as data has each figure with its qualifier, its outlet and its origin, our own range last', async () => {
  const ours = { min: 34, best: 36, max: 38, rule: '=named dead', knownAsOf: '2026-02' };
  const { told, text } = await saved(record({ subject: { ...ferry, ours } }), 'csv');
  expect(told).toEqual({ name: 'tallymark-ledger-2026-02-03.csv', withheld: 0 });
  const lines = (text ?? '').trim().split(/\r?\n/);
  expect(lines).toHaveLength(1 + 6 + 1);
  expect(lines[1]).toContain('claimed,Quay Post,Harbour office,31,atLeast,31,,,stated');
  expect(lines[3]).toContain('claimed,Coast Radio,Coast Radio,40,atMost,,,40,stated');
  expect(lines[6]).toContain('evidence,The coroner,The coroner,36,exact,36,,36');
  expect(lines[7]).toMatch(/ours,.*34,36,38/);
  expect(lines[7]).toContain("'=named dead");
});

it('a ledger as a drawing says how many outlets and origins it has', async () => {
  const { told, text } = await saved(record(), 'svg');
  expect(told?.name).toBe('tallymark-ledger-2026-02-03.svg');
  for (const part of ['5 outlets, 4 origins', '>at least 31<', '>up to 40<', '>Record<'])
    expect(text).toContain(part);
  expect(text).not.toContain('Dozens');
});

it('a ledger drawn by time names what has no place on its axis', async () => {
  const { text } = await saved(record(), 'svg', 'steps');
  expect(text).toContain('3 figures are not on the time axis: they have no “as of” date.');
  expect(text).toContain('Coast Radio: up to 40 · Record: 34 to 38 · The coroner: 36 (evidence)');
  const { text: sideBySide } = await saved(record(), 'svg');
  expect(sideBySide).not.toContain('time axis');
});

it('a ledger as a drawing has the whole rule of our own range, however long', async () => {
  const rule = `${'Named by the coroner and by a relative. '.repeat(8)}Last words.`;
  const ours = { min: 34, best: 36, max: 38, rule, knownAsOf: '2026-02' };
  const { text } = await saved(record({ subject: { ...ferry, ours } }), 'svg');
  expect(text).toContain('Last words.');
});

it.each(['csv', 'svg'] as const)(
  'what is sensitive stays out of the %s, and is counted',
  async (format) => {
    const secret = entryOf(
      'Secret Paper',
      {},
      { evidence: [coronersEvidence({ publisher: 'Secret source' })] },
    );
    const hidden = coronersEvidence({ id: 'hidden' as EvidenceId, publisher: 'Hidden source' });
    const open = entryOf('Open Paper', {}, { evidence: [hidden] });
    const { told, text } = await saved(
      record({
        entries: [secret, open],
        withheld: new Set(['Secret Paper' as AnnotationId, hidden.id]),
      }),
      format,
    );
    expect(told?.withheld).toBe(3);
    expect(text).toContain('Open Paper');
    expect(text).not.toMatch(/Secret|Hidden/);
  },
);

it('a withheld figure tells nothing through the origins of the others', async () => {
  const told = entryOf('Wire', { creditedTo: 'Secret ministry' });
  const entries = [told, entryOf('Post', { creditedTo: 'Wire' })];
  const { text } = await saved(
    record({ entries, withheld: new Set(['Wire' as AnnotationId]) }),
    'csv',
  );
  expect(text).toContain('claimed,Post,Wire,');
  expect(text).not.toContain('Secret ministry');
});

it('nothing is saved where the story is sensitive', async () => {
  const { told, text } = await saved(record({ story: sampleStory({ sensitive: true }) }), 'csv');
  expect([told, text]).toEqual([null, null]);
});

it('nothing is saved, not even what the figures are about, where every figure is sensitive', async () => {
  const entries = [entryOf('Wire')];
  const from = record({ entries, withheld: new Set(['Wire' as AnnotationId]) });
  const { told, text } = await saved(from, 'csv');
  expect([told, text]).toEqual([null, null]);
  expect(whyKeptHome(from)).toBe('figures');
  expect(whyKeptHome(record({ entries: [] }))).toBeNull();
  expect(whyKeptHome(record())).toBeNull();
});
