import type { VNode } from 'preact';

import { asInner } from '../../lib/model/rules/in-quotes.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import type { TriageStatus } from './listed-claims.ts';
import listFrame from '../styles/list-frame.module.css';
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
 * What the last triage did, its undo, and a field for a reason where a bare claim was dismissed, on
 * one line.
 */
export function TriageNotice({ triaged, onUndo, onReason }: TriageNoticeProps): VNode {
  const { t } = useTranslator();
  const { before, status } = triaged;
  // An annotation has its note for that.
  const mayReason = status === 'dismissed' && before.annotation === null;
  return (
    <div class={`${listFrame.foot} ${styles.triaged}`}>
      <p role="status" title={before.claim.text}>
        {t(`triage.${status}`)} <q>{asInner(before.claim.text)}</q>
      </p>
      {mayReason && (
        <input
          key={before.key}
          type="text"
          autocomplete="off"
          aria-label={t('triage.reason')}
          placeholder={t('triage.reason')}
          onInput={({ currentTarget }) => {
            onReason(currentTarget.value);
          }}
        />
      )}
      <button type="button" class={listFrame.quiet} onClick={onUndo}>
        {t('triage.undo')} <kbd aria-hidden="true">Z</kbd>
      </button>
    </div>
  );
}
