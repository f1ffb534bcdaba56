import { describe, expect, it } from 'vitest';
import { withholdSensitive } from '../../lib/formats/sensitive.ts';
import { annotation, evidence, records } from './sample-records.ts';

describe('withholdSensitive', () => {
  it('gives everything where nothing is sensitive', () => {
    const all = records();
    expect(withholdSensitive(all)).toEqual({ records: all, withheld: 0 });
  });

  it('takes out a sensitive annotation with its history, drafts, sightings, source and snapshot', () => {
    const { records: kept, withheld } = withholdSensitive(
      records({ annotations: [annotation({ sensitive: true })] }),
    );
    expect(withheld).toBe(1);
    const left = JSON.stringify(kept);
    for (const hidden of ['passengers', 'coroner', 'call back', 'quay.test']) {
      expect(left).not.toContain(hidden);
    }
  });

  it('takes out a sensitive evidence entry and its earlier values', () => {
    const { records: kept, withheld } = withholdSensitive(
      records({ annotations: [annotation({ evidence: [evidence({ sensitive: true })] })] }),
    );
    expect(withheld).toBe(1);
    expect(JSON.stringify(kept)).not.toContain('Inquest');
    expect(kept.annotations).toHaveLength(1);
  });
});
