import type { VNode } from 'preact';

import type { PageFailure } from '../../lib/model/page/page-state.ts';
import listFrame from '../styles/list-frame.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface PageFailureNoticeProps {
  readonly failure: PageFailure;
  readonly site: string | null;
  readonly onReadAnyway: () => void;
  readonly onSwitchOn: () => void;
}

/** Why a page could not be read, and the one thing that can be done about it, where there is one. */
export function PageFailureNotice(props: PageFailureNoticeProps): VNode {
  const { failure, site, onReadAnyway, onSwitchOn } = props;
  const { t } = useTranslator();
  return (
    <div class={listFrame.empty} role="status" data-failure={failure}>
      <p>{t(`page.${failure}`)}</p>
      {failure === 'no-article' && (
        <button type="button" onClick={onReadAnyway}>
          {t('popup.readAnyway')}
        </button>
      )}
      {failure === 'too-large' && (
        <button type="button" onClick={onReadAnyway}>
          {t('popup.readLarge')}
        </button>
      )}
      {failure === 'switched-off' && site !== null && (
        <button type="button" onClick={onSwitchOn}>
          {t('popup.switchOn', { site })}
        </button>
      )}
    </div>
  );
}
