import type { ComponentChildren, VNode } from 'preact';

import type { Progress } from '../../lib/model/rules/claim-state.ts';
import { ProgressBar, progressWords } from '../marks/progress-bar.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import styles from './page-head.module.css';

interface PageHeadProps {
  readonly title: string;
  /** The story worked on, or the page's site; null where there is nothing to say. */
  readonly where: string | null;
  /** Null where there are no claims to count. */
  readonly progress: Progress | null;
  /** What can be opened from here, at the end of the line. */
  readonly children: ComponentChildren;
}

/** A page's title and how far the work on it is, in words and as a bar. */
export function PageHead({ title, where, progress, children }: PageHeadProps): VNode {
  const { t } = useTranslator();
  const counts = progress === null ? '' : progressWords(progress, t);
  return (
    <header class={styles.head}>
      <div class={styles.row}>
        <div class={styles.names}>
          <h1 title={title}>{title}</h1>
          <p>
            {where !== null && <span class={styles.where}>{where}</span>}
            {where !== null && counts !== '' && <span>&nbsp;·&nbsp;</span>}
            <span role="status" class={styles.counts}>
              {counts}
            </span>
          </p>
        </div>
        {children}
      </div>
      {progress !== null && (
        <div class={styles.bar}>
          <ProgressBar progress={progress} />
        </div>
      )}
    </header>
  );
}
