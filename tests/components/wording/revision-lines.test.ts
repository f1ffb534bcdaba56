import { describe, expect, it } from 'vitest';

import { revisionLines } from '../../../components/wording/revision-lines.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { RevisedAnnotation, Review } from '../../../lib/model/annotation.ts';
import type { StoryId } from '../../../lib/model/ids.ts';
import type { Revision } from '../../../lib/model/revision.ts';
import type { Target } from '../../../lib/model/target.ts';
import { evidence, finding } from '../../store/records.ts';
import { sampleAnnotation, sampleScale } from '../samples.ts';

const { claim } = sampleAnnotation();
const [graves] = claim.figures;
if (graves === undefined) throw new Error('the sample has no figure');

function inCell(row: string): Target {
  const quote = { exact: '31', prefix: '', suffix: '' };
  return { quote, position: { start: 0, end: 2 }, cells: [{ row, column: 'Killed' }] };
}

function linesOf(
  before: Partial<RevisedAnnotation>,
  after: Partial<RevisedAnnotation>,
  lang = 'en',
): readonly string[] {
  const revision: Revision = {
    annotationId: sampleAnnotation().id,
    seq: 2,
    at: '2026-02-02T10:00:00.000Z',
    by: 'Ada',
    change: 'edit',
    reason: '',
    before,
    after,
  };
  const context = {
    translator: createTranslator(lang),
    scales: [sampleScale],
    claim,
    nameOf: (id: string) => `the story ${id}`,
  };
  return revisionLines(revision, context).map(
    ({ what, old, new: now }) => `${what}: ${old} → ${now}`,
  );
}

const judged = finding({
  scale: sampleScale.id,
  level: 'true',
  about: { kind: 'figure', figureId: graves.id },
});
const review: Review = {
  id: 'r1' as Review['id'],
  by: 'Ida',
  at: '2026-02-02T10:00:00.000Z',
  decision: 'approved',
  comment: 'Sound.',
  revision: 1,
  lapsedAt: null,
};

describe('a change in words', () => {
  it.each([
    {
      what: 'a status',
      before: { status: 'to check' },
      after: { status: 'done' },
      lines: ['State: Open → Done'],
    },
    { what: 'a note', before: { note: '' }, after: { note: 'Asked.' }, lines: ['Note:  → Asked.'] },
    {
      what: 'a level with what it judges',
      before: { findings: [judged] },
      after: { findings: [{ ...judged, level: 'false', justification: 'The list says 80.' }] },
      lines: ['Verdict on 83 graves: True → False · The list says 80.'],
    },
    {
      what: 'an established figure',
      before: { findings: [judged] },
      after: { findings: [{ ...judged, established: { min: 80, best: null, max: 85 } }] },
      lines: ['Verdict on 83 graves: True → True · Low: 80 · High: 85'],
    },
    {
      what: 'added and removed evidence',
      before: { evidence: [evidence()] },
      after: {
        evidence: [evidence({ id: 'e2' as never, title: 'Map', locator: null, url: null })],
      },
      lines: [
        'Evidence: Supports: Dam report · p. 4 · https://dams.example/report → ',
        'Evidence:  → Supports: Map',
      ],
    },
    {
      what: 'a figure and the words said of it',
      before: { claim },
      after: {
        claim: {
          ...claim,
          summary: 'Graves in Norvale',
          figures: claim.figures.map((figure) =>
            figure.id === graves.id ? { ...figure, min: 80, place: 'Norvale' } : figure,
          ),
        },
      },
      lines: [
        'Summary:  → Graves in Norvale',
        'Figure: 80 to 83 graves: 83 · graves → 80 to 83 · graves · Norvale',
      ],
    },
    { what: 'what everything begins as', before: {}, after: { sensitive: false }, lines: [] },
    {
      what: 'what was marked sensitive from the first',
      before: {},
      after: { sensitive: true },
      lines: ['Sensitive:  → yes'],
    },
    {
      what: 'a publication',
      before: { published: null },
      after: { published: { url: 'https://desk.example/1', at: '2026-02' } },
      lines: ['Publication:  → https://desk.example/1 · Feb 2026'],
    },
    {
      what: 'a sign-off',
      before: { reviews: [] },
      after: { reviews: [review] },
      lines: ['Sign-off:  → signed off · Ida · Sound.'],
    },
    {
      what: 'a story by its name',
      before: { storyId: null },
      after: { storyId: 's1' as StoryId },
      lines: ['Story:  → the story s1'],
    },
    {
      what: 'what may not be exported',
      before: { sensitive: false },
      after: { sensitive: true },
      lines: ['Sensitive: no → yes'],
    },
    {
      what: 'the same words under another label of their table',
      before: { target: inCell('Kherson') },
      after: { target: inCell('Kherson region') },
      lines: ['Place: 31 (Kherson, Killed) → 31 (Kherson region, Killed)'],
    },
    { what: 'nothing of a kept text alone', before: {}, after: { snapshotId: null }, lines: [] },
  ] satisfies readonly {
    what: string;
    before: Partial<RevisedAnnotation>;
    after: Partial<RevisedAnnotation>;
    lines: readonly string[];
  }[])('tells $what', ({ before, after, lines }) => {
    expect(linesOf(before, after)).toEqual(lines);
  });

  it('never holds plain data, in any language', () => {
    const { status, findings, note } = sampleAnnotation({ findings: [judged] });
    const all = { status, findings, note, claim, evidence: [evidence()], published: null };
    for (const lang of ['en', 'ru']) {
      expect(linesOf({}, all, lang).join('\n')).not.toMatch(/[{[\]}]|null|undefined|\b(id|level)"/);
    }
  });
});
