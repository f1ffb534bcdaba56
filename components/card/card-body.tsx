import type { VNode } from 'preact';

import type { EditableAnnotation } from '../../lib/model/annotation.ts';
import type { MetClaim } from '../../lib/model/page/met-claim.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { ClaimCardProps } from './card-props.ts';
import { DismissedNotice } from './dismissed-notice.tsx';
import { EvidenceEditor } from '../card-fields/evidence-editor.tsx';
import { Field } from '../ui/field.tsx';
import { FindingsEditor } from '../card-fields/findings-editor.tsx';
import { judgedName, subjectKey, subjectsOf } from '../wording/finding-subjects.ts';
import { LogFigure } from './log-figure.tsx';
import { MetBefore } from './met-before.tsx';
import { SharedEvidence } from './shared-findings.tsx';
import { HintLines } from './hint-lines.tsx';
import { PublishedNotice } from './published-notice.tsx';
import { LookUpSection } from './look-up.tsx';
import { QuotedClaim } from '../card-fields/quoted-claim.tsx';
import { LaterFigureNotice } from '../marks/later-figure-notice.tsx';
import { ResolutionNotice } from '../marks/resolution-notice.tsx';
import { SaveNotice } from './save-notice.tsx';
import { SignOff } from '../card-fields/sign-off.tsx';
import { TagsField } from '../card-fields/tags-field.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import type { ShownContext } from './use-card-context.ts';

type CardBodyProps = Pick<
  ClaimCardProps,
  | 'claim'
  | 'annotation'
  | 'draft'
  | 'dismissed'
  | 'resolution'
  | 'later'
  | 'onShowLater'
  | 'hints'
  | 'onDismissHint'
  | 'look'
  | 'onSettle'
  | 'lookUp'
  | 'scales'
  | 'port'
  | 'comment'
  | 'onComment'
  | 'saveState'
  | 'onType'
  | 'onCommit'
  | 'onCopy'
  | 'onRetry'
  | 'onResolveConflict'
  | 'onDiscard'
  | 'onSay'
  | 'textLang'
> & {
  /** What is shown: the stored fields, overlaid by the typed ones. */
  readonly fields: EditableAnnotation;
  readonly active: string;
  readonly onActivate: (key: string) => void;
  readonly context: ShownContext | null;
  readonly isMetBelow: boolean;
  readonly isLogging: boolean;
  readonly onLogging: (isLogging: boolean) => void;
};

/** The part of the card that scrolls: the claim, then every field of the check. */
export function CardBody(props: CardBodyProps): VNode {
  const { draft, saveState, fields, annotation, onType, onCommit } = props;
  const { t } = useCardTranslator();
  return (
    <div class="tm-body">
      <SaveNotice {...props} state={saveState} typed={draft?.patch ?? {}} />
      {props.onSay !== undefined && <PublishedNotice onSay={props.onSay} />}
      {props.dismissed != null && <DismissedNotice dismissed={props.dismissed} />}
      <ChangedSince {...props} />
      <Claimed {...props} />
      {props.hints !== undefined && props.onDismissHint !== undefined && (
        <HintLines hints={props.hints} onDismissHint={props.onDismissHint} />
      )}
      <FoundSame {...props} />
      <Logging {...props} />
      {!props.isMetBelow && <Met {...props} />}
      <Judged {...props} />
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
      <Shown {...props} />
      <LookUpSection claim={fields.claim} isSensitive={fields.sensitive} lookUp={props.lookUp} />
      <TagsField
        tags={fields.tags}
        onType={(tags) => {
          onType({ tags });
        }}
        onCommit={(tags) => {
          onCommit({ tags });
        }}
      />
      <SignOff
        fields={fields}
        revision={annotation?.revision ?? 1}
        comment={props.comment}
        onComment={props.onComment}
        onType={onType}
        onCommit={onCommit}
      />
      {props.isMetBelow && <Met {...props} />}
    </div>
  );
}

