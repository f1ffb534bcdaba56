import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Scale } from '../lib/model/scale.ts';
import type { ListedClaim } from '../lib/model/page-state.ts';
import styles from './claim-list.module.css';
import { ClaimItem } from './claim-item.tsx';
import type { OrphanActions } from './orphan-help.tsx';
import type { TriageStatus } from './page-claims.ts';
import { triageOf } from './page-claims.ts';
import { pressedKey } from './pressed-key.ts';
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
  readonly beside?: BesideReading | undefined;
}

/** What a list beside the page shows more than one that opens for a moment. */
export interface BesideReading {
  /** The key of the claim at the place where somebody reads. */
  readonly place: string | null;
  /** The key of the claim whose card is open in the list. */
  readonly openKey: string | null;
  readonly card: ComponentChildren;
}

/** How many claims a long list shows at first and adds at a time: more would make the popup slow to open. */
const STEP = 150;

/**
 * Claims in page order, each a button that leads to it; one of them is the list's stop for Tab. Arrow keys, Home and End move between them;
 * T, R and D set one to check, recorded or dismissed and go on to the next, U takes the last of these back. Long lists show their beginning first.
 */
export function ClaimList(props: ClaimListProps): VNode {
  const { claims, scales, onOpen, onLater, orphanActions, beside } = props;
  const { t } = useTranslator();
  const [limit, setLimit] = useState(STEP);
  const place = beside?.place ?? null;
  const openKey = beside?.openKey ?? null;
  const placed = claims.findIndex(({ key }) => key === place);
  const shown = claims.slice(0, Math.max(limit, placed + 1));
  const keys = shown.map(({ key }) => key);
  const [focus] = useState(() => new RovingFocus());
  useLayoutEffect(() => {
    focus.settle(keys);
  });
  useReadingPlace(focus, place);
  useCardFocus(focus, openKey);
  const act = useListKeys(focus, props);
  const stop = focus.stopOf(keys);
  return (
    <>
      <ol
        class={styles.list}
        aria-label={t('list.label')}
        ref={(list) => {
          focus.attach(list);
        }}
      >
        {shown.map((listed) => (
          <ClaimItem
            key={listed.key}
            listed={listed}
            scales={scales}
            isStop={listed.key === stop}
            isAtPlace={listed.key === place}
            card={listed.key === openKey ? beside?.card : undefined}
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
              if (act(listed, pressedKey(event))) event.preventDefault();
            }}
          />
        ))}
      </ol>
      <More
        rest={claims.length - limit}
        onMore={() => {
          setLimit(limit + STEP);
        }}
      />
    </>
  );
}

/** Keeps the claim at the reading place in view, unless somebody is at work in the list. */
function useReadingPlace(focus: RovingFocus, place: string | null): void {
  useEffect(() => {
    if (place !== null) focus.show(place);
  }, [focus, place]);
}

/** When a card closes, its claim gets the focus back. */
function useCardFocus(focus: RovingFocus, openKey: string | null): void {
  const beforeRef = useRef<string | null>(null);
  useLayoutEffect(() => {
    const before = beforeRef.current;
    beforeRef.current = openKey;
    if (before !== null && openKey === null) focus.give(before);
  }, [focus, openKey]);
}

/** What a key does on a claim of the list; false where it does nothing. */
function useListKeys(
  focus: RovingFocus,
  { onTriage, onUndo }: Pick<ClaimListProps, 'onTriage' | 'onUndo'>,
): (listed: ListedClaim, key: string) => boolean {
  const lastRef = useRef<string | null>(null);
  return (listed, key) => {
    const status = triageOf(key);
    if (status !== undefined) {
      lastRef.current = listed.key;
      onTriage(listed, status);
      focus.move('next');
      return true;
    }
    if (key !== 'u') return focus.moveBy(key);
    onUndo();
    if (lastRef.current !== null) focus.give(lastRef.current);
    lastRef.current = null;
    return true;
  };
}

function More({
  rest,
  onMore,
}: {
  readonly rest: number;
  readonly onMore: () => void;
}): VNode | null {
  const { t } = useTranslator();
  if (rest <= 0) return null;
  return (
    <button type="button" class={styles.more} onClick={onMore}>
      {t('list.more', { count: Math.min(rest, STEP), rest })}
    </button>
  );
}
