import type { VNode } from 'preact';

import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useTranslator } from '../ui/translator-context.ts';

/** The button that starts erasing the whole record; the question comes first. */
export function DeleteEverything({ onAsk }: { readonly onAsk: () => void }): VNode {
  const { t } = useTranslator();
  return (
    <button type="button" onClick={onAsk}>
      {t('erase.everything')}
    </button>
  );
}

/**
 * Asks for a typed confirmation before everything is erased. It is not part of its button, which
 * may be folded away while the dialog is open, when a window gets narrow.
 */
export function AskToDeleteEverything({
  onAnswer,
}: {
  readonly onAnswer: (isSure: boolean) => void;
}): VNode {
  const { t } = useTranslator();
  return (
    <ConfirmDialog
      title={t('erase.title')}
      confirm={t('erase.confirm')}
      typed={t('erase.word')}
      onCancel={() => {
        onAnswer(false);
      }}
      onConfirm={() => {
        onAnswer(true);
      }}
    >
      <p>{t('erase.explain')}</p>
      <p>{t('erase.leftOnDisk')}</p>
    </ConfirmDialog>
  );
}
