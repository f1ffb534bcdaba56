import type { VNode } from 'preact';

import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import { saidWords } from '../wording/figure-words.ts';
import { GrowingLines } from '../ui/growing-lines.tsx';
import { EVERYTHING } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import soft from '../styles/soft-text.module.css';
import styles from './ledger-table.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * Every figure of the ledger with where it comes from: what the drawing shows, as text. Where there
 * is no room for columns each line is a block of its own; the roles are named because such blocks
 * would be no table to a screen reader.
 */
export function LedgerTable({ rows }: { readonly rows: readonly LedgerRow[] }): VNode {
  const { t } = useTranslator();
  return (
    <div class={styles.frame}>
      <table class={styles.table} role="table" aria-rowcount={rows.length + 1}>
        <caption>{t('ledger.table')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map(({ name, isNumber }) => (
              <th key={name} role="columnheader" scope="col" data-number={isNumber}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <GrowingLines items={rows} draw={drawRow} size={40} />
        </tbody>
      </table>
    </div>
  );
}

const COLUMNS = [
  { name: 'ledger.outlet', isNumber: false },
  { name: 'ledger.figure', isNumber: false },
  { name: 'card.min', isNumber: true },
  { name: 'card.best', isNumber: true },
  { name: 'card.max', isNumber: true },
  { name: 'ledger.asOfHead', isNumber: false },
  { name: 'ledger.originHead', isNumber: false },
  { name: 'ledger.words', isNumber: false },
] as const;

function drawRow(row: LedgerRow): VNode {
  return <Row key={row.key} row={row} />;
}

function Row({ row }: { readonly row: LedgerRow }): VNode {
  const translator = useTranslator();
  const { t, time } = translator;
  const { figure, annotation, evidence, replacedBy, asOf, speaker, outlet, origin } = row;
  const route = { view: 'annotation', id: annotation.id } as const;
  const isVague = figure.bounds === 'convention';
  return (
    // A block says of bounds what the figure's own words leave out, and an origin that is another.
    <tr
      role="row"
      data-bounds={isVague || figure.best !== null}
      data-passed-on={origin !== (speaker ?? outlet)}
    >
      <th role="rowheader" scope="row">
        {speaker ?? outlet}
        {evidence !== null && <span class={soft.text}> ({t('ledger.evidence')})</span>}
        {speaker !== null && <span class={`${soft.small} ${styles.outlet}`}> {outlet}</span>}
      </th>
      <td role="cell" dir="auto" data-part="figure">
        {saidWords(figure, translator)}
        {isVague && <span class={soft.text}> ({t('ledger.byConvention')})</span>}
      </td>
      <Amount name="card.min" value={figure.min} isVague={isVague} />
      <Amount name="card.best" value={figure.best} isVague={false} />
      <Amount name="card.max" value={figure.max} isVague={isVague} />
      <td role="cell" data-part="asOf" data-name={t('ledger.asOfHead')}>
        {asOf === null ? '' : time(asOf)}
      </td>
      <td role="cell" data-part="origin" data-name={t('ledger.originHead')}>
        {origin}
      </td>
      <td role="cell" dir="auto" data-part="words">
        <a href={hashOf({ route, filter: EVERYTHING })}>
          {evidence === null
            ? (replacedBy?.old ?? annotation.claim.text)
            : evidence.title || t('evidence.untitled')}
        </a>
        {replacedBy !== null && (
          <span class={soft.text}>
            {' '}
            {t('ledger.replaced', { time: time(replacedBy.newSeenAt) })}
          </span>
        )}
      </td>
    </tr>
  );
}

interface AmountProps {
  readonly name: 'card.min' | 'card.best' | 'card.max';
  readonly value: number | null;
  readonly isVague: boolean;
}

/** A bound; one by convention is in brackets. */
function Amount({ name, value, isVague }: AmountProps): VNode {
  const { t, number } = useTranslator();
  const written = value === null ? '' : number(value, { maximumFractionDigits: 20 });
  return (
    <td role="cell" data-number data-part="bound" data-name={t(name)}>
      {isVague && value !== null ? `(${written})` : written}
    </td>
  );
}
