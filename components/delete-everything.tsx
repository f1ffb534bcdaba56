import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { ConfirmDialog } from './confirm-dialog.tsx';
import { useTranslator } from './translator-context.ts';

/** The button that erases the whole record, after a typed confirmation. */
export function DeleteEverything({ onDelete }: { readonly onDelete: () => void }): VNode {
  const { t } = useTranslator();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('erase.everything')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={t('erase.title')}
          confirm={t('erase.confirm')}
          typed={t('erase.word')}
          onCancel={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            setAsking(false);
            onDelete();
          }}
        >
          <p>{t('erase.explain')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
