import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import { levelLabel } from '../wording/level-label.ts';
import type { ListGroup, ListGrouping } from './library-model.ts';
import styles from './group-heading.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface GroupHeadingProps {
  readonly group: ListGroup | undefined;
  readonly grouping: ListGrouping;
  readonly scales: readonly Scale[];
  /** px from the list's top. */
  readonly top: number;
}

/** What the lines below have in common, and how many of them there are. */
export function GroupHeading({ group, grouping, scales, top }: GroupHeadingProps): VNode | null {
  const translator = useTranslator();
  const { t } = translator;
  if (group === undefined) return null;
  const level = scales.flatMap(({ levels }) => levels).find(({ id }) => id === group.key);
  const isLevel = grouping === 'verdict' && level !== undefined;
  const title = isLevel ? levelLabel(level, translator) : group.title || group.key;
  return (
    <li class={styles.groupHeading} style={{ insetBlockStart: `${top}px` }}>
      <h2>
        {title === '' ? t('group.without') : title}{' '}
        <span>{t('group.size', { count: group.size })}</span>
      </h2>
    </li>
  );
}
