import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import { printQuery } from '../../lib/text/query/print-query.ts';
import { EntryLine } from './entry-line.tsx';
import { EVERYTHING, type LibraryFilter, type LibraryRow } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './overview-view.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { VerdictPlot } from './verdict-plot.tsx';
import { dayAfter, WeekPlot, type WeekNumbers, type WeekSeries } from './week-plot.tsx';

/** Annotations that wait for the same thing: how many, and the first few. */
export interface ShownGroup {
  readonly count: number;
  readonly first: readonly LibraryRow[];
}

export interface ShownOverview {
  readonly all: number;
  readonly toCheck: ShownGroup;
  readonly forReview: ShownGroup;
  readonly noEvidence: ShownGroup;
  readonly changed: ShownGroup;
  readonly byVerdict: ReadonlyMap<string, number>;
  readonly weeks: readonly WeekNumbers[];
}

interface OverviewViewProps {
  readonly overview: ShownOverview;
  readonly scales: readonly Scale[];
}

/** The state of the work: what is waiting, what was found, how it went week by week. */
export function OverviewView({ overview, scales }: OverviewViewProps): VNode {
  const { t } = useTranslator();
  return (
    <main class={`${pageFrame.page} ${styles.page}`}>
      <header class={`${pageFrame.head} ${recordFrame.head}`}>
        <h1>{t('overview.title')}</h1>
        <a href={listWith({})}>{t('overview.lead', { count: overview.all })}</a>
      </header>
      {overview.all === 0 && <p class={pageFrame.empty}>{t('overview.empty')}</p>}
      <div class={styles.columns}>
        <div class={styles.column}>
          {GROUPS.map((group) => (
            <Group key={group.name} {...group} {...{ overview, scales }} />
          ))}
        </div>
        <div class={styles.column}>
          <VerdictPlot byVerdict={overview.byVerdict} scales={scales} linkTo={linkToVerdict} />
          <WeekPlot weeks={overview.weeks} linkTo={linkToWeek} />
        </div>
      </div>
    </main>
  );
}

function listWith(filter: Partial<LibraryFilter>): string {
  return hashOf({ route: { view: 'list' }, filter: { ...EVERYTHING, ...filter } });
}

function linkToVerdict(verdict: string): string {
  return listWith({ text: printQuery([{ field: 'verdict', values: [verdict], isNot: false }]) });
}

/** The list of what was noted or decided from one day to another, both included. */
function linkToWeek(series: WeekSeries, from: string, to: string): string {
  if (series === 'decided') return listWith({ text: `decided:${from}..${to}` });
  return listWith({ text: `after:${from} before:${dayAfter(to)}` });
}

interface OverviewGroup {
  readonly name: 'toCheck' | 'forReview' | 'noEvidence' | 'changed';
  readonly hint?: 'overview.noEvidenceHint' | 'overview.changedHint';
  /** The filter that lists all of them. */
  readonly filter: Partial<LibraryFilter>;
}

/** What is waiting, in the order in which it is shown. */
const GROUPS: readonly OverviewGroup[] = [
  { name: 'changed', hint: 'overview.changedHint', filter: { text: 'is:changed' } },
  { name: 'toCheck', filter: { text: 'status:open,checking' } },
  { name: 'noEvidence', hint: 'overview.noEvidenceHint', filter: { text: 'is:no-evidence' } },
  { name: 'forReview', filter: { text: 'status:review' } },
];

type GroupProps = OverviewGroup & Pick<OverviewViewProps, 'overview' | 'scales'>;

function Group({ overview, scales, name, hint, filter }: GroupProps): VNode {
  const { t, number } = useTranslator();
  const { count, first } = overview[name];
  const rest = count - first.length;
  const all = listWith(filter);
  return (
    <section class={styles.group} aria-labelledby={`group-${name}`} data-group={name}>
      <h2 id={`group-${name}`}>
        {t(`overview.${name}`)}: {count === 0 ? number(count) : <a href={all}>{number(count)}</a>}
      </h2>
      {hint !== undefined && <p class={soft.small}>{t(hint)}</p>}
      {count === 0 ? (
        <p class={soft.small}>{t('overview.nothing')}</p>
      ) : (
        <ol class={recordFrame.lines}>
          {first.map((row) => (
            <li key={row.annotation.id}>
              <EntryLine row={row} scales={scales} />
            </li>
          ))}
        </ol>
      )}
      {rest > 0 && <a href={all}>{t('overview.more', { count: rest })}</a>}
    </section>
  );
}
