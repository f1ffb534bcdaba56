import type { VNode } from 'preact';

import { EVERYTHING } from '../../components/library/library-model.ts';
import { hashOf } from '../../components/library/library-route.ts';
import { SightingNotice } from '../../components/marks/sighting-notice.tsx';
import { SourceFacts } from '../../components/records/source-facts.tsx';
import pageFrame from '../../components/styles/page-frame.module.css';
import styles from './library-detail.module.css';
import { useTranslator } from '../../components/ui/translator-context.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Store } from '../../lib/store/store.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import { sendChangeDecision } from '../shared/card/send-change-decision.ts';
import { StoredCard } from '../shared/card/stored-card.tsx';
import type { LibrarySession } from './library-session.ts';

interface LibraryDetailProps {
  readonly session: LibrarySession;
  readonly acts: LibraryActs;
  readonly store: Store;
}

/**
 * The selected annotation: its card, where it is and how it was last found, and a link to its page.
 */
export function LibraryDetail({ session, acts, store }: LibraryDetailProps): VNode | null {
  const { t } = useTranslator();
  const detail = session.detail.value;
  const close = (): void => {
    session.select(null);
  };
  if (detail === null || detail === 'gone') {
    return (
      <>
        <DetailBar onClose={close} onOpenPage={null} recordOf={null} />
        {detail === 'gone' && <p class={pageFrame.box}>{t('library.gone')}</p>}
      </>
    );
  }
  const { row, draft, times } = detail;
  const { annotation } = row;
  return (
    <>
      <DetailBar
        onClose={close}
        recordOf={annotation.id}
        onOpenPage={() => void sendToBackground('annotation.open', { annotationId: annotation.id })}
      />
      {row.sighting !== null && (
        <SightingNotice
          sighting={row.sighting}
          times={times}
          annotation={annotation}
          onSettle={(decision, at) => sendChangeDecision(annotation, decision, at)}
        />
      )}
      <div class={pageFrame.card}>
        <StoredCard
          key={annotation.id}
          store={store}
          annotation={annotation}
          source={row.source}
          draft={draft}
          scales={session.scales.value}
          resolution={null}
          later={[]}
          onClose={close}
          position={session.walk.value?.position}
          isFocusedOnOpen={session.isWalked.value}
          onStep={(direction) => {
            session.step(direction);
          }}
          onNext={() => {
            session.goOn();
          }}
          onDelete={() => void acts.delete(annotation)}
          onRestore={() => void acts.restore(annotation)}
        />
      </div>
      <SourceFacts row={row} />
    </>
  );
}

interface DetailBarProps {
  readonly onClose: () => void;
  /** Null where there is no page to open. */
  readonly onOpenPage: (() => void) | null;
  /** Null where there is no annotation whose page could be shown. */
  readonly recordOf: AnnotationId | null;
}

function DetailBar({ onClose, onOpenPage, recordOf }: DetailBarProps): VNode {
  const { t } = useTranslator();
  return (
    <div class={styles.bar}>
      <button type="button" onClick={onClose}>
        {t('library.back')}
      </button>
      {onOpenPage !== null && (
        <button type="button" onClick={onOpenPage}>
          {t('row.openPage')}
        </button>
      )}
      {recordOf !== null && (
        <a href={hashOf({ route: { view: 'record', id: recordOf }, filter: EVERYTHING })}>
          {t('record.all')}
        </a>
      )}
    </div>
  );
}
