import type { ComponentChildren, VNode } from 'preact';

import { OverviewView } from '../../components/overview-view.tsx';
import { PageMessage } from '../../components/page-message.tsx';
import type { Scale } from '../../lib/model/scale.ts';
import { readOverview } from '../../lib/store/overview.ts';
import type { Store } from '../../lib/store/store.ts';
import { useWatched } from '../views/use-watched.ts';

interface OverviewScreenProps {
  readonly store: Store;
  readonly scales: readonly Scale[];
  readonly notices: ComponentChildren;
}

/** The overview on what is stored. */
export function OverviewScreen({ store, scales, notices }: OverviewScreenProps): VNode {
  const answer = useWatched(readOverview, store, '');
  if (answer === null) return <PageMessage why={null} />;
  if (!answer.ok) return <PageMessage why={answer.reason} />;
  return <OverviewView overview={answer.value} scales={scales} notices={notices} />;
}
