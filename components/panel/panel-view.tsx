import type { ComponentChildren, VNode } from 'preact';

import type { PageFailure, PageState } from '../../lib/model/page/page-state.ts';
import type { PageListProps } from '../page-list/page-list.tsx';
import { PageList } from '../page-list/page-list.tsx';
import styles from './panel-view.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** What the panel shows: the page in front, or the figures of all open tabs that are read. */
export type PanelMode = 'page' | 'story';

const MODES = ['page', 'story'] as const satisfies readonly PanelMode[];

interface PanelViewProps extends Omit<PageListProps, 'state'> {
  readonly mode: PanelMode;
  readonly onMode: (mode: PanelMode) => void;
  /** The control for choosing the story worked on. */
  readonly storyBar?: ComponentChildren;
  /** The figures of all open tabs. */
  readonly story: ComponentChildren;
  /** The note on the page's source. */
  readonly sourceNote: ComponentChildren;
  /** Null or `no-permission` where no reader is running in the tab in front. */
  readonly page: PageState | { readonly failed: PageFailure } | null;
}

/**
 * The side panel beside the page: the claims of the page in front with their cards, or the figures
 * of all open tabs.
 */
export function PanelView({ mode, onMode, storyBar, story, ...page }: PanelViewProps): VNode {
  const { t } = useTranslator();
  return (
    <main class={styles.panel}>
      <div class={styles.modes} role="group" aria-label={t('panel.show')}>
        {MODES.map((each) => (
          <button
            key={each}
            type="button"
            data-mode={each}
            aria-pressed={each === mode}
            onClick={() => {
              onMode(each);
            }}
          >
            {t(`panel.${each}`)}
          </button>
        ))}
      </div>
      {storyBar}
      {mode === 'story' ? (
        <>
          <h1 class="tm-hidden">{t('panel.story')}</h1>
          {story}
        </>
      ) : (
        <PanelPage {...page} />
      )}
      <p class={styles.legend}>{t('popup.legend')}</p>
    </main>
  );
}

function PanelPage({
  page,
  sourceNote,
  ...list
}: Omit<PanelViewProps, 'mode' | 'onMode' | 'storyBar' | 'story'>): VNode {
  const { t } = useTranslator();
  const note = noteOf(page);
  return (
    <>
      <h1 class={styles.title}>{page !== null && 'title' in page ? page.title : 'Tallymark'}</h1>
      {note !== null || page === null || 'failed' in page ? (
        <p class={styles.note} role="status">
          {t(note ?? 'panel.noReader')}
        </p>
      ) : (
        <>
          {sourceNote}
          <PageList state={page} {...list} />
        </>
      )}
    </>
  );
}

/** What is shown instead of the list; null where there is a page to list. */
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
