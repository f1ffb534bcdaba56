import { describe, expect, it } from 'vitest';

import type { Annotation } from '../../../lib/model/annotation.ts';
import { hasEvidence } from '../../../lib/model/rules/decided-findings.ts';
import { annotation, evidence, finding } from '../../formats/sample-records.ts';

describe('evidence on a finding', () => {
  it.each<[string, Partial<Annotation>, boolean]>([
    ['is any that names no finding', {}, true],
    ['is missing where there is none', { evidence: [] }, false],
    [
      'is missing where all bears on another finding',
      { evidence: [evidence({ findingIds: ['other' as never] })] },
      false,
    ],
    [
      'is what the finding itself names',
      {
        evidence: [evidence({ findingIds: ['other' as never] })],
        findings: [finding({ evidenceIds: ['evidence-1' as never] })],
      },
      true,
    ],
  ])('%s', (_, over, expected) => {
    const { findings, ...rest } = annotation(over);
    const [first] = findings;
    if (first === undefined) throw new Error('the sample has a finding');
    expect(hasEvidence(rest, first)).toBe(expected);
  });
});
