import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { LookFailure } from '../../components/morning/look-offer.tsx';
import { MorningView, type ShownPage } from '../../components/morning/morning-view.tsx';
import { PageMessage } from '../../components/records/page-message.tsx';
import { matchesPattern, patternOf } from '../../lib/browser/match-pattern.ts';
import type { SourceId } from '../../lib/model/ids.ts';
import type { PageLook } from '../../lib/model/library/page-look.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { readSinceVisit, type SinceVisit } from '../../lib/store/reading/since-visit.ts';
import { countIn, findEntries } from '../../lib/store/search/find-entries.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';
import type { Store } from '../../lib/store/store.ts';
import { parseQuery } from '../../lib/text/query/parse-query.ts';
import { LiveQuery } from '../shared/live-query.ts';
import { grantedPatterns, watchAccess } from '../shared/site-access.ts';
import type { LibrarySession } from './library-session.ts';
import { LookAgain } from './morning/look-again.ts';

/** As many tabs as one click opens at most; the rest is offered afterwards. */
const MOST_TABS = 20;
const TO_CONFIRM = parseQuery('is:to-confirm').terms;
const NO_NAMES = { scales: [], stories: [], subjects: [] };

interface MorningScreenProps {
  readonly session: LibrarySession;
  readonly store: Store;
  readonly settings: Pick<Settings, 'switchedOffSites'>;
}

/** One for the page: a look goes on while another view is shown. */
let look: LookAgain | null = null;

/** What changed since the last visit, filled from the store. */
export function MorningScreen({ session, store, settings }: MorningScreenProps): VNode {
  look ??= new LookAgain();
  const looking = look;
  const since = session.since.value;
  const answer = useSinceVisit(store, session.finder.columns, since);
  const granted = useGrantedPatterns();
  const { value: result } = session.finder.result;
  if (result !== null && 'failed' in result) return <PageMessage why={result.failed} />;
  if (answer === null || granted === null) return <PageMessage why={null} />;
  if (!answer.ok) return <PageMessage why={answer.reason} />;
  const { changed, pages: all } = answer.value;
  const pages = all.map((page) => shownPage(page, since, settings, looking.failures.value));
  const meant = pagesToOpen(pages);
  const missing = missingPatterns(meant, granted);
  const columns = session.finder.columns.value;
  return (
    <MorningView
      since={since}
      changed={changed}
      pages={pages}
      counts={{
        ...session.counts.value,
        toConfirm: columns === null ? 0 : countToConfirm(columns),
      }}
      offer={{ tabs: meant.length, sites: missing.length }}
      progress={looking.progress.value}
      end={looking.end.value}
      onLook={() => {
        looking.start(meant, missing);
      }}
      onStop={looking.stop}
    />
  );
}

function shownPage(
  page: PageLook,
  since: string,
  { switchedOffSites }: Pick<Settings, 'switchedOffSites'>,
  failures: ReadonlyMap<SourceId, LookFailure>,
): ShownPage {
  const isSeen = page.lastSeenAt > since;
  return { ...page, isSeen, note: isSeen ? null : noteOn(page, switchedOffSites, failures) };
}

function noteOn(
  { id, url, site, isSensitive }: PageLook,
  switchedOffSites: readonly string[],
  failures: ReadonlyMap<SourceId, LookFailure>,
): ShownPage['note'] {
  if (isSensitive) return 'sensitive';
  if (switchedOffSites.includes(site)) return 'switched-off';
  return failures.get(id) ?? (patternOf(url) === null ? 'no-permission' : null);
}

/** The pages to look at next: those not seen since the last visit, or all where there are none. */
function pagesToOpen(pages: readonly ShownPage[]): readonly ShownPage[] {
  const may = pages.filter(
    ({ url, isSensitive, note }) =>
      patternOf(url) !== null && !isSensitive && note !== 'switched-off',
  );
  const unseen = may.filter(({ isSeen }) => !isSeen);
  return (unseen.length > 0 ? unseen : may).slice(0, MOST_TABS);
}

/** What the browser must be asked for, one pattern a site. */
function missingPatterns(
  pages: readonly Pick<PageLook, 'url'>[],
  granted: readonly string[],
): readonly string[] {
  const missing = pages.filter(({ url }) => !granted.some((one) => matchesPattern(one, url)));
  return [...new Set(missing.flatMap(({ url }) => patternOf(url) ?? []))];
}

function countToConfirm(columns: Columns): number {
  return countIn(findEntries(columns, TO_CONFIRM, NO_NAMES, false));
}

/** Asked again when the index or the sightings change. */
function useSinceVisit(
  store: Store,
  { value: columns }: ReadonlySignal<Columns | null>,
  since: string,
): LiveQuery<SinceVisit>['answer']['value'] {
  const [watched] = useState(() => new LiveQuery<SinceVisit>());
  useEffect(() => {
    if (columns === null) return;
    watched.ask(() => readSinceVisit(store, columns, since));
    return () => {
      watched.stop();
    };
  }, [watched, store, columns, since]);
  return watched.answer.value;
}

/** The origins that are granted; null until that is known. */
function useGrantedPatterns(): readonly string[] | null {
  const [granted, setGranted] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const learn = (): void => void grantedPatterns().then(setGranted);
    learn();
    watchAccess(learn, end.signal);
    return () => {
      end.abort();
    };
  }, []);
  return granted;
}
