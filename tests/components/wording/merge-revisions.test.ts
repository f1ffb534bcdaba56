import { describe, expect, it } from 'vitest';

import { mergeRevisions } from '../../../components/wording/merge-revisions.ts';
import type { Revision } from '../../../lib/model/revision.ts';
import { sampleAnnotation } from '../samples.ts';

/** A save at a second of a minute. */
function save(seq: number, second: number, changes: Partial<Revision> = {}): Revision {
  const at = `2026-12-01T10:0${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}.000Z`;
  const { id } = sampleAnnotation();
  const plain = { by: 'Ada', change: 'edit', reason: '', before: {}, after: {} } as const;
  return { annotationId: id, seq, at, ...plain, ...changes };
}

describe('a history', () => {
  it('has what was written without a pause as one entry, from before it to after it', () => {
    const [merged, ...rest] = mergeRevisions([
      save(2, 0, { before: { note: '' }, after: { note: 'a' } }),
      save(3, 40, { before: { note: 'a', tags: [] }, after: { note: 'ab', tags: ['x'] } }),
      save(4, 100, { before: { sensitive: false }, after: { sensitive: true } }),
    ]);
    expect(rest).toEqual([]);
    expect(merged?.whole).toMatchObject({
      seq: 4,
      before: { note: '', tags: [], sensitive: false },
      after: { note: 'ab', tags: ['x'], sensitive: true },
    });
    expect(merged?.saves.map(({ seq }) => seq)).toEqual([2, 3, 4]);
  });

  it.each([
    ['after a pause', save(3, 200)],
    ['by somebody else', save(3, 10, { by: 'Ida' })],
    ['that replaces a note', save(3, 10, { after: { note: 'written here' } })],
    ['with a reason', save(3, 10, { reason: 'They said 80.' })],
    ['that is a correction', save(3, 10, { change: 'correction' })],
  ])('keeps an entry %s apart', (_what, next) => {
    const first = save(2, 0, { after: { note: 'decided there' } });
    expect(mergeRevisions([first, next])).toHaveLength(2);
  });
});
