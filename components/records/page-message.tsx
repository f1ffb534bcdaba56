import type { VNode } from 'preact';

import type { StoreFailure } from '../../lib/model/store-failure.ts';
import pageFrame from '../styles/page-frame.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * A page of the library that has nothing to show: still reading (null), failed, or no longer there,
 * with the words that say so.
 */
export function PageMessage({ why }: { readonly why: StoreFailure | string | null }): VNode {
  const { t } = useTranslator();
  return (
    <main class={pageFrame.page}>
      <h1 class="tm-hidden">{t('library.title')}</h1>
      {why === null ? (
        <p class={pageFrame.empty} role="status">
          {t('page.loading')}
        </p>
      ) : (
        <p class={pageFrame.empty} role="alert">
          {typeof why === 'string' ? why : `${t('page.failed')} ${t(`store.${why.code}`)}`}
        </p>
      )}
    </main>
  );
}
