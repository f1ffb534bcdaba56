import type { VNode } from 'preact';

import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import { EVERYTHING } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { ledgerRowName, undatedReasons } from '../wording/ledger-words.ts';
import styles from './undated-figures.module.css';

interface UndatedFiguresProps {
  /** Those that the drawing by time leaves out. */
  readonly rows: readonly LedgerRow[];
  readonly onSideBySide: () => void;
}

/** How many are listed: the other drawing and the table have them all. */
const MOST_LISTED = 6;

/** The figures that have no place on the time axis: how many, why, which, and where they are drawn. */
export function UndatedFigures({ rows, onSideBySide }: UndatedFiguresProps): VNode | null {
  const translator = useTranslator();
  const { t } = translator;
  if (rows.length === 0) return null;
  const more = rows.length - MOST_LISTED;
  return (
    <section class={styles.undated} data-undated>
      <p class={soft.text}>{undatedReasons(rows, translator).join(' ')}</p>
      <ul>
        {rows.slice(0, MOST_LISTED).map((row) => (
          <li key={row.key}>
            <FigureLink row={row} />
          </li>
        ))}
        {more > 0 && <li class={soft.text}>{t('ledger.moreUndated', { count: more })}</li>}
      </ul>
      <button type="button" onClick={onSideBySide}>
        {t('ledger.drawSideBySide')}
      </button>
    </section>
  );
}

function FigureLink({ row }: { readonly row: LedgerRow }): VNode {
  const route = { view: 'annotation', id: row.annotation.id } as const;
  return (
    <a dir="auto" href={hashOf({ route, filter: EVERYTHING })}>
      {ledgerRowName(row, useTranslator())}
    </a>
  );
}
