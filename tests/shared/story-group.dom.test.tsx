import 'fake-indexeddb/auto';

import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';

import { StoryGroup } from '../../entrypoints/shared/card/story-group.tsx';
import { createStory } from '../../lib/store/subjects/stories.ts';
import { choose, openGroup, show } from '../components/card/show-card.tsx';
import { expectNoFindings } from '../components/expect-no-findings.ts';
import { sampleAnnotation } from '../components/samples.ts';
import { testStore, valueOf } from '../store/records.ts';

afterEach(cleanup);

const NO_TEXT = { criteria: '', method: '', sensitive: false };

it('files a check that exists under a story, and takes it out again', async () => {
  const store = testStore();
  const ferry = valueOf(await createStory(store, { ...NO_TEXT, name: 'The ferry' }));
  const shown = show(sampleAnnotation(), {
    filing: (card) => <StoryGroup store={store} card={card} />,
  });
  openGroup();
  await waitFor(() => {
    expect(document.querySelector('[data-group="story"]')?.textContent).toContain('No story');
  });
  openGroup('story');
  await choose(shown, 'Story', ferry.id);
  expect(shown.backend.stored?.storyId).toBe(ferry.id);
  const group = document.querySelector('[data-group="story"] summary');
  await waitFor(() => {
    expect(group?.textContent).toContain('The ferry');
  });
  await expectNoFindings();
  await choose(shown, 'Story', '');
  expect(shown.backend.stored?.storyId).toBeNull();
});

it('asks for no story where there is none', () => {
  const store = testStore();
  show(sampleAnnotation(), { filing: (card) => <StoryGroup store={store} card={card} /> });
  openGroup();
  expect(screen.queryByText('Story')).toBeNull();
});
