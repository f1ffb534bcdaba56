import type { VNode } from 'preact';

import { HistoryList } from '../../components/history-list.tsx';
import { SightingNotice } from '../../components/sighting-notice.tsx';
import { SourceFacts } from '../../components/source-facts.tsx';
import styles from '../../components/library-view.module.css';
import { useTranslator } from '../../components/translator-context.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import type { Store } from '../../lib/store/store.ts';
import type { LibraryActs } from '../views/library-acts.ts';
import { StoredCard } from '../views/stored-card.tsx';
import type { LibrarySession } from './library-session.ts';

interface LibraryDetailProps {
  readonly session: LibrarySession;
  readonly acts: LibraryActs;
  readonly store: Store;
}

/** The selected annotation: its card, where it stands and how it was found last, its history. */
export function LibraryDetail({ session, acts, store }: LibraryDetailProps): VNode | null {
  const { t } = useTranslator();
  const detail = session.detail.value;
  if (detail === null) return null;
  if (detail === 'gone') return <p class={styles.panel}>{t('library.gone')}</p>;
  const { row, draft, revisions } = detail;
  const { annotation } = row;
  return (
    <>
      <button
        type="button"
        class={styles.back}
        onClick={() => void sendToBackground('annotation.open', { annotationId: annotation.id })}
      >
        {t('row.openPage')}
      </button>
      {row.sighting !== null && <SightingNotice sighting={row.sighting} />}
      <div class={styles.card}>
        <StoredCard
          key={annotation.id}
          store={store}
          annotation={annotation}
          draft={draft}
          scales={session.scales.value}
          resolution={null}
          onClose={() => {
            session.select(null);
          }}
          onStep={(direction) => {
            session.step(direction);
          }}
          onDelete={() => void acts.delete(annotation)}
          onRestore={() => void acts.restore(annotation)}
        />
      </div>
      <SourceFacts row={row} />
      <HistoryList revisions={revisions} />
    </>
  );
}
