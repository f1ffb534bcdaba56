import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';

import type { Resolution } from '../../../lib/model/sighting.ts';
import { listSeenFlags } from '../../../lib/store/sightings/changed-since.ts';
import { recordSightings } from '../../../lib/store/sightings/record-sightings.ts';
import { readOverview, type Overview } from '../../../lib/store/reading/overview.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { readEntries } from '../../../lib/store/reading/read-entries.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { claim, evidence, finding, lookedAt, stored, testStore, valueOf } from '../records.ts';

const ORPHAN: Resolution = { state: 'orphan', reason: 'removed', certainty: 1 };
const SAME: Resolution = {
  state: 'same',
  span: { start: 17, end: 49 },
  method: 'position',
  certainty: 1,
};

async function overviewOf(store: Store): Promise<Overview> {
  const index = new LibraryIndex();
  index.put(await store.database.searchPacks.toArray());
  return valueOf(await readOverview(store, index.columns));
}

async function look(
  store: Store,
  annotationId: Awaited<ReturnType<typeof stored>>['id'],
  resolution: Resolution,
): Promise<void> {
  const found = [{ annotationId, resolution, found: null, offered: [], later: [] }];
  valueOf(await recordSightings(store, lookedAt('Flood in Ostmark'), found));
}

it('an empty library has nothing waiting and twelve weeks of nothing', async () => {
  const overview = await overviewOf(testStore());
  expect(overview.all).toBe(0);
  expect(overview.toCheck).toEqual({ count: 0, first: [] });
  expect(overview.weeks).toHaveLength(12);
  // 2026-01-01 is a Thursday.
  expect(overview.weeks.at(-1)).toEqual({ from: '2025-12-29', made: 0, decided: 0 });
  expect(overview.weeks[0]?.from).toBe('2025-10-13');
});

it('groups what waits, counts levels once an annotation, and leaves the trash out', async () => {
  const store = testStore();
  await stored(store);
  const decided = finding({ level: 'true', decidedAt: '2025-12-30T08:00:00.000Z' });
  await stored(store, {
    claim: claim('Nine boats came.'),
    patch: {
      status: 'done',
      evidence: [evidence()],
      findings: [decided, { ...decided, id: 'f2' as never, about: { kind: 'wording' } }],
    },
  });
  await stored(store, {
    claim: claim('Ten boats came.'),
    patch: { status: 'for review', findings: [finding({ level: 'false' })] },
  });
  const gone = await stored(store, { claim: claim('Eleven boats came.') });
  valueOf(await deleteAnnotation(store, gone.id));
  const overview = await overviewOf(store);
  expect(overview.all).toBe(3);
  expect(overview.toCheck.count).toBe(1);
  expect(overview.forReview.first.map(({ annotation }) => annotation.claim.text)).toEqual([
    'Ten boats came.',
  ]);
  expect(overview.noEvidence.count).toBe(1);
  expect(Object.fromEntries(overview.byVerdict)).toEqual({ true: 1, false: 1, none: 1 });
  expect(overview.weeks.at(-1)).toEqual({ from: '2025-12-29', made: 3, decided: 1 });
});

it('takes what the last look found otherwise for changed, and nothing that was found again since', async () => {
  const store = testStore();
  const moved = await stored(store);
  const back = await stored(store, { claim: claim('Nine boats came.') });
  await look(store, moved.id, SAME);
  await look(store, moved.id, ORPHAN);
  await look(store, back.id, ORPHAN);
  await look(store, back.id, SAME);
  const { changed } = await overviewOf(store);
  expect(valueOf(await listSeenFlags(store))).toEqual(new Map([[moved.id, ['not found']]]));
  expect(changed.count).toBe(1);
  expect(changed.first[0]?.annotation.id).toBe(moved.id);
  expect(changed.first[0]?.sighting?.state).toBe('orphan');
});

it('takes a published check whose change waits for its reason for changed, and its row says so', async () => {
  const store = testStore();
  const published = { url: 'https://desk.example/1', at: '2026-02-02' };
  const held = await stored(store, { patch: { published } });
  const open = await stored(store, { claim: claim('Nine boats came.') });
  const noted = await stored(store, { claim: claim('Six boats came.'), patch: { published } });
  for (const { id, revision, claim: was } of [held, open]) {
    const patch = { claim: { ...was, summary: 'Recounted' } };
    valueOf(await saveDraft(store, { id, baseRevision: revision, patch }));
  }
  valueOf(await saveDraft(store, { id: noted.id, baseRevision: 1, patch: { note: 'Ask' } }));
  const { changed } = await overviewOf(store);
  expect(changed.first.map(({ annotation }) => annotation.id)).toEqual([held.id]);
  const rows = valueOf(await readEntries(store, [held.id, open.id, noted.id]));
  expect(rows.map(({ isHeld }) => isHeld)).toEqual([true, false, false]);
});

it('names at most five of a group, those changed last first', async () => {
  const store = testStore();
  const all = [];
  for (let number = 0; number < 7; number++) {
    all.push(await stored(store, { claim: claim(`Boat ${String(number)} came.`) }));
  }
  const [first] = all;
  if (first === undefined) throw new Error('nothing was stored');
  valueOf(await saveAnnotation(store, { id: first.id, baseRevision: 1, patch: { note: 'now' } }));
  const { toCheck } = await overviewOf(store);
  expect(toCheck.count).toBe(7);
  expect(toCheck.first).toHaveLength(5);
  expect(toCheck.first[0]?.annotation.id).toBe(first.id);
});
