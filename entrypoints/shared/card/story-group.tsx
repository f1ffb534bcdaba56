import type { VNode } from 'preact';

import { DetailGroup } from '../../../components/card/detail-group.tsx';
import type { FiledCard } from '../../../components/card/card-props.ts';
import { storyOptions } from '../../../components/wording/story-options.ts';
import { Choice } from '../../../components/ui/choice.tsx';
import { useTranslator } from '../../../components/ui/translator-context.ts';
import { listStories } from '../../../lib/store/subjects/stories.ts';
import type { Store } from '../../../lib/store/store.ts';
import { useLiveQuery } from '../use-live-query.ts';

interface StoryGroupProps {
  readonly store: Store;
  readonly card: FiledCard;
}

/** The story that a check is filed under, to choose another; nothing where there are no stories. */
export function StoryGroup({ store, card }: StoryGroupProps): VNode | null {
  const { t } = useTranslator();
  const stories = useLiveQuery(listStories, store, '');
  const { storyId } = card.fields;
  if (stories?.ok !== true || stories.value.length === 0) return null;
  const chosen = storyId === null ? null : { id: storyId };
  const options = storyOptions(stories.value, chosen, t);
  return (
    <DetailGroup
      name="story"
      title={t('field.storyId')}
      value={options.find(({ value }) => value === (storyId ?? ''))?.label}
      parts={card.parts}
    >
      {() => (
        <Choice
          label={t('field.storyId')}
          isLabelHidden
          value={storyId ?? ''}
          options={options}
          onChoose={(id) => {
            card.commit({ storyId: id === '' ? null : id });
          }}
        />
      )}
    </DetailGroup>
  );
}
