import type { VNode } from 'preact';

import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { LibraryRow } from './library-model.ts';
import styles from './library-row.module.css';
import { RowActs, type RowActions } from './row-acts.tsx';
import { RowWords } from './row-words.tsx';
import { useTranslator } from '../ui/translator-context.ts';

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
 * One annotation in one line: its name at a glance, its words, the verdict, its state. What can be
 * done with it takes the place of the state while it is pointed at or has the focus.
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
        {row === null ? '…' : <RowWords row={row} scales={props.scales} />}
      </button>
      {row !== null && (
        <div class={styles.acts}>
          <RowActs {...props} row={row} tabIndex={isActive ? 0 : -1} />
        </div>
      )}
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
