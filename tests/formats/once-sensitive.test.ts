import { describe, expect, it } from 'vitest';
import { withholdSensitive } from '../../lib/formats/sensitive.ts';
import type { Id } from '../../lib/model/ids.ts';
import type { Revision } from '../../lib/model/revision.ts';
import type { Story } from '../../lib/model/story.ts';
import { annotation, evidence, records } from './sample-records.ts';

const id = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>;
const AT = '2025-05-09T11:00:00.000Z';

function change(seq: number, over: Partial<Revision>): Revision {
  const rest = { at: AT, by: 'Ada', change: 'edit', reason: '', before: {}, after: {} } as const;
  return { annotationId: annotation().id, seq, ...rest, ...over };
}

describe('what was sensitive once', () => {
  const history = [
    change(1, { change: 'create', after: { note: 'The minister', sensitive: false } }),
    change(2, {
      before: { note: 'The minister', sensitive: false },
      after: { note: 'The deputy', sensitive: true },
    }),
    change(3, {
      change: 'correction',
      reason: 'The minister said so',
      before: { note: 'The deputy' },
      after: { note: 'An official' },
    }),
    change(4, { reason: 'Named', before: { sensitive: true }, after: { sensitive: false } }),
    change(5, { reason: 'Typo', before: { note: 'An official' }, after: { note: 'Officials' } }),
  ];

  it('leaves without its earlier wording, but with every change in its place', () => {
    const open = annotation({ revision: 5, note: 'Officials' });
    const typed = { annotationId: open.id, at: AT, baseRevision: 3, patch: { note: 'Minister' } };
    const all = records({ annotations: [open], revisions: history, drafts: [typed] });
    const { records: kept, withheld, shortened } = withholdSensitive(all);
    expect([withheld, [...shortened]]).toEqual([0, [open.id]]);
    expect(kept.annotations).toEqual([open]);
    expect(kept.drafts).toEqual([]);
    expect(kept.revisions).toEqual([
      change(1, { change: 'create', after: { sensitive: false } }),
      change(2, { before: { sensitive: false }, after: { sensitive: true } }),
      change(3, { change: 'correction' }),
      change(4, { before: { sensitive: true }, after: { sensitive: false } }),
      history[4],
    ]);
  });

  it('is sensitive as long as its story is, and leaves once it is filed elsewhere', () => {
    const secret: Story = {
      ...{ id: id('secret'), name: 'Secret', criteria: '', method: '', scaleIds: [] },
      ...{ sensitive: true, createdAt: AT, closedAt: null },
    };
    const moved = [
      change(1, { change: 'create', after: { note: 'The minister', storyId: secret.id } }),
      change(2, { before: { storyId: secret.id }, after: { storyId: null } }),
    ];
    const { records: kept, withheld } = withholdSensitive(
      records({ annotations: [annotation()], revisions: moved, stories: [secret] }),
    );
    expect(withheld).toBe(1);
    expect(kept.annotations).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toMatch(/minister|[Ss]ecret/);
  });

  it('as evidence, leaves as it is now, not as it was then, with no reason that tells of it', () => {
    const was = evidence({ title: 'Minister’s letter', sensitive: true });
    const is = evidence({ title: 'Letter' });
    const revisions = [
      change(1, { change: 'create', after: { evidence: [was], note: '' } }),
      change(2, {
        reason: 'The letter may be shown',
        before: { evidence: [was], note: '' },
        after: { evidence: [is], note: 'x' },
      }),
    ];
    const all = records({ annotations: [annotation({ evidence: [is] })], revisions });
    const { records: kept, withheld, shortened } = withholdSensitive(all);
    expect([withheld, shortened.size]).toEqual([0, 1]);
    expect(kept.revisions).toEqual([
      change(1, { change: 'create', after: { evidence: [], note: '' } }),
      change(2, { before: { evidence: [], note: '' }, after: { evidence: [is], note: 'x' } }),
    ]);
  });
});

describe('a reason', () => {
  const secret = evidence({ id: id('secret'), sensitive: true });

  it('stays home with a change of sensitive evidence', () => {
    const added = change(1, {
      reason: 'Rang the minister',
      before: { evidence: [] },
      after: { evidence: [secret] },
    });
    const all = records({ annotations: [annotation({ evidence: [secret] })], revisions: [added] });
    expect(withholdSensitive(all).records.revisions).toEqual([change(1, {})]);
  });

  it('leaves with a change of something else', () => {
    const added = change(1, {
      reason: 'The report is out',
      before: { evidence: [secret] },
      after: { evidence: [secret, evidence()] },
    });
    const all = records({ annotations: [annotation({ evidence: [secret] })], revisions: [added] });
    expect(withholdSensitive(all).records.revisions).toEqual([
      { ...added, before: { evidence: [] }, after: { evidence: [evidence()] } },
    ]);
  });
});
