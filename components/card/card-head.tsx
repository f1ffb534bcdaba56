import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';

import type { CardActions } from './card-keys.ts';
import { SaveWord } from './save-notice.tsx';
import type { SaveState } from '../editing/save-state.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';

interface CardHeadProps {
  readonly saveState: ReadonlySignal<SaveState>;
  readonly actions: CardActions;
}

/** The card's name, whether it is saved, and the buttons for its neighbours and for closing. */
export function CardHead({ saveState, actions }: CardHeadProps): VNode {
  const { t } = useCardTranslator();
  return (
    <header class="tm-head">
      <h2>{t('card.label')}</h2>
      <SaveWord state={saveState} />
      <button
        type="button"
        class="tm-icon"
        aria-label={t('card.previous')}
        title={t('card.previous')}
        onClick={() => {
          actions.step(-1);
        }}
      >
        ‹
      </button>
      <button
        type="button"
        class="tm-icon"
        aria-label={t('card.next')}
        title={t('card.next')}
        onClick={() => {
          actions.step(1);
        }}
      >
        ›
      </button>
      <button
        type="button"
        class="tm-icon"
        aria-label={t('card.close')}
        title={t('card.close')}
        onClick={actions.close}
      >
        ×
      </button>
    </header>
  );
}
