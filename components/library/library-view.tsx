import type { VNode } from 'preact';

import { EVERYTHING, isFiltering } from './library-model.ts';
import { LibraryList } from './library-list.tsx';
import type { LibraryViewProps } from './library-view-props.ts';
import { TokenField } from './search/token-field.tsx';
import { SearchProblems } from './search/search-problems.tsx';
import styles from './library-view.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { useElementId } from '../ui/use-element-id.ts';

/**
 * The library: search, list, and one annotation beside it (on narrow windows instead of it).
 */
export function LibraryView(props: LibraryViewProps): VNode {
  const { filter, selected, problems, onFilter } = props;
  const { t } = useTranslator();
  const id = useElementId();
  return (
    <main class={styles.library} data-detail={selected !== null}>
      <h1 class="tm-hidden">{t(filter.trash ? 'trash.title' : 'library.title')}</h1>
      <div class={styles.listColumn}>
        <div class={styles.bar} role="search">
          <TokenField
            text={filter.text}
            problemsId={problems.length > 0 ? id : null}
            onText={(text) => {
              onFilter({ ...filter, text });
            }}
          />
          {props.tools}
          <SearchProblems id={id} problems={problems} />
        </div>
        <Head {...props} />
        <LibraryList {...props} />
        {props.bulk}
      </div>
      {selected !== null && (
        <section class={styles.detail} aria-label={t('library.detail')}>
          {props.detail}
        </section>
      )}
    </main>
  );
}

/** What is listed and how much of it, and the ways back to everything. */
function Head(props: LibraryViewProps): VNode {
  const { filter, size, onFilter, onEmptyTrash } = props;
  const { t } = useTranslator();
  return (
    <div class={styles.head}>
      {filter.trash && <strong>{t('trash.title')}</strong>}
      <Count {...props} />
      {isFiltering(filter) && (
        <button
          type="button"
          class={styles.quiet}
          onClick={() => {
            onFilter({ ...filter, text: EVERYTHING.text });
          }}
        >
          {t('library.clearFilter')}
        </button>
      )}
      {filter.trash && (
        <button
          type="button"
          onClick={() => {
            onFilter({ ...filter, trash: false });
          }}
        >
          {t('trash.leave')}
        </button>
      )}
      {filter.trash && (size?.trash ?? 0) > 0 && (
        <button type="button" onClick={onEmptyTrash}>
          {t('trash.empty')}
        </button>
      )}
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
