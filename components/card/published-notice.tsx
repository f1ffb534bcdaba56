import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { SaveNote } from '../../lib/model/revision.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';

const CHANGES = ['refile', 'update', 'correction'] as const;

/**
 * Asks what kind of change is made to a published check, and for the public reason; until that is
 * given the change is not published.
 */
export function PublishedNotice({ onSay }: { readonly onSay: (note: SaveNote) => void }): VNode {
  const { t } = useCardTranslator();
  const [change, setChange] = useState<(typeof CHANGES)[number]>('correction');
  const [reason, setReason] = useState('');
  return (
    <section class="tm-notice" aria-label={t('published.ask')}>
      <p>{t('published.ask')}</p>
      <Choice
        label={t('published.change')}
        value={change}
        options={CHANGES.map((value) => ({ value, label: t(`published.${value}`) }))}
        onChoose={setChange}
      />
      <Field label={t('published.reason')} value={reason} onType={setReason} onLeave={setReason} />
      <div class="tm-row">
        <button
          type="button"
          class="tm-primary"
          disabled={reason.trim() === ''}
          onClick={() => {
            onSay({ change, reason: reason.trim() });
          }}
        >
          {t('published.say')}
        </button>
      </div>
    </section>
  );
}
