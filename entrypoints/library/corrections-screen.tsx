import type { VNode } from 'preact';

import type { CorrectionsChoice } from '../../components/records/corrections-filter.tsx';
import { CorrectionsView } from '../../components/records/corrections-view.tsx';
import { printWhole } from '../../components/ui/growing-lines.tsx';
import type { LibraryRoute } from '../../components/library/library-route.ts';
import { PageMessage } from '../../components/records/page-message.tsx';
import type { StoryId } from '../../lib/model/ids.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { listCorrections } from '../../lib/store/reading/corrections.ts';
import type { Store } from '../../lib/store/store.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';
import type { LibrarySession } from './library-session.ts';

type CorrectionsRoute = Extract<LibraryRoute, { view: 'corrections' }>;

interface CorrectionsScreenProps {
  readonly session: LibrarySession;
  readonly route: CorrectionsRoute;
  readonly store: Store;
  readonly scales: readonly Scale[];
}

/** The corrections list, filled from the store. */
export function CorrectionsScreen({
  session,
  route,
  store,
  scales,
}: CorrectionsScreenProps): VNode {
  const answer = useLiveQuery(listCorrections, store, '');
  if (answer === null) return <PageMessage why={null} />;
  if (!answer.ok) return <PageMessage why={answer.reason} />;
  return (
    <CorrectionsView
      {...answer.value}
      scales={scales}
      choice={{ storyId: route.storyId ?? '', from: route.from ?? '', to: route.to ?? '' }}
      onChoose={(choice) => {
        session.replace(correctionsOf(choice));
      }}
      onPrint={printWhole}
    />
  );
}

/** The route of the corrections list with these choices. */
function correctionsOf({ storyId, from, to }: CorrectionsChoice): CorrectionsRoute {
  return {
    view: 'corrections',
    ...(storyId === '' ? {} : { storyId: storyId as StoryId }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}
