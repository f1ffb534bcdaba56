import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Status } from '../lib/model/annotation.ts';
import { STATUSES } from '../lib/model/annotation.ts';
import type { CardActions } from './card-keys.ts';
import { Choice } from './choice.tsx';
import { useCardTranslator } from './card-translator-context.ts';

interface CardFooterProps {
  readonly status: Status;
  readonly isStored: boolean;
  readonly isDeleted: boolean;
  readonly levelCount: number;
  readonly actions: CardActions;
  readonly onDelete: () => void;
  readonly onRestore: (() => void) | undefined;
  readonly onOpenLibrary: () => void;
}

/** Triage and hand-over: status, dismiss, log only, copy, library, delete; always in sight below the card's fields. */
export function CardFooter(props: CardFooterProps): VNode {
  return (
    <footer class="tm-foot">
      {props.isDeleted && <DeletedNotice onRestore={props.onRestore} />}
      <Triage status={props.status} actions={props.actions} />
      <HandOver {...props} />
    </footer>
  );
}

function DeletedNotice({ onRestore }: Pick<CardFooterProps, 'onRestore'>): VNode {
  const { t } = useCardTranslator();
  return (
    <p class="tm-notice" role="status">
      {t('card.deleted')}{' '}
      {onRestore !== undefined && (
        <button type="button" onClick={onRestore}>
          {t('card.undo')}
        </button>
      )}
    </p>
  );
}

function Triage({ status, actions }: Pick<CardFooterProps, 'status' | 'actions'>): VNode {
  const { t } = useCardTranslator();
  return (
    <div class="tm-row">
      <Choice
        label={t('card.status')}
        isLabelHidden
        value={status}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChoose={actions.status}
      />
      <button
        type="button"
        class="tm-primary"
        title={t('card.doneHint')}
        onClick={() => {
          actions.status('done');
        }}
      >
        {t('card.done')}
      </button>
      <button type="button" title={t('card.dismissHint')} onClick={actions.dismiss}>
        {t('card.dismiss')}
      </button>
      <button
        type="button"
        title={t('card.recordedHint')}
        onClick={() => {
          actions.status('recorded');
        }}
      >
        {t('card.recorded')}
      </button>
    </div>
  );
}

function HandOver(props: CardFooterProps): VNode {
  const { isStored, isDeleted, levelCount, actions } = props;
  const { t } = useCardTranslator();
  const [isCopied, setCopied] = useState(false);
  return (
    <div class="tm-row">
      <button
        type="button"
        class="tm-quiet"
        onClick={() => {
          setCopied(true);
          actions.copy();
        }}
      >
        {isCopied ? t('card.copied') : t('card.copy')}
      </button>
      <button type="button" class="tm-quiet" onClick={props.onOpenLibrary}>
        {t('card.library')}
      </button>
      {isStored && !isDeleted && (
        <button type="button" class="tm-quiet" onClick={props.onDelete}>
          {t('card.delete')}
        </button>
      )}
      <details class="tm-keys">
        <summary>{t('card.keys')}</summary>
        <p>{t('card.keysList', { count: levelCount })}</p>
      </details>
    </div>
  );
}
