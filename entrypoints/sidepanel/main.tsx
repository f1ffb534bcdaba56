import './sidepanel.css';

import type { Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { browser } from 'wxt/browser';

import { PanelView } from '../../components/panel-view.tsx';
import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim } from '../../lib/model/page-state.ts';
import { listScales } from '../../lib/store/scales.ts';
import { openLibraryStore } from '../views/library-store.ts';
import { PageCard } from '../views/page-card.tsx';
import { PanelCard } from '../views/panel-card.tsx';
import { startView, titleOf } from '../views/start-view.tsx';
import { TabReading, type TabPage } from '../views/tab-reading.ts';

const store = openLibraryStore();

/** The reading of the tab in front of this window, a new one each time another tab or page comes to the front. */
function followActiveTab(shown: Signal<TabReading | null>): void {
  let end = new AbortController();
  let tabId: number | undefined;
  const follow = async (isNewPage: boolean): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined || (tab.id === tabId && !isNewPage)) return;
    tabId = tab.id;
    end.abort();
    end = new AbortController();
    const reading = new TabReading(tab.id, end.signal);
    shown.value = reading;
    reading.startFollowing();
  };
  browser.tabs.onActivated.addListener(() => void follow(false));
  browser.tabs.onUpdated.addListener((changedId, { status }) => {
    if (changedId === tabId && status === 'loading') void follow(true);
  });
  void follow(true);
}

function isPainted(page: TabPage): boolean {
  return page === null || !('isPainted' in page) || page.isPainted;
}

/** The card of the claim in hand: of any claim where nothing is put into the page, else of what is stored. */
function Detail(props: {
  readonly reading: TabReading;
  readonly listed: ListedClaim;
  readonly isPainted: boolean;
  readonly scales: readonly Scale[];
  readonly onClose: () => void;
}): VNode | null {
  const { reading, listed, scales, onClose } = props;
  if (!props.isPainted)
    return <PageCard key={listed.key} {...{ store, reading, listed, scales, onClose }} />;
  if (listed.annotation === null) return null;
  return (
    <PanelCard
      key={listed.annotation.id}
      store={store}
      annotationId={listed.annotation.id}
      resolution={listed.resolution}
      look={listed.look}
      later={listed.later}
      onShowLater={(index) => void reading.jumpToLater(listed, index)}
      scales={scales}
      onClose={onClose}
    />
  );
}

async function start(): Promise<void> {
  const { show } = await startView(titleOf('panel.title'));
  const reading = signal<TabReading | null>(null);
  const scales = signal<readonly Scale[]>([]);
  const openKey = signal<string | null>(null);
  followActiveTab(reading);
  const listed = await listScales(store);
  if (listed.ok) scales.value = listed.value;
  show(function Panel(): VNode {
    const page = reading.value?.page.value ?? null;
    const claims = page !== null && 'claims' in page ? page.claims : [];
    const open = claims.find(({ key }) => key === openKey.value);
    return (
      <PanelView
        page={page}
        scales={scales.value}
        detail={
          open === undefined || reading.value === null ? null : (
            <Detail
              reading={reading.value}
              listed={open}
              isPainted={isPainted(page)}
              scales={scales.value}
              onClose={() => {
                openKey.value = null;
              }}
            />
          )
        }
        onOpen={(claim) => {
          // A claim nobody checked opens in the page, if anything may be put there; once it is noted there, a second card here would be in the way.
          const isThere = isPainted(page) && claim.annotation === null;
          openKey.value = isThere ? null : claim.key;
          void reading.peek()?.jump(claim, isThere);
        }}
        onLater={(claim, index) => void reading.peek()?.jumpToLater(claim, index)}
        onTriage={async (claim, status, reason) =>
          (await reading.peek()?.triage(claim, status, reason)) === true
        }
        onUntriage={async (before) => (await reading.peek()?.untriage(before)) === true}
        orphanActions={{
          onShow: async (place) => (await reading.peek()?.show(place)) === true,
          onReattach: async (claim, place) =>
            (await reading.peek()?.reattach(claim, place)) === true,
        }}
        onShowAll={() => void reading.peek()?.setDensity('all')}
      />
    );
  });
}

void start();
