import type { VNode } from 'preact';

import { EVERYTHING, type LibraryRow } from '../../components/library/library-model.ts';
import { hashOf, type LibraryRoute } from '../../components/library/library-route.ts';
import { SightingNotice } from '../../components/marks/sighting-notice.tsx';
import { SourceFacts } from '../../components/records/source-facts.tsx';
import pageFrame from '../../components/styles/page-frame.module.css';
import styles from './library-detail.module.css';
import { Icon, type IconName } from '../../components/ui/icon.tsx';
import { useTranslator } from '../../components/ui/translator-context.ts';
import { useIsNarrow } from '../../components/ui/use-is-narrow.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import { isOfPresentWords } from '../../lib/model/rules/entry-flags.ts';
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
 * The selected annotation, in one pane: where it is and how it was last found, its card, what is
 * known about its page.
 */
export function LibraryDetail({ session, acts, store }: LibraryDetailProps): VNode | null {
  const { t } = useTranslator();
  const isNarrow = useIsNarrow();
  const detail = session.detail.value;
  const close = (): void => {
    session.select(null);
  };
  if (detail === null || detail === 'gone') {
    return (
      <div class={styles.head}>
        <span class={styles.source}>{detail === 'gone' && t('library.gone')}</span>
        <IconButton icon="cross" name={t('library.back')} onClick={close} />
      </div>
    );
  }
  const { row, draft, times } = detail;
  const { annotation } = row;
  return (
    <>
      <DetailHead row={row} />
      <KeptOut route={session.route.value} />
      {row.sighting !== null && isOfPresentWords(annotation, row.sighting) && (
        <SightingNotice
          sighting={row.sighting}
          times={times}
          annotation={annotation}
          onSettle={(decision, at, note) => sendChangeDecision(annotation, decision, at, note)}
        />
      )}
      <div class={pageFrame.check}>
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
          hasList={isNarrow}
          position={session.walk.value?.position}
          isFocusedOnOpen
          onStep={(direction) => {
            session.step(direction);
          }}
          onNext={() => {
            session.goOn();
          }}
          onDelete={() => void acts.delete(annotation, true)}
          onRestore={() => void acts.restore(annotation)}
        />
      </div>
      <div class={styles.facts}>
        <SourceFacts row={row} />
      </div>
    </>
  );
}

/** Says that the check opened here because its page lets no drawer in. */
function KeptOut({ route }: { readonly route: LibraryRoute }): VNode | null {
  const { t } = useTranslator();
  if (route.view !== 'annotation' || route.isKeptOut !== true) return null;
  return (
    <p class="tm-notice" role="status">
      {t('library.keptOut')}
    </p>
  );
}

/** Where the annotation's words stand, and the ways to its page and to all that is kept of it. */
function DetailHead({ row }: { readonly row: LibraryRow }): VNode {
  const { t } = useTranslator();
  const { annotation, source } = row;
  const { id } = annotation;
  return (
    <div class={styles.head}>
      <span class={styles.source}>{source.title === '' ? t('row.untitled') : source.title}</span>
      <IconButton
        icon="globe"
        name={t('row.openPage')}
        onClick={() => void sendToBackground('annotation.open', { annotationId: id })}
      />
      <a
        class="tm-icon-button"
        href={hashOf({ route: { view: 'record', id }, filter: EVERYTHING })}
        title={t('record.all')}
        aria-label={t('record.all')}
      >
        <Icon name="bars" />
      </a>
    </div>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
}

function IconButton({ icon, name, onClick }: IconButtonProps): VNode {
  return (
    <button type="button" class="tm-icon-button" title={name} aria-label={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
