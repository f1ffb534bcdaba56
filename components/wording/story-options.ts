import type { Translator } from '../../lib/i18n/translator.ts';
import type { StoryId } from '../../lib/model/ids.ts';
import type { Story } from '../../lib/model/story.ts';

/** The stories to choose from: none, those that are not closed, and the one that is chosen. */
export function storyOptions(
  stories: readonly Story[],
  chosen: Pick<Story, 'id'> | null,
  t: Translator['t'],
): readonly { readonly value: StoryId | ''; readonly label: string }[] {
  const offered = stories.filter(({ id, closedAt }) => closedAt === null || id === chosen?.id);
  return [
    { value: '', label: t('story.none') },
    ...offered.map(({ id, name, closedAt }) => ({
      value: id,
      label: closedAt === null ? name : t('story.closed', { name }),
    })),
  ];
}
