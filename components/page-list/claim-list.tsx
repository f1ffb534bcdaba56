import type { ComponentChildren, RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import styles from './claim-list.module.css';
import { ClaimItem, type LineOrigin } from './claim-item.tsx';
import type { OrphanActions } from './orphan-help.tsx';
import type { TriageStatus } from './listed-claims.ts';
import { triageOf } from './listed-claims.ts';
import { pressedKey } from '../ui/pressed-key.ts';
import type { RovingFocus } from '../ui/roving-focus.ts';
import { useTranslator } from '../ui/translator-context.ts';
import { useShownLines } from './use-shown-lines.ts';
import { useSteadyLines } from './use-steady-lines.ts';

/** A claim as a line of a list. */
export interface ClaimLine {
  /** Unique in its list. */
  readonly id: string;
  readonly listed: ListedClaim;
  /** The page it comes from, in a list of several pages. */
  readonly origin?: LineOrigin | undefined;
}

export interface ClaimListProps<Line extends ClaimLine> {
  readonly lines: readonly Line[];
  readonly scales: readonly Scale[];
  /** The focus of this list, which its owner can move as well. */
  readonly focus: RovingFocus;
  /** What the list is called. */
  readonly label: string;
  readonly onOpen: (line: Line) => void;
  /** Goes to a figure that the page gives later, by its index in `later`. */
  readonly onLater: (line: Line, index: number) => void;
  readonly onTriage: (line: Line, status: TriageStatus) => void;
  /** Undoes the last triage. */
  readonly onUndo: () => void;
  /** Called with the ids of lines that came into view. */
  readonly onShown?: ((ids: readonly string[]) => void) | undefined;
  readonly orphanActions?: OrphanActions | undefined;
  readonly beside?: BesideReading | undefined;
}

/** What a list beside the page shows in addition to one that opens only for a moment. */
export interface BesideReading {
  /** The key of the claim at the reading place. */
  readonly place: string | null;
  /** The key of the claim whose card is open in the list. */
  readonly openKey: string | null;
  readonly card: ComponentChildren;
}

/** How many claims a long list shows at first and adds at a time: more would make the popup slow to open. */
const STEP = 150;

/**
 * Claims in the order given, each a button that goes to it; Tab stops at one of them. Arrow keys,
 * Home and End move between them; T, R and D set one to check, recorded or dismissed and go on to
 * the next, U undoes the last of these. Long lists show only their beginning at first.
 */
export function ClaimList<Line extends ClaimLine>(props: ClaimListProps<Line>): VNode {
  const { lines, scales, focus, label, onOpen, onLater, onShown, orphanActions, beside } = props;
  const [limit, setLimit] = useState(STEP);
  const place = beside?.place ?? null;
  const openKey = beside?.openKey ?? null;
  const placed = lines.findIndex(({ id }) => id === place);
  const shown = lines.slice(0, Math.max(limit, placed + 1));
  const keys = shown.map(({ id }) => id);
  const listRef = useRef<HTMLOListElement>(null);
  useFocusOf(focus, listRef, { keys, place, openKey });
  useSteadyLines(listRef);
  useShownLines(listRef, keys, onShown);
  const act = listKeys(focus, props);
  const stop = focus.stopOf(keys);
  return (
    <>
      <ol class={styles.list} aria-label={label} ref={listRef}>
        {shown.map((line) => (
          <ClaimItem
            key={line.id}
            id={line.id}
            listed={line.listed}
            origin={line.origin}
            scales={scales}
            isStop={line.id === stop}
            isAtPlace={line.id === place}
            card={line.id === openKey ? beside?.card : undefined}
            orphanActions={orphanActions}
            onFocus={() => {
              focus.take(line.id);
            }}
            onOpen={() => {
              onOpen(line);
            }}
            onLater={(index) => {
              onLater(line, index);
            }}
            onKey={(event) => {
              if (event.altKey || event.ctrlKey || event.metaKey) return;
              if (act(line, pressedKey(event))) event.preventDefault();
            }}
          />
        ))}
      </ol>
      <More
        rest={lines.length - limit}
        onMore={() => {
          setLimit(limit + STEP);
        }}
      />
    </>
  );
}

interface FocusedLines {
  readonly keys: readonly string[];
  readonly place: string | null;
  readonly openKey: string | null;
}

/**
 * The focus stays in the list each time it is drawn; the line at the reading place is kept in view,
 * unless the person is working in the list.
 */
function useFocusOf(
  focus: RovingFocus,
  list: RefObject<HTMLElement | null>,
  { keys, place, openKey }: FocusedLines,
): void {
  useLayoutEffect(() => {
    focus.attach(list.current);
    focus.settle(keys);
  });
  useEffect(() => {
    if (place !== null) focus.show(place);
  }, [focus, place]);
  useCardFocus(focus, openKey);
}

/** When a card closes, the focus returns to its claim. */
function useCardFocus(focus: RovingFocus, openKey: string | null): void {
  const beforeRef = useRef<string | null>(null);
  useLayoutEffect(() => {
    const before = beforeRef.current;
    beforeRef.current = openKey;
    if (before !== null && openKey === null) focus.give(before);
  }, [focus, openKey]);
}

/** What a key does on a line of the list; false where it does nothing. */
function listKeys<Line extends ClaimLine>(
  focus: RovingFocus,
  { onTriage, onUndo }: Pick<ClaimListProps<Line>, 'onTriage' | 'onUndo'>,
): (line: Line, key: string) => boolean {
  return (line, key) => {
    const status = triageOf(key);
    if (status !== undefined) {
      onTriage(line, status);
      focus.move('next');
      return true;
    }
    if (key !== 'u') return focus.moveBy(key);
    onUndo();
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
