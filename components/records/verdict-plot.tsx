import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import { rampMark } from '../wording/finding-subjects.ts';
import { levelLabel } from '../wording/level-label.ts';
import soft from '../styles/soft-text.module.css';
import styles from './verdict-plot.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface VerdictPlotProps {
  /** By the level's id, and `none`. */
  readonly byVerdict: ReadonlyMap<string, number>;
  readonly scales: readonly Scale[];
  /** A link to the list of annotations with a given level, or without any. */
  readonly linkTo: (verdict: string) => string;
}

/**
 * How many annotations have each level: a table whose numbers are also drawn as bars, so that it
 * says the same without them. Its roles are named: laid out as a grid it would be no table to a
 * screen reader.
 */
export function VerdictPlot({ byVerdict, scales, linkTo }: VerdictPlotProps): VNode {
  const translator = useTranslator();
  const { t, number } = translator;
  const most = Math.max(1, ...byVerdict.values());
  const levels = scales.flatMap(({ levels: each }) => each);
  const rows = [
    ...levels.map((level) => ({
      id: level.id,
      name: levelLabel(level, translator),
      step: rampMark(level),
    })),
    { id: 'none', name: t('library.noVerdict'), step: 'none' },
  ].filter(({ id }) => byVerdict.has(id));
  return (
    <section class={styles.verdicts} aria-labelledby="by-verdict">
      <h2 id="by-verdict">{t('overview.byVerdict')}</h2>
      {rows.length === 0 ? (
        <p class={soft.small}>{t('overview.nothing')}</p>
      ) : (
        <table class={styles.bars} role="table">
          <thead class="tm-hidden" role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t('library.verdict')}
              </th>
              <th role="columnheader" scope="col">
                {t('overview.number')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(({ id, name, step }) => (
              <tr key={id} role="row">
                <th role="rowheader" scope="row">
                  {name}
                </th>
                <td role="cell">
                  <Bar share={(byVerdict.get(id) ?? 0) / most} step={step} />
                  <a href={linkTo(id)}>{number(byVerdict.get(id) ?? 0)}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Bar({ share, step }: { readonly share: number; readonly step: number | string }): VNode {
  return (
    <svg class={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect data-step={step} width={Math.max(1, share * 100)} height="10" />
    </svg>
  );
}
