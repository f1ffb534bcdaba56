import { Fragment, type RefObject, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import { isOpenClaim } from '../../lib/model/rules/claim-state.ts';
import styles from './claim-list.module.css';
import { ClaimItem } from './claim-item.tsx';
import type { LineOrigin } from './origin-line.tsx';
import type { TriageStatus } from './listed-claims.ts';
import { listKeyOf } from './list-keys.ts';
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
  /** What this line and those after it are about, where that is not what the lines before are. */
  readonly heading?: string | undefined;
  /** Whether it stands below such a heading. */
  readonly isGrouped?: boolean | undefined;
}

export interface ClaimListProps<Line extends ClaimLine> {
  readonly lines: readonly Line[];
  readonly scales: readonly Scale[];
  /** The focus of this list, which its owner can move as well. */
  readonly focus: RovingFocus;
  /** What the list is called. */
  readonly label: string;
  /** Checks a claim. */
  readonly onOpen: (line: Line) => void;
  /** Shows a claim in its page; undefined where opening it does that. */
  readonly onShow?: ((line: Line) => void) | undefined;
  readonly onTriage: (line: Line, status: TriageStatus) => void;
  /** Called with the ids of lines that came into view. */
  readonly onShown?: ((ids: readonly string[]) => void) | undefined;
  /** The id of the claim at the reading place, in a list beside its page. */
  readonly place?: string | null | undefined;
  /** The id of the claim being checked in place of the list. */
  readonly openKey?: string | null | undefined;
  /** Whether the first open claim, else the first, gets the focus once there are claims. */
  readonly takesFocus?: boolean | undefined;
}

/** How many claims a long list shows at first and adds at a time: more would make the popup slow to open. */
const STEP = 150;

/**
 * Claims in the order given, each a button that checks it; Tab stops at one of them. What moves
 * between them is in `RovingFocus`; N and D set one noted or dismissed and go on to the next open
 * one. Long lists show only their beginning at first.
 */
export function ClaimList<Line extends ClaimLine>(props: ClaimListProps<Line>): VNode {
  const { lines, scales, focus, label, onOpen, onShow, onTriage, onShown } = props;
  const { place = null, openKey = null, takesFocus = false } = props;
  const [limit, setLimit] = useState(STEP);
  const placed = lines.findIndex(({ id }) => id === place);
  const shown = lines.slice(0, Math.max(limit, placed + 1));
  const keys = shown.map(({ id }) => id);
  const listRef = useRef<HTMLOListElement>(null);
  useFocusOf(focus, listRef, { keys, place, openKey });
  useFirstFocus(focus, takesFocus ? ((shown.find(isOpenLine) ?? shown[0])?.id ?? null) : null);
  useSteadyLines(listRef);
  useShownLines(listRef, keys, onShown);
  const stop = focus.stopOf(keys);
  const set = (line: Line, status: TriageStatus): void => {
    onTriage(line, status);
    const next = nextOpen(shown, line);
    if (next !== null) focus.give(next.id);
  };
  return (
    <>
      <ol class={styles.list} aria-label={label} ref={listRef}>
        {shown.map((line) => (
          <Fragment key={line.id}>
            {line.heading !== undefined && <Heading text={line.heading} />}
            <ClaimItem
              id={line.id}
              listed={line.listed}
              origin={line.origin}
              isGrouped={line.isGrouped === true}
              scales={scales}
              isStop={line.id === stop}
              isAtPlace={line.id === place}
              onFocus={() => {
                focus.take(line.id);
              }}
              onOpen={() => {
                onOpen(line);
              }}
              onSet={(status) => {
                set(line, status);
              }}
              onKey={(event) => {
                if (actByKey(event, { set, onShow }, line)) event.preventDefault();
              }}
            />
          </Fragment>
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

interface LineActs<Line> {
  readonly set: (line: Line, status: TriageStatus) => void;
  readonly onShow: ((line: Line) => void) | undefined;
}

/** Does with a line what a key asks for; false where the key means something else. */
function actByKey<Line>(event: KeyboardEvent, acts: LineActs<Line>, line: Line): boolean {
  const meant = listKeyOf(event);
  if (meant?.does === 'set') acts.set(line, meant.status);
  else if (meant?.does === 'show in page') acts.onShow?.(line);
  else return meant?.does === 'nothing';
  return true;
}

function Heading({ text }: { readonly text: string }): VNode {
  return (
    <li class={styles.heading}>
      <h2>{text}</h2>
    </li>
  );
}

function isOpenLine({ listed }: ClaimLine): boolean {
  return isOpenClaim(listed);
}

/** The open claim after a line, else the last one before it; null where no other is open. */
function nextOpen<Line extends ClaimLine>(lines: readonly Line[], line: Line): Line | null {
  const at = lines.findIndex(({ id }) => id === line.id);
  return lines.slice(at + 1).find(isOpenLine) ?? lines.slice(0, at).findLast(isOpenLine) ?? null;
}

interface FocusedLines {
  readonly keys: readonly string[];
  readonly place: string | null;
  readonly openKey: string | null;
}

/**
 * The focus stays in the list each time it is drawn; the line at the reading place is kept in view,
 * unless the person is working in the list. When a check closes, the focus returns to its claim, or
 * to the one in its place where it went to another part of the list.
 */
function useFocusOf(
  focus: RovingFocus,
  list: RefObject<HTMLElement | null>,
  { keys, place, openKey }: FocusedLines,
): void {
  const openedRef = useRef<{ readonly key: string; readonly keys: readonly string[] } | null>(null);
  useLayoutEffect(() => {
    focus.attach(list.current);
    focus.settle(keys);
  });
  useEffect(() => {
    if (place !== null) focus.show(place);
  }, [focus, place]);
  // The lines as they are while it is open do not count: the checked one may have left them.
  useLayoutEffect(() => {
    const opened = openedRef.current;
    if (openKey !== null) openedRef.current = { key: openKey, keys: opened?.keys ?? keys };
    else if (opened !== null) {
      openedRef.current = null;
      focus.giveBack(opened.key, opened.keys);
    }
  });
}

/** Gives the focus to the first claim there is, once, unless the person already put it elsewhere. */
function useFirstFocus(focus: RovingFocus, first: string | null): void {
  const givenRef = useRef(false);
  useLayoutEffect(() => {
    if (first === null || givenRef.current) return;
    givenRef.current = true;
    if (document.activeElement === document.body) focus.give(first);
  }, [focus, first]);
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
