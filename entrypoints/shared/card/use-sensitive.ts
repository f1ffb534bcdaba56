import { useEffect, useState } from 'preact/hooks';

import type { AnnotationId, StoryId } from '../../../lib/model/ids.ts';
import { loadSettings } from '../../../lib/settings/saved-settings.ts';
import { isSensitive } from '../../../lib/store/reading/is-sensitive.ts';
import type { Store } from '../../../lib/store/store.ts';

/** Whether looking a claim up needs asking first: it does until the store says otherwise. */
export function useSensitive(
  store: Store,
  id: AnnotationId | null,
  storyId: StoryId | null,
): boolean {
  const [is, setIs] = useState(true);
  useEffect(() => {
    void loadSettings()
      .then(({ currentStoryId }) => isSensitive(store, id, currentStoryId))
      .then((answer) => {
        setIs(!answer.ok || answer.value);
      });
  }, [store, id, storyId]);
  return is;
}
