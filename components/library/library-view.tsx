import type { VNode } from 'preact';

import { LibraryFilters } from './library-filters.tsx';
import { LibraryList } from './library-list.tsx';
import type { LibraryViewProps } from './library-view-props.ts';
import pageFrame from '../styles/page-frame.module.css';
import styles from './library-view.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * The library: search, filter, list, and one annotation beside it (on narrow windows instead of
 * it).
 */
export function LibraryView(props: LibraryViewProps): VNode {
  const { filter, selected } = props;
  const { t } = useTranslator();
  return (
    <div class={styles.library} data-detail={selected !== null}>
      <header class={pageFrame.head}>
        <h1 class={filter.trash ? undefined : styles.title}>
          {filter.trash ? t('trash.title') : t('library.title')}
        </h1>
        <Count {...props} />
        <TrashBar {...props} />
        <span class={styles.tools}>{props.tools}</span>
      </header>
      <main class={styles.main}>
        <LibraryFilters {...props} />
        <div class={styles.columns}>
          <div class={styles.listColumn}>
            <LibraryList {...props} />
            {props.bulk}
          </div>
          {selected !== null && (
            <section class={styles.detail} aria-label={t('library.detail')}>
              {props.detail}
            </section>
          )}
        </div>
      </main>
    </div>
  );
}

function Count({ filter, result, size }: LibraryViewProps): VNode | null {
  const { t } = useTranslator();
  if (size === null || result === null || 'failed' in result) return null;
  const all = filter.trash ? size.trash : size.all;
  return (
    <span class={styles.count} role="status">
      {result.total === all
        ? t('library.count', { count: all })
        : t('library.found', { found: result.total, all })}
    </span>
  );
}

function TrashBar({ filter, size, onFilter, onEmptyTrash }: LibraryViewProps): VNode | null {
  const { t } = useTranslator();
  const count = size?.trash ?? 0;
  if (!filter.trash && count === 0) return null;
  return (
    <span class={styles.trashBar}>
      <button
        type="button"
        onClick={() => {
          onFilter({ ...filter, trash: !filter.trash });
        }}
      >
        {filter.trash ? t('trash.leave') : t('trash.show', { count })}
      </button>
      {filter.trash && count > 0 && (
        <button type="button" onClick={onEmptyTrash}>
          {t('trash.empty')}
        </button>
      )}
    </span>
  );
}
