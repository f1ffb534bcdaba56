import type { VNode } from 'preact';

import type { EditableAnnotation } from '../lib/model/annotation.ts';
import type { ClaimCardProps } from './card-props.ts';
import { EvidenceEditor } from './evidence-editor.tsx';
import { Field } from './field.tsx';
import { FindingsEditor } from './findings-editor.tsx';
import { HintLines } from './hint-lines.tsx';
import { QuotedClaim } from './quoted-claim.tsx';
import { LaterNotice } from './later-notice.tsx';
import { ResolutionNotice } from './resolution-notice.tsx';
import { SaveNotice } from './save-notice.tsx';
import { TagsField } from './tags-field.tsx';
import { useCardTranslator } from './card-translator-context.ts';

type CardBodyProps = Pick<
  ClaimCardProps,
  | 'claim'
  | 'annotation'
  | 'draft'
  | 'resolution'
  | 'later'
  | 'onShowLater'
  | 'hints'
  | 'onDismissHint'
  | 'look'
  | 'onSettle'
  | 'scales'
  | 'saveState'
  | 'onType'
  | 'onCommit'
  | 'onCopy'
  | 'onRetry'
  | 'onResolveConflict'
  | 'onDiscard'
> & {
  /** What is shown: the stored fields under the typed ones. */
  readonly fields: EditableAnnotation;
  readonly active: string;
  readonly onActivate: (key: string) => void;
};

/** What scrolls in the card: the claim, then every field of the check. */
export function CardBody(props: CardBodyProps): VNode {
  const { claim, annotation, draft, scales, saveState, fields, onType, onCommit } = props;
  const { t } = useCardTranslator();
  const isUnknown = claim.reasons.length === 0 && annotation?.origin === 'detected';
  return (
    <div class="tm-body">
      <SaveNotice {...props} state={saveState} typed={draft?.patch ?? {}} />
      <QuotedClaim claim={fields.claim} reasons={isUnknown ? null : claim.reasons} />
      {props.hints !== undefined && props.onDismissHint !== undefined && (
        <HintLines hints={props.hints} onDismissHint={props.onDismissHint} />
      )}
      <FoundAgain {...props} />
      <FindingsEditor
        claim={fields.claim}
        findings={fields.findings}
        scales={scales}
        active={props.active}
        onActivate={props.onActivate}
        onType={(findings) => {
          onType({ findings });
        }}
        onCommit={(findings) => {
          onCommit({ findings });
        }}
      />
      <Field
        label={t('card.note')}
        name="note"
        lines={3}
        value={fields.note}
        onType={(note) => {
          onType({ note });
        }}
        onLeave={(note) => {
          onCommit({ note });
        }}
      />
      <EvidenceEditor
        evidence={fields.evidence}
        onType={(evidence) => {
          onType({ evidence });
        }}
        onCommit={(evidence) => {
          onCommit({ evidence });
        }}
      />
      <TagsField
        tags={fields.tags}
        onType={(tags) => {
          onType({ tags });
        }}
        onCommit={(tags) => {
          onCommit({ tags });
        }}
      />
    </div>
  );
}

/** How the annotation's place was found, and what the page gives later. */
function FoundAgain(props: CardBodyProps): VNode {
  const { resolution, look = null, annotation, later, onSettle } = props;
  return (
    <>
      {resolution !== null && <ResolutionNotice {...{ resolution, look, annotation, onSettle }} />}
      {later.length > 0 && <LaterNotice later={later} onShow={props.onShowLater} />}
    </>
  );
}
