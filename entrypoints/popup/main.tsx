import './popup.css';

import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ComponentProps, VNode } from 'preact';

import { listedAt } from '../../components/page-list/listed-claims.ts';
import type { PopupActions } from '../../components/popup/popup-view.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import type { SiteChoice, SiteMode } from '../../components/popup/site-switch.tsx';
import { TakenNotice } from '../../components/popup/taken-notice.tsx';
import { sendToBackground } from '../../lib/messages/client.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import type { Taken } from '../../lib/model/page/recent-claim.ts';
import { withHomeScales, type Scale } from '../../lib/model/scale.ts';
import { listScales } from '../../lib/store/subjects/scales.ts';
import { paintSite } from '../../lib/settings/saved-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { openLibraryStore } from '../shared/library/library-store.ts';
import { CurrentStory, currentStoryName, watchStories } from '../shared/current-story.tsx';
import { ListedCard } from '../shared/card/listed-card.tsx';
import { walkFrom } from '../shared/card/walk-claims.ts';
import { patternOf } from '../../lib/browser/match-pattern.ts';
import { canOpenPanel, openPanel, opensOnClick } from '../../lib/browser/side-panel.ts';
import { requestAccess, watchAccess } from '../shared/site-access.ts';
import { startView } from '../shared/start-view.tsx';
import { TabReading } from '../shared/tab-reading.ts';
import { openOptions, shownTab } from './browser-parts.ts';
import { PopupTabEvidence } from './popup-tab-evidence.ts';
import { PopupSite } from './popup-site.ts';

/** Closes the popup once what it opened is there. */
function closeIf(isThere: boolean): void {
  if (isThere) window.close();
}

function unpaintedBy(settings: Settings, site: string): SiteChoice['unpainted'] {
  if (settings.unpaintedEverywhere) return 'everywhere';
  return settings.unpaintedSites.includes(site) ? 'site' : 'no';
}

const store = openLibraryStore();
const stories = watchStories(store);

/** What the popup's parts share. */
interface Parts {
  readonly tab: Awaited<ReturnType<typeof shownTab>>;
  readonly reading: TabReading;
  readonly site: PopupSite;
  readonly tabEvidence: PopupTabEvidence;
  /** The claim whose card is open here, where nothing may be put into the page. */
  readonly openKey: Signal<string | null>;
  readonly closeCheck: () => void;
  /** Whether a claim opens in the side panel, which opens for it. */
  readonly opensPanel: () => boolean;
  readonly learnMode: () => Promise<void>;
}

/**
 * Whether a claim is checked in the popup itself: where nothing may be put into the page, and where
 * its words are not there.
 */
function opensHere(reading: TabReading, { resolution }: ListedClaim): boolean {
  const page = reading.page.peek();
  const isPainted = page === null || !('isPainted' in page) || page.isPainted;
  return !isPainted || resolution?.state === 'orphan';
}

/** Checks a claim where that is done: here, in the side panel, or in the page. */
function openClaim({ reading, openKey, opensPanel }: Parts, listed: ListedClaim): void {
  if (opensHere(reading, listed)) {
    openKey.value = listed.key;
    void reading.jump(listed, false);
    return;
  }
  const isForPanel = opensPanel();
  const [{ tabId }, frameId] = [reading, reading.frameId.peek()];
  // Within the click itself: the browser opens a panel only then.
  if (isForPanel) void sendToBackground('claim.open', { tabId, frameId, key: listed.key });
  void reading.jump(listed, !isForPanel).then(closeIf);
}

function createActions(parts: Parts): PopupActions {
  const { tab, reading, site, tabEvidence, openKey, learnMode } = parts;
  return {
    onOpen: (listed) => {
      openClaim(parts, listed);
    },
    onShow: (listed) => void reading.jump(listed, false).then(closeIf),
    onUnpainted: (isUnpainted) => {
      if (site.name !== null) void paintSite(site.name, !isUnpainted);
    },
    onTriage: (listed, status, reason) => reading.triage(listed, status, reason),
    onUntriage: (before) => reading.untriage(before),
    onDensity: (density) => void reading.setDensity(density),
    onMode: (next) => {
      // Nothing may come before this: the browser asks only in the click itself.
      void site.set(next).then(async (isOn) => {
        await learnMode();
        await (isOn ? reading.read(false) : reading.follow());
      });
    },
    onSwitchOn: () => {
      void site.switchOn().then(async () => {
        await learnMode();
        await reading.read(false);
      });
    },
    onRead: (anyway) => void reading.read(anyway),
    onFrame: (frameId) => {
      openKey.value = null;
      void reading.turnTo(frameId);
    },
    onAllowFrame: (url) => {
      const pattern = patternOf(url);
      // Nothing may come before this: the browser asks only in the click itself.
      if (pattern !== null) void requestAccess([pattern]).then(() => reading.readFrames());
    },
    onClear: () => void reading.clear(),
    onLibrary: () => {
      // Firefox leaves the popup open over the new tab and keeps the keyboard focus in it.
      void sendToBackground('library.open', { annotationId: null }).then(() => {
        closeIf(true);
      });
    },
    onOptions: openOptions,
    onPanel: () => {
      // Firefox leaves the popup open over the sidebar.
      void openPanel(tab.windowId).then(() => {
        closeIf(true);
      });
    },
    onTake: (claim) => void tabEvidence.take(claim),
    orphanActions: {
      onShow: (place) => reading.show(place),
      onReattach: (...wanted) => reading.reattach(...wanted),
    },
  };
}

