import type { VNode } from 'preact';

import styles from './loading-rows.module.css';

const ROWS = [0, 1, 2, 3, 4] as const;

/** The shape of claims that are not there yet. */
export function LoadingRows(): VNode {
  return (
    <ul class={styles.rows} aria-hidden="true">
      {ROWS.map((row) => (
        <li key={row}>
          <span />
          <span />
          <span />
        </li>
      ))}
    </ul>
  );
}
