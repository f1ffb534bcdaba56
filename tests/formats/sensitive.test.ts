import { describe, expect, it } from 'vitest';
import { withholdSensitive } from '../../lib/formats/sensitive.ts';
import type { AnnotationId, StoryId } from '../../lib/model/ids.ts';
import type { Story } from '../../lib/model/story.ts';
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

  it('leaves no link to a sensitive annotation or story', () => {
    const secret = annotation({ id: 'secret-annotation' as AnnotationId, sensitive: true });
    const copy = annotation({ appearanceOf: secret.id });
    const story: Story = {
      id: 'secret-story' as StoryId,
      name: '',
      criteria: '',
      method: '',
      scaleIds: [],
      sensitive: true,
      createdAt: '2025-05-09T11:00:00.000Z',
      closedAt: null,
    };
    const all = records({ annotations: [secret, copy], stories: [story] });
    const [first] = all.revisions;
    if (first === undefined) throw new Error('the sample has no history');
    const moved = { ...first, before: { storyId: story.id }, after: { storyId: null } };
    const { records: kept } = withholdSensitive({ ...all, revisions: [moved] });
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(kept.annotations).toHaveLength(1);
    expect(kept.revisions).toHaveLength(1);
  });
});