/** What is claimed, with what the person added to it. */
function Claimed({ claim, annotation, fields, textLang, onType, onCommit }: CardBodyProps): VNode {
  const isUnknown = claim.reasons.length === 0 && annotation?.origin === 'detected';
  const edit = {
    row: fields.claim,
    onType: (next: RecordedClaim) => {
      onType({ claim: next });
    },
    onCommit: (next: RecordedClaim) => {
      onCommit({ claim: next });
    },
  };
  return (
    <QuotedClaim
      edit={edit}
      reasons={isUnknown ? null : claim.reasons}
      textLang={textLang ?? null}
      seenAt={annotation?.seenAt ?? null}
    />
  );
}

/**
 * What was found on this very annotation; shows nothing where the findings of another one count, or
 * may.
 */
function Judged(props: CardBodyProps): VNode | null {
  const { fields, scales, active, onActivate, onType, onCommit, context, port } = props;
  const isAsked = fields.appearanceOf !== null && context === null && port !== undefined;
  if (isAsked || firstOf(props) !== null) return null;
  return (
    <FindingsEditor
      claim={fields.claim}
      evidence={fields.evidence}
      findings={fields.findings}
      scales={scales}
      active={active}
      onActivate={onActivate}
      onType={(findings) => {
        onType({ findings });
      }}
      onCommit={(findings) => {
        onCommit({ findings });
      }}
    />
  );
}

function Shown(props: CardBodyProps): VNode {
  const { fields, onType, onCommit } = props;
  const translator = useCardTranslator();
  const first = firstOf(props);
  if (first !== null) return <SharedEvidence first={first} />;
  return (
    <EvidenceEditor
      evidence={fields.evidence}
      pageUrl={props.lookUp?.page.url}
      judged={fields.findings.map((finding) => ({
        id: finding.id,
        what: judgedName(finding, fields.claim, translator),
      }))}
      onType={(evidence) => {
        onType({ evidence });
      }}
      onCommit={(evidence) => {
        onCommit({ evidence });
      }}
    />
  );
}

/**
 * What calls the check into question: words that changed or are not found, and later figures of the
 * page. Shown before everything else.
 */
function ChangedSince(props: CardBodyProps): VNode {
  const { resolution, look = null, annotation, later, onSettle } = props;
  return (
    <>
      {resolution !== null && resolution.state !== 'same' && (
        <ResolutionNotice {...{ resolution, look, annotation, onSettle }} />
      )}
      {later.length > 0 && <LaterFigureNotice later={later} onShow={props.onShowLater} />}
    </>
  );
}

/** Says that the words are unchanged. */
function FoundSame({ resolution, look = null, annotation }: CardBodyProps): VNode | null {
  if (resolution?.state !== 'same') return null;
  return <ResolutionNotice {...{ resolution, look, annotation }} />;
}

/** The annotation whose findings and evidence count here; null where its own do. */
function firstOf({ fields, context }: CardBodyProps): MetClaim | null {
  return fields.appearanceOf === null ? null : (context?.first ?? null);
}

/** Which subjects the claim's figures are logged to. */
function Logging(props: CardBodyProps): VNode | null {
  const { context, port, fields, onCommit } = props;
  if (port === undefined) return null;
  const figure = subjectsOf(fields.claim).find((subject) => subjectKey(subject) === props.active);
  return (
    <LogFigure
      context={context}
      fields={fields}
      figureId={figure?.kind === 'figure' ? figure.figureId : null}
      port={port}
      isOpen={props.isLogging}
      onOpen={props.onLogging}
      onCommit={onCommit}
    />
  );
}

/** Where the claim was met before. */
function Met({ context, port, fields, annotation, scales, onCommit }: CardBodyProps): VNode | null {
  if (context === null || port === undefined) return null;
  const postedAt = annotation?.postedAt ?? null;
  return <MetBefore {...{ context, fields, postedAt, scales, port, onCommit }} />;
}
