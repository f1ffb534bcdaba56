import type { VNode } from 'preact';

import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import { saidWords } from '../wording/figure-words.ts';
import { GrowingLines } from '../ui/growing-lines.tsx';
import { EVERYTHING } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import soft from '../styles/soft-text.module.css';
import styles from './ledger-table.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** Every figure of the ledger with where it comes from: what the drawing shows, as text. */
export function LedgerTable({ rows }: { readonly rows: readonly LedgerRow[] }): VNode {
  const { t } = useTranslator();
  return (
    <div class={styles.scroll} role="region" aria-label={t('ledger.table')} tabIndex={0}>
      <table class={styles.table} aria-rowcount={rows.length + 1}>
        <caption>{t('ledger.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ledger.outlet')}</th>
            <th scope="col">{t('ledger.figure')}</th>
            <th scope="col">{t('card.min')}</th>
            <th scope="col">{t('card.best')}</th>
            <th scope="col">{t('card.max')}</th>
            <th scope="col">{t('ledger.asOfHead')}</th>
            <th scope="col">{t('ledger.originHead')}</th>
            <th scope="col">{t('ledger.words')}</th>
          </tr>
        </thead>
        <tbody>
          <GrowingLines items={rows} draw={drawRow} size={40} />
        </tbody>
      </table>
    </div>
  );
}

function drawRow(row: LedgerRow): VNode {
  return <Row key={row.key} row={row} />;
}

function Row({ row }: { readonly row: LedgerRow }): VNode {
  const translator = useTranslator();
  const { t, time } = translator;
  const { figure, annotation, evidence, asOf, speaker, outlet, origin } = row;
  const route = { view: 'annotation', id: annotation.id } as const;
  return (
    <tr>
      <th scope="row">
        {speaker ?? outlet}
        {speaker !== null && <span class={`${soft.small} ${styles.outlet}`}> {outlet}</span>}
        {evidence !== null && ` (${t('ledger.evidence')})`}
      </th>
      <td dir="auto">
        {saidWords(figure, translator)}
        {figure.bounds === 'convention' && (
          <span class={soft.text}> ({t('ledger.byConvention')})</span>
        )}
      </td>
      <Amount value={figure.min} isVague={figure.bounds === 'convention'} />
      <Amount value={figure.best} isVague={false} />
      <Amount value={figure.max} isVague={figure.bounds === 'convention'} />
      <td>{asOf === null ? '' : time(asOf)}</td>
      <td>{origin}</td>
      <td dir="auto">
        <a href={hashOf({ route, filter: EVERYTHING })}>
          {evidence === null ? annotation.claim.text : evidence.title || t('evidence.untitled')}
        </a>
      </td>
    </tr>
  );
}

/** A bound; one by convention is in brackets. */
function Amount({
  value,
  isVague,
}: {
  readonly value: number | null;
  readonly isVague: boolean;
}): VNode {
  const { number } = useTranslator();
  if (value === null) return <td data-number />;
  const written = number(value, { maximumFractionDigits: 20 });
  return <td data-number>{isVague ? `(${written})` : written}</td>;
}
