import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId, StoryId } from '../../../lib/model/ids.ts';
import type { Story } from '../../../lib/model/story.ts';
import { withFirsts } from '../../../lib/store/appearances/first-appearances.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { findEntries } from '../../../lib/store/search/find-entries.ts';
import type { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import { watchIndex } from '../../../lib/store/search/watch-index.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { parseQuery } from '../../../lib/text/query/parse-query.ts';
import { claim, evidence, finding, metadata, stored, testStore, valueOf } from '../records.ts';

const DECIDED = Date.parse('2026-02-01T12:00:00.000Z');

/** A claim on a page of its own, with a finding and evidence whose words name that page. */
async function checkedOn(store: Store, page: string, level: string): Promise<Annotation> {
  const { id } = await stored(store, {
    claim: claim(`The dam holds, says ${page}.`),
    source: metadata({ url: `https://${page}.example/` }),
  });
  return patched(store, id, {
    findings: [
      finding({ level, justification: `why ${page}`, decidedAt: new Date(DECIDED).toISOString() }),
    ],
    evidence: [evidence({ title: `report ${page}` })],
  });
}

async function patched(
  store: Store,
  id: AnnotationId,
  patch: Partial<Annotation>,
): Promise<Annotation> {
  const { revision } = (await store.database.annotations.get(id)) ?? { revision: 0 };
  return valueOf(await saveAnnotation(store, { id, baseRevision: revision, patch }));
}

/** The library's index as a page follows it, once it meets a condition. */
async function watched(
  store: Store,
  isMeant: (index: LibraryIndex) => boolean = () => true,
): Promise<LibraryIndex> {
  const stop = new AbortController();
  const index = await new Promise<LibraryIndex>((resolve, reject) => {
    watchIndex(
      store,
      stop.signal,
      (step) => {
        if (step.step === 'ready' && isMeant(step.index)) resolve(step.index);
      },
      () => Promise.resolve(),
    ).catch(reject);
  });
  stop.abort();
  return index;
}

function idsOf({ columns }: LibraryIndex, query: string): AnnotationId[] {
  const names = { scales: [], stories: [], subjects: [] };
  const mask = findEntries(columns, parseQuery(query).terms, names, false);
  return columns.ids.filter((_id, at) => mask[at] === 1).toSorted();
}

/** What a check of the annotations as they are shown finds. */
async function shownWith(store: Store, page: string): Promise<AnnotationId[]> {
  const live = (await store.database.annotations.toArray()).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const shown = await withFirsts(store.database, live);
  return shown
    .filter(({ findings }) => findings.some(({ justification }) => justification === `why ${page}`))
    .map(({ id }) => id);
}

const story: Story = {
  id: '00000000-0000-4000-8000-5555aaaa0001' as StoryId,
  ...{ name: 'The dam', criteria: '', method: '', scaleIds: [] },
  ...{ sensitive: true, createdAt: '2026-01-01T00:00:00.000Z', closedAt: null },
};

describe('a search for what a linked copy shows', () => {
  it('finds the findings and the evidence of the first, and none of its own hidden ones', async () => {
    const store = testStore();
    const first = await checkedOn(store, 'alpha', 'true');
    const copy = await checkedOn(store, 'beta', 'false');
    await patched(store, copy.id, { appearanceOf: first.id, note: 'hidden words stay' });
    const index = await watched(store);
    expect(idsOf(index, '"why alpha"')).toEqual([first.id, copy.id]);
    expect(idsOf(index, 'report')).toEqual([first.id, copy.id]);
    for (const hidden of ['"why beta"', '"report beta"', 'verdict:false'])
      expect(idsOf(index, hidden)).toEqual([]);
    // A search that checks only a few entries finds the same.
    expect(idsOf(index, 'site:beta.example "why beta"')).toEqual([]);
    expect(idsOf(index, '-"why beta"')).toEqual([first.id, copy.id]);
    expect(idsOf(index, '"says beta"')).toEqual([copy.id]);
    expect(idsOf(index, '"hidden words"')).toEqual([copy.id]);
  });

  it('finds its own again once it is unlinked', async () => {
    const store = testStore();
    const first = await checkedOn(store, 'alpha', 'true');
    const copy = await checkedOn(store, 'beta', 'false');
    await patched(store, copy.id, { appearanceOf: first.id });
    await patched(store, copy.id, { appearanceOf: null });
    const index = await watched(store);
    expect(idsOf(index, '"why beta"')).toEqual([copy.id]);
    expect(idsOf(index, 'verdict:false')).toEqual([copy.id]);
  });

  it.each<[string, (store: Store, first: Annotation, copy: Annotation) => Promise<unknown>]>([
    ['lies in the trash', (store, first) => deleteAnnotation(store, first.id)],
    ['is sensitive', (store, first) => patched(store, first.id, { sensitive: true })],
    [
      'is sensitive as it is itself',
      async (store, first, copy) => {
        await patched(store, first.id, { sensitive: true });
        await patched(store, copy.id, { sensitive: true });
      },
    ],
    [
      'is of a sensitive story',
      async (store, first) => {
        await store.database.stories.put(story);
        await patched(store, first.id, { storyId: story.id });
      },
    ],
    [
      'is a copy of it',
      (store, first, copy) => patched(store, first.id, { appearanceOf: copy.id }),
    ],
  ])('finds what is shown where the first %s', async (_what, arrange) => {
    const store = testStore();
    const first = await checkedOn(store, 'alpha', 'true');
    const copy = await checkedOn(store, 'beta', 'false');
    await patched(store, copy.id, { appearanceOf: first.id });
    await arrange(store, first, copy);
    const index = await watched(store);
    for (const page of ['alpha', 'beta'])
      expect(idsOf(index, `"why ${page}"`)).toEqual(await shownWith(store, page));
    expect(idsOf(index, 'verdict:false')).toEqual(await shownWith(store, 'beta'));
  });

  it('follows a story that becomes sensitive while it is looked at', async () => {
    const store = testStore();
    await store.database.stories.put({ ...story, sensitive: false });
    const first = await checkedOn(store, 'alpha', 'true');
    await patched(store, first.id, { storyId: story.id });
    const copy = await checkedOn(store, 'beta', 'false');
    await patched(store, copy.id, { appearanceOf: first.id });
    let looks = 0;
    const index = await watched(store, (seen) => {
      looks += 1;
      if (looks === 1) void store.database.stories.put(story);
      return looks > 1 && idsOf(seen, '"why beta"').length > 0;
    });
    expect(idsOf(index, '"why alpha"')).toEqual([first.id]);
  });
});
