import type { VNode } from 'preact';

import type { Status } from '../../lib/model/annotation.ts';
import type { Flag } from '../../lib/model/rules/claim-state.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import styles from './state-pills.module.css';

/** The sign of a state that is decided. */
const SIGNS: Readonly<Partial<Record<Status, IconName>>> = {
  done: 'check',
  recorded: 'bookmark',
};

interface StatePillsProps {
  readonly status: Status;
  readonly flags: readonly Flag[];
}

/**
 * A claim's one state, with its flags before it. Open is plain text, since most claims are open;
 * what is decided is filled and has a sign.
 */
export function StatePills({ status, flags }: StatePillsProps): VNode {
  const { t } = useCardTranslator();
  const sign = SIGNS[status];
  return (
    <span class={styles.pills}>
      {flags.map((flag) => (
        <span key={flag} class={styles.flag} data-flag={flag}>
          {t(`flag.${flag}`)}
        </span>
      ))}
      <span class={styles.pill} data-status={status}>
        {sign !== undefined && <Icon name={sign} />}
        {t(`status.${status}`)}
      </span>
    </span>
  );
}
