import { Fragment, type VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Annotation, PageEdit } from '../../lib/model/annotation.ts';
import type { SaveNote } from '../../lib/model/revision.ts';
import type { WeighedSighting } from '../../lib/model/page/weighed-sighting.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { PublishedNotice } from './published-notice.tsx';
import { PassageDiff } from '../ui/passage-diff.tsx';
import { timeSpan } from '../ui/time-span.ts';
import { nameChanges, type NamedChange } from '../wording/change-name.ts';

/**
 * A person's decision about a change: true where it was written. `at` is the time of the sighting
 * that showed it; `note` says what accepting it is for a published check.
 */
export type SettleChange = (
  decision: PageEdit['decision'],
  at: string,
  note?: SaveNote,
) => Promise<boolean>;

/** A change of annotated words. */
export interface ShownChange {
  /** The difference, in a few words. */
  readonly old: string;
  readonly new: string;
  /** The sighting that showed it; null until it was weighed. */
  readonly look: Pick<WeighedSighting, 'at' | 'sameAt' | 'sinceAt' | 'found'> | null;
}

/** What is needed of the annotation whose words changed. */
export type ChangedAnnotation = Pick<Annotation, 'target' | 'edits' | 'published'>;

interface ChangeNoticeProps {
  readonly annotation: ChangedAnnotation | null;
  readonly change: ShownChange;
  /** False where the text around it already says that it changed. */
  readonly isTitled?: boolean;
  /** Undefined where nothing can be decided. */
  readonly onSettle?: SettleChange | undefined;
}

/**
 * What the page changed: its name ("83 → 87 graves") and since when in one line, both passages
 * merged into one, and the two ways to go on.
 */
export function ChangeNotice(props: ChangeNoticeProps): VNode {
  const { annotation, change, onSettle, isTitled = true } = props;
  const { t, time } = useCardTranslator();
  const { look } = change;
  const kept = annotation?.edits.findLast(
    (edit) => edit.decision === 'kept' && edit.new === look?.found?.quote.exact,
  );
  const passages =
    annotation === null || look?.found == null
      ? null
      : { before: annotation.target.quote.exact, after: look.found.quote.exact };
  // Where the passages do not follow, the head says all of the change.
  const whole = { old: change.old, new: change.new, what: '' };
  const named = passages === null ? [whole] : nameChanges(change.old, change.new);
  return (
    <section class={isTitled ? 'tm-notice' : undefined} aria-label={t('resolution.changed')}>
      <p class="tm-noticeHead">
        <strong>
          {named.map((one, at) => (
            <Fragment key={at}>
              {at > 0 && ', '}
              <NamedChangeWords named={one} />
            </Fragment>
          ))}
        </strong>
        {look !== null && <SeenLater look={look} />}
      </p>
      {passages !== null && <PassageDiff {...passages} />}
      {kept !== undefined && (
        <p class="tm-faint">{t('changed.kept', { time: time(kept.decidedAt) })}</p>
      )}
      {onSettle !== undefined && look?.found != null && (
        <Decisions
          at={look.at}
          isKept={kept !== undefined}
          isPublished={annotation !== null && annotation.published !== null}
          onSettle={onSettle}
        />
      )}
    </section>
  );
}

/** "83 → 87 graves", where old and new are told apart by more than their looks. */
function NamedChangeWords({ named }: { readonly named: NamedChange }): VNode {
  const { t } = useCardTranslator();
  return (
    <>
      <del>
        <span class="tm-hidden">{t('diff.old')} </span>
        {named.old}
      </del>
      <span aria-hidden="true"> → </span>
      <ins>
        <span class="tm-hidden">{t('diff.new')} </span>
        {named.new}
      </ins>
      {named.what !== '' && ` ${named.what}`}
    </>
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
  /** Accepting then has to say what kind of change it is. */
  readonly isPublished: boolean;
  readonly onSettle: SettleChange;
}

function Decisions({ at, isKept, isPublished, onSettle }: DecisionsProps): VNode {
  const { t } = useCardTranslator();
  const [isRefused, setRefused] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const decide = (decision: PageEdit['decision'], note?: SaveNote): void => {
    void onSettle(decision, at, ...(note === undefined ? [] : [note])).then((isDone) => {
      setRefused(!isDone);
    });
  };
  return (
    <>
      {isAsking && (
        <PublishedNotice
          isFocused
          onSay={(note) => {
            decide('accepted', note);
          }}
        />
      )}
      <div class="tm-buttons">
        <button
          type="button"
          class="tm-primary"
          data-accept
          onClick={() => {
            if (isPublished) setAsking(true);
            else decide('accepted');
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
