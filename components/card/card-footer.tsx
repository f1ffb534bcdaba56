import { Fragment, type VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { EditableAnnotation, Status } from '../../lib/model/annotation.ts';
import { STATUSES } from '../../lib/model/annotation.ts';
import type { CardActions } from './card-keys.ts';
import { Choice } from '../ui/choice.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';

interface CardFooterProps {
  readonly status: Status;
  readonly isStored: boolean;
  readonly isDeleted: boolean;
  readonly levelCount: number;
  /** The fields of the decision that can be undone; null where there is none. */
  readonly undoable: readonly (keyof EditableAnnotation)[] | null;
  readonly actions: CardActions;
  readonly onDelete: () => void;
  readonly onRestore: (() => void) | undefined;
  readonly onOpenLibrary: () => void;
}

/** The card's keys in the order they are listed. */
const KEYS = [
  '1–9',
  '0',
  'J',
  'K',
  'E',
  'L',
  'F',
  'R',
  'D',
  'T',
  'U',
  'C',
  'N',
  'P',
  '?',
  'Esc',
] as const;

/**
 * Triage and handing over: status, dismiss, log only, copy, library, delete; always in view below
 * the card's fields.
 */
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
    <div class="tm-row tm-triage">
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
  const { isStored, isDeleted, levelCount, undoable, actions } = props;
  const { t, list } = useCardTranslator();
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
      {undoable !== null && (
        <button type="button" class="tm-quiet" title={t('card.undoHint')} onClick={actions.undo}>
          {t('card.undoField', { fields: list(undoable.map((field) => t(`field.${field}`))) })}
        </button>
      )}
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
        <dl class="tm-compare">
          {KEYS.map((key) => (
            <Fragment key={key}>
              <dt>
                <kbd>{key === '1–9' ? `1–${Math.min(9, levelCount)}` : key}</kbd>
              </dt>
              <dd>{t(`key.${key}`)}</dd>
            </Fragment>
          ))}
        </dl>
      </details>
    </div>
  );
}
