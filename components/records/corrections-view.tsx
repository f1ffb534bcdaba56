import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';

import type { Annotation } from '../../lib/model/annotation.ts';
import type { Revision } from '../../lib/model/revision.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { Source } from '../../lib/model/source.ts';
import type { Story } from '../../lib/model/story.ts';
import { CorrectionsFilter, type CorrectionsChoice } from './corrections-filter.tsx';
import { GrowingLines } from '../ui/growing-lines.tsx';
import { RevisionChanges } from './history-timeline.tsx';
import { EVERYTHING } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './corrections-view.module.css';
import { localDay, localZone } from '../ui/local-day.ts';
import { revisionLines } from '../wording/revision-lines.ts';
import { useTranslator } from '../ui/translator-context.ts';
import { linkAddress } from '../ui/link-address.ts';

/** One filed change of a published check. */
export interface ShownCorrection {
  readonly annotation: Annotation;
  readonly source: Source;
  readonly story: Story | null;
  readonly revision: Revision;
}

interface CorrectionsViewProps {
  /** Newest first. */
  readonly entries: readonly ShownCorrection[];
  readonly stories: readonly Story[];
  readonly withheld: number;
  readonly choice: CorrectionsChoice;
  readonly onChoose: (choice: CorrectionsChoice) => void;
  readonly scales: readonly Scale[];
  readonly onPrint: () => void;
}

/**
 * The changes made to published checks: when, from what to what, why, where it was published.
 * Prints as it is filtered.
 */
export function CorrectionsView(props: CorrectionsViewProps): VNode {
  const { entries, stories, withheld, scales, choice, onChoose, onPrint } = props;
  const { t } = useTranslator();
  const { storyId, from, to } = choice;
  const shown = useMemo(
    () => entries.filter((entry) => isChosen(entry, { storyId, from, to })),
    [entries, storyId, from, to],
  );
  const draw = useCallback(
    (entry: ShownCorrection) => (
      <li
        key={`${entry.annotation.id} ${String(entry.revision.seq)}`}
        class={`${pageFrame.panel} ${styles.correction}`}
        data-correction={entry.revision.change}
      >
        <Correction entry={entry} scales={scales} />
      </li>
    ),
    [scales],
  );
  return (
    <main class={`${pageFrame.page} ${styles.page}`}>
      <header class={`${pageFrame.head} ${recordFrame.head}`}>
        <h1>{t('corrections.title')}</h1>
        <button type="button" onClick={onPrint} disabled={shown.length === 0}>
          {t('corrections.print')}
        </button>
      </header>
      <p class={`${soft.small} ${styles.unprinted}`}>{t('corrections.hint')}</p>
      <CorrectionsFilter stories={stories} choice={choice} onChoose={onChoose} />
      <p role="status">
        {shown.length > 0 && t('corrections.count', { count: shown.length })}
        {shown.length === 0 &&
          t(entries.length === 0 ? 'corrections.none' : 'corrections.noneHere')}
      </p>
      <ol class={styles.entries}>
        <GrowingLines items={shown} draw={draw} size={20} />
      </ol>
      {shown.length > 0 && <p class={soft.small}>{t('corrections.zone', { zone: localZone() })}</p>}
      {withheld > 0 && <p class={soft.small}>{t('corrections.withheld', { count: withheld })}</p>}
    </main>
  );
}

/** Days are local days, and both ends belong to the period. */
function isChosen(
  { story, revision }: ShownCorrection,
  { storyId, from, to }: CorrectionsChoice,
): boolean {
  if (storyId !== '' && story?.id !== storyId) return false;
  const day = localDay(revision.at);
  return (from === '' || day >= from) && (to === '' || day <= to);
}

function Correction({
  entry,
  scales,
}: {
  readonly entry: ShownCorrection;
  readonly scales: readonly Scale[];
}): VNode {
  const translator = useTranslator();
  const { t, time } = translator;
  const { annotation, source, story, revision } = entry;
  const { at, change, reason } = revision;
  const kind = change === 'refile' || change === 'update' ? change : 'correction';
  const lines = revisionLines(revision, {
    translator,
    scales,
    claim: annotation.claim,
    nameOf: (id) => id,
  });
  return (
    <>
      <h2>
        <time dateTime={at}>{time(at)}</time> · {t(`corrections.${kind}`)}
      </h2>
      <p class={recordFrame.quoted}>{annotation.claim.text}</p>
      <p class={soft.small}>
        {[source.title, source.siteName, story?.name].filter(Boolean).join(' · ')}
      </p>
      <RevisionChanges lines={lines} />
      {reason !== '' && <p>{t('history.reason', { reason })}</p>}
      <WherePublished annotation={annotation} />
      <a
        class={styles.unprinted}
        href={hashOf({ route: { view: 'record', id: annotation.id }, filter: EVERYTHING })}
      >
        {t('corrections.whole')}
      </a>
    </>
  );
}

function WherePublished({ annotation }: { readonly annotation: Annotation }): VNode | null {
  const { t, date } = useTranslator();
  const { published } = annotation;
  if (published === null) return null;
  const address = linkAddress(published.url);
  return (
    <p>
      {t('corrections.published')}: {date(published.at)} ·{' '}
      {address === null ? (
        published.url
      ) : (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {published.url}
        </a>
      )}
    </p>
  );
}
