import type { ComponentChildren, VNode } from 'preact';

import type { Progress } from '../../lib/model/rules/claim-state.ts';
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

const PARTS = ['done', 'noted', 'open'] as const satisfies readonly (keyof Progress)[];

/** A page's title and how far the work on it is, in words and as a bar. */
export function PageHead({ title, where, progress, children }: PageHeadProps): VNode {
  const { t } = useTranslator();
  const counts =
    progress === null
      ? []
      : PARTS.filter((part) => part === 'open' || progress[part] > 0).map((part) =>
          t(`progress.${part}`, { count: progress[part] }),
        );
  return (
    <header class={styles.head}>
      <div class={styles.row}>
        <div class={styles.names}>
          <h1 title={title}>{title}</h1>
          <p>
            {where !== null && <span class={styles.where}>{where}</span>}
            {where !== null && counts.length > 0 && <span>&nbsp;·&nbsp;</span>}
            <span role="status" class={styles.counts}>
              {counts.join(' · ')}
            </span>
          </p>
        </div>
        {children}
      </div>
      {progress !== null && <ProgressBar progress={progress} />}
    </header>
  );
}

/** The same as the words beside it say. */
function ProgressBar({ progress }: { readonly progress: Progress }): VNode {
  return (
    <div class={styles.bar} aria-hidden="true">
      {PARTS.map((part) => (
        <span key={part} data-part={part} style={{ flexGrow: progress[part] }} />
      ))}
    </div>
  );
}
