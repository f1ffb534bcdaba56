import type { VNode } from 'preact';

import soft from '../styles/soft-text.module.css';
import styles from './week-plot.module.css';
import { useTranslator } from '../ui/translator-context.ts';

export interface WeekNumbers {
  /** Its Monday, as a date. */
  readonly from: string;
  readonly made: number;
  readonly decided: number;
}

/** What is counted for each week. */
export type WeekSeries = 'made' | 'decided';
const SERIES: readonly WeekSeries[] = ['made', 'decided'];

/** The drawing's units: a week is this wide, the tallest bar this high; it is stretched to its room. */
const WEEK = 24;
const HEIGHT = 60;
const BAR = 8;

interface WeekPlotProps {
  readonly weeks: readonly WeekNumbers[];
  /** A link to the list of what was noted or decided from one day to another, both included. */
  readonly linkTo: (series: WeekSeries, from: string, to: string) => string;
}

/**
 * What was noted and decided week by week, oldest first: as a drawing, with the numbers as a table
 * behind it.
 */
export function WeekPlot({ weeks, linkTo }: WeekPlotProps): VNode {
  const { t } = useTranslator();
  const isEmpty = weeks.every(({ made, decided }) => made === 0 && decided === 0);
  if (isEmpty) {
    return (
      <section class={styles.plot} aria-labelledby="by-week">
        <h2 id="by-week">{t('overview.byWeek')}</h2>
        <p class={soft.small}>{t('overview.noWeeks', { count: weeks.length })}</p>
      </section>
    );
  }
  return (
    <section class={styles.plot} aria-labelledby="by-week">
      <h2 id="by-week">{t('overview.byWeek')}</h2>
      <p class={styles.legend}>
        <span data-series="made">{t('overview.made')}</span>
        <span data-series="decided">{t('overview.decided')}</span>
      </p>
      <Columns weeks={weeks} />
      <details class="tm-more">
        <summary>{t('overview.table')}</summary>
        <WeekTable weeks={weeks} linkTo={linkTo} />
      </details>
    </section>
  );
}

function Columns({ weeks }: { readonly weeks: readonly WeekNumbers[] }): VNode {
  const { t, date, number } = useTranslator();
  const most = Math.max(1, ...weeks.flatMap(({ made, decided }) => [made, decided]));
  const column = (value: number, x: number, series: string): VNode => {
    const height = (value / most) * HEIGHT;
    return <rect data-series={series} x={x} y={HEIGHT - height} width={BAR} height={height} />;
  };
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <figure class={styles.figure}>
      <p class={styles.scale} aria-hidden="true">
        <span>{number(most)}</span>
        <span>{number(0)}</span>
      </p>
      <svg
        class={styles.weeks}
        viewBox={`0 0 ${String(weeks.length * WEEK)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('overview.weekPlot', { count: weeks.length })}
      >
        {weeks.map(({ from, made, decided }, index) => (
          <g key={from}>
            {column(made, index * WEEK + 3, 'made')}
            {column(decided, index * WEEK + 4 + BAR, 'decided')}
          </g>
        ))}
      </svg>
      <figcaption class={styles.ends}>
        <span>{first === undefined ? '' : date(first.from)}</span>
        <span>{last === undefined ? '' : date(last.from)}</span>
      </figcaption>
    </figure>
  );
}

function WeekTable({ weeks, linkTo }: WeekPlotProps): VNode {
  const { t, date, number } = useTranslator();
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('overview.week')}</th>
          <th scope="col">{t('overview.made')}</th>
          <th scope="col">{t('overview.decided')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.from}>
            <th scope="row">{date(week.from)}</th>
            {SERIES.map((series) => (
              <td key={series}>
                {week[series] === 0 ? (
                  number(0)
                ) : (
                  <a href={linkTo(series, week.from, dayAfter(week.from, 6))}>
                    {number(week[series])}
                  </a>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The day that many days after another, as a date. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
