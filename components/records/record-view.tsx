import type { ComponentChildren, VNode } from 'preact';
import { useCallback } from 'preact/hooks';

import type { Annotation } from '../../lib/model/annotation.ts';
import type { Revision } from '../../lib/model/revision.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { EntryLine } from './entry-line.tsx';
import { GrowingLines } from '../ui/growing-lines.tsx';
import { HistoryTimeline } from './history-timeline.tsx';
import { EVERYTHING, type LibraryRow } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import { SightingsPanel } from './sightings-panel.tsx';
import { PassagePanel } from './passage-panel.tsx';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import { SourceFacts } from './source-facts.tsx';
import { useTranslator } from '../ui/translator-context.ts';

/** Annotations related in one way: how many there are, and all of them or the first. */
export interface RelatedRows {
  readonly count: number;
  readonly entries: readonly LibraryRow[];
}

/** Everything kept about one annotation and what it is linked to. */
export interface ShownRecord {
  readonly annotation: Annotation;
  readonly source: LibraryRow['source'];
  readonly sighting: Sighting | null;
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  /** Newest first. */
  readonly looks: readonly Sighting[];
  readonly pageText: string | null;
  readonly stories: readonly { readonly id: string; readonly name: string }[];
  readonly appearances: RelatedRows;
  readonly sameSubject: RelatedRows;
  readonly sameSource: RelatedRows;
}

interface RecordViewProps {
  readonly record: ShownRecord;
  readonly scales: readonly Scale[];
  /** The card, and how its place was found. */
  readonly card: ComponentChildren;
  readonly onOpenPage: () => void;
}

/**
 * One annotation's own page: its card, its words in their passage, its history, what it is linked
 * to, every sighting of it.
 */
export function RecordView({ record, scales, card, onOpenPage }: RecordViewProps): VNode {
  const { t } = useTranslator();
  const { annotation } = record;
  const all = hashOf({
    route: { view: 'record', id: annotation.id, isAll: true },
    filter: EVERYTHING,
  });
  return (
    <main class={pageFrame.page}>
      <header class={`${pageFrame.head} ${recordFrame.head}`}>
        <h1>{t('record.title')}</h1>
        <a href={hashOf({ route: { view: 'annotation', id: annotation.id }, filter: EVERYTHING })}>
          {t('record.inList')}
        </a>
        <button type="button" onClick={onOpenPage}>
          {t('row.openPage')}
        </button>
      </header>
      <div class={recordFrame.columns}>
        <div class={recordFrame.column}>
          {card}
          <div class={pageFrame.panel}>
            <SourceFacts row={record} />
          </div>
        </div>
        <div class={recordFrame.column}>
          <PassagePanel {...record} />
          <HistoryTimeline
            revisions={record.revisions}
            context={{ scales, claim: annotation.claim, nameOf: namesIn(record) }}
          />
          <Related title="record.appearances" related={record.appearances} {...{ all, scales }} />
          <Related title="record.sameSubject" related={record.sameSubject} {...{ all, scales }} />
          <Related title="record.sameSource" related={record.sameSource} {...{ all, scales }} />
          <SightingsPanel looks={record.looks} />
        </div>
      </div>
    </main>
  );
}

/** Names of stories, words of other annotations; the id itself where what it named is gone. */
function namesIn({ stories, appearances }: ShownRecord): (id: string) => string {
  const names = new Map<string, string>([
    ...stories.map(({ id, name }) => [id, name] as const),
    ...appearances.entries.map(({ annotation: { id, claim } }) => [id, claim.text] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

interface RelatedProps {
  readonly title: 'record.appearances' | 'record.sameSubject' | 'record.sameSource';
  readonly related: RelatedRows;
  /** The address that shows all of them. */
  readonly all: string;
  readonly scales: readonly Scale[];
}

function Related({ title, related, all, scales }: RelatedProps): VNode | null {
  const { t, number } = useTranslator();
  const { count, entries } = related;
  const isSourceShown = title !== 'record.sameSource';
  const draw = useCallback(
    (row: LibraryRow) => (
      <li key={row.annotation.id}>
        <EntryLine row={row} scales={scales} isSourceShown={isSourceShown} />
      </li>
    ),
    [scales, isSourceShown],
  );
  if (count === 0) return null;
  return (
    <section class={pageFrame.panel} aria-labelledby={title}>
      <h2 id={title}>
        {t(title)}: {number(count)}
      </h2>
      <ul class={recordFrame.lines}>
        <GrowingLines items={entries} draw={draw} size={50} />
      </ul>
      {entries.length < count && (
        <a href={all}>{t('record.showAll', { shown: entries.length, count })}</a>
      )}
    </section>
  );
}
