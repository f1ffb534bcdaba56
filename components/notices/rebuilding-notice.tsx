import type { VNode } from 'preact';

import noticeStyles from '../styles/notice.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface RebuildingNoticeProps {
  /** The share done while the search index is rebuilt, 0 to 1; null otherwise. */
  readonly share: number | null;
}

/**
 * The progress of rebuilding the search index. Meanwhile the newest annotations are listed; a
 * search gives results once this is done.
 */
export function RebuildingNotice({ share }: RebuildingNoticeProps): VNode | null {
  const { t } = useTranslator();
  if (share === null) return null;
  const percent = Math.round(share * 100);
  const text = t('library.rebuilding', { percent });
  return (
    <div class={noticeStyles.notice} aria-live="off">
      <span>{text}</span> <progress aria-label={text} max={100} value={percent} />
    </div>
  );
}
