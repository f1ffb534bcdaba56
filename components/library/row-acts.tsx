import { createContext, type VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { AnnotationId } from '../../lib/model/ids.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import type { LibraryRow } from './library-model.ts';

export interface RowActions {
  /** May be called before the row is read. */
  readonly onSelect: (id: AnnotationId) => void;
  readonly onOpenPage: (row: LibraryRow) => void;
  readonly onCopy: (row: LibraryRow) => void;
  readonly onDelete: (row: LibraryRow) => void;
  readonly onRestore: (row: LibraryRow) => void;
}

/** What can be done with an annotation outside of the list; null where nothing can. */
export const EntryActions = createContext<Omit<RowActions, 'onSelect'> | null>(null);

interface RowActsProps extends Omit<RowActions, 'onSelect'> {
  readonly row: LibraryRow;
  readonly tabIndex: number;
}

/** What can be done with one annotation of the list, each an icon with its name. */
export function RowActs(props: RowActsProps): VNode {
  const { row, tabIndex, onOpenPage, onCopy, onDelete, onRestore } = props;
  const { t } = useTranslator();
  const [isCopied, setCopied] = useState(false);
  const act = (icon: IconName, name: string, onAct: (row: LibraryRow) => void): VNode => (
    <button
      type="button"
      class="tm-icon-button"
      tabIndex={tabIndex}
      title={name}
      aria-label={name}
      onClick={() => {
        onAct(row);
      }}
    >
      <Icon name={icon} />
    </button>
  );
  if (row.annotation.deletedAt !== null) return act('again', t('row.restore'), onRestore);
  return (
    <>
      {act('globe', t('row.openPage'), onOpenPage)}
      {act(isCopied ? 'check' : 'document', t(isCopied ? 'row.copied' : 'row.copy'), () => {
        onCopy(row);
        setCopied(true);
      })}
      {act('cross', t('row.delete'), onDelete)}
    </>
  );
}
