import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';

import { EntryLine } from '../../components/records/entry-line.tsx';
import { GrowingLines } from '../../components/ui/growing-lines.tsx';
import styles from './source-lines.module.css';
import type { AnnotationId } from '../../lib/model/ids.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { readEntries } from '../../lib/store/reading/read-entries.ts';
import type { Store } from '../../lib/store/store.ts';
import { useLiveQuery } from '../shared/use-live-query.ts';

/** How many are read and followed together: one change makes this many be read again. */
const PART = 50;

interface SourceLinesProps {
  readonly store: Store;
  readonly ids: readonly AnnotationId[];
  readonly scales: readonly Scale[];
}

/** The lines of a source's annotations, read part by part: a source can have thousands. */
export function SourceLines({ store, ids, scales }: SourceLinesProps): VNode {
  const parts = useMemo(
    () =>
      Array.from({ length: Math.ceil(ids.length / PART) }, (_none, at) =>
        ids.slice(at * PART, (at + 1) * PART).join(' '),
      ),
    [ids],
  );
  const draw = useCallback(
    (part: string) => <Part key="" {...{ store, part, scales }} />,
    [store, scales],
  );
  return <GrowingLines items={parts} draw={draw} size={1} />;
}

interface PartProps {
  readonly store: Store;
  /** Ids, separated by spaces. */
  readonly part: string;
  readonly scales: readonly Scale[];
}

function Part({ store, part, scales }: PartProps): VNode {
  const answer = useLiveQuery(readPart, store, part);
  const rows = answer?.ok === true ? answer.value : null;
  return (
    <>
      {rows === null
        ? part.split(' ').map((id) => <li key={id} class={styles.unread} aria-busy="true" />)
        : rows.map((row) => (
            <li key={row.annotation.id}>
              <EntryLine row={row} scales={scales} isSourceShown={false} />
            </li>
          ))}
    </>
  );
}

function readPart(store: Store, part: string): ReturnType<typeof readEntries> {
  return readEntries(store, part.split(' ') as AnnotationId[]);
}
