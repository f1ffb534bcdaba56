import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';

import type { Status } from '../../lib/model/annotation.ts';
import type { CardActions } from './card-keys.ts';
import { SaveWord } from './save-notice.tsx';
import type { SaveState } from '../editing/save-state.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Glyph } from '../ui/glyph.tsx';

/** Which of how many claims this is, counted from 1. */
export interface ClaimPosition {
  readonly at: number;
  readonly of: number;
}

interface CardHeadProps {
  readonly status: Status;
  readonly position: ClaimPosition | null;
  /** Whether closing leads back to a list. */
  readonly hasList: boolean;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly actions: CardActions;
}

/** The way back and to the neighbours, the claim's state, and whether everything is saved. */
export function CardHead(props: CardHeadProps): VNode {
  const { status, position, hasList, saveState, actions } = props;
  const { t } = useCardTranslator();
  return (
    <header class="tm-head">
      {hasList && (
        <button type="button" class="tm-back" data-close onClick={actions.close}>
          <Glyph name="back" /> {t('card.back')}
        </button>
      )}
      <span class="tm-pill" data-status={status}>
        {t(`status.${status}`)}
      </span>
      <SaveWord state={saveState} />
      {position !== null && (
        <span class="tm-faint tm-position">{t('card.position', { ...position })}</span>
      )}
      <IconButton
        name="back"
        label={t('card.previous')}
        onClick={() => {
          actions.step(-1);
        }}
      />
      <IconButton
        name="next"
        label={t('card.next')}
        onClick={() => {
          actions.step(1);
        }}
      />
      {!hasList && (
        <IconButton name="close" label={t('card.close')} onClick={actions.close} isClose />
      )}
    </header>
  );
}

interface IconButtonProps {
  readonly name: 'back' | 'next' | 'close';
  readonly label: string;
  readonly onClick: () => void;
  readonly isClose?: boolean;
}

function IconButton({ name, label, onClick, isClose = false }: IconButtonProps): VNode {
  return (
    <button
      type="button"
      class="tm-icon"
      data-close={isClose ? '' : undefined}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Glyph name={name} />
    </button>
  );
}