/** The outcome for the tab as evidence, above its page's claims. */
function TakenDetail(props: {
  readonly taken: Taken;
  readonly tabEvidence: PopupTabEvidence;
}): VNode {
  const { taken, tabEvidence } = props;
  return (
    <TakenNotice
      taken={taken}
      onCopyOf={(nth) => void tabEvidence.takeCopyOf(nth)}
      onUndo={() => void tabEvidence.undo()}
      onStance={(stance) => void tabEvidence.setStance(stance)}
      onClose={() => void tabEvidence.close()}
    />
  );
}

/** How the check leads from its claim to the others that are checked here. */
function walkOf(
  { reading, openKey, closeCheck }: Parts,
  claims: readonly ListedClaim[],
): Pick<ComponentProps<typeof ListedCard>, 'position' | 'onStep' | 'onNext'> {
  const here = listedAt(claims).filter((listed) => opensHere(reading, listed));
  const walk = walkFrom(here, openKey.value);
  const open = (next: ListedClaim | undefined): void => {
    if (next === undefined) return;
    openKey.value = next.key;
    void reading.jump(next, false);
  };
  return {
    position: walk.position,
    onStep: (direction) => {
      open(walk.neighbour(direction));
    },
    onNext: () => {
      const next = walk.nextOpen();
      if (next === undefined) closeCheck();
      else open(next);
    },
  };
}

interface PopupProps {
  readonly parts: Parts;
  readonly actions: PopupActions;
  readonly mode: ReadonlySignal<SiteMode>;
  readonly scales: ReadonlySignal<readonly Scale[]>;
  readonly settings: ReadonlySignal<Settings>;
}

function Popup({ parts, actions, mode, scales, settings }: PopupProps): VNode {
  const { reading, site, tabEvidence, openKey } = parts;
  // Nothing is drawn until what belongs above the list is there.
  const page = stories.answer.value === null ? null : reading.page.value;
  const claims = page !== null && 'claims' in page ? page.claims : [];
  const open = claims.find(({ key }) => key === openKey.value);
  const taken = tabEvidence.taken.value;
  const { name } = site;
  return (
    <PopupView
      story={currentStoryName(settings, stories)}
      storyChoice={<CurrentStory {...{ settings, store, stories }} />}
      page={page}
      frames={reading.frames.value}
      frameId={reading.frameId.value}
      offer={tabEvidence.offer.value}
      taken={taken === null ? null : <TakenDetail {...{ taken, tabEvidence }} />}
      openKey={open?.key ?? null}
      check={
        open !== undefined && (
          <ListedCard
            key={open.key}
            store={store}
            reading={reading}
            listed={open}
            scales={scales.value}
            isFocusedOnOpen
            onClose={parts.closeCheck}
            {...walkOf(parts, claims)}
          />
        )
      }
      site={
        name === null
          ? null
          : { name, mode: mode.value, unpainted: unpaintedBy(settings.value, name) }
      }
      scales={scales.value}
      hasPanel={canOpenPanel()}
      {...actions}
    />
  );
}

async function start(): Promise<void> {
  const view = await startView(() => 'Tallymark');
  const tab = await shownTab();
  const reading = new TabReading(tab.id, new AbortController().signal);
  const site = new PopupSite(tab.url);
  const mode = signal<SiteMode>('click');
  const listed = signal<readonly Scale[]>([]);
  const scales = computed(() => withHomeScales(listed.value, view.settings.value.homeScales));
  const openKey = signal<string | null>(null);
  const learnMode = async (): Promise<void> => {
    mode.value = await site.mode();
  };
  const tabEvidence = new PopupTabEvidence(tab);
  const closeCheck = (): void => {
    openKey.value = null;
  };
  const opensPanel = (): boolean => opensOnClick(view.settings.peek().checkPlace);
  const parts = { tab, reading, site, tabEvidence, openKey, closeCheck, opensPanel, learnMode };
  const actions = createActions(parts);
  view.show(() => <Popup {...{ parts, actions, mode, scales }} settings={view.settings} />);
  watchAccess(() => void learnMode());
  void learnMode();
  void listScales(store).then((found) => {
    if (found.ok) listed.value = found.value;
  });
  await tabEvidence.start();
  await reading.read(false);
}

void start();
