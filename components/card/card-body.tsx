import type { RefObject, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { MetClaim } from '../../lib/model/page/met-claim.ts';
import { EvidenceEditor } from '../card-fields/evidence-editor.tsx';
import { FoundField } from '../card-fields/found-field.tsx';
import { OriginalWordsField } from '../card-fields/original-words-field.tsx';
import type { RowEdit } from '../card-fields/row-fields.tsx';
import { ReviewLine } from '../card-fields/sign-off.tsx';
import { VerdictEditor } from '../card-fields/verdict-editor.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Field } from '../ui/field.tsx';
import { judgedName } from '../wording/finding-subjects.ts';
import { CardDetails } from './card-details.tsx';
import { ClaimHead } from './claim-head.tsx';
import { HintLines } from './hint-lines.tsx';
import { MetBefore } from './met-before.tsx';
import { SharedEvidence } from './shared-findings.tsx';
import { StuckLine } from './stuck-line.tsx';
import type { CardModel, CheckProps } from './use-card.ts';
import { wasMet } from './use-card-context.ts';

/** The part of the view that scrolls: the claim, the verdict, what was found, then details. */
export function CardBody(props: CheckProps): VNode {
  const { card, onType, textLang } = props;
  const { fields, commit } = card;
  const { t } = useCardTranslator();
  const isAway = useScrolledAway(card.root);
  const last = fields.reviews.at(-1);
  return (
    <div class="tm-body">
      {isAway && <StuckLine card={card} scales={props.scales} />}
      <ClaimHead edit={claimEdit(props)} textLang={textLang ?? null} />
      {props.hints !== undefined && props.onDismissHint !== undefined && (
        <HintLines hints={props.hints} onDismissHint={props.onDismissHint} />
      )}
      <Judged {...props} />
      <section class="tm-part" data-choice="note">
        <Field
          label={t('card.note')}
          name="note"
          lines={2}
          placeholder={t('card.noteHint')}
          value={fields.note}
          onType={(note) => {
            onType({ note });
          }}
          onLeave={(note) => {
            commit({ note });
          }}
        />
      </section>
      {last !== undefined && <ReviewLine review={last} />}
      <MetLine card={card} />
      <CardDetails {...props} claimEdit={claimEdit(props)} />
    </div>
  );
}

/**
 * Whether the claim's title is scrolled away, followed as the view scrolls: its body or, where it is
 * low, all of it.
 */
function useScrolledAway(root: RefObject<HTMLElement | null>): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const view = root.current;
    const look = (): void => {
      setAway(view !== null && isTitleAway(view));
    };
    view?.addEventListener('scroll', look, { capture: true, passive: true });
    return () => {
      view?.removeEventListener('scroll', look, { capture: true });
    };
  }, [root]);
  return isAway;
}

function isTitleAway(view: HTMLElement): boolean {
  const box = (selector: string): DOMRect | undefined =>
    view.querySelector(selector)?.getBoundingClientRect();
  const edge = Math.max(box('.tm-head')?.bottom ?? 0, box('.tm-body')?.top ?? 0);
  return (box('.tm-claim h2')?.bottom ?? edge) < edge;
}

function claimEdit({ card, onType }: CheckProps): RowEdit<RecordedClaim> {
  return {
    row: card.fields.claim,
    onType: (claim) => {
      onType({ claim });
    },
    onCommit: (claim) => {
      card.commit({ claim });
    },
  };
}

/** Verdict, what was found and the evidence: those of the first appearance where this is another. */
function Judged(props: CheckProps): VNode | null {
  const { card, scales, resolution } = props;
  const { fields, context, commit } = card;
  const first = firstOf(card);
  if (first !== null) return <Shared {...props} first={first} />;
  if (fields.appearanceOf !== null && context === null && props.port !== undefined) return null;
  return (
    <>
      <VerdictEditor
        claim={fields.claim}
        findings={fields.findings}
        scales={scales}
        judged={card.judged}
        active={card.active}
        onActivate={card.activate}
        onCommit={(findings) => {
          commit({ findings });
        }}
        isChanged={resolution?.state === 'changed'}
      />
      <Found {...props} />
      <Consulted {...props} />
    </>
  );
}

/** What was found instead: a figure for a figure, the original words for a wording. */
function Found(props: CheckProps): VNode | null {
  const { judged, fields } = props.card;
  if (judged === null) return null;
  const { subject, edit } = judged;
  if (subject.kind === 'wording')
    return <OriginalWordsField edit={claimEdit(props)} textLang={props.textLang ?? null} />;
  if (subject.kind !== 'figure') return null;
  const figure = fields.claim.figures.find(({ id }) => id === subject.figureId);
  return figure === undefined ? null : <FoundField key={figure.id} edit={edit} figure={figure} />;
}

function Consulted({ card, lookUp, onType }: CheckProps): VNode {
  const { fields, commit, actions } = card;
  const translator = useCardTranslator();
  return (
    <EvidenceEditor
      evidence={fields.evidence}
      pageUrl={lookUp?.page.url}
      reviews={card.context?.reviews}
      judged={fields.findings.map((finding) => ({
        id: finding.id,
        what: judgedName(finding, fields.claim, translator),
      }))}
      onType={(evidence) => {
        onType({ evidence });
      }}
      onCommit={(evidence) => {
        commit({ evidence });
      }}
      onSettled={actions.leaveField}
    />
  );
}

/** Where this is another appearance of a claim: what was found on that one. */
function Shared({
  card,
  port,
  scales,
  annotation,
  first,
}: CheckProps & { first: MetClaim }): VNode {
  const { context, fields, commit } = card;
  return (
    <section class="tm-part">
      {context !== null && port !== undefined && (
        <MetBefore
          {...{ context, fields, scales, port }}
          annotation={annotation}
          onCommit={commit}
        />
      )}
      <SharedEvidence first={first} />
    </section>
  );
}

/** The annotation whose findings and evidence count here; null where its own do. */
function firstOf({ fields, context }: CardModel): MetClaim | null {
  return fields.appearanceOf === null ? null : (context?.first ?? null);
}

/** Says that the claim was met elsewhere, and leads to what was found there. */
function MetLine({ card: { context, fields, parts } }: Pick<CheckProps, 'card'>): VNode | null {
  const { t } = useCardTranslator();
  if (context === null || !wasMet(context) || fields.appearanceOf !== null) return null;
  if (parts.names.has('links')) return null;
  return (
    <p class="tm-metLine">
      <button
        type="button"
        class="tm-quiet"
        data-met
        onClick={() => {
          parts.open('links');
        }}
      >
        {context.met.length > 0 ? t('met.title') : t('met.elsewhere')}
      </button>
    </p>
  );
}
