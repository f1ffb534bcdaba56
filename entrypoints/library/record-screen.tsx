import type { VNode } from 'preact';

import pageFrame from '../../components/styles/page-frame.module.css';
import { PageMessage } from '../../components/records/page-message.tsx';
import { RecordView } from '../../components/records/record-view.tsx';
import { SightingNotice } from '../../components/marks/sighting-notice.tsx';
import { useTranslator } from '../../components/ui/translator-context.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import { isOfPresentWords } from '../../lib/model/rules/entry-flags.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { readRecordPage, type RecordPage } from '../../lib/store/reading/record-page.ts';
import type { Store } from '../../lib/store/store.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import { sendChangeDecision } from '../shared/card/send-change-decision.ts';
import { StoredCard } from '../shared/card/stored-card.tsx';
import { useLiveQuery } from '../shared/use-live-query.ts';

interface RecordScreenProps {
  readonly store: Store;
  readonly id: AnnotationId;
  /** Whether all related annotations are shown, or only the first few. */
  readonly isAll: boolean;
  readonly acts: LibraryActs;
  readonly scales: readonly Scale[];
  readonly onClose: () => void;
}

const readFirst = (store: Store, id: AnnotationId) => readRecordPage(store, id);
const readAll = (store: Store, id: AnnotationId) => readRecordPage(store, id, true);

/** The page of one annotation, to be keyed by it. */
export function RecordScreen(props: RecordScreenProps): VNode {
  const { store, id, isAll, scales } = props;
  const { t } = useTranslator();
  const answer = useLiveQuery(isAll ? readAll : readFirst, store, id);
  if (answer === null) return <PageMessage why={null} />;
  if (!answer.ok) return <PageMessage why={answer.reason} />;
  if (answer.value === null) return <PageMessage why={t('record.gone')} />;
  return (
    <RecordView
      record={answer.value}
      scales={scales}
      card={<Card {...props} record={answer.value} />}
      onOpenPage={() => void sendToBackground('annotation.open', { annotationId: id })}
    />
  );
}

function Card(props: RecordScreenProps & { readonly record: RecordPage }): VNode {
  const { store, acts, scales, record, onClose } = props;
  const { annotation, source, sighting, draft, times } = record;
  return (
    <>
      {sighting !== null && isOfPresentWords(annotation, sighting) && (
        <SightingNotice
          sighting={sighting}
          times={times}
          annotation={annotation}
          onSettle={(decision, at, note) => sendChangeDecision(annotation, decision, at, note)}
        />
      )}
      <div class={`${pageFrame.card} ${pageFrame.check}`}>
        <StoredCard
          store={store}
          annotation={annotation}
          source={source}
          draft={draft}
          scales={scales}
          resolution={null}
          later={[]}
          onClose={onClose}
          onStep={() => undefined}
          onDelete={() => void acts.delete(annotation, true)}
          onRestore={() => void acts.restore(annotation)}
        />
      </div>
    </>
  );
}
