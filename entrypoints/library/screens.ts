import { effect } from '@preact/signals';

import type { LibraryRoute } from '../../components/library/library-route.ts';
import { whenIdle } from '../../lib/scheduling/pauses.ts';
import { lazyView, type LazyView } from '../shared/lazy-view.tsx';
import type { LibrarySession } from './library-session.ts';

// Only the list is loaded with the page; the other screens, and what is done with many lines, are
// loaded when they are asked for, or once there is time.

export const LibraryDetail = lazyView(async () => {
  const { LibraryDetail } = await import('./library-detail.tsx');
  return LibraryDetail;
}, false);

export const BulkActs = lazyView(async () => {
  const { BulkActs } = await import('./bulk-acts.tsx');
  return BulkActs;
}, false);

export const SearchForms = lazyView(async () => {
  const { SearchForms } = await import('./search-forms.tsx');
  return SearchForms;
}, false);

export const RecordScreen = lazyView(async () => {
  const { RecordScreen } = await import('./record-screen.tsx');
  return RecordScreen;
}, true);

export const CorrectionsScreen = lazyView(async () => {
  const { CorrectionsScreen } = await import('./corrections-screen.tsx');
  return CorrectionsScreen;
}, true);

export const SourceScreen = lazyView(async () => {
  const { SourceScreen } = await import('./source-screen.tsx');
  return SourceScreen;
}, true);

export const LedgerScreen = lazyView(async () => {
  const { LedgerScreen } = await import('./ledger-screen.tsx');
  return LedgerScreen;
}, true);

export const OverviewScreen = lazyView(async () => {
  const { OverviewScreen } = await import('./overview-screen.tsx');
  return OverviewScreen;
}, true);

export const MorningScreen = lazyView(async () => {
  const { MorningScreen } = await import('./morning-screen.tsx');
  return MorningScreen;
}, true);

/** What each view shows in addition to the list. */
const SCREENS: Readonly<Record<LibraryRoute['view'], Pick<LazyView<never>, 'preload'> | null>> = {
  list: null,
  annotation: LibraryDetail,
  record: RecordScreen,
  corrections: CorrectionsScreen,
  source: SourceScreen,
  ledger: LedgerScreen,
  overview: OverviewScreen,
  since: MorningScreen,
};

/** Loads the code for what a route shows. */
export async function loadScreen({ view }: LibraryRoute): Promise<void> {
  await SCREENS[view]?.preload();
}

/**
 * Loads the other screens, one after the other, once the search answers and nothing else needs the
 * thread: then nobody waits for them later.
 */
export function loadOtherScreens({ result }: Pick<LibrarySession, 'result'>): void {
  let isBegun = false;
  effect(() => {
    const found = result.value;
    const isReady = found !== null && ('failed' in found || found.isSearchable);
    if (!isReady || isBegun) return;
    isBegun = true;
    void loadInTurn([BulkActs, SearchForms, ...Object.values(SCREENS)]);
  });
}

/** The longest that loading a screen which is not shown yet waits for idle time. */
const IDLE_WITHIN_MS = 2000;

async function loadInTurn(screens: readonly (typeof SCREENS)['list'][]): Promise<void> {
  for (const screen of screens) {
    await whenIdle(IDLE_WITHIN_MS);
    await screen?.preload();
  }
}
