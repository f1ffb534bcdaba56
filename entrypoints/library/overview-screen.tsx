import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { OverviewView } from '../../components/records/overview-view.tsx';
import { PageMessage } from '../../components/records/page-message.tsx';
import type { Scale } from '../../lib/model/scale.ts';
import { readOverview, type Overview } from '../../lib/store/reading/overview.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';
import type { Store } from '../../lib/store/store.ts';
import { LiveQuery } from '../shared/live-query.ts';
import type { LibraryFinder } from './library-finder.ts';

interface OverviewScreenProps {
  readonly store: Store;
  readonly finder: LibraryFinder;
  readonly scales: readonly Scale[];
}

/** The overview of what is stored, from the library's index. */
export function OverviewScreen({ store, finder, scales }: OverviewScreenProps): VNode {
  const answer = useOverview(store, finder.columns);
  const { value: result } = finder.result;
  if (result !== null && 'failed' in result) return <PageMessage why={result.failed} />;
  if (answer === null) return <PageMessage why={null} />;
  if (!answer.ok) return <PageMessage why={answer.reason} />;
  return <OverviewView overview={answer.value} scales={scales} />;
}

/** Asked again when the index or the sightings change. */
function useOverview(
  store: Store,
  { value: columns }: ReadonlySignal<Columns | null>,
): LiveQuery<Overview>['answer']['value'] {
  const [watched] = useState(() => new LiveQuery<Overview>());
  useEffect(() => {
    if (columns === null) return;
    watched.ask(() => readOverview(store, columns));
    return () => {
      watched.stop();
    };
  }, [watched, store, columns]);
  return watched.answer.value;
}
