import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  untouchedFields,
  type AnnotationPatch,
  type EditableAnnotation,
} from '../../../lib/model/annotation.ts';
import type { RecordedFigure } from '../../../lib/model/figure.ts';
import type { AnnotationId, EvidenceId, FindingId, StoryId } from '../../../lib/model/ids.ts';
import type { Original, Voice } from '../../../lib/model/claim.ts';
import type { Searched } from '../../../lib/model/evidence.ts';
import type { ArchivedCopy } from '../../../lib/model/source.ts';
import { isSameData } from '../../../lib/model/rules/same-data.ts';
import { mergeAnnotation } from '../../../lib/store/annotations/merge.ts';
import { claim, evidence, figure as figureOf, finding, review } from '../records.ts';

const figure = figureOf('n1');

const searched: Searched = { where: '', words: '', languages: '', dates: '' };

const original: Original = { quote: '', lang: null, url: null, locator: null, translatedBy: null };

const voice: Voice = {
  id: 'v1',
  name: 'coroner',
  role: 'unknown',
  kind: 'unknown',
  how: 'said',
  span: null,
};

function copy(number: number): ArchivedCopy {
  return { url: `https://archive.example/${number}`, at: '2026-01-01' };
}

const base: EditableAnnotation = {
  ...untouchedFields({
    ...claim('12 miners'),
    figures: [figure],
    voices: [voice],
    original,
  }),
  findings: [finding()],
  note: 'n',
  evidence: [evidence({ searched })],
  tags: ['a', 'b'],
};

function withFigure(changes: Partial<RecordedFigure>): AnnotationPatch {
  return { claim: { ...base.claim, figures: [{ ...figure, ...changes }] } };
}

/** What is stored when my patch is merged after somebody else's. */
function meet(theirs: AnnotationPatch, mine: AnnotationPatch) {
  return mergeAnnotation(base, { ...base, ...theirs }, mine);
}

const first = evidence({ searched });
const second = evidence({ id: 'e2' as EvidenceId, title: 'Second' });
const third = evidence({ id: 'e3' as EvidenceId, title: 'Third' });

describe('merging', () => {
  it.each<[string, AnnotationPatch, AnnotationPatch, AnnotationPatch]>([
    ['different fields', { note: 'x' }, { status: 'done' }, { note: 'x', status: 'done' }],
    ['the same change on both sides', { note: 'x' }, { note: 'x' }, { note: 'x' }],
    ['a field mine only repeats', { note: 'x' }, { note: 'n', tags: [] }, { note: 'x', tags: [] }],
    ['tags as a set', { tags: ['b', 'c'] }, { tags: ['a', 'b', 'd'] }, { tags: ['b', 'd', 'c'] }],
    [
      'a story here and what it is a copy of there',
      { storyId: 's1' as StoryId },
      { appearanceOf: 'a1' as AnnotationId },
      { storyId: 's1' as StoryId, appearanceOf: 'a1' as AnnotationId },
    ],
    [
      'sign-offs of both sides',
      { reviews: [review('r1')] },
      { reviews: [review('r2')] },
      { reviews: [review('r1'), review('r2')] },
    ],
    [
      'a publication here and a note there',
      { published: { url: 'https://desk.example/1', at: '2026-01-02' } },
      { note: 'x' },
      { published: { url: 'https://desk.example/1', at: '2026-01-02' }, note: 'x' },
    ],
    [
      'evidence added on both sides',
      { evidence: [first, second] },
      { evidence: [first, third] },
      { evidence: [first, third, second] },
    ],
    [
      'different fields of one entry',
      { evidence: [evidence({ searched, title: 'T' })] },
      { evidence: [evidence({ searched, quote: 'Q' })] },
      { evidence: [evidence({ searched, title: 'T', quote: 'Q' })] },
    ],
    [
      'an entry removed here and another changed there',
      { evidence: [first, second] },
      { evidence: [] },
      { evidence: [second] },
    ],
    [
      'a level here and a justification there, with the later time',
      { findings: [finding({ level: 'true', decidedAt: '2026-01-02T00:00:00.000Z' })] },
      { findings: [finding({ justification: 'j', decidedAt: '2026-01-01T00:00:00.000Z' })] },
      {
        findings: [
          finding({ level: 'true', justification: 'j', decidedAt: '2026-01-02T00:00:00.000Z' }),
        ],
      },
    ],
    [
      'what was asked here and where it was searched there, with both archived copies',
      { evidence: [evidence({ searched: { ...searched, where: 'a' }, archives: [copy(1)] })] },
      { evidence: [evidence({ searched: { ...searched, words: 'b' }, archives: [copy(2)] })] },
      {
        evidence: [
          evidence({
            searched: { ...searched, where: 'a', words: 'b' },
            archives: [copy(2), copy(1)],
          }),
        ],
      },
    ],
    [
      'the language of an original here and its address there',
      { claim: { ...base.claim, original: { ...original, lang: 'de' } } },
      { claim: { ...base.claim, original: { ...original, url: 'https://o.example' } } },
      { claim: { ...base.claim, original: { ...original, lang: 'de', url: 'https://o.example' } } },
    ],
    [
      'a voice renamed here and its role chosen there',
      { claim: { ...base.claim, voices: [{ ...voice, name: 'The coroner' }] } },
      { claim: { ...base.claim, voices: [{ ...voice, role: 'quoted source' }] } },
      {
        claim: {
          ...base.claim,
          voices: [{ ...voice, name: 'The coroner', role: 'quoted source' }],
        },
      },
    ],
    [
      'a figure’s place here and its value there',
      withFigure({ place: 'Ostmark' }),
      withFigure({ min: 21, max: 21, best: 21 }),
      withFigure({ place: 'Ostmark', min: 21, max: 21, best: 21 }),
    ],
  ])('joins %s', (_what, theirs, mine, expected) => {
    expect(meet(theirs, mine)).toEqual({ ok: true, value: { ...base, ...expected } });
  });

  it.each<[string, AnnotationPatch, AnnotationPatch, string]>([
    [
      'the same word of a search, changed twice',
      { evidence: [evidence({ searched: { ...searched, where: 'a' } })] },
      { evidence: [evidence({ searched: { ...searched, where: 'b' } })] },
      'evidence',
    ],
    ['two notes', { note: 'x' }, { note: 'y' }, 'note'],
    ['two stories', { storyId: 's1' as StoryId }, { storyId: 's2' as StoryId }, 'storyId'],
    [
      'two publications',
      { published: { url: 'https://desk.example/1', at: '2026' } },
      { published: { url: 'https://desk.example/2', at: '2026' } },
      'published',
    ],
    [
      'two levels',
      { findings: [finding({ level: 'true' })] },
      { findings: [finding({ level: 'false' })] },
      'findings',
    ],
    [
      'a level and the scale it stands on',
      { findings: [finding({ scale: 'other' as never })] },
      { findings: [finding({ level: 'false' })] },
      'findings',
    ],
    ['the two ends of one figure', withFigure({ min: 10 }), withFigure({ max: 9 }), 'claim'],
    ['two established figures', established(1, null), established(null, 2), 'findings'],
    [
      'removing what was changed',
      { evidence: [evidence({ searched, title: 'T' })] },
      { evidence: [] },
      'evidence',
    ],
    [
      'other words and spans in the old ones',
      { claim: { ...base.claim, text: 'In all, 12 miners' } },
      withFigure({ span: { start: 0, end: 1 } }),
      'claim',
    ],
  ])('refuses %s', (_what, theirs, mine, field) => {
    expect(meet(theirs, mine)).toEqual({ ok: false, reason: [field] });
  });

  it('never takes a sign-off away, nor changes one', () => {
    const stored = { ...base, reviews: [review('r1')] };
    const mine = { reviews: [{ ...review('r1'), comment: 'other' }] };
    for (const patch of [mine, { reviews: [] }]) {
      const merged = mergeAnnotation(stored, stored, patch);
      expect(merged.ok && merged.value.reviews).toEqual([review('r1')]);
    }
  });

  it('names every field in conflict', () => {
    const answer = meet(
      { note: 'x', sensitive: true, status: 'done' },
      { note: 'y', status: 'checking' },
    );
    expect(answer).toEqual({ ok: false, reason: ['status', 'note'] });
  });

  it('takes any difference from an unknown base for a conflict', () => {
    expect(mergeAnnotation(null, base, { note: 'n' }).ok).toBe(true);
    expect(mergeAnnotation(null, base, { note: 'm' })).toEqual({ ok: false, reason: ['note'] });
  });
});

