import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { SaveNote } from '../../lib/model/revision.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';

const CHANGES = ['refile', 'update', 'correction'] as const;
type PublishedChange = (typeof CHANGES)[number];

interface PublishedNoticeProps {
  readonly onSay: (note: SaveNote) => void;
  /** Takes the change back; missing where it was not made yet. */
  readonly onDiscard?: (() => void) | undefined;
  /** Whether the person asked for the change just now, and goes on here. */
  readonly isFocused?: boolean;
}

/**
 * Asks what kind of change is made to a published check, and for the public reason; until that is
 * given the change is not published. Nothing is chosen beforehand: what a change is cannot be
 * guessed.
 */
export function PublishedNotice(props: PublishedNoticeProps): VNode {
  const { onSay, onDiscard, isFocused = false } = props;
  const asked = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isFocused) asked.current?.querySelector('select')?.focus();
  }, [isFocused]);
  const { t } = useCardTranslator();
  const [change, setChange] = useState<PublishedChange | ''>('');
  const [reason, setReason] = useState('');
  return (
    <section ref={asked} class="tm-notice" aria-label={t('published.ask')}>
      <p>{t('published.ask')}</p>
      <Choice
        label={t('published.change')}
        value={change}
        options={[
          { value: '', label: t('published.choose') },
          ...CHANGES.map((value) => ({ value, label: t(`published.${value}`) })),
        ]}
        onChoose={setChange}
      />
      <Field label={t('published.reason')} value={reason} onType={setReason} onLeave={setReason} />
      <div class="tm-row">
        <button
          type="button"
          class="tm-primary"
          disabled={change === '' || reason.trim() === ''}
          onClick={() => {
            if (change !== '') onSay({ change, reason: reason.trim() });
          }}
        >
          {t('published.say')}
        </button>
        {onDiscard !== undefined && (
          <button type="button" onClick={onDiscard}>
            {t('published.discard')}
          </button>
        )}
      </div>
    </section>
  );
}
