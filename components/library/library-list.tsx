import type { VNode } from 'preact';

import { isFiltering } from './library-model.ts';
import { LibraryLines } from './library-lines.tsx';
import type { LibraryViewProps } from './library-view-props.ts';
import pageFrame from '../styles/page-frame.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * The rows found, or the reason there are none: still searching, failed, nothing stored yet,
 * nothing that matches.
 */
export function LibraryList(props: LibraryViewProps): VNode {
  const { result } = props;
  const { t } = useTranslator();
  if (result === null) {
    return (
      <p class={pageFrame.empty} role="status">
        {t('library.loading')}
      </p>
    );
  }
  if ('failed' in result) {
    return (
      <p class={pageFrame.empty} role="alert">
        {t('library.failed')} {t(`store.${result.failed.code}`)}
      </p>
    );
  }
  if (result.total === 0) return <NothingFound {...props} />;
  return <LibraryLines {...props} found={result} />;
}

function NothingFound({ filter }: LibraryViewProps): VNode {
  const { t } = useTranslator();
  if (isFiltering(filter)) {
    return <p class={pageFrame.empty}>{t('library.noneFound')}</p>;
  }
  if (filter.trash) return <p class={pageFrame.empty}>{t('trash.emptied')}</p>;
  return (
    <div class={pageFrame.empty}>
      <h2>{t('library.empty')}</h2>
      <p>{t('library.emptyHint')}</p>
    </div>
  );
}