const patches = fc.record<AnnotationPatch>(
  {
    status: fc.constantFrom('to check', 'checking', 'done'),
    note: fc.constantFrom('n', 'x', 'y'),
    tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
    sensitive: fc.boolean(),
    evidence: fc
      .uniqueArray(
        fc.record({
          id: fc.constantFrom('e1', 'e2', 'e3'),
          title: fc.constantFrom('Dam report', 'T', 'U'),
        }),
        { selector: ({ id }) => id },
      )
      .map((entries) => entries.map(({ id, title }) => evidence({ id: id as EvidenceId, title }))),
  },
  { requiredKeys: [] },
);

describe('merging, whatever two people do,', () => {
  it('never loses a field that one of them changed alone', () => {
    fc.assert(
      fc.property(patches, patches, (theirs, mine) => {
        const merged = meet(theirs, mine);
        if (!merged.ok) return;
        const stored = { ...base, ...theirs };
        for (const field of ['status', 'note', 'sensitive'] as const) {
          const wanted = mine[field] ?? base[field];
          expect(merged.value[field]).toBe(
            isSameData(wanted, base[field]) ? stored[field] : wanted,
          );
        }
      }),
    );
  });

  it('keeps every tag that one of them added and nobody had', () => {
    fc.assert(
      fc.property(patches, patches, (theirs, mine) => {
        const merged = meet({ tags: theirs.tags ?? base.tags }, { tags: mine.tags ?? base.tags });
        const added = [...(theirs.tags ?? []), ...(mine.tags ?? [])].filter(
          (tag) => !base.tags.includes(tag),
        );
        expect(merged.ok && merged.value.tags).toEqual(expect.arrayContaining(added));
      }),
    );
  });

  it('conflicts the same way round whoever came first', () => {
    fc.assert(
      fc.property(patches, patches, (left, right) => {
        expect(meet(left, { ...base, ...right }).ok).toBe(meet(right, { ...base, ...left }).ok);
      }),
    );
  });
});

function established(min: number | null, max: number | null): AnnotationPatch {
  return { findings: [finding({ id: 'f1' as FindingId, established: { min, best: null, max } })] };
}
