import type { VNode } from 'preact';

import type { EditableAnnotation } from '../lib/model/annotation.ts';
import type { Revision } from '../lib/model/revision.ts';
import styles from './library-view.module.css';
import { useTranslator } from './translator-context.ts';

/** An annotation's history, newest first: when, who, what was changed. */
export function HistoryList({ revisions }: { readonly revisions: readonly Revision[] }): VNode {
  const { t, time, list } = useTranslator();
  return (
    <details class={styles.panel}>
      <summary>{t('history.title')}</summary>
      <ol class={styles.history}>
        {revisions.toReversed().map((revision) => (
          <li key={revision.seq}>
            <time dateTime={revision.at}>{time(revision.at)}</time>{' '}
            {revision.change === 'create'
              ? t('change.create')
              : t('history.entry', {
                  change: t(`change.${revision.change}`),
                  fields: list(fieldsOf(revision).map((field) => t(`field.${field}`))),
                })}{' '}
            {revision.by !== '' && t('history.by', { name: revision.by })}{' '}
            {revision.reason !== '' && <q>{revision.reason}</q>}
          </li>
        ))}
      </ol>
    </details>
  );
}

function fieldsOf({ after }: Revision): readonly (keyof EditableAnnotation)[] {
  return Object.keys(after) as (keyof EditableAnnotation)[];
}
