import type { VNode } from 'preact';

import type { Story } from '../../lib/model/story.ts';
import { Choice } from '../ui/choice.tsx';
import { NO_STORY } from '../library/library-route.ts';
import { useTranslator } from '../ui/translator-context.ts';

interface StoryChoiceProps {
  /** Those whose figures are in the ledger; null is a figure of no story. */
  readonly stories: readonly (Story | null)[];
  /** Empty shows every story's. */
  readonly value: string;
  readonly onChoose: (storyId: string) => void;
}

/** Leaves in a ledger what was noted for one story, or for none; nothing to choose where all is of one. */
export function StoryChoice({ stories, value, onChoose }: StoryChoiceProps): VNode | null {
  const { t } = useTranslator();
  if (stories.length < 2 && value === '') return null;
  return (
    <Choice
      label={t('ledger.story')}
      value={value}
      options={[
        { value: '', label: t('ledger.anyStory') },
        ...stories.map((story) => ({
          value: story?.id ?? NO_STORY,
          label: story === null ? t('story.none') : story.name,
        })),
      ]}
      onChoose={onChoose}
    />
  );
}
