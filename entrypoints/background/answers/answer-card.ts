import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { CardContext } from '../../../lib/model/page/card-context.ts';
import type { ClaimLinks, MetClaim } from '../../../lib/model/page/met-claim.ts';
import { failure, success, type Result } from '../../../lib/model/result.ts';
import type { StoreFailure } from '../../../lib/model/store-failure.ts';
import type { Story, Subject } from '../../../lib/model/story.ts';
import { loadSettings, saveSettings } from '../../../lib/settings/saved-settings.ts';
import { findLinks } from '../../../lib/store/appearances/claim-links.ts';
import { MetClaimFinder } from '../../../lib/store/appearances/met-claim-finder.ts';
import { isSensitive, listSensitiveStories } from '../../../lib/store/reading/is-sensitive.ts';
import { listStories } from '../../../lib/store/subjects/stories.ts';
import { createSubject, listSubjects } from '../../../lib/store/subjects/subjects.ts';
import type { Store } from '../../../lib/store/store.ts';
import { letTasksGoFirst } from '../../../lib/scheduling/pauses.ts';

/** A card is offered at most this many subjects; the others are found by typing in the library. */
const MOST_SUBJECTS = 500;
/** The links of an annotation that is not stored. */
const NO_LINKS: Result<ClaimLinks, StoreFailure> = success({ first: null, appearances: [] });

type Asked = BackgroundMessages['card.context']['request'];
type For = 'page' | 'view';
type Chosen = BackgroundMessages['subject.use']['request'];

/** What the background answers to cards, both those in pages and those in our own views. */
export interface CardHandlers {
  /** A page's card is given nothing that is marked sensitive. */
  readonly context: (asked: Asked, for_: For) => Promise<Result<CardContext, StoreFailure>>;
  /** Where the claim was met before; only the first to ask has to wait. */
  readonly met: (asked: Asked, for_: For) => Promise<Result<readonly MetClaim[], StoreFailure>>;
  /** Keeps a first name; one that is there stays, whoever asks. */
  readonly giveName: (given: BackgroundMessages['name.give']['request']) => Promise<null>;
  readonly useSubject: (chosen: Chosen) => Promise<Result<Subject, StoreFailure>>;
}

/**
 * The index of claims is remembered while the background runs; after a restart the library is read
 * again.
 */
export function cardHandlers(store: Store): CardHandlers {
  const finder = new MetClaimFinder(store, letTasksGoFirst);
  return {
    context: async ({ claim, id }, for_) => {
      const [links, stories, hiddenThere, subjects, settings] = await Promise.all([
        id === null ? NO_LINKS : findLinks(store, id),
        listStories(store),
        hiddenStories(store, for_),
        listSubjects(store),
        loadSettings(),
      ]);
      if (!links.ok) return links;
      if (!stories.ok) return stories;
      if (!hiddenThere.ok) return hiddenThere;
      if (!subjects.ok) return subjects;
      const { currentStoryId, lastSubjectId } = settings;
      const secret = await isSensitive(store, id, currentStoryId);
      if (!secret.ok) return secret;
      const hidden = hiddenThere.value;
      const { first, appearances } = links.value;
      const isShown = outside(hidden);
      const shown = subjects.value.filter(({ storyId }) => !isAmong(hidden, storyId));
      const story = stories.value.find(({ id }) => id === currentStoryId) ?? null;
      return success({
        first: first !== null && isShown(first) ? first : null,
        appearances: appearances.filter(isShown),
        isSensitive: secret.value,
        isNamed: settings.name !== '',
        story: isAmong(hidden, story?.id ?? null) ? null : story,
        subjects: offered(shown, claim, lastSubjectId, currentStoryId),
      });
    },
    met: async ({ claim, id }, for_) => {
      const [met, hidden] = await Promise.all([finder.find(claim, id), hiddenStories(store, for_)]);
      if (!met.ok) return met;
      if (!hidden.ok) return hidden;
      return success(met.value.filter(outside(hidden.value)));
    },
    giveName: async ({ name }) => {
      if ((await loadSettings()).name === '') await saveSettings({ name: name.trim() });
      return null;
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

/**
 * The subject used last comes first, then those of the current story; the subject that the claim's
 * figures are logged to is always included.
 */
function offered(
  subjects: readonly Subject[],
  { figures }: Asked['claim'],
  last: Subject['id'] | null,
  story: Story['id'] | null,
): readonly Subject[] {
  const rank = ({ id, storyId }: Subject): number => {
    if (id === last) return 0;
    return storyId !== null && storyId === story ? 1 : 2;
  };
  const inOrder = [...subjects].sort((a, b) => rank(a) - rank(b));
  const named = new Set(figures.map(({ subjectId }) => subjectId));
  return inOrder.filter(({ id }, at) => at < MOST_SUBJECTS || named.has(id));
}

/** The stories that must not be mentioned; null where everything may be. */
async function hiddenStories(
  store: Store,
  for_: For,
): Promise<Result<ReadonlySet<Story['id']> | null, StoreFailure>> {
  return for_ === 'view' ? success(null) : listSensitiveStories(store);
}

function isAmong(hidden: ReadonlySet<Story['id']> | null, id: Story['id'] | null): boolean {
  return hidden !== null && id !== null && hidden.has(id);
}

/** What may be shown: what is not sensitive, either by itself or by its story. */
function outside(hidden: ReadonlySet<Story['id']> | null): (met: MetClaim) => boolean {
  return ({ annotation: { sensitive, storyId } }) =>
    hidden === null || (!sensitive && !isAmong(hidden, storyId));
}
