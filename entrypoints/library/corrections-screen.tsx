import type { VNode } from 'preact';

import { CorrectionsView } from '../../components/corrections-view.tsx';
import { PageMessage } from '../../components/page-message.tsx';
import type { Scale } from '../../lib/model/scale.ts';
import { listCorrections } from '../../lib/store/corrections.ts';
import type { Store } from '../../lib/store/store.ts';
import { useWatched } from '../views/use-watched.ts';

interface CorrectionsScreenProps {
  readonly store: Store;
  readonly scales: readonly Scale[];
}

/** The corrections list on what is stored. */
export function CorrectionsScreen({ store, scales }: CorrectionsScreenProps): VNode {
  const answer = useWatched(listCorrections, store, '');
  if (answer === null) return <PageMessage why={null} />;
  if (!answer.ok) return <PageMessage why={answer.reason} />;
  return (
    <CorrectionsView
      {...answer.value}
      scales={scales}
      onPrint={() => {
        print();
      }}
    />
  );
}
