import type { BackgroundMessages } from '../../lib/messages/protocol.ts';
import type { CardContext } from '../../lib/model/card-context.ts';
import type { MetClaim } from '../../lib/model/met-claim.ts';
import { failure, success, type Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import type { Story, Subject } from '../../lib/model/story.ts';
import { loadSettings, saveSettings } from '../../lib/settings/saved-settings.ts';
import { MetClaimFinder } from '../../lib/store/met-claims.ts';
import { listStories } from '../../lib/store/stories.ts';
import { createSubject, listSubjects } from '../../lib/store/subjects.ts';
import type { Store } from '../../lib/store/store.ts';

/** More are found by typing in the library. */
const MOST_SUBJECTS = 50;

type Asked = BackgroundMessages['card.context']['request'];
type Chosen = BackgroundMessages['subject.use']['request'];

/** What the background answers to cards, of pages and of our own views. */
export interface CardHandlers {
  /** To a page's card nothing marked sensitive is told. */
  readonly context: (
    asked: Asked,
    for_: 'page' | 'view',
  ) => Promise<Result<CardContext, StoreFailure>>;
  readonly useSubject: (chosen: Chosen) => Promise<Result<Subject, StoreFailure>>;
}

/** The index of claims is remembered while the background runs; a new one reads the library again. */
export function cardHandlers(store: Store): CardHandlers {
  const finder = new MetClaimFinder(store);
  return {
    context: async ({ claim, id }, for_) => {
      const [met, stories, subjects, settings] = await Promise.all([
        finder.find(claim, id),
        listStories(store),
        listSubjects(store),
        loadSettings(),
      ]);
      if (!met.ok) return met;
      if (!stories.ok) return stories;
      if (!subjects.ok) return subjects;
      const { currentStoryId, lastSubjectId } = settings;
      const context: CardContext = {
        ...met.value,
        story: stories.value.find((story) => story.id === currentStoryId) ?? null,
        subjects: inOrder(subjects.value, lastSubjectId, currentStoryId).slice(0, MOST_SUBJECTS),
      };
      return success(for_ === 'view' ? context : withoutSensitive(context, stories.value));
    },
    useSubject: async (chosen) => {
      const subject = await findOrMake(store, chosen);
      if (subject.ok) await saveSettings({ lastSubjectId: subject.value.id });
      return subject;
    },
  };
}

async function findOrMake(store: Store, chosen: Chosen): Promise<Result<Subject, StoreFailure>> {
  if ('fields' in chosen) return createSubject(store, chosen.fields);
  const subject = await store.database.subjects.get(chosen.id);
  return subject === undefined ? failure({ code: 'not-found' }) : success(subject);
}

/** The last used first, then those of the current story. */
function inOrder(
  subjects: readonly Subject[],
  last: Subject['id'] | null,
  story: Story['id'] | null,
): readonly Subject[] {
  const rank = ({ id, storyId }: Subject): number => {
    if (id === last) return 0;
    return storyId !== null && storyId === story ? 1 : 2;
  };
  return [...subjects].sort((a, b) => rank(a) - rank(b));
}

function withoutSensitive(context: CardContext, stories: readonly Story[]): CardContext {
  const hidden = new Set(stories.filter(({ sensitive }) => sensitive).map(({ id }) => id));
  const isOpen = ({ annotation }: MetClaim): boolean =>
    !annotation.sensitive && !(annotation.storyId !== null && hidden.has(annotation.storyId));
  return {
    ...context,
    met: context.met.filter(isOpen),
    first: context.first !== null && isOpen(context.first) ? context.first : null,
    appearances: context.appearances.filter(isOpen),
  };
}
