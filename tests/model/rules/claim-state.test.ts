import { describe, expect, it } from 'vitest';

import { flagsOf, progressOf, statusOf } from '../../../lib/model/rules/claim-state.ts';
import type { Status } from '../../../lib/model/annotation.ts';
import type { FindingId, ScaleId } from '../../../lib/model/ids.ts';
import { emptyFinding } from '../../../components/wording/finding-subjects.ts';
import { sampleAnnotation, sampleScale } from '../../components/samples.ts';

const decided = {
  ...emptyFinding({ kind: 'statement' }, { ...sampleScale, id: 's' as ScaleId }, 'f' as FindingId),
  level: 'true',
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
    expect(flagsOf({ annotation, resolution, later: [] })).toEqual([
      'not found',
      'to confirm',
      'no evidence',
    ]);
  });

  it('is undecided where the words are in several places', () => {
    const resolution = { state: 'orphan', reason: 'ambiguous', certainty: 1 } as const;
    expect(flagsOf({ annotation: null, resolution, later: [] })).toEqual(['undecided']);
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
    const claims = statuses.map((status) => ({
      annotation: sampleAnnotation({ status, findings: [decided] }),
      dismissal: null,
    }));
    const untouched = { annotation: null, dismissal: null };
    expect(progressOf([...claims, untouched])).toEqual({ done: 2, noted: 1, open: 3 });
  });
});
