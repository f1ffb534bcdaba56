import { describe, expect, it } from 'vitest';

import {
  flagsOf,
  isOpenStatus,
  progressOf,
  statusOf,
  type Flag,
} from '../../../lib/model/rules/claim-state.ts';
import { sightingFlag } from '../../../lib/model/rules/entry-flags.ts';
import type { PageEdit, Status } from '../../../lib/model/annotation.ts';
import type { FindingId, PageEditId, ScaleId } from '../../../lib/model/ids.ts';
import { emptyFinding } from '../../../components/wording/finding-subjects.ts';
import { sampleAnnotation, sampleLater, sampleScale } from '../../components/samples.ts';

const decided = {
  ...emptyFinding({ kind: 'statement' }, { ...sampleScale, id: 's' as ScaleId }, 'f' as FindingId),
  level: 'true',
};

const keptEdit: PageEdit = {
  id: 'e' as PageEditId,
  old: 'It killed 31.',
  new: '',
  oldSeenAt: '2026-02-01T10:00:00.000Z',
  newSeenAt: '2026-02-01T11:00:00.000Z',
  textHash: null,
  decision: 'kept',
  decidedAt: '2026-02-01T12:00:00.000Z',
};

describe('the state of a claim', () => {
  it('is open where nobody said anything, and dismissed where the claim was', () => {
    expect(statusOf({ annotation: null, dismissal: null })).toBe('to check');
    const annotation = sampleAnnotation({ status: 'done' });
    expect(statusOf({ annotation, dismissal: null })).toBe('done');
  });

  it('has its flags in one order, whatever the state', () => {
    const annotation = sampleAnnotation({
      findings: [{ ...decided, unconfirmed: { judged: '31', since: '2026-02-01T10:00:00.000Z' } }],
    });
    const resolution = { state: 'orphan', reason: 'removed', certainty: 1 } as const;
    expect(flagsOf({ annotation, resolution, sighting: null, later: [] })).toEqual([
      'not found',
      'to confirm',
      'no evidence',
    ]);
  });

  it('is undecided where the words are in several places', () => {
    const resolution = { state: 'orphan', reason: 'ambiguous', certainty: 1 } as const;
    expect(flagsOf({ annotation: null, resolution, sighting: null, later: [] })).toEqual([
      'undecided',
    ]);
  });

  it('has not changed where a person kept the old words beside these new ones', () => {
    const quote = { exact: 'It killed 38.', prefix: '', suffix: '' };
    const found = { quote, position: { start: 0, end: 13 } };
    const kept = { ...keptEdit, new: quote.exact };
    const resolution = {
      state: 'changed',
      span: found.position,
      method: 'position',
      certainty: 1,
      old: '31',
      new: '38',
    } as const;
    const flags = (edits: readonly PageEdit[]): readonly Flag[] =>
      flagsOf({
        annotation: sampleAnnotation({ edits }),
        resolution,
        sighting: { found },
        later: [],
      });
    expect(flags([])).toEqual(['changed']);
    expect(flags([{ ...kept, new: 'It killed 40.' }])).toEqual(['changed']);
    expect(flags([kept])).toEqual([]);
    const look = {
      at: '2027-01-01T00:00:00.000Z',
      state: 'changed',
      reason: null,
      found,
      later: [],
    } as const;
    expect(sightingFlag(sampleAnnotation({ edits: [] }), look)).toBe('changed');
    expect(sightingFlag(sampleAnnotation({ edits: [kept] }), look)).toBeNull();
  });

  it('does not call for a look again at what a person saw and kept, until something else is found', () => {
    const { exact: old } = sampleAnnotation().target.quote;
    const kept = { ...keptEdit, old };
    const later = [sampleLater()];
    const lost = { ...kept, about: 'removed' as const };
    const newer = { ...kept, new: later[0]?.quote ?? '', about: 'later figure' as const };
    const flags = (edits: readonly PageEdit[], reason: 'removed' | 'undecided'): readonly Flag[] =>
      flagsOf({
        annotation: sampleAnnotation({ edits }),
        resolution: { state: 'orphan', reason, certainty: 1 },
        sighting: null,
        later,
      });
    expect(flags([], 'removed')).toEqual(['not found', 'later figure']);
    expect(flags([lost, newer], 'removed')).toEqual([]);
    expect(flags([lost, { ...newer, new: 'It killed 50.' }], 'undecided')).toEqual([
      'not found',
      'later figure',
    ]);
    // Other words than those it stood on when it was kept.
    expect(flags([{ ...lost, old: 'It killed 31.' }], 'removed')).toContain('not found');
    const at = '2027-01-01T00:00:00.000Z';
    const gone = { at, state: 'orphan', reason: 'removed', found: null, later: [] } as const;
    const topped = { at, state: 'superseded', reason: null, found: null, later } as const;
    expect(sightingFlag(sampleAnnotation({ edits: [lost] }), gone)).toBeNull();
    expect(sightingFlag(sampleAnnotation({ edits: [newer] }), topped)).toBeNull();
    expect(sightingFlag(sampleAnnotation({ edits: [lost] }), topped)).toBe('later figure');
  });

  it('counts what the person called done, with or without evidence; dismissed and withdrawn not', () => {
    const statuses: Status[] = [
      'done',
      'done',
      'recorded',
      'checking',
      'for review',
      'dismissed',
      'withdrawn',
    ];
    const untouched = statusOf({ annotation: null, dismissal: null });
    expect(progressOf([...statuses, untouched])).toEqual({ done: 2, review: 1, noted: 1, open: 2 });
    expect([...statuses, untouched].filter(isOpenStatus)).toEqual(['checking', 'to check']);
  });
});
