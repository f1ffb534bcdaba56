import type { VNode } from 'preact';

import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import type { TriageStatus } from './listed-claims.ts';
import styles from './triage-notice.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** The last triage of a list: the claim as it was before, and its new status. */
export interface Triaged {
  readonly before: ListedClaim;
  readonly status: TriageStatus;
}

interface TriageNoticeProps {
  readonly triaged: Triaged;
  readonly onUndo: () => void;
  /** The reason why the claim was dismissed, as it is typed. */
  readonly onReason: (reason: string) => void;
}

/**
 * What the last triage did, its undo, and a field for a reason where a bare claim was dismissed.
 */
export function TriageNotice({ triaged, onUndo, onReason }: TriageNoticeProps): VNode {
  const { t } = useTranslator();
  const { before, status } = triaged;
  // An annotation has its note for that.
  const mayReason = status === 'dismissed' && before.annotation === null;
  return (
    <div class={styles.triaged}>
      <p role="status">
        {t(`triage.${status}`)} <q class={styles.clip}>{before.claim.text}</q>
      </p>
      {mayReason && (
        <input
          key={before.key}
          type="text"
          aria-label={t('triage.reason')}
          placeholder={t('triage.reason')}
          onInput={({ currentTarget }) => {
            onReason(currentTarget.value);
          }}
        />
      )}
      <button type="button" onClick={onUndo}>
        {t('triage.undo')}
      </button>
    </div>
  );
}
