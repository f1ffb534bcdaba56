import { describe, expect, it } from 'vitest';
import { readRows } from '../../../lib/figures/ledger/ledger-row.ts';
import { encodeLedgerCsv } from '../../../lib/formats/ledger-csv.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { moverFor } from '../../../entrypoints/background/engine/figure-reading.ts';
import type { Annotation, PageEdit } from '../../../lib/model/annotation.ts';
import type { LedgerEntry } from '../../../lib/figures/ledger/ledger-row.ts';
import type { FigureId, PageEditId } from '../../../lib/model/ids.ts';
import { entryOf, ferry } from '../../components/ledger-samples.ts';

const words = (toll: string): string => `The fire killed ${toll} people, the harbour office said.`;

/** The same entry after the page's new words were accepted, seen at `at`. */
function accepted(entry: LedgerEntry, to: string, at: string): LedgerEntry {
  const { annotation } = entry;
  const edit: PageEdit = {
    id: `edit-${String(annotation.edits.length)}` as PageEditId,
    old: annotation.claim.text,
    new: to,
    oldSeenAt: at,
    newSeenAt: at,
    textHash: null,
    decision: 'accepted',
    decidedAt: at,
    figures: annotation.claim.figures,
  };
  const moved: Annotation = {
    ...annotation,
    ...moverFor({ lang: 'en' })(annotation, describeSpan(to, { start: 0, end: to.length }), at),
    edits: [...annotation.edits, edit],
  };
  return { ...entry, annotation: moved };
}

function noted(over: Partial<Annotation> = {}): LedgerEntry {
  const text = words('31');
  const { annotation, ...entry } = entryOf('Quay Post');
  const start = text.indexOf('31');
  const [figure] = annotation.claim.figures;
  if (figure === undefined) throw new Error('no figure');
  const read = {
    ...figure,
    ...{ id: 'toll' as FigureId, text: '31', min: 31, max: 31, qualifier: 'exact' as const },
    ...{ span: { start, end: start + 2 }, counted: 'people', asOf: null },
  };
  const claim = { ...annotation.claim, text, figures: [read] };
  return { ...entry, annotation: { ...annotation, claim, ...over } };
}

const series = (entry: LedgerEntry): readonly string[] =>
  readRows(ferry, [entry]).map(
    ({ figure, asOf, replacedBy }) =>
      `${figure.text} ${asOf ?? '-'} ${replacedBy === null ? 'stands' : 'replaced'}`,
  );

describe('the series of an outlet whose words were edited', () => {
  const postedAt = '2026-12-01T14:35Z';
  const nextDay = '2026-12-02T09:00:00.000Z';

  it('holds what it said before and what it says now, each with its time', () => {
    const entry = accepted(noted({ postedAt }), words('38'), nextDay);
    expect(series(entry)).toEqual([`31 ${postedAt} replaced`, `38 ${nextDay} stands`]);
    const keys = readRows(ferry, [entry]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('has the time it was noted where the page gives none', () => {
    const createdAt = '2026-12-01T14:40:00.000Z';
    const entry = accepted(noted({ postedAt: null, createdAt }), words('38'), nextDay);
    expect(series(entry)).toEqual([`31 ${createdAt} replaced`, `38 ${nextDay} stands`]);
  });

  it('holds a figure once that an edit left as it was', () => {
    const reworded = `Officials now say: ${words('31')}`;
    const once = accepted(noted({ postedAt }), reworded, nextDay);
    expect(series(once)).toEqual([`31 ${postedAt} stands`]);
    const later = '2026-12-03T09:00:00.000Z';
    expect(series(accepted(once, words('40'), later))).toEqual([
      `31 ${postedAt} replaced`,
      `40 ${later} stands`,
    ]);
  });

  it('holds a figure that the new words dropped', () => {
    const entry = accepted(noted({ postedAt }), 'The fire killed people.', nextDay);
    expect(series(entry)).toEqual([`31 ${postedAt} replaced`]);
  });

  it('is as it was for edits kept before their figures were', () => {
    const { annotation, ...entry } = accepted(noted({ postedAt }), words('38'), nextDay);
    const edits = annotation.edits.map(({ figures: _figures, ...edit }) => edit);
    expect(series({ ...entry, annotation: { ...annotation, edits } })).toEqual([
      `38 ${postedAt} stands`,
    ]);
  });

  it('names in a file the words each figure stood in, and when it was replaced', () => {
    const rows = readRows(ferry, [accepted(noted({ postedAt }), words('38'), nextDay)]);
    const [head, old, now] = encodeLedgerCsv('Ferry', rows, null).split('\r\n');
    expect(head).toContain('replaced');
    expect(old).toContain(words('31'));
    expect(old).toContain(nextDay);
    expect(now).not.toContain(words('31'));
  });
});
