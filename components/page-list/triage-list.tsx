import type { ComponentChildren, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { ClaimList, type ClaimLine, type ClaimListProps } from './claim-list.tsx';
import type { TriageActions, TriageStatus } from './listed-claims.ts';
import listFrame from '../styles/list-frame.module.css';
import styles from './triage-list.module.css';
import { RovingFocus } from '../ui/roving-focus.ts';
import { useTranslator } from '../ui/translator-context.ts';
import { TriageNotice } from './triage-notice.tsx';

interface TriageListProps<Line extends ClaimLine>
  extends Omit<ClaimListProps<Line>, 'focus' | 'onTriage' | 'onUndo'>, TriageActions<Line> {
  /** Shown when the list is empty. */
  readonly nothing: string;
  /**
   * What is shown above the first line, inside the part that scrolls: so it may appear late without
   * moving a line under the pointer.
   */
  readonly before?: ComponentChildren;
  /** What is shown below the last line. */
  readonly after?: ComponentChildren;
}

/**
 * A list of claims with its keys and their explanation, and what was last set with its undo: for
 * one page and for all open tabs.
 */
export function TriageList<Line extends ClaimLine>(props: TriageListProps<Line>): VNode {
  const { nothing, before, after, onTriage, onUntriage, ...list } = props;
  const { t } = useTranslator();
  const [focus] = useState(() => new RovingFocus());
  const triage = useTriage({ onTriage, onUntriage }, focus);
  return (
    <>
      <div class={styles.scroll}>
        {before}
        {list.lines.length === 0 && <p class={listFrame.empty}>{nothing}</p>}
        <ClaimList {...list} focus={focus} onTriage={triage.set} onUndo={triage.undo} />
        {after}
        <p class={styles.keys}>{t('list.keys')}</p>
      </div>
      {triage.last !== null && (
        <TriageNotice
          triaged={{ before: triage.last.line.listed, status: triage.last.status }}
          onUndo={triage.undo}
          onReason={triage.reason}
        />
      )}
    </>
  );
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
