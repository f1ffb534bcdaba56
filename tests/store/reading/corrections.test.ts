import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';

import type { Annotation, AnnotationPatch } from '../../../lib/model/annotation.ts';
import type { StoryId } from '../../../lib/model/ids.ts';
import type { SaveNote } from '../../../lib/model/revision.ts';
import { listCorrections } from '../../../lib/store/reading/corrections.ts';
import { readRecordPage } from '../../../lib/store/reading/record-page.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { claim, evidence, finding, stored, testStore, valueOf } from '../records.ts';

const PUBLISHED = { url: 'https://desk.example/1', at: '2026-01-01' };

async function change(
  store: Store,
  { id, revision }: Annotation,
  patch: AnnotationPatch,
  note?: SaveNote,
): Promise<Annotation> {
  return valueOf(await saveAnnotation(store, { id, baseRevision: revision, patch, ...note }));
}

async function published(store: Store, text: string): Promise<Annotation> {
  return await stored(store, { claim: claim(text), patch: { published: PUBLISHED } });
}

it('filed changes are listed newest first with their reasons; other changes are not', async () => {
  const store = testStore();
  const first = await published(store, 'Nine boats came.');
  const edited = await change(store, first, { note: 'not public' });
  await change(
    store,
    edited,
    { findings: [finding({ level: 'false' })] },
    {
      change: 'correction',
      reason: 'The list was wrong.',
    },
  );
  const second = await published(store, 'Ten boats came.');
  await change(
    store,
    second,
    { findings: [finding({ level: 'true' })] },
    {
      change: 'update',
      reason: 'A newer list.',
    },
  );
  const { entries, withheld } = valueOf(await listCorrections(store));
  expect(entries.map(({ revision }) => [revision.change, revision.reason])).toEqual([
    ['update', 'A newer list.'],
    ['correction', 'The list was wrong.'],
  ]);
  expect(entries[0]?.annotation.published).toEqual(PUBLISHED);
  expect(withheld).toBe(0);
});

it('what is sensitive, itself or by its story, stays out and is counted; the trash only stays out', async () => {
  const store = testStore();
  const storyId = 'story-1' as StoryId;
  await store.database.stories.add({
    id: storyId,
    name: 'Quiet',
    criteria: '',
    method: '',
    scaleIds: [],
    sensitive: true,
    createdAt: '2026-01-01T00:00:00.000Z',
    closedAt: null,
  });
  const note = { change: 'correction', reason: 'Wrong.' } as const;
  const patches: AnnotationPatch[] = [{ sensitive: true }, { storyId }, {}];
  for (const [index, patch] of patches.entries()) {
    const one = await published(store, `Boat ${String(index)} came.`);
    const next = await change(
      store,
      one,
      { ...patch, findings: [finding({ level: 'false' })] },
      note,
    );
    if (index === 2) valueOf(await deleteAnnotation(store, next.id));
  }
  const list = valueOf(await listCorrections(store));
  expect(list.entries).toEqual([]);
  expect(list.withheld).toBe(2);
});

it('what was sensitive when it was filed stays out, and so does its reason where only a part was', async () => {
  const store = testStore();
  const secret = evidence({ title: 'Minister', sensitive: true });
  const note = (reason: string): SaveNote => ({ change: 'correction', reason });
  const level = (level: string): AnnotationPatch => ({ findings: [finding({ level })] });

  let once = await published(store, 'One boat came.');
  once = await change(store, once, { sensitive: true });
  once = await change(store, once, level('false'), note('The minister said so.'));
  once = await change(store, once, { sensitive: false });
  await change(store, once, level('true'), note('A list is out.'));

  let open = await published(store, 'Two boats came.');
  open = await change(store, open, { ...level('false'), evidence: [secret] }, note('A call.'));
  await change(store, open, { evidence: [] }, note('No call.'));

  const { entries, withheld } = valueOf(await listCorrections(store));
  expect(
    entries.map(({ annotation, revision }) => [annotation.claim.text, revision.reason]),
  ).toEqual([
    ['Two boats came.', ''],
    ['One boat came.', 'A list is out.'],
  ]);
  expect(JSON.stringify(entries.map(({ revision }) => revision))).not.toContain('inister');
  expect(withheld).toBe(2);
});

it('the page of an annotation has its text, its source’s others and the copies of its claim', async () => {
  const store = testStore();
  const first = await stored(store);
  const copy = await stored(store, { claim: claim('Nine boats came.') });
  await change(store, copy, { appearanceOf: first.id });
  const page = valueOf(await readRecordPage(store, first.id));
  expect(page?.pageText).toContain('More follows.');
  expect(page?.appearances.entries.map(({ annotation }) => annotation.id)).toEqual([copy.id]);
  expect(page?.sameSource.entries.map(({ annotation }) => annotation.id)).toEqual([copy.id]);
  expect(page?.sameSubject).toEqual({ count: 0, entries: [] });
  const other = valueOf(await readRecordPage(store, copy.id));
  expect(other?.appearances.entries.map(({ annotation }) => annotation.id)).toEqual([first.id]);
});

it('the page of an annotation gives the first 50 of its source’s others and says how many there are, or gives all', async () => {
  const store = testStore();
  const first = await stored(store);
  for (let number = 1; number <= 53; number++)
    await stored(store, { claim: claim(`Boat ${String(number)} came.`) });
  const page = valueOf(await readRecordPage(store, first.id));
  expect(page?.sameSource.count).toBe(53);
  expect(page?.sameSource.entries).toHaveLength(50);
  const whole = valueOf(await readRecordPage(store, first.id, true));
  expect(whole?.sameSource.entries).toHaveLength(53);
});
