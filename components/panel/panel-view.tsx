import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

import { PageView, type PageViewProps } from '../page-view/page-view.tsx';
import { UnreadNotice } from '../page-view/page-notices.tsx';
import menuStyles from '../styles/menu.module.css';
import { Icon } from '../ui/icon.tsx';
import styles from './panel-view.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** What the panel shows: the page in front, or the figures of all open tabs that are read. */
export type PanelMode = 'page' | 'story';

const MODES = ['page', 'story'] as const satisfies readonly PanelMode[];

/** What a person does in the panel with the page in front. */
export type PanelActions = Pick<
  PageViewProps,
  | 'onOpen'
  | 'onShow'
  | 'onTriage'
  | 'onUntriage'
  | 'orphanActions'
  | 'onDensity'
  | 'onRead'
  | 'onClear'
  | 'onLibrary'
  | 'onOptions'
>;

interface PanelViewProps
  extends
    PanelActions,
    Pick<PageViewProps, 'page' | 'site' | 'story' | 'scales' | 'place' | 'openKey' | 'check'> {
  /** Another page gets another one: what was chosen for its list begins anew. */
  readonly pageId: number;
  readonly mode: PanelMode;
  readonly onMode: (mode: PanelMode) => void;
  /** The choice of the story worked on. */
  readonly storyChoice?: ComponentChildren;
  /** Whether the keyboard stayed in the page when a claim was opened from there. */
  readonly lacksKeyboard?: boolean;
  /** The figures of all open tabs. */
  readonly openTabs: ComponentChildren;
  /** The note on the page's source. */
  readonly sourceNote: ComponentChildren;
}

/**
 * The side panel beside the page: the claims of the page in front and the check of one of them, or
 * the figures of all open tabs.
 */
export function PanelView(props: PanelViewProps): VNode {
  const { pageId, mode, onMode, storyChoice, openTabs, sourceNote, onLibrary, ...rest } = props;
  const { lacksKeyboard, ...page } = rest;
  const { t } = useTranslator();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <main class={styles.panel}>
      <div class={styles.bar}>
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
        <button
          type="button"
          class="tm-icon-button"
          title={t('popup.library')}
          aria-label={t('popup.library')}
          onClick={onLibrary}
        >
          <Icon name="document" />
        </button>
      </div>
      {mode === 'story' ? (
        <>
          <h1 class="tm-hidden">{t('panel.story')}</h1>
          {openTabs}
        </>
      ) : (
        <>
          <PageView
            key={pageId}
            {...page}
            onLibrary={onLibrary}
            isMenuOpen={isMenuOpen}
            onMenu={setMenuOpen}
            menu={<div class={menuStyles.group}>{storyChoice}</div>}
            above={sourceNote}
            unread={<UnreadNotice onLibrary={onLibrary} />}
          />
          {lacksKeyboard === true && page.openKey !== null && (
            <p class={styles.keyboard} role="status">
              {t('panel.keyboard')}
            </p>
          )}
        </>
      )}
    </main>
  );
}
