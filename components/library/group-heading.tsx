import type { VNode } from 'preact';

import type { Progress } from '../../lib/model/rules/claim-state.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { levelLabel } from '../wording/level-label.ts';
import type { ListGroup, ListGrouping } from './library-model.ts';
import styles from './group-heading.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface GroupHeadingProps {
  readonly group: ListGroup | undefined;
  readonly grouping: ListGrouping;
  readonly scales: readonly Scale[];
  /** The part of the list, in px from its top, in whose view the heading stays. */
  readonly top: number;
  readonly height: number;
}

/**
 * What the lines below have in common, and how far the work on them is. It stays at the window's
 * top while they scroll.
 */
export function GroupHeading(props: GroupHeadingProps): VNode | null {
  const { group, grouping, scales, top, height } = props;
  const translator = useTranslator();
  const { t } = translator;
  if (group === undefined) return null;
  const { key, title, site, progress } = group;
  const level = scales.flatMap(({ levels }) => levels).find(({ id }) => id === key);
  const isLevel = grouping === 'verdict' && level !== undefined;
  const name = isLevel ? levelLabel(level, translator) : title;
  const unnamed = t(grouping === 'source' ? 'row.untitled' : 'group.without');
  return (
    <li class={styles.group} style={{ insetBlockStart: `${top}px`, blockSize: `${height}px` }}>
      <div class={styles.groupHeading}>
        <h2>{name === '' ? unnamed : name}</h2>
        {site !== '' && <span class={styles.site}>{site}</span>}
        {progress !== null && <GroupProgress {...progress} />}
      </div>
    </li>
  );
}

function GroupProgress({ done, noted, open }: Progress): VNode {
  const { t } = useTranslator();
  const all = done + noted + open;
  const share = (count: number): string => `${all === 0 ? 0 : (100 * count) / all}%`;
  return (
    <span class={styles.progress}>
      {t('group.progress', { done, noted, open })}
      <span class={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: share(done) }} />
        <span style={{ inlineSize: share(noted) }} />
      </span>
    </span>
  );
}
