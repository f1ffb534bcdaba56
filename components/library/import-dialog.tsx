import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import type { LeftOut } from '../../lib/model/library/left-out.ts';
import primaryButton from '../styles/primary-button.module.css';
import { Choice } from '../ui/choice.tsx';
import { Modal } from '../ui/modal.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { createTransferTranslator } from '../../lib/i18n/transfer-catalogues.ts';

/** What an import would do, counted in annotations. */
export interface ImportSummary {
  readonly exportedAt: string;
  readonly counts: Readonly<
    Record<'new' | 'newer' | 'same' | 'conflicting' | 'unattached', number>
  >;
  readonly erasedBefore: number;
  /** Looks at annotations that are here already. */
  readonly newLooks: number;
  /** What cannot be taken over as it stands in the file, by what it is. */
  readonly mended: Readonly<Record<(typeof MENDED)[number], number>>;
  /** What of another program's file is not taken over as it stands. */
  readonly left: readonly LeftOut[];
}

export type ImportConflicts = 'keep stored' | 'take imported';

interface ImportDialogProps {
  readonly summary: ImportSummary;
  readonly onApply: (conflicts: ImportConflicts) => void;
  readonly onCancel: () => void;
}

const COUNTED = ['new', 'newer', 'same', 'conflicting', 'unattached'] as const;
const MENDED = ['links', 'histories', 'looks', 'scales'] as const;

/**
 * Shows what an import would change before anything is written, and asks which side wins where both
 * changed.
 */
export function ImportDialog({ summary, onApply, onCancel }: ImportDialogProps): VNode {
  const page = useTranslator();
  const { t, time } = useMemo(() => createTransferTranslator(page.lang), [page]);
  const [conflicts, setConflicts] = useState<ImportConflicts>('keep stored');
  const { counts, erasedBefore, exportedAt, left, mended, newLooks } = summary;
  return (
    <Modal
      title={t('import.preview')}
      onClose={onCancel}
      buttons={
        <>
          <button type="button" onClick={onCancel}>
            {page.t('dialog.cancel')}
          </button>
          <button
            type="button"
            class={primaryButton.primary}
            data-confirm
            onClick={() => {
              onApply(conflicts);
            }}
          >
            {t('import.apply')}
          </button>
        </>
      }
    >
      {exportedAt !== '' && <p>{t('import.from', { date: time(exportedAt) })}</p>}
      <ul>
        {COUNTED.filter((verdict) => verdict === 'new' || counts[verdict] > 0).map((verdict) => (
          <li key={verdict}>{t(`import.${verdict}`, { count: counts[verdict] })}</li>
        ))}
        {newLooks > 0 && <li>{t('import.newLooks', { count: newLooks })}</li>}
        {MENDED.filter((what) => mended[what] > 0).map((what) => (
          <li key={what}>{t(`import.mended.${what}`, { count: mended[what] })}</li>
        ))}
        {left.map(({ why, count }) => (
          <li key={why}>{t(`import.left.${why}`, { count })}</li>
        ))}
        {erasedBefore > 0 && <li>{t('import.erased', { count: erasedBefore })}</li>}
      </ul>
      {counts.conflicting > 0 && (
        <Choice<ImportConflicts>
          label={t('import.conflicts')}
          value={conflicts}
          options={[
            { value: 'keep stored', label: t('import.keepStored') },
            { value: 'take imported', label: t('import.takeImported') },
          ]}
          onChoose={setConflicts}
        />
      )}
    </Modal>
  );
}
