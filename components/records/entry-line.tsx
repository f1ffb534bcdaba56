import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';

import { siteOf } from '../../lib/model/rules/source-key.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { EVERYTHING, type LibraryRow } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import { EntryActions, RowActs } from '../library/row-acts.tsx';
import { RowWords } from '../library/row-words.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import styles from './entry-line.module.css';

interface EntryLineProps {
  readonly row: LibraryRow;
  readonly scales: readonly Scale[];
  /** False where the source is already named. */
  readonly isSourceShown?: boolean;
}

/**
 * One annotation in a list of links, as it looks in the library's list. What can be done with it
 * takes the place of the state while it is pointed at or has the focus.
 */
export function EntryLine({ row, scales, isSourceShown = true }: EntryLineProps): VNode {
  const actions = useContext(EntryActions);
  const { id } = row.annotation;
  return (
    <div class={styles.line}>
      <a class={styles.main} href={hashOf({ route: { view: 'record', id }, filter: EVERYTHING })}>
        <RowWords row={row} scales={scales} />
        {isSourceShown && <Origin row={row} />}
      </a>
      {actions !== null && (
        <div class={styles.acts}>
          <RowActs {...actions} row={row} tabIndex={0} />
        </div>
      )}
    </div>
  );
}

/** Where the words stand, and when they were noted. */
function Origin({ row }: { readonly row: LibraryRow }): VNode {
  const { t, date } = useTranslator();
  const { annotation, source } = row;
  const title = source.title === '' ? t('row.untitled') : source.title;
  return (
    <span class={styles.origin}>
      {[title, siteOf(annotation.visitedUrl), date(annotation.seenAt)].join(' · ')}
    </span>
  );
}
