import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Annotation, PageEdit } from '../../lib/model/annotation.ts';
import type { WeighedSighting } from '../../lib/model/page/weighed-sighting.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { PassageDiff } from '../ui/passage-diff.tsx';
import { timeSpan } from '../ui/time-span.ts';

/**
 * A person's decision about a change: true where it was written. `at` is the time of the sighting
 * that showed it.
 */
export type SettleChange = (decision: PageEdit['decision'], at: string) => Promise<boolean>;

/** A change of annotated words. */
export interface ShownChange {
  /** The difference, in a few words. */
  readonly old: string;
  readonly new: string;
  /** The sighting that showed it; null until it was weighed. */
  readonly look: Pick<WeighedSighting, 'at' | 'sameAt' | 'sinceAt' | 'found'> | null;
}

interface ChangeNoticeProps {
  readonly annotation: Pick<Annotation, 'target' | 'edits'> | null;
  readonly change: ShownChange;
  /** False where the text around it already says that it changed. */
  readonly isTitled?: boolean;
  /** Undefined where nothing can be decided. */
  readonly onSettle?: SettleChange | undefined;
}

/**
 * What the page changed: old and new and since when in one line, both passages merged into one, and
 * the two ways to go on.
 */
export function ChangeNotice(props: ChangeNoticeProps): VNode {
  const { annotation, change, onSettle, isTitled = true } = props;
  const { t, time } = useCardTranslator();
  const { look } = change;
  const kept = annotation?.edits.findLast(
    (edit) => edit.decision === 'kept' && edit.new === look?.found?.quote.exact,
  );
  return (
    <section class={isTitled ? 'tm-notice' : undefined} aria-label={t('resolution.changed')}>
      <p class="tm-noticeHead">
        <strong>
          <del>
            <span class="tm-hidden">{t('diff.old')} </span>
            {change.old}
          </del>
          <span aria-hidden="true"> → </span>
          <ins>
            <span class="tm-hidden">{t('diff.new')} </span>
            {change.new}
          </ins>
        </strong>
        {look !== null && <SeenLater look={look} />}
      </p>
      {annotation !== null && look?.found != null && (
        <PassageDiff before={annotation.target.quote.exact} after={look.found.quote.exact} />
      )}
      {kept !== undefined && (
        <p class="tm-faint">{t('changed.kept', { time: time(kept.decidedAt) })}</p>
      )}
      {onSettle !== undefined && look?.found != null && (
        <Decisions at={look.at} isKept={kept !== undefined} onSettle={onSettle} />
      )}
    </section>
  );
}

function SeenLater({
  look,
}: {
  readonly look: Pick<WeighedSighting, 'sameAt' | 'sinceAt'>;
}): VNode {
  const { t, time, number } = useCardTranslator();
  const { sameAt, sinceAt } = look;
  const later = t('changed.later', {
    span: timeSpan(sameAt, sinceAt, number),
    time: time(sinceAt),
  });
  return (
    <small class="tm-faint" title={later}>
      {time(sinceAt)}
    </small>
  );
}

interface DecisionsProps {
  readonly at: string;
  readonly isKept: boolean;
  readonly onSettle: SettleChange;
}

function Decisions({ at, isKept, onSettle }: DecisionsProps): VNode {
  const { t } = useCardTranslator();
  const [isRefused, setRefused] = useState(false);
  const decide = (decision: PageEdit['decision']): void => {
    void onSettle(decision, at).then((isDone) => {
      setRefused(!isDone);
    });
  };
  return (
    <>
      <div class="tm-buttons">
        <button
          type="button"
          class="tm-primary"
          data-accept
          onClick={() => {
            decide('accepted');
          }}
        >
          {t('changed.accept')} <kbd aria-hidden="true">A</kbd>
        </button>
        {!isKept && (
          <button
            type="button"
            data-keep
            onClick={() => {
              decide('kept');
            }}
          >
            {t('changed.keep')}
          </button>
        )}
      </div>
      {isRefused && <p role="alert">{t('changed.refused')}</p>}
    </>
  );
}
