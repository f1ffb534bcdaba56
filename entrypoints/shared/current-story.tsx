import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';

import { StoryBar, type StoryChanges } from '../../components/ledger/story-bar.tsx';
import { useTranslator } from '../../components/ui/translator-context.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import type { Story } from '../../lib/model/story.ts';
import { saveSettings } from '../../lib/settings/saved-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import {
  createStory,
  deleteStory,
  listStories,
  restoreStory,
  saveStory,
} from '../../lib/store/subjects/stories.ts';
import type { Store } from '../../lib/store/store.ts';
import type { NoticeText } from './library/notice-board.ts';
import { LiveQuery } from './live-query.ts';

interface CurrentStoryProps {
  readonly store: Store;
  readonly settings: ReadonlySignal<Settings>;
  /**
   * The stories to choose from, followed by the view: a view that shows something below this waits
   * for them before it shows that, so that nothing moves.
   */
  readonly stories: LiveQuery<readonly Story[]>;
  /** Where the outcome of a change is shown; without it stories can only be chosen. */
  readonly acts?: { readonly tell: (text: NoticeText, undo?: (() => void) | null) => void };
}

/**
 * The story worked on: chosen here, it applies everywhere in the extension, and new annotations are
 * filed under it.
 */
export function CurrentStory(props: CurrentStoryProps): VNode | null {
  const { store, settings, acts } = props;
  const translator = useTranslator();
  const stories = props.stories.or([]);
  const current = stories.find(({ id }) => id === settings.value.currentStoryId) ?? null;
  return (
    <StoryBar
      stories={stories}
      current={current}
      onChoose={(currentStoryId) => void saveSettings({ currentStoryId })}
      edits={
        acts && {
          onNew: () => void begin(store, translator, acts),
          onChange: (changes) => {
            if (current !== null) void change(store, current, changes, acts);
          },
          onDelete: () => {
            if (current !== null) void remove(store, current, acts);
          },
        }
      }
    />
  );
}

/** The name of the story worked on; null where there is none. */
export function currentStoryName(
  settings: ReadonlySignal<Settings>,
  stories: LiveQuery<readonly Story[]>,
): string | null {
  const { currentStoryId } = settings.value;
  return stories.or([]).find(({ id }) => id === currentStoryId)?.name ?? null;
}

/** Follows the existing stories for as long as the view lives. */
export function watchStories(store: Store): LiveQuery<readonly Story[]> {
  const stories = new LiveQuery<readonly Story[]>();
  stories.ask(() => listStories(store));
  return stories;
}

type Acts = NonNullable<CurrentStoryProps['acts']>;

async function begin(store: Store, { t }: Translator, acts: Acts): Promise<void> {
  const fields = { name: t('story.untitled'), criteria: '', method: '', sensitive: false };
  const made = await createStory(store, fields);
  if (made.ok) await saveSettings({ currentStoryId: made.value.id });
  else tellFailure(made.reason, acts);
}

async function change(
  store: Store,
  { id }: Story,
  changes: StoryChanges,
  acts: Acts,
): Promise<void> {
  const { isClosed, ...fields } = changes;
  const closedAt = isClosed === true ? store.now() : null;
  const given = isClosed === undefined ? fields : { ...fields, closedAt };
  const saved = await saveStory(store, id, given);
  if (!saved.ok) tellFailure(saved.reason, acts);
}

function tellFailure({ code }: StoreFailure, acts: Acts): void {
  acts.tell(({ t }) => t(`store.${code}`));
}

async function remove(store: Store, { id }: Story, acts: Acts): Promise<void> {
  const deleted = await deleteStory(store, id);
  if (!deleted.ok) {
    tellFailure(deleted.reason, acts);
    return;
  }
  await saveSettings({ currentStoryId: null });
  acts.tell(
    ({ t }) => t(deleted.value.sensitive ? 'story.deletedSensitive' : 'story.deleted'),
    () => {
      void restoreStory(store, deleted.value).then(() => saveSettings({ currentStoryId: id }));
    },
  );
}
