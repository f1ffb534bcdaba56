import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Scale } from '../lib/model/scale.ts';
import type { ListedClaim } from '../lib/model/page-state.ts';
import styles from './claim-list.module.css';
import { ClaimItem } from './claim-item.tsx';
import type { OrphanActions } from './orphan-help.tsx';
import type { TriageStatus } from './page-claims.ts';
import { triageOf } from './page-claims.ts';
import { useTranslator } from './translator-context.ts';

export interface ClaimListProps {
  readonly claims: readonly ListedClaim[];
  readonly scales: readonly Scale[];
  readonly onOpen: (listed: ListedClaim) => void;
  /** Goes to a figure that the page gives later, by its place in `later`. */
  readonly onLater: (listed: ListedClaim, index: number) => void;
  readonly onTriage: (listed: ListedClaim, status: TriageStatus) => void;
  readonly orphanActions?: OrphanActions | undefined;
}

/** How many claims a long list shows at first and adds at a time: more would make the popup slow to open. */
const STEP = 150;

/** Moves the focus to the neighbouring claim; true where there was one. */
function focusNeighbour(from: HTMLElement, by: 1 | -1): boolean {
  const buttons = [...(from.closest('ol')?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  const next = buttons[buttons.indexOf(from) + by];
  next?.focus();
  return next !== undefined;
}

/**
 * Claims in page order, each a button that leads to it. Arrow keys move between them; T, R and D set one to check, recorded or dismissed.
 * Long lists show their beginning first.
 */
export function ClaimList(props: ClaimListProps): VNode {
  const { claims, scales, onOpen, onLater, onTriage, orphanActions } = props;
  const { t } = useTranslator();
  const [limit, setLimit] = useState(STEP);
  const rest = claims.length - limit;
  return (
    <>
      <ol class={styles.list}>
        {claims.slice(0, limit).map((listed) => (
          <ClaimItem
            key={listed.key}
            listed={listed}
            scales={scales}
            orphanActions={orphanActions}
            onOpen={() => {
              onOpen(listed);
            }}
            onLater={(index) => {
              onLater(listed, index);
            }}
            onKey={(event) => {
              if (event.altKey || event.ctrlKey || event.metaKey) return;
              const status = triageOf(event.key);
              if (status !== undefined) onTriage(listed, status);
              else if (event.key === 'ArrowDown') focusNeighbour(event.currentTarget, 1);
              else if (event.key === 'ArrowUp') focusNeighbour(event.currentTarget, -1);
              else return;
              event.preventDefault();
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
