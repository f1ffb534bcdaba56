import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

import { Field } from './field.tsx';
import { Modal } from './modal.tsx';
import { useTranslator } from './translator-context.ts';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly confirm: string;
  /** A word that has to be typed before the act can be confirmed. */
  readonly typed?: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/**
 * Asks before an act that cannot be undone. Cancel comes first and has the focus; some acts also
 * ask for a typed word.
 */
export function ConfirmDialog(props: ConfirmDialogProps): VNode {
  const { title, children, confirm, typed, onConfirm, onCancel } = props;
  const { t } = useTranslator();
  const [text, setText] = useState('');
  const isAllowed = typed === undefined || text.trim().toLowerCase() === typed.toLowerCase();
  return (
    <Modal
      title={title}
      onClose={onCancel}
      buttons={
        <>
          <button type="button" onClick={onCancel}>
            {t('dialog.cancel')}
          </button>
          <button type="button" disabled={!isAllowed} data-confirm onClick={onConfirm}>
            {confirm}
          </button>
        </>
      }
    >
      {children}
      {typed !== undefined && (
        <Field
          label={t('erase.type', { word: typed })}
          value={text}
          onType={setText}
          onLeave={setText}
        />
      )}
    </Modal>
  );
}
