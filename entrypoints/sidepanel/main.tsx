import './sidepanel.css';

import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';

import { PanelView } from '../../components/panel/panel-view.tsx';
import { SourceNote } from '../../components/panel/source-note.tsx';
import { StoryFigures } from '../../components/page-list/story-figures.tsx';
import { withHomeScales, type Scale } from '../../lib/model/scale.ts';
import { listScales } from '../../lib/store/subjects/scales.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { CurrentStory, watchStories } from '../shared/current-story.tsx';
import { openLibraryStore } from '../shared/library/library-store.ts';
import { ListedCard } from '../shared/card/listed-card.tsx';
import { startView, titleOf } from '../shared/start-view.tsx';
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
      onLater={(figure, index) => void tabs.openLater(figure, index)}
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

/** The card open in the list. */
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
      onStep={(direction) => {
        session.step(direction);
      }}
    />
  );
}

function Panel({ session, scales, settings }: WholePanelProps): VNode {
  const reading = session.reading.value;
  return (
    <PanelView
      mode={session.mode.value}
      onMode={(mode) => {
        session.setMode(mode);
      }}
      storyBar={<CurrentStory {...{ store, settings, stories }} />}
      story={<Story tabs={session.tabs} scales={scales} />}
      sourceNote={<Note notes={session.notes.value} />}
      page={reading?.page.value ?? null}
      scales={scales.value}
      beside={{
        place: reading?.place.value ?? null,
        openKey: session.openKey.value,
        card: <OpenCard session={session} scales={scales} />,
      }}
      onOpen={(claim) => {
        session.toggle(claim);
      }}
      onLater={(claim, index) => void reading?.jumpToLater(claim, index)}
      onTriage={async (claim, status, reason) =>
        (await reading?.triage(claim, status, reason)) === true
      }
      onUntriage={async (before) => (await reading?.untriage(before)) === true}
      orphanActions={{
        onShow: async (place) => (await reading?.show(place)) === true,
        onReattach: async (claim, place) => (await reading?.reattach(claim, place)) === true,
      }}
      onShowAll={() => void reading?.setDensity('all')}
    />
  );
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
