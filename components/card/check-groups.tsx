import type { VNode } from 'preact';

import { STATUSES } from '../../lib/model/annotation.ts';
import { PublishedFields, SignOff } from '../card-fields/sign-off.tsx';
import { TagsField } from '../card-fields/tags-field.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { Choice } from '../ui/choice.tsx';
import { DetailGroup } from './detail-group.tsx';
import type { CheckProps } from './use-card.ts';

/** What concerns the check as a whole: tags, state, whether it may leave, sign-off, history. */
export function CheckGroups(props: CheckProps): VNode {
  const { card, onType } = props;
  const { fields, parts, commit } = card;
  const { t } = useCardTranslator();
  return (
    <>
      <DetailGroup name="tags" title={t('card.tags')} value={fields.tags.join(', ')} parts={parts}>
        {() => (
          <TagsField
            tags={fields.tags}
            onType={(tags) => {
              onType({ tags });
            }}
            onCommit={(tags) => {
              commit({ tags });
            }}
          />
        )}
      </DetailGroup>
      {props.filing?.(card)}
      <StateGroup {...props} />
      <DetailGroup
        name="sensitive"
        title={t('field.sensitive')}
        value={t(fields.sensitive ? 'group.yes' : 'group.no')}
        parts={parts}
      >
        {() => (
          <CheckBox
            label={t('card.sensitive')}
            checked={fields.sensitive}
            onChange={(sensitive) => {
              commit({ sensitive });
            }}
          />
        )}
      </DetailGroup>
      <SignOffGroups {...props} />
      <HistoryGroup {...props} />
    </>
  );
}

function StateGroup({ card, dismissed }: CheckProps): VNode {
  const { fields, parts, commit, actions } = card;
  const { t } = useCardTranslator();
  const status = dismissed == null ? fields.status : 'dismissed';
  return (
    <DetailGroup name="state" title={t('card.status')} value={t(`status.${status}`)} parts={parts}>
      {() => (
        <Choice
          label={t('card.status')}
          isLabelHidden
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChoose={(next) => {
            if (dismissed != null && next === 'to check') actions.takeBack();
            else commit({ status: next });
          }}
        />
      )}
    </DetailGroup>
  );
}

/** How the words were found this time, and the way to everything that happened to the check. */
function HistoryGroup({ card, onOpenLibrary, resolution, look = null }: CheckProps): VNode {
  const { t, time } = useCardTranslator();
  const seen =
    look === null ? t('resolution.same') : t('resolution.sameAt', { time: time(look.at) });
  return (
    <DetailGroup name="history" title={t('group.history')} parts={card.parts}>
      {() => (
        <>
          {resolution?.state === 'same' && <p class="tm-faint">{seen}</p>}
          <button type="button" class="tm-quiet" onClick={onOpenLibrary}>
            {t('group.openHistory')}
          </button>
        </>
      )}
    </DetailGroup>
  );
}

function SignOffGroups(props: CheckProps): VNode {
  const { card, annotation, onType } = props;
  const { fields, parts, commit } = card;
  const { t } = useCardTranslator();
  const isSigned = fields.reviews.some(({ lapsedAt }) => lapsedAt === null);
  return (
    <>
      <DetailGroup
        name="sign-off"
        title={t('review.title')}
        value={t(isSigned ? 'review.signed' : 'review.unsigned')}
        parts={parts}
      >
        {() => (
          <SignOff
            reviews={fields.reviews}
            revision={annotation?.revision ?? 1}
            comment={props.comment}
            onComment={props.onComment}
            onName={card.context?.isNamed === false ? props.port?.giveName : undefined}
            onCommit={commit}
          />
        )}
      </DetailGroup>
      <DetailGroup
        name="publication"
        title={t('published.title')}
        value={fields.published?.url ?? t('group.no')}
        parts={parts}
      >
        {() => (
          <PublishedFields
            published={fields.published ?? { url: '', at: '' }}
            onType={onType}
            onCommit={commit}
          />
        )}
      </DetailGroup>
    </>
  );
}
