import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { EditableAnnotation, Published, Review } from '../../lib/model/annotation.ts';
import type { ReviewId } from '../../lib/model/ids.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { DateRow } from './date-row.tsx';
import { Field } from '../ui/field.tsx';
import { newId } from '../ui/new-id.ts';
import { TextRow } from './row-fields.tsx';
import { linkAddress } from '../ui/link-address.ts';

interface SignOffProps {
  readonly reviews: readonly Review[];
  /** The revision that is shown. */
  readonly revision: number;
  /** The comment typed for the next one, where the caller keeps it. */
  readonly comment?: string | undefined;
  readonly onComment?: ((comment: string) => void) | undefined;
  /** Keeps the name of a person who has given none; undefined where nobody is to be asked. */
  readonly onName?: ((name: string) => Promise<void>) | undefined;
  readonly onCommit: (patch: Pick<EditableAnnotation, 'reviews'>) => void;
}

/** Who signed the check off, and the next sign-off. */
export function SignOff(props: SignOffProps): VNode {
  return (
    <div class="tm-entry">
      {props.reviews.length > 1 && (
        <ol class="tm-reviews">
          {props.reviews.slice(0, -1).map((review) => (
            <li key={review.id}>
              <ReviewLine review={review} />
            </li>
          ))}
        </ol>
      )}
      <NewReview {...props} />
    </div>
  );
}

/** One sign-off: who, when, of which revision, and whether it still holds. */
export function ReviewLine({ review }: { readonly review: Review }): VNode {
  const { t, time } = useCardTranslator();
  const { by, at, decision, comment, revision, lapsedAt } = review;
  const name = by === '' ? t('review.noName') : by;
  return (
    <p class="tm-review" data-lapsed={lapsedAt !== null}>
      {t(`review.${decision}`, { name, time: time(at), revision })}
      {comment !== '' && <q>{comment}</q>}
      {lapsedAt !== null && <strong>{t('review.lapsed', { time: time(lapsedAt) })}</strong>}
    </p>
  );
}

/**
 * Name, time and revision are filled in by the store, so that nobody signs for another by accident.
 */
function NewReview(props: SignOffProps): VNode {
  const { reviews, revision, onName, onCommit } = props;
  const { t } = useCardTranslator();
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const comment = props.comment ?? typed;
  const setComment = props.onComment ?? setTyped;
  const sign = (decision: Review['decision']): void => {
    const review: Review = {
      id: newId() as ReviewId,
      by: '',
      at: new Date().toISOString(),
      decision,
      comment: comment.trim(),
      revision: Math.max(1, revision),
      lapsedAt: null,
    };
    const commit = (): void => {
      setTyped('');
      onCommit({ reviews: [...reviews, review] });
    };
    if (onName === undefined) commit();
    else if (name.trim() === '') setMissing(true);
    else void onName(name).then(commit);
  };
  return (
    <fieldset class="tm-parts">
      <legend>{t('review.legend')}</legend>
      {onName !== undefined && <NameField {...{ name, isMissing, setName }} />}
      <Field
        label={t('review.comment')}
        value={comment}
        onType={setComment}
        onLeave={(left) => {
          if (left !== comment) setComment(left);
        }}
      />
      <div class="tm-row">
        <button
          type="button"
          onClick={() => {
            sign('approved');
          }}
        >
          {t('review.approve')}
        </button>
        <button
          type="button"
          onClick={() => {
            sign('returned');
          }}
        >
          {t('review.return')}
        </button>
      </div>
    </fieldset>
  );
}

interface NameFieldProps {
  readonly name: string;
  readonly isMissing: boolean;
  readonly setName: (name: string) => void;
}

function NameField({ name, isMissing, setName }: NameFieldProps): VNode {
  const { t } = useCardTranslator();
  const hint = t('review.nameHint');
  return (
    <Field
      label={t('review.name')}
      value={name}
      hint={isMissing ? undefined : hint}
      error={isMissing ? hint : undefined}
      onType={setName}
      onLeave={setName}
    />
  );
}

/** Where and when the check was published; without an address it counts as not published. */
export function PublishedFields({
  published,
  onType,
  onCommit,
}: {
  readonly published: Published;
  readonly onType: (patch: Pick<EditableAnnotation, 'published'>) => void;
  readonly onCommit: (patch: Pick<EditableAnnotation, 'published'>) => void;
}): VNode {
  const { t } = useCardTranslator();
  const orNull = (row: Published): Published | null =>
    row.url === '' && row.at === '' ? null : row;
  const edit = {
    row: published,
    onType: (row: Published) => {
      onType({ published: orNull(row) });
    },
    onCommit: (row: Published) => {
      onCommit({ published: orNull(row) });
    },
  };
  const isBad = published.url !== '' && linkAddress(published.url) === null;
  return (
    <fieldset class="tm-parts">
      <legend>{t('published.legend')}</legend>
      <TextRow
        edit={edit}
        of="url"
        label={t('published.url')}
        inputMode="url"
        error={isBad ? t('evidence.urlBad') : undefined}
        isPlain
      />
      <DateRow edit={edit} of="at" label={t('published.at')} hint={t('published.hint')} isPlain />
    </fieldset>
  );
}
