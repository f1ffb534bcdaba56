import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import { rampMark } from '../wording/finding-subjects.ts';
import { levelLabel } from '../wording/level-label.ts';
import pageFrame from '../styles/page-frame.module.css';
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
 * says the same without them.
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
    <section class={pageFrame.panel} aria-labelledby="by-verdict">
      <h2 id="by-verdict">{t('overview.byVerdict')}</h2>
      {rows.length === 0 ? (
        <p class={soft.small}>{t('overview.nothing')}</p>
      ) : (
        <table class={styles.bars}>
          <thead class="tm-hidden">
            <tr>
              <th scope="col">{t('library.verdict')}</th>
              <th scope="col">{t('overview.number')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, step }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
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
