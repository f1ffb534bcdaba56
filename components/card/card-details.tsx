import type { VNode } from 'preact';

import { NOT_NAMED, type RecordedClaim } from '../../lib/model/claim.ts';
import { scalesFor } from '../../lib/model/scale.ts';
import { ClaimFigures } from '../card-fields/claim-figures.tsx';
import { FindingDetails, ScaleChoice } from '../card-fields/finding-details.tsx';
import { KindsAndWhy } from '../card-fields/kinds-and-why.tsx';
import { OriginalFields } from '../card-fields/original-fields.tsx';
import { OriginalView } from '../card-fields/original-view.tsx';
import { TextRow, type RowEdit } from '../card-fields/row-fields.tsx';
import { WhoSaidIt } from '../card-fields/voices-editor.tsx';
import { useCardTranslator, type CardTranslator } from '../ui/card-translator-context.ts';
import { shortFigure } from '../wording/claim-title.ts';
import { shortSubjectLabel } from '../wording/finding-subjects.ts';
import { scaleLabel } from '../wording/level-label.ts';
import { subjectWords } from '../wording/subject-words.ts';
import { CheckGroups } from './check-groups.tsx';
import { DetailGroup } from './detail-group.tsx';
import { LogFigure } from './log-figure.tsx';
import { LookUpLinks } from './look-up.tsx';
import { MetBefore } from './met-before.tsx';
import { ALL_DETAILS, type CheckProps } from './use-card.ts';
import { wasMet } from './use-card-context.ts';

type DetailsProps = CheckProps & { readonly claimEdit: RowEdit<RecordedClaim> };

/** Everything that a check seldom needs, behind one line: a line a group, with what is in it. */
export function CardDetails(props: DetailsProps): VNode {
  const { t } = useCardTranslator();
  return (
    <DetailGroup
      name={ALL_DETAILS}
      title={t('card.details')}
      value={t('card.detailsHint')}
      parts={props.card.parts}
    >
      {() => (
        <>
          <OnTheClaim {...props} />
          <OnTheVerdict {...props} />
          <Elsewhere {...props} />
          <CheckGroups {...props} />
        </>
      )}
    </DetailGroup>
  );
}

/** What the person adds to the words: figures' fields, who said it, the original, what it is. */
function OnTheClaim(props: DetailsProps): VNode {
  const { card, claim, annotation, claimEdit } = props;
  const { fields, parts } = card;
  const { t } = useCardTranslator();
  const recorded = fields.claim;
  const isUnknown = claim.reasons.length === 0 && annotation?.origin === 'detected';
  return (
    <>
      {recorded.figures.length > 0 && <FiguresGroup {...props} />}
      <DetailGroup
        name="voices"
        title={t('claim.voices')}
        value={voicesLine(recorded, t)}
        parts={parts}
      >
        {() => <WhoSaidIt edit={claimEdit} seenAt={annotation?.seenAt ?? null} />}
      </DetailGroup>
      <DetailGroup
        name="summary"
        title={t('claim.summary')}
        value={recorded.summary ?? ''}
        parts={parts}
      >
        {() => (
          <TextRow
            edit={claimEdit}
            of="summary"
            label={t('claim.summary')}
            hint={t('claim.summaryHint')}
            lines={2}
          />
        )}
      </DetailGroup>
      <OriginalGroup {...props} />
      <DetailGroup
        name="kinds"
        title={t('card.kinds')}
        value={recorded.kinds.map((kind) => t(`kind.${kind}`)).join(', ')}
        parts={parts}
      >
        {() => <KindsAndWhy kinds={recorded.kinds} reasons={isUnknown ? null : claim.reasons} />}
      </DetailGroup>
    </>
  );
}

/** The edit of one part of the claim. */
function partEdit<Key extends 'figures' | 'original'>(
  { row, onType, onCommit }: RowEdit<RecordedClaim>,
  key: Key,
): RowEdit<RecordedClaim[Key]> {
  return {
    row: row[key],
    onType: (value) => {
      onType({ ...row, [key]: value });
    },
    onCommit: (value) => {
      onCommit({ ...row, [key]: value });
    },
  };
}

