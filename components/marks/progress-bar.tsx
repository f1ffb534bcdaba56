import type { VNode } from 'preact';

import { PROGRESS_PARTS, type Progress } from '../../lib/model/rules/claim-state.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import styles from './progress-bar.module.css';

/** How far the work is, in words: parts that are empty go without saying, but what is open. */
export function progressWords(progress: Progress, t: Translator['t']): string {
  return PROGRESS_PARTS.filter((part) => part === 'open' || progress[part] > 0)
    .map((part) => t(`progress.${part}`, { count: progress[part] }))
    .join(' · ');
}

/** The same as a bar, as wide as the place it is given; the words stand beside it. */
export function ProgressBar({ progress }: { readonly progress: Progress }): VNode {
  return (
    <span class={styles.bar} aria-hidden="true">
      {PROGRESS_PARTS.map((part) => (
        <span key={part} data-part={part} style={{ flexGrow: progress[part] }} />
      ))}
    </span>
  );
}
