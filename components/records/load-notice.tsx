import type { VNode } from 'preact';

import pageFrame from '../styles/page-frame.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface LoadNoticeProps {
  /** Whether it could not be loaded; otherwise it is still loading. */
  readonly isFailed: boolean;
  /** Whether nothing else is in the page's main part. */
  readonly isPage: boolean;
}

/** Shown in place of a part of the page whose code is not loaded. */
export function LoadNotice({ isFailed, isPage }: LoadNoticeProps): VNode {
  const { t } = useTranslator();
  const notice = isFailed ? (
    <div class={pageFrame.empty} role="alert">
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
    <p class={pageFrame.empty} role="status">
      {t('page.loading')}
    </p>
  );
  if (!isPage) return notice;
  return (
    <main class={pageFrame.page}>
      <h1 class="tm-hidden">{t('library.title')}</h1>
      {notice}
    </main>
  );
}
