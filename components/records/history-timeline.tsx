import type { VNode } from 'preact';

import type { Revision } from '../../lib/model/revision.ts';
import { PassageDiff } from '../ui/passage-diff.tsx';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import styles from './history-timeline.module.css';
import {
  revisionLines,
  type RevisionContext,
  type RevisionLine,
} from '../wording/revision-lines.ts';
import { mergeRevisions } from '../wording/merge-revisions.ts';
import { useTranslator } from '../ui/translator-context.ts';

interface HistoryTimelineProps {
  /** Oldest first. */
  readonly revisions: readonly Revision[];
  readonly context: Omit<RevisionContext, 'translator'>;
}

/**
 * An annotation's history, newest first: when, who, what was done, why, and each thing that changed
 * with its old and new value. What was written without a pause is one entry, in which the single
 * saves can be opened; an edit of nothing that a person reads is left out.
 */
export function HistoryTimeline({ revisions, context }: HistoryTimelineProps): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const saysSomething = (revision: Revision): boolean =>
    revision.change !== 'edit' ||
    revision.reason !== '' ||
    revisionLines(revision, { ...context, translator }).length > 0;
  return (
    <section class={pageFrame.panel} aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <ol class={recordFrame.timeline}>
        {mergeRevisions(revisions.filter(saysSomething))
          .toReversed()
          .map(({ whole, saves }) => (
            <li key={whole.seq}>
              <RevisionEntry revision={whole} context={context} />
              {saves.length > 1 && <Saves saves={saves} context={context} />}
            </li>
          ))}
      </ol>
    </section>
  );
}

function Saves({
  saves,
  context,
}: {
  readonly saves: readonly Revision[];
  readonly context: HistoryTimelineProps['context'];
}): VNode {
  const { t } = useTranslator();
  return (
    <details class="tm-more">
      <summary>{t('history.saves', { count: saves.length })}</summary>
      <ol class={recordFrame.timeline}>
        {saves.toReversed().map((save) => (
          <li key={save.seq}>
            <RevisionEntry revision={save} context={context} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One revision in words. */
export function RevisionEntry({
  revision,
  context,
}: {
  readonly revision: Revision;
  readonly context: Omit<RevisionContext, 'translator'>;
}): VNode {
  const translator = useTranslator();
  const { t, time } = translator;
  const { at, by, change, reason } = revision;
  const done = t(`change.${change}`);
  return (
    <>
      <p>
        <time dateTime={at}>{time(at)}</time> ·{' '}
        <strong>{by === '' ? done : t('history.made', { change: done, name: by })}</strong>
      </p>
      {reason !== '' && <p>{t('history.reason', { reason })}</p>}
      <RevisionChanges lines={revisionLines(revision, { ...context, translator })} />
    </>
  );
}

/** What changed, each thing with its old and its new words. */
export function RevisionChanges({
  lines,
}: {
  readonly lines: readonly RevisionLine[];
}): VNode | null {
  if (lines.length === 0) return null;
  return (
    <dl class={styles.changes}>
      {lines.map((line, index) => (
        <div key={index}>
          <dt>{line.what}</dt>
          <dd>
            <OldAndNew line={line} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OldAndNew({ line }: { readonly line: RevisionLine }): VNode {
  const { t } = useTranslator();
  if (line.old === '') return <>{line.new}</>;
  if (isProse(line)) return <PassageDiff before={line.old} after={line.new} />;
  return (
    <>
      <span class="tm-hidden">{t('history.was')} </span>
      <del>{line.old}</del> → <span class="tm-hidden">{t('history.is')} </span>
      {line.new === '' ? <em>{t('history.nothing')}</em> : <ins>{line.new}</ins>}
    </>
  );
}

/**
 * Longer texts that have much in common read better merged into one, with the differences marked.
 */
function isProse({ old, new: now }: RevisionLine): boolean {
  return old.length > 60 && now.length > 60;
}
