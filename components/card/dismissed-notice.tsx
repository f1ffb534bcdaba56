import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Field } from '../ui/field.tsx';

/**
 * The dismissal, on its source, of a claim that nobody annotated, and what can be done about it.
 */
export interface Dismissed {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onTakeBack: () => void;
}

/** Says that the claim is dismissed, with a field for the reason and a way to undo it. */
export function DismissedNotice({ dismissed }: { readonly dismissed: Dismissed }): VNode {
  const { t } = useCardTranslator();
  // The reason as typed: what is stored follows a moment later, and must not remove letters.
  const [reason, setReason] = useState(dismissed.reason);
  const type = (typed: string): void => {
    if (typed === reason) return;
    setReason(typed);
    dismissed.onReason(typed);
  };
  return (
    <section class="tm-notice" aria-label={t('dismissed.title')}>
      <strong>{t('dismissed.title')}</strong>
      <Field label={t('dismissed.reason')} value={reason} onType={type} onLeave={type} />
      <div class="tm-row">
        <button type="button" title={t('dismissed.takeBackHint')} onClick={dismissed.onTakeBack}>
          {t('dismissed.takeBack')}
        </button>
      </div>
    </section>
  );
}
