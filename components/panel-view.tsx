import type { ComponentChildren, VNode } from 'preact';

import type { PageFailure, PageState } from '../lib/model/page-state.ts';
import type { PageListProps } from './page-list.tsx';
import { PageList } from './page-list.tsx';
import styles from './panel-view.module.css';
import { useTranslator } from './translator-context.ts';

interface PanelViewProps extends Omit<PageListProps, 'state'> {
  /** Null or `no-permission` where no reader is alive in the tab in front. */
  readonly page: PageState | { readonly failed: PageFailure } | null;
  /** The card of the annotation in hand; null shows the list. */
  readonly detail: ComponentChildren;
}

/** The side panel: the claims of the page in front, or the annotation in hand. */
export function PanelView({ page, detail, ...list }: PanelViewProps): VNode {
  const { t } = useTranslator();
  return (
    <main class={styles.panel}>
      <h1 class={styles.title}>{page !== null && 'title' in page ? page.title : 'Tallymark'}</h1>
      {detail ?? <PanelBody page={page} {...list} />}
      <p class={styles.legend}>{t('popup.legend')}</p>
    </main>
  );
}

function PanelBody({ page, ...list }: Omit<PanelViewProps, 'detail'>): VNode {
  const { t } = useTranslator();
  const note = noteOf(page);
  if (note !== null || page === null || 'failed' in page) {
    return (
      <p class={styles.note} role="status">
        {t(note ?? 'panel.noReader')}
      </p>
    );
  }
  return <PageList state={page} {...list} />;
}

/** What stands instead of the list; null where there is a page to list. */
function noteOf(
  page: PanelViewProps['page'],
): 'panel.noReader' | 'popup.reading' | 'popup.cleared' | `page.${PageFailure}` | null {
  if (page === null) return 'panel.noReader';
  if ('failed' in page) {
    return page.failed === 'no-permission' ? 'panel.noReader' : `page.${page.failed}`;
  }
  const { reading } = page;
  if (typeof reading === 'object') return `page.${reading.failed}`;
  if (reading === 'cleared') return 'popup.cleared';
  return reading === 'done' ? null : 'popup.reading';
}
