import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Scale } from '../lib/model/scale.ts';
import type { ListedClaim } from '../lib/model/page-state.ts';
import styles from './claim-list.module.css';
import { ClaimItem } from './claim-item.tsx';
import type { OrphanActions } from './orphan-help.tsx';
import type { TriageStatus } from './page-claims.ts';
import { triageOf } from './page-claims.ts';
import { RovingFocus } from './roving-focus.ts';
import { useTranslator } from './translator-context.ts';

export interface ClaimListProps {
  readonly claims: readonly ListedClaim[];
  readonly scales: readonly Scale[];
  readonly onOpen: (listed: ListedClaim) => void;
  /** Goes to a figure that the page gives later, by its place in `later`. */
  readonly onLater: (listed: ListedClaim, index: number) => void;
  readonly onTriage: (listed: ListedClaim, status: TriageStatus) => void;
  /** Takes the last triage back. */
  readonly onUndo: () => void;
  readonly orphanActions?: OrphanActions | undefined;
}

/** How many claims a long list shows at first and adds at a time: more would make the popup slow to open. */
const STEP = 150;

/**
 * Claims in page order, each a button that leads to it; one of them is the list's stop for Tab. Arrow keys, Home and End move between them;
 * T, R and D set one to check, recorded or dismissed and go on to the next, U takes the last of these back. Long lists show their beginning first.
 */
export function ClaimList(props: ClaimListProps): VNode {
  const { claims, scales, onOpen, onLater, onTriage, onUndo, orphanActions } = props;
  const { t } = useTranslator();
  const [limit, setLimit] = useState(STEP);
  const shown = claims.slice(0, limit);
  const keys = shown.map(({ key }) => key);
  const [focus] = useState(() => new RovingFocus());
  useLayoutEffect(() => {
    focus.settle(keys);
  });
  const stop = focus.stopOf(keys);
  const rest = claims.length - limit;
  const lastKey = useRef<string | null>(null);
  const act = (listed: ListedClaim, key: string): boolean => {
    const status = triageOf(key);
    if (status !== undefined) {
      lastKey.current = listed.key;
      onTriage(listed, status);
      focus.move('next');
      return true;
    }
    if (key.toLowerCase() === 'u') {
      onUndo();
      if (lastKey.current !== null) focus.give(lastKey.current);
      lastKey.current = null;
      return true;
    }
    return focus.moveBy(key);
  };
  return (
    <>
      <ol
        class={styles.list}
        ref={(list) => {
          focus.attach(list);
        }}
        aria-label={t('list.label')}
      >
        {shown.map((listed) => (
          <ClaimItem
            key={listed.key}
            listed={listed}
            scales={scales}
            isStop={listed.key === stop}
            orphanActions={orphanActions}
            onFocus={() => {
              focus.take(listed.key);
            }}
            onOpen={() => {
              onOpen(listed);
            }}
            onLater={(index) => {
              onLater(listed, index);
            }}
            onKey={(event) => {
              if (event.altKey || event.ctrlKey || event.metaKey) return;
              if (act(listed, event.key)) event.preventDefault();
            }}
          />
        ))}
      </ol>
      {rest > 0 && (
        <button
          type="button"
          class={styles.more}
          onClick={() => {
            setLimit(limit + STEP);
          }}
        >
          {t('list.more', { count: Math.min(rest, STEP), rest })}
        </button>
      )}
    </>
  );
}
