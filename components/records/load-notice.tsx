import type { VNode } from 'preact';

import styles from './record-pages.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface LoadNoticeProps {
  /** It could not be loaded; otherwise it is not there yet. */
  readonly isFailed: boolean;
  /** Nothing else stands in the page's main part. */
  readonly isPage: boolean;
}

/** Stands where a part of the page goes whose code is not there. */
export function LoadNotice({ isFailed, isPage }: LoadNoticeProps): VNode {
  const { t } = useTranslator();
  const notice = isFailed ? (
    <div class={styles.empty} role="alert">
      <p>{t('page.partFailed')}</p>
      <button
        type="button"
        onClick={() => {
          location.reload();
        }}
      >
        {t('page.reload')}
      </button>
    </div>
  ) : (
    <p class={styles.empty} role="status">
      {t('page.loading')}
    </p>
  );
  if (!isPage) return notice;
  return (
    <main class={styles.page}>
      <h1 class="tm-hidden">{t('library.title')}</h1>
      {notice}
    </main>
  );
}
