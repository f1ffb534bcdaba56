import type { ComponentChildren, RefObject, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { ClaimList, type ClaimLine, type ClaimListProps } from './claim-list.tsx';
import { KeysHelp, KeysLine } from './keys-help.tsx';
import { listKeyOf } from './list-keys.ts';
import type { TriageActions, TriageStatus } from './listed-claims.ts';
import listFrame from '../styles/list-frame.module.css';
import styles from './triage-list.module.css';
import { RovingFocus } from '../ui/roving-focus.ts';
import { TriageNotice } from './triage-notice.tsx';

export interface TriageListProps<Line extends ClaimLine>
  extends Omit<ClaimListProps<Line>, 'focus' | 'onTriage'>, TriageActions<Line> {
  /** Shown when the list is empty. */
  readonly nothing: ComponentChildren;
  /** What stands above the list and does not scroll with it; the list's keys work there too. */
  readonly head?: ComponentChildren;
  /**
   * What is shown above the first line, inside the part that scrolls: so it may appear late without
   * moving a line under the pointer.
   */
  readonly before?: ComponentChildren;
  /** What is shown below the last line. */
  readonly after?: ComponentChildren;
}

/**
 * A list of claims with its keys, and in one line below it what was last set with its undo, or else
 * which keys there are: for one page and for all open tabs.
 */
export function TriageList<Line extends ClaimLine>(props: TriageListProps<Line>): VNode {
  const { nothing, head, before, after, onTriage, onUntriage, ...list } = props;
  const [focus] = useState(() => new RovingFocus());
  const [asksKeys, setAsksKeys] = useAskedKeys();
  const triage = useTriage({ onTriage, onUntriage }, focus);
  const isEmpty = list.lines.length === 0;
  const emptyRef = useFocusWhereLast(isEmpty);
  const act = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const meant = listKeyOf(event);
    if (meant?.does === 'move' && moveFocus(focus, meant.key, event.target)) event.preventDefault();
    else if (meant?.does === 'undo') triage.undo();
  };
  return (
    <div class={listFrame.page} onKeyDown={act}>
      {head}
      <div class={styles.scroll}>
        {before}
        {isEmpty && (
          <div ref={emptyRef} class={listFrame.empty} tabIndex={-1}>
            {nothing}
          </div>
        )}
        <ClaimList {...list} focus={focus} onTriage={triage.set} />
        {after}
      </div>
      {triage.last === null ? (
        <KeysLine
          onKeys={() => {
            setAsksKeys(true);
          }}
        />
      ) : (
        <TriageNotice
          triaged={{ before: triage.last.line.listed, status: triage.last.status }}
          onUndo={triage.undo}
          onReason={triage.reason}
        />
      )}
      {asksKeys && (
        <KeysHelp
          onClose={() => {
            setAsksKeys(false);
          }}
        />
      )}
    </div>
  );
}

/**
 * Moves between the lines; from beside them a letter goes to the line that Tab would stop at. False
 * where the key keeps its usual meaning.
 */
function moveFocus(focus: RovingFocus, key: string, from: EventTarget | null): boolean {
  if (from instanceof Element && from.closest('li') !== null) return focus.moveBy(key);
  if (key !== 'j' && key !== 'k') return false;
  focus.enter();
  return true;
}

/** Whether all keys are asked for; the key for that works in the whole view, also beside the list. */
function useAskedKeys(): [boolean, (asks: boolean) => void] {
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (listKeyOf(event)?.does === 'keys') setAsks(true);
    };
    window.addEventListener('keydown', act);
    return () => {
      window.removeEventListener('keydown', act);
    };
  }, []);
  return [asks, setAsks];
}

/** Where the last line of a list that had the focus leaves, what stands there instead gets it. */
function useFocusWhereLast(isEmpty: boolean): RefObject<HTMLDivElement | null> {
  const emptyRef = useRef<HTMLDivElement>(null);
  const wasEmptyRef = useRef(isEmpty);
  useLayoutEffect(() => {
    const becameEmpty = isEmpty && !wasEmptyRef.current;
    wasEmptyRef.current = isEmpty;
    if (becameEmpty && document.activeElement === document.body) emptyRef.current?.focus();
  }, [isEmpty]);
  return emptyRef;
}

/** A line as it was before its status was set, and the new status. */
interface SetLine<Line> {
  readonly line: Line;
  readonly status: TriageStatus;
}

interface Triage<Line> {
  /** What `undo` would undo; null where there is nothing. */
  readonly last: SetLine<Line> | null;
  readonly set: (line: Line, status: TriageStatus) => void;
  readonly undo: () => void;
  readonly reason: (reason: string) => void;
}

/**
 * Triage with its undo, step by step back to the first; what was not possible does not count as a
 * step. An undo waits for what was set just before it, and gives its line the focus.
 */
function useTriage<Line extends ClaimLine>(
  { onTriage, onUntriage }: TriageActions<Line>,
  focus: RovingFocus,
): Triage<Line> {
  const [done, setDone] = useState<readonly SetLine<Line>[]>([]);
  const doneRef = useRef(done);
  const goingRef = useRef<Promise<void> | null>(null);
  const keep = (next: readonly SetLine<Line>[]): void => {
    doneRef.current = next;
    setDone(next);
  };
  const inTurn = (act: () => Promise<void>): void => {
    const going = goingRef.current === null ? act() : goingRef.current.then(act);
    goingRef.current = going;
    void going.finally(() => {
      if (goingRef.current === going) goingRef.current = null;
    });
  };
  return {
    last: done.at(-1) ?? null,
    set: (line, status) => {
      inTurn(async () => {
        if (await onTriage(line, status)) keep([...doneRef.current, { line, status }]);
      });
    },
    undo: () => {
      inTurn(async () => {
        const last = doneRef.current.at(-1);
        if (last === undefined) return;
        focus.give(last.line.id);
        if (!(await onUntriage(last.line))) return;
        keep(doneRef.current.filter((one) => one !== last));
      });
    },
    reason: (reason) => {
      const last = done.at(-1);
      if (last !== undefined) void onTriage(last.line, last.status, reason);
    },
  };
}
