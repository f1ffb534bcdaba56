import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';

import type { SnapshotId } from '../../lib/model/ids.ts';
import type { Snapshot } from '../../lib/model/source.ts';
import { articleText, changedPassages, type ChangedPassage } from './changed-passages.ts';
import { Choice } from '../ui/choice.tsx';
import { PassageDiff } from '../ui/passage-diff.tsx';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './snapshots-panel.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** A kept text without its words; `bytes` is its size on disk. */
export interface ShownSnapshot extends Pick<Snapshot, 'id' | 'takenAt' | 'why'> {
  readonly bytes: number;
}

interface SnapshotsPanelProps {
  /** Oldest first. */
  readonly snapshots: readonly ShownSnapshot[];
  /** The two that are compared; null where there are fewer than two. */
  readonly compared: { readonly before: SnapshotId; readonly after: SnapshotId } | null;
  /** Their texts; null while they are being read. */
  readonly texts: { readonly before: Snapshot; readonly after: Snapshot } | null;
  readonly onCompare: (before: SnapshotId, after: SnapshotId) => void;
}

/** The kept texts of a source, and what changed between any two of them. */
export function SnapshotsPanel(props: SnapshotsPanelProps): VNode {
  const { snapshots, compared, texts } = props;
  const { t, time } = useTranslator();
  const [only] = snapshots;
  return (
    <section class={pageFrame.panel} aria-labelledby="snapshots">
      <h2 id="snapshots">{t('snapshots.title', { count: snapshots.length })}</h2>
      {only === undefined && <p>{t('snapshots.none')}</p>}
      {only !== undefined && compared === null && (
        <p>{t('snapshots.one', { time: time(only.takenAt) })}</p>
      )}
      {compared !== null && (
        <>
          <ChooseTwo {...props} compared={compared} />
          {texts === null ? (
            <p role="status">{t('page.loading')}</p>
          ) : (
            <Differences key={`${compared.before}-${compared.after}`} texts={texts} />
          )}
        </>
      )}
    </section>
  );
}

function ChooseTwo({
  snapshots,
  compared,
  onCompare,
}: SnapshotsPanelProps & {
  readonly compared: NonNullable<SnapshotsPanelProps['compared']>;
}): VNode {
  const { t, time, number } = useTranslator();
  const options = snapshots.map(({ id, takenAt, why, bytes }) => ({
    value: id,
    label: t('snapshots.option', {
      time: time(takenAt),
      why: t(`snapshots.${why}`),
      size: number(Math.max(1, Math.round(bytes / 1024))),
    }),
  }));
  return (
    <div class={styles.pair}>
      <Choice
        label={t('snapshots.before')}
        value={compared.before}
        options={options}
        onChoose={(before) => {
          onCompare(before, compared.after);
        }}
      />
      <Choice
        label={t('snapshots.after')}
        value={compared.after}
        options={options}
        onChoose={(after) => {
          onCompare(compared.before, after);
        }}
      />
    </div>
  );
}

/** How many passages are drawn at a time: each is compared word by word only when it is shown. */
const SLICE = 20;

function Differences({
  texts,
}: {
  readonly texts: NonNullable<SnapshotsPanelProps['texts']>;
}): VNode {
  const { t } = useTranslator();
  const [shown, setShown] = useState(SLICE);
  const { before, after } = texts;
  const passages = useMemo(
    () => changedPassages(articleText(before), articleText(after)),
    [before, after],
  );
  const rest = passages.length - shown;
  if (passages.length === 0) return <p role="status">{t('snapshots.same')}</p>;
  return (
    <>
      <p role="status">{t('snapshots.changes', { count: passages.length })}</p>
      <ol class={recordFrame.column}>
        {passages.slice(0, shown).map((passage, index) => (
          <Passage key={index} passage={passage} />
        ))}
      </ol>
      {rest > 0 && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + SLICE);
          }}
        >
          {t('snapshots.more', { count: Math.min(SLICE, rest) })}
        </button>
      )}
    </>
  );
}

/** The most that is shown of the end of the line before a passage, to say where the passage is. */
const CONTEXT_LENGTH = 90;

function Passage({ passage }: { readonly passage: ChangedPassage }): VNode {
  const { t } = useTranslator();
  const { before, after, following } = passage;
  const line =
    following.length > CONTEXT_LENGTH ? `…${following.slice(-CONTEXT_LENGTH)}` : following;
  return (
    <li class={styles.passage}>
      <span class={soft.small}>
        {line === '' ? t('snapshots.beginning') : t('snapshots.following', { line })}
      </span>
      <PassageDiff before={before} after={after} />
    </li>
  );
}
