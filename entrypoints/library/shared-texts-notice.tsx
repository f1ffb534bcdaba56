import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';

import { useTranslator } from '../../components/ui/translator-context.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Columns } from '../../lib/store/search/library-index.ts';
import { countSharedPages } from '../../lib/store/search/shared-pages.ts';

interface SharedTextsNoticeProps {
  /** Null until the library's index is read. */
  readonly columns: Columns | null;
  readonly erased: ReadonlySet<AnnotationId>;
}

/**
 * Says, before anything is erased for good, that page texts which other annotations were made on
 * too are kept.
 */
export function SharedTextsNotice({ columns, erased }: SharedTextsNoticeProps): VNode | null {
  const { t } = useTranslator();
  const count = useMemo(
    () => (columns === null ? 0 : countSharedPages(columns, erased)),
    [columns, erased],
  );
  return count === 0 ? null : <p>{t('erase.textsStay', { count })}</p>;
}
