import type { VNode } from 'preact';

import type { Story } from '../../lib/model/story.ts';
import { Choice } from '../ui/choice.tsx';
import { NO_STORY } from '../library/library-route.ts';
import { useTranslator } from '../ui/translator-context.ts';

interface StoryChoiceProps {
  /** The stories whose figures are in the ledger; null means figures without a story. */
  readonly stories: readonly (Story | null)[];
  /** Empty means every story. */
  readonly value: string;
  readonly onChoose: (storyId: string) => void;
}

/**
 * Limits a ledger to what was noted for one story, or for none; shows nothing where all figures
 * belong to one.
 */
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
