import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { recordFlags } from '../../lib/model/rules/claim-state.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { siteOf } from '../../lib/model/rules/source-key.ts';
import { Findings } from '../marks/findings-line.tsx';
import { familyOf } from '../../lib/model/kind-family.ts';
import type { LibraryRow } from './library-model.ts';
import styles from './library-row.module.css';
import { EmphasizedText } from '../ui/emphasized-text.tsx';
import { useTranslator } from '../ui/translator-context.ts';

export interface RowActions {
  /** May be called before the row is read. */
  readonly onSelect: (id: AnnotationId) => void;
  readonly onOpenPage: (row: LibraryRow) => void;
  readonly onCopy: (row: LibraryRow) => void;
  readonly onDelete: (row: LibraryRow) => void;
  readonly onRestore: (row: LibraryRow) => void;
}

interface LibraryRowProps extends RowActions {
  readonly id: AnnotationId;
  /** Its number counted from 0, out of how many, and its position in px. */
  readonly line: number;
  readonly lines: number;
  readonly top: number;
  readonly height: number;
  /** Null until it is read. */
  readonly row: LibraryRow | null;
  readonly scales: readonly Scale[];
  /** Whether Tab stops at it. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (line: number, isRange: boolean) => void;
}

/**
 * One annotation in the list: its words, what was found, where it is, and what can be done with it.
 */
export function LibraryRowItem(props: LibraryRowProps): VNode {
  const { id, line, row, isActive, isSelected, onSelect } = props;
  return (
    <li
      class={styles.row}
      style={{ insetBlockStart: `${props.top}px`, blockSize: `${props.height}px` }}
      aria-setsize={props.lines}
      aria-posinset={line + 1}
      data-selected={isSelected}
      data-chosen={props.isChosen}
    >
      <RowChoice {...props} />
      <button
        type="button"
        class={styles.main}
        data-family={familyOf(row?.annotation.claim.kinds[0] ?? 'statement')}
        data-annotation={id}
        data-line={line}
        tabIndex={isActive ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        onClick={(event) => {
          if (event.shiftKey || event.ctrlKey || event.metaKey)
            props.onChoose(line, event.shiftKey);
          else onSelect(id);
        }}
      >
        {row === null ? <span class={styles.quote}>…</span> : <RowWords {...props} row={row} />}
      </button>
      {row !== null && <RowButtons {...props} row={row} />}
    </li>
  );
}

function RowChoice({ line, isActive, isChosen, row, onChoose }: LibraryRowProps): VNode {
  const { t } = useTranslator();
  return (
    <input
      type="checkbox"
      class={styles.choice}
      tabIndex={isActive ? 0 : -1}
      checked={isChosen}
      aria-label={t('row.choose', { quote: row?.annotation.claim.text.slice(0, 80) ?? '' })}
      onClick={(event) => {
        onChoose(line, event.shiftKey);
      }}
    />
  );
}

interface ReadRowProps extends LibraryRowProps {
  readonly row: LibraryRow;
}

function RowWords({ row, scales }: ReadRowProps): VNode {
  const { claim } = row.annotation;
  return (
    <>
      <span class={styles.quote}>
        <EmphasizedText text={claim.text} spans={claim.figures.map(({ span }) => span)} />
      </span>
      <span class={styles.found}>
        <Findings annotation={row.annotation} scales={scales} />
        <RowState row={row} />
      </span>
      <RowSource row={row} />
    </>
  );
}

function RowState({ row }: { readonly row: LibraryRow }): VNode {
  const { t, date } = useTranslator();
  const { annotation, sighting } = row;
  const isMoved = sighting !== null && sighting.state !== 'same';
  return (
    <>
      <span class={styles.status}>{t(`status.${annotation.status}`)}</span>
      {recordFlags(annotation).map((flag) => (
        <span key={flag} class={styles.draft}>
          {t(`flag.${flag}`)}
        </span>
      ))}
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

function RowButtons(props: ReadRowProps): VNode {
  const tabIndex = props.isActive ? 0 : -1;
  const { row, onOpenPage, onCopy, onDelete, onRestore } = props;
  const { t } = useTranslator();
  const [isCopied, setCopied] = useState(false);
  if (row.annotation.deletedAt !== null) {
    return (
      <div class={styles.buttons}>
        <button
          type="button"
          tabIndex={tabIndex}
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
    <div class={styles.buttons}>
      <button
        type="button"
        tabIndex={tabIndex}
        onClick={() => {
          onOpenPage(row);
        }}
      >
        {t('row.openPage')}
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        onClick={() => {
          onCopy(row);
          setCopied(true);
        }}
      >
        {isCopied ? t('row.copied') : t('row.copy')}
      </button>
      <button
        type="button"
        tabIndex={tabIndex}
        onClick={() => {
          onDelete(row);
        }}
      >
        {t('row.delete')}
      </button>
    </div>
  );
}