function FiguresGroup({ card, claimEdit }: DetailsProps): VNode {
  const translator = useCardTranslator();
  const { figures } = claimEdit.row;
  return (
    <DetailGroup
      name="figures"
      title={translator.t('group.figures')}
      value={figures.map((figure) => shortFigure(figure, translator)).join(' · ')}
      parts={card.parts}
    >
      {() => <ClaimFigures edit={partEdit(claimEdit, 'figures')} />}
    </DetailGroup>
  );
}

function OriginalGroup({ card, claimEdit, textLang = null }: DetailsProps): VNode {
  const { t } = useCardTranslator();
  const { original, text } = claimEdit.row;
  return (
    <DetailGroup
      name="original"
      title={t('original.title')}
      value={original?.quote ?? ''}
      parts={card.parts}
    >
      {() => (
        <>
          <OriginalFields edit={partEdit(claimEdit, 'original')} />
          {original !== null && <OriginalView original={original} text={text} lang={textLang} />}
        </>
      )}
    </DetailGroup>
  );
}

/** From the source of the words outwards: "Heritage office → The Daily Harbour". */
function voicesLine({ voices, claimant }: RecordedClaim, t: CardTranslator['t']): string {
  if (claimant === NOT_NAMED && voices.length === 0) return t('claim.notNamed');
  return voices
    .toReversed()
    .map(({ name }) => name)
    .join(' → ');
}

/** The rarer fields of the verdict that is open. */
function OnTheVerdict({ card, scales }: DetailsProps): VNode | null {
  const { judged, parts, fields } = card;
  const translator = useCardTranslator();
  const { t } = translator;
  if (judged === null) return null;
  const { subject, scale, edit } = judged;
  const offered = scalesFor(subject.kind, scales);
  const what = shortSubjectLabel(subject, fields.claim, translator);
  return (
    <>
      <DetailGroup
        name="finding"
        title={t('group.finding', { what })}
        value={edit.row.justification}
        parts={parts}
      >
        {() => <FindingDetails key={card.active} edit={edit} />}
      </DetailGroup>
      {offered.length > 1 && (
        <DetailGroup
          name="scale"
          title={t('finding.scale')}
          value={scaleLabel(scale, translator)}
          parts={parts}
        >
          {() => <ScaleChoice edit={edit} scale={scale} scales={offered} />}
        </DetailGroup>
      )}
    </>
  );
}

/** What else there is on the claim: the ledger, the rest of the library, other places. */
function Elsewhere(props: DetailsProps): VNode {
  const { card, port, lookUp } = props;
  const { fields, parts, context, commit } = card;
  const { t, number } = useCardTranslator();
  const isShownAbove = fields.appearanceOf !== null && context?.first != null;
  const hasLinks = context !== null && port !== undefined && wasMet(context) && !isShownAbove;
  return (
    <>
      {port !== undefined && fields.claim.figures.length > 0 && <Ledger {...props} />}
      {hasLinks && (
        <DetailGroup
          name="links"
          title={t('group.links')}
          value={number(context.met.length + context.appearances.length)}
          parts={parts}
        >
          {() => (
            <MetBefore
              {...{ context, fields, port }}
              scales={props.scales}
              annotation={props.annotation}
              onCommit={commit}
            />
          )}
        </DetailGroup>
      )}
      {lookUp !== undefined && (
        <DetailGroup name="look-up" title={t('lookUp.title')} parts={parts}>
          {() => (
            <LookUpLinks claim={fields.claim} isSensitive={fields.sensitive} lookUp={lookUp} />
          )}
        </DetailGroup>
      )}
    </>
  );
}

function Ledger({ card, port }: DetailsProps): VNode | null {
  const { fields, parts, context, judged, isLogging, setLogging, commit } = card;
  const translator = useCardTranslator();
  if (port === undefined) return null;
  const logged = context?.subjects.filter(({ id }) =>
    fields.claim.figures.some(({ subjectId }) => subjectId === id),
  );
  return (
    <DetailGroup
      name="ledger"
      title={translator.t('log.title')}
      value={logged?.map((subject) => subjectWords(subject, translator)).join(', ')}
      parts={parts}
    >
      {() => (
        <LogFigure
          context={context}
          fields={fields}
          figureId={judged?.subject.kind === 'figure' ? judged.subject.figureId : null}
          port={port}
          isOpen={isLogging}
          onOpen={setLogging}
          onCommit={commit}
        />
      )}
    </DetailGroup>
  );
}
