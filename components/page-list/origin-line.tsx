import type { VNode } from 'preact';

import { useTranslator } from '../ui/translator-context.ts';
import styles from './origin-line.module.css';

/** The page a line comes from, in a list of several pages. */
export interface LineOrigin {
  readonly page: string;
  /** When it first appeared, ISO 8601 UTC; null where that is not known. */
  readonly foundAt: string | null;
  /** Whether nobody has looked at it yet. */
  readonly isNew: boolean;
}

/**
 * The last line of a claim in a list of several pages: the page it comes from and since when it has
 * been there, after a mark if it is new.
 */
export function OriginLine({ origin }: { readonly origin: LineOrigin }): VNode {
  const { t, time } = useTranslator();
  const { page, foundAt, isNew } = origin;
  return (
    <span class={styles.line}>
      {isNew && <strong class={styles.new}>{t('panel.new')} </strong>}
      <span class={styles.where}>{page}</span>
      {foundAt !== null && (
        <>
          {' · '}
          <time dateTime={foundAt}>{time(foundAt)}</time>
        </>
      )}
    </span>
  );
}
