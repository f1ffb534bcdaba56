import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation.ts';
import { annotationState, isChecked } from '../../../lib/model/rules/annotation-state.ts';
import { annotation, evidence, finding } from '../../formats/sample-records.ts';

describe('annotationState', () => {
  it.each<[string, Partial<Annotation>, string]>([
    ['is annotated with a decided finding on evidence', {}, 'annotated'],
    ['is a draft where a decided finding has no evidence', { evidence: [] }, 'draft'],
    [
      'is a draft where the evidence bears on another finding',
      { evidence: [evidence({ findingIds: ['other' as never] })] },
      'draft',
    ],
    [
      'is annotated where the finding itself names the evidence',
      {
        evidence: [evidence({ findingIds: ['other' as never] })],
        findings: [finding({ evidenceIds: ['evidence-1' as never] })],
      },
      'annotated',
    ],
    [
      'is a draft with a note alone',
      { findings: [], evidence: [], tags: [], note: 'ask' },
      'draft',
    ],
    ['is unchecked with nothing written', { findings: [], evidence: [], tags: [] }, 'unchecked'],
    [
      'is annotated where the figure was only recorded',
      { findings: [], evidence: [], tags: [], status: 'recorded' },
      'annotated',
    ],
  ])('%s', (_, over, expected) => {
    expect(annotationState(annotation(over))).toBe(expected);
  });
});

describe('isChecked', () => {
  it.each<[string, Partial<Annotation>, boolean]>([
    ['counts done', { status: 'done' }, true],
    ['counts recorded', { status: 'recorded', findings: [], evidence: [] }, true],
    ['does not count a draft', { status: 'done', evidence: [] }, false],
    ['does not count what is still checked', { status: 'checking' }, false],
    ['does not count the trash', { status: 'done', deletedAt: '2025-06-01T00:00:00.000Z' }, false],
  ])('%s', (_, over, expected) => {
    expect(isChecked(annotation(over))).toBe(expected);
  });
});
