import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { AnnotationId, StoryId } from '../../../lib/model/ids.ts';
import { createStory } from '../../../lib/store/subjects/stories.ts';
import { createSubject } from '../../../lib/store/subjects/subjects.ts';
import type { Store } from '../../../lib/store/store.ts';
import { claim, figure, metadata, stored, testStore, valueOf } from '../../store/records.ts';
import { browserModule, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { cardHandlers } = await import('../../../entrypoints/background/answers/answer-card.ts');
const { loadSettings, saveSettings } = await import('../../../lib/settings/saved-settings.ts');

beforeEach(resetExtension);

const NOT_SAID = { event: null, place: null, period: null, harm: null, population: null };

async function subject(store: Store, what: string, storyId: string | null = null) {
  const fields = { ...NOT_SAID, what, storyId: storyId as never, ours: null };
  return valueOf(await createSubject(store, fields));
}

async function sensitiveStory(store: Store) {
  const fields = { name: 'Sources', criteria: '', method: '', sensitive: true };
  return valueOf(await createStory(store, fields));
}

/** An open annotation, one marked sensitive, and one under a story, each on a page of its own. */
async function storedUnder(store: Store, storyId: StoryId): Promise<readonly AnnotationId[]> {
  const ids: AnnotationId[] = [];
  for (const [page, patch] of [
    ['open', {}],
    ['secret', { sensitive: true }],
    ['story', { storyId }],
  ] as const) {
    const source = metadata({ url: `https://${page}.example/` });
    ids.push((await stored(store, { source, patch })).id);
  }
  return ids;
}

describe('a card', () => {
  it('is told whether a name is given, and may give one where there is none', async () => {
    const store = testStore();
    const card = cardHandlers(store);
    const isNamed = async (): Promise<boolean> =>
      valueOf(await card.context({ claim: claim(), id: null }, 'page')).isNamed;
    expect(await isNamed()).toBe(false);
    await card.giveName({ name: ' Ada ' });
    expect(await isNamed()).toBe(true);
    await card.giveName({ name: 'Somebody else' });
    expect((await loadSettings()).name).toBe('Ada');
  });

  it('is told the last subject first, and in any case those its figures are logged to', async () => {
    const store = testStore();
    const subjects = Array.from({ length: 520 }, (_, nth) => ({
      ...{ ...NOT_SAID, id: `many-${nth}` as never, what: `works no. ${nth}` },
      ...{ storyId: null, ours: null },
    }));
    await store.database.subjects.bulkAdd(subjects);
    const [logged, last] = [await subject(store, 'zinc mines'), await subject(store, 'zoos')];
    await saveSettings({ lastSubjectId: last.id });
    const figures = [{ ...figure('f1'), subjectId: logged.id }];
    const asked = { claim: { ...claim(), figures }, id: null };
    const told = valueOf(await cardHandlers(store).context(asked, 'page')).subjects;
    expect(told[0]).toEqual(last);
    expect(told).toContainEqual(logged);
    expect(told.length).toBeLessThan(subjects.length);
  });

  it('in a page is told nothing of what is sensitive; one in a view of ours is', async () => {
    const store = testStore();
    const story = await sensitiveStory(store);
    await subject(store, 'informants', story.id);
    await subject(store, 'bridges');
    const own = await stored(store);
    await storedUnder(store, story.id);
    const card = cardHandlers(store);
    const asked = { claim: own.claim, id: own.id };
    const seen = async (for_: 'page' | 'view') => ({
      met: valueOf(await card.met(asked, for_)).length,
      subjects: valueOf(await card.context(asked, for_)).subjects.map(({ what }) => what),
    });
    expect(await seen('page')).toEqual({ met: 1, subjects: ['bridges'] });
    expect(await seen('view')).toEqual({
      met: 3,
      subjects: expect.arrayContaining(['bridges', 'informants']) as unknown,
    });
  });

  it('is told whether its check stays out of exports, by itself or by its story', async () => {
    const store = testStore();
    const story = await sensitiveStory(store);
    const told = async (id: AnnotationId | null): Promise<boolean> =>
      valueOf(await cardHandlers(store).context({ claim: claim(), id }, 'page')).isSensitive;
    expect(await told(null)).toBe(false);
    const ids = await storedUnder(store, story.id);
    expect(await Promise.all(ids.map(told))).toEqual([false, true, true]);
    await saveSettings({ currentStoryId: story.id });
    expect(await told(null)).toBe(true);
  });
});
