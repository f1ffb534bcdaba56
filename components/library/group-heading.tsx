import type { VNode } from 'preact';

import type { Progress } from '../../lib/model/rules/claim-state.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { ProgressBar, progressWords } from '../marks/progress-bar.tsx';
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
        {progress !== null && <GroupProgress progress={progress} />}
      </div>
    </li>
  );
}

function GroupProgress({ progress }: { readonly progress: Progress }): VNode {
  const { t } = useTranslator();
  return (
    <span class={styles.progress}>
      {progressWords(progress, t)}
      <span class={styles.bar}>
        <ProgressBar progress={progress} />
      </span>
    </span>
  );
}
