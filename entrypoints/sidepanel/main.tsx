import './sidepanel.css';

import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';

import { browser } from 'wxt/browser';

import { PanelView, type PanelActions } from '../../components/panel/panel-view.tsx';
import { SourceNote } from '../../components/panel/source-note.tsx';
import { StoryFigures } from '../../components/page-list/story-figures.tsx';
import { withHomeScales, type Scale } from '../../lib/model/scale.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import { listScales } from '../../lib/store/subjects/scales.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { CurrentStory, currentStoryName, watchStories } from '../shared/current-story.tsx';
import { openLibraryStore } from '../shared/library/library-store.ts';
import { ListedCard } from '../shared/card/listed-card.tsx';
import { startView, titleOf } from '../shared/start-view.tsx';
import type { TabReading } from '../shared/tab-reading.ts';
import type { OpenTabs } from './open-tabs.ts';
import { PanelSession } from './panel-session.ts';
import type { SourceNotes } from './source-notes.ts';

const store = openLibraryStore();
const stories = watchStories(store);

interface PanelProps {
  readonly session: PanelSession;
  readonly scales: ReadonlySignal<readonly Scale[]>;
}

interface WholePanelProps extends PanelProps {
  readonly settings: ReadonlySignal<Settings>;
}

function Note({ notes }: { readonly notes: SourceNotes | null }): VNode | null {
  if (notes === null) return null;
  return (
    <SourceNote
      {...notes.shown.value}
      onType={(note) => {
        notes.type(note);
      }}
      onLeave={() => {
        notes.leave();
      }}
      onResolve={(keep) => {
        notes.resolve(keep);
      }}
    />
  );
}

function Story({
  tabs,
  scales,
}: {
  readonly tabs: OpenTabs;
  readonly scales: ReadonlySignal<readonly Scale[]>;
}): VNode {
  return (
    <StoryFigures
      figures={tabs.figures.value}
      scales={scales.value}
      pages={tabs.pages.value}
      lookedAt={tabs.lookedAt.value}
      onOpen={(figure) => void tabs.open(figure)}
      onTriage={(figure, status, reason) => tabs.triage(figure, status, reason)}
      onUntriage={(before) => tabs.untriage(before)}
      onShown={(ids) => {
        tabs.shown(ids);
      }}
      onSeen={() => {
        tabs.seeAll();
      }}
    />
  );
}

/** The check of the open claim. */
function OpenCard({ session, scales }: PanelProps): VNode | null {
  const reading = session.reading.value;
  const open = session.claims.value.find(({ key }) => key === session.openKey.value);
  if (open === undefined || reading === null) return null;
  return (
    <ListedCard
      key={open.key}
      store={store}
      reading={reading}
      listed={open}
      scales={scales.value}
      isFocusedOnOpen
      onClose={() => {
        session.close();
      }}
      position={session.walk.value.position}
      onStep={(direction) => {
        session.step(direction);
      }}
      onNext={() => {
        session.goOn();
      }}
    />
  );
}

function Panel({ session, scales, settings }: WholePanelProps): VNode {
  const reading = session.reading.value;
  return (
    <PanelView
      pageId={reading?.id ?? 0}
      mode={session.mode.value}
      onMode={(mode) => {
        session.setMode(mode);
      }}
      story={currentStoryName(settings, stories)}
      storyChoice={<CurrentStory {...{ store, settings, stories }} />}
      lacksKeyboard={session.lacksKeyboard.value}
      openTabs={<Story tabs={session.tabs} scales={scales} />}
      sourceNote={<Note notes={session.notes.value} />}
      page={reading?.page.value ?? { failed: 'no-permission' }}
      site={session.site.value}
      scales={scales.value}
      place={reading?.place.value ?? null}
      openKey={session.openKey.value}
      check={<OpenCard session={session} scales={scales} />}
      {...actionsOf(session)}
    />
  );
}

function actionsOf(session: PanelSession): PanelActions {
  const ask = async (act: (reading: TabReading) => Promise<boolean>): Promise<boolean> => {
    const reading = session.reading.peek();
    return reading !== null && (await act(reading));
  };
  return {
    onOpen: (claim) => {
      session.open(claim);
    },
    onShow: (claim) => void ask((reading) => reading.jump(claim, false)),
    onTriage: (claim, status, reason) => ask((reading) => reading.triage(claim, status, reason)),
    onUntriage: (before) => ask((reading) => reading.untriage(before)),
    orphanActions: {
      onShow: (place) => ask((reading) => reading.show(place)),
      onReattach: async (...wanted) => (await session.reading.peek()?.reattach(...wanted)) ?? false,
    },
    onDensity: (density) => void session.reading.peek()?.setDensity(density),
    onRead: (anyway) => void session.reading.peek()?.read(anyway),
    onClear: () => void session.reading.peek()?.clear(),
    onLibrary: () => void sendToBackground('library.open', { annotationId: null }),
    onOptions: () => void browser.runtime.openOptionsPage(),
  };
}

async function start(): Promise<void> {
  const { show, settings } = await startView(titleOf('panel.title'));
  const session = new PanelSession(store);
  const listed = signal<readonly Scale[]>([]);
  const scales = computed(() => withHomeScales(listed.value, settings.value.homeScales));
  session.start();
  // What is shown above and in the list is there with it, so that nothing arrives late and moves
  // it.
  const [found] = await Promise.all([listScales(store), stories.answered()]);
  if (found.ok) listed.value = found.value;
  show(() => <Panel session={session} scales={scales} settings={settings} />);
}

void start();
