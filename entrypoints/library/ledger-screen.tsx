import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';

import {
  LedgerView,
  type LedgerExport,
  type LedgerLook,
} from '../../components/ledger/ledger-view.tsx';
import { NO_STORY, type LibraryRoute } from '../../components/library/library-route.ts';
import { PageMessage } from '../../components/records/page-message.tsx';
import { StoryChoice } from '../../components/ledger/story-choice.tsx';
import { SubjectList } from '../../components/ledger/subject-list.tsx';
import { useTranslator } from '../../components/ui/translator-context.ts';
import { readRows, type LedgerEntry, type LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import type { StoryId, SubjectId } from '../../lib/model/ids.ts';
import { HARMS } from '../../lib/model/figure.ts';
import type { Story, Subject } from '../../lib/model/story.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import { loadSettings } from '../../lib/settings/saved-settings.ts';
import {
  countSubjects,
  readSubject,
  type SubjectRecord,
} from '../../lib/store/subjects/read-subjects.ts';
import { listStories } from '../../lib/store/subjects/stories.ts';
import {
  createSubject,
  deleteSubject,
  restoreSubject,
  saveSubject,
} from '../../lib/store/subjects/subjects.ts';
import type { Store } from '../../lib/store/store.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import { exportLedger, whyKeptHome } from './export-ledger.ts';
import type { LibrarySession } from './library-session.ts';

type LedgerRoute = Extract<LibraryRoute, { view: 'ledger' }>;
type LedgerStory = LedgerRoute['storyId'];

interface LedgerScreenProps {
  readonly session: LibrarySession;
  readonly store: Store;
  readonly acts: LibraryActs;
  readonly route: LedgerRoute;
}

/** The ledger of a subject, or all subjects to choose from; to be keyed by the subject. */
export function LedgerScreen(props: LedgerScreenProps): VNode {
  const stories = useLiveQuery(listStories, props.store, '');
  const known = stories?.ok === true ? stories.value : [];
  const { id } = props.route;
  return id === null ? (
    <AllSubjects {...props} stories={known} />
  ) : (
    <OneSubject {...props} id={id} stories={known} />
  );
}

interface WithStories extends LedgerScreenProps {
  readonly stories: readonly Story[];
}

function AllSubjects(props: WithStories): VNode {
  const { session, store, stories, route } = props;
  const translator = useTranslator();
  const subjects = useLiveQuery(countSubjects, store, '');
  if (subjects === null) return <PageMessage why={null} />;
  if (!subjects.ok) return <PageMessage why={subjects.reason} />;
  return (
    <SubjectList
      subjects={subjects.value}
      stories={stories}
      storyId={route.storyId ?? ''}
      onStory={(chosen) => {
        session.replace(ledgerOf(route, chosen));
      }}
      words={route.words ?? ''}
      onWords={(words) => {
        session.replace(subjectsWith(route, words));
      }}
      onNew={(name) => void beginSubject(props, name, translator)}
    />
  );
}

/** A subject named in words of the story, or not yet described and to be filled in. */
async function beginSubject(
  { store, session, acts }: WithStories,
  name: string,
  translator: Translator,
): Promise<void> {
  const { currentStoryId: storyId } = await loadSettings();
  const nothing = { place: null, period: null, population: null, what: null, ours: null };
  const made = await createSubject(store, { ...nothing, ...readName(name, translator), storyId });
  if (!made.ok) {
    const { code } = made.reason;
    acts.tell(({ t }) => t(`store.${code}`));
    return;
  }
  tellCards();
  session.go({ view: 'ledger', id: made.value.id });
}

/** "Kherson market strike, killed": the event, and the harm where it is named last. */
function readName(name: string, { t }: Translator): Pick<Subject, 'event' | 'harm'> {
  const [, before = name, last = ''] = /^(.*),([^,]*)$/su.exec(name) ?? [];
  const said = last.trim().toLowerCase();
  const harm = HARMS.find((one) => t(`harm.${one}`).toLowerCase() === said) ?? null;
  const event = (harm === null ? name : before).trim();
  return { event: event === '' ? null : event, harm };
}

/** No source changed, only the subjects that cards offer to log figures to. */
function tellCards(): void {
  void sendToBackground('store.changed', { sourceIds: [] });
}

function OneSubject(props: WithStories & { readonly id: SubjectId }): VNode {
  const { session, store, acts, id, stories, route } = props;
  const { storyId } = route;
  const translator = useTranslator();
  const { t } = translator;
  const answer = useLiveQuery(readSubject, store, id);
  const whole = answer?.ok === true ? answer.value : null;
  // Computed once for each answer: drawing thousands of rows depends on whether they are the same
  // objects.
  const record = useMemo(() => whole && partOf(whole, storyId), [whole, storyId]);
  const rows = useMemo(() => record && readRows(record.subject, record.entries), [record]);
  const keptHome = useMemo(() => record && whyKeptHome(record), [record]);
  const open = useCallback(
    ({ annotation }: LedgerRow) => {
      session.select(annotation.id);
    },
    [session],
  );
  if (answer === null) return <PageMessage why={null} />;
  if (!answer.ok) return <PageMessage why={answer.reason} />;
  if (whole === null || record === null || rows === null)
    return <PageMessage why={t('ledger.gone')} />;
  const { subject } = record;
  return (
    <LedgerView
      subject={subject}
      keptHome={keptHome}
      stories={stories}
      rows={rows}
      storyChoice={
        <StoryChoice
          stories={storiesIn(whole.entries, stories)}
          value={storyId ?? ''}
          onChoose={(chosen) => {
            session.replace(ledgerOf(route, chosen));
          }}
        />
      }
      look={{ form: route.form ?? 'ranges', isVagueDrawn: route.isVague === true }}
      onLook={(look) => {
        session.replace(drawnAs(route, look));
      }}
      onChange={(changes) =>
        void saveSubject(store, id, changes).then((saved) => {
          if (saved.ok) {
            tellCards();
            return;
          }
          const { code } = saved.reason;
          acts.tell(({ t: tell }) => tell(`store.${code}`));
        })
      }
      onDelete={() => void removeSubject(props)}
      onOpen={open}
      onExport={(wanted) => void saveFile(record, wanted, acts, translator)}
    />
  );
}

/** The same ledger limited to one story; empty means every story. */
function ledgerOf({ storyId: _left, ...route }: LedgerRoute, story: string): LedgerRoute {
  return { ...route, ...(story === '' ? {} : { storyId: story as StoryId }) };
}

/** The subjects that contain these words; all of them where there are no words. */
function subjectsWith({ words: _left, ...route }: LedgerRoute, words: string): LedgerRoute {
  return { ...route, ...(words === '' ? {} : { words }) };
}

/** The same ledger drawn in another way. */
function drawnAs({ view, id, storyId }: LedgerRoute, look: LedgerLook): LedgerRoute {
  return {
    view,
    id,
    ...(storyId === undefined ? {} : { storyId }),
    ...(look.form === 'steps' ? { form: 'steps' } : {}),
    ...(look.isVagueDrawn ? { isVague: true } : {}),
  };
}

/** The part of a record that belongs to one story; undefined means every story. */
function partOf(record: SubjectRecord, storyId: LedgerStory): SubjectRecord {
  return { ...record, entries: record.entries.filter((entry) => isOf(entry, storyId)) };
}

function isOf({ annotation }: LedgerEntry, storyId: LedgerStory): boolean {
  return storyId === undefined || (annotation.storyId ?? NO_STORY) === storyId;
}

/** The stories that the entries belong to, by name, "none" last. */
function storiesIn(
  entries: readonly LedgerEntry[],
  stories: readonly Story[],
): readonly (Story | null)[] {
  const ids = new Set(entries.map(({ annotation }) => annotation.storyId));
  const named = stories.filter(({ id }) => ids.has(id));
  return named.length < ids.size ? [...named, null] : named;
}

async function removeSubject({
  session,
  store,
  acts,
  id,
}: WithStories & { readonly id: SubjectId }): Promise<void> {
  const deleted = await deleteSubject(store, id);
  if (!deleted.ok) return;
  tellCards();
  session.go({ view: 'ledger', id: null });
  acts.tell(
    ({ t }) => t('subject.deleted'),
    () => {
      void restoreSubject(store, deleted.value).then(() => {
        tellCards();
        session.go({ view: 'ledger', id });
      });
    },
  );
}

async function saveFile(
  record: SubjectRecord,
  wanted: LedgerExport,
  acts: LibraryActs,
  translator: Translator,
): Promise<void> {
  const saved = await exportLedger(record, wanted, translator, new Date());
  if (saved === null) {
    acts.tell(({ t }) => t('ledger.notSaved'));
    return;
  }
  const { name, withheld } = saved;
  acts.tell(({ t }) => {
    const kept = withheld === 0 ? '' : ` ${t('export.withheld', { count: withheld })}`;
    return t('export.done', { name }) + kept;
  });
}
