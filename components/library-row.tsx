import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { annotationState } from '../lib/model/annotation-state.ts';
import type { Scale } from '../lib/model/scale.ts';
import { siteOf } from '../lib/model/source-key.ts';
import { Findings } from './claim-item.tsx';
import { familyOf } from './kind-family.ts';
import type { LibraryRow } from './library-model.ts';
import styles from './library-view.module.css';
import { SetApart } from './set-apart.tsx';
import { useTranslator } from './translator-context.ts';

export interface RowActions {
  readonly onSelect: (row: LibraryRow) => void;
  readonly onOpenPage: (row: LibraryRow) => void;
  readonly onCopy: (row: LibraryRow) => void;
  readonly onDelete: (row: LibraryRow) => void;
  readonly onRestore: (row: LibraryRow) => void;
}

interface LibraryRowProps extends RowActions {
  readonly row: LibraryRow;
  readonly scales: readonly Scale[];
  readonly isSelected: boolean;
}

/** One annotation in the list: its words, what was found, where it stands, and what can be done with it. */
export function LibraryRowItem(props: LibraryRowProps): VNode {
  const { row, scales, isSelected, onSelect } = props;
  const { claim } = row.annotation;
  return (
    <li class={styles.row} data-selected={isSelected}>
      <button
        type="button"
        class={styles.rowMain}
        data-family={familyOf(claim.kinds[0] ?? 'statement')}
        data-annotation={row.annotation.id}
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => {
          onSelect(row);
        }}
      >
        <span class={styles.quote}>
          <SetApart text={claim.text} spans={claim.figures.map(({ span }) => span)} />
        </span>
        <span class={styles.found}>
          <Findings annotation={row.annotation} scales={scales} />
          <RowState row={row} />
        </span>
        <RowSource row={row} />
      </button>
      <RowButtons {...props} />
    </li>
  );
}

function RowState({ row }: { readonly row: LibraryRow }): VNode {
  const { t, date } = useTranslator();
  const { annotation, sighting } = row;
  const isMoved = sighting !== null && sighting.state !== 'same';
  return (
    <>
      <span class={styles.status}>{t(`status.${annotation.status}`)}</span>
      {annotationState(annotation) === 'draft' && (
        <span class={styles.draft}>{t('row.draft')}</span>
      )}
      {isMoved && (
        <span class={styles.draft}>
          {t('row.lastSeen', {
            date: date(sighting.at),
            state: t(`resolution.${sighting.state}`),
          })}
        </span>
      )}
    </>
  );
}

function RowSource({ row }: { readonly row: LibraryRow }): VNode {
  const { t, date } = useTranslator();
  const { annotation, source } = row;
  return (
    <span class={styles.source}>
      {date(annotation.seenAt)} · {siteOf(annotation.visitedUrl)} ·{' '}
      {source.title === '' ? t('row.untitled') : source.title}
    </span>
  );
}

function RowButtons(props: LibraryRowProps): VNode {
  const { row, onOpenPage, onCopy, onDelete, onRestore } = props;
  const { t } = useTranslator();
  const [isCopied, setCopied] = useState(false);
  if (row.annotation.deletedAt !== null) {
    return (
      <div class={styles.rowButtons}>
        <button
          type="button"
          onClick={() => {
            onRestore(row);
          }}
        >
          {t('row.restore')}
        </button>
      </div>
    );
  }
  return (
    <div class={styles.rowButtons}>
      <button
        type="button"
        onClick={() => {
          onOpenPage(row);
        }}
      >
        {t('row.openPage')}
      </button>
      <button
        type="button"
        onClick={() => {
          onCopy(row);
          setCopied(true);
        }}
      >
        {isCopied ? t('row.copied') : t('row.copy')}
      </button>
      <button
        type="button"
        onClick={() => {
          onDelete(row);
        }}
      >
        {t('row.delete')}
      </button>
    </div>
  );
}
