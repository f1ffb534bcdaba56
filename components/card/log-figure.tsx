import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { proposeSubject } from '../../lib/figures/propose-subject.ts';
import type { AnnotationPatch, EditableAnnotation } from '../../lib/model/annotation.ts';
import type { CardContext } from '../../lib/model/page/card-context.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { FigureId, SubjectId } from '../../lib/model/ids.ts';
import type { Subject } from '../../lib/model/story.ts';
import type { SubjectChoice } from '../../lib/model/page/subject-choice.ts';
import type { CardPort } from './card-port.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Choice } from '../ui/choice.tsx';
import { ChooseSubject } from './choose-subject.tsx';
import { saidWords } from '../wording/figure-words.ts';
import { subjectWords } from '../wording/subject-words.ts';

interface LogFigureProps {
  /**
   * Null until it is known: the list can be opened then, but the button that opens it is there
   * before.
   */
  readonly context: CardContext | null;
  readonly fields: EditableAnnotation;
  /** The figure whose finding is open, if there is one. */
  readonly figureId: FigureId | null;
  readonly port: CardPort;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onCommit: (patch: AnnotationPatch) => void;
}

/**
 * Which subjects the claim's figures are logged to, and the list for logging one: the subject used
 * last is first, and Enter chooses it.
 */
export function LogFigure(props: LogFigureProps): VNode | null {
  const { context, fields, port, isOpen, onOpen, onCommit } = props;
  const { t } = useCardTranslator();
  const { figures } = fields.claim;
  if (figures.length === 0) return null;
  const logged = figures.filter(({ subjectId }) => subjectId !== null);
  return (
    <section class="tm-log" aria-label={t('log.title')}>
      {logged.map((figure) => (
        <Logged
          key={figure.id}
          figure={figure}
          subject={context?.subjects.find(({ id }) => id === figure.subjectId) ?? null}
          port={port}
          onTakeOff={() => {
            onCommit({ claim: withSubject(fields.claim, figure.id, null) });
          }}
        />
      ))}
      {isOpen && context !== null ? (
        <Subjects {...props} context={context} />
      ) : (
        <button
          type="button"
          disabled={context === null}
          onClick={() => {
            onOpen(true);
          }}
        >
          {t('log.open')}
        </button>
      )}
    </section>
  );
}

interface LoggedProps {
  readonly figure: RecordedFigure;
  /** Null where the subject was deleted, is not among those offered or is not known yet. */
  readonly subject: Subject | null;
  readonly port: CardPort;
  readonly onTakeOff: () => void;
}

function Logged({ figure, subject, port, onTakeOff }: LoggedProps): VNode | null {
  const translator = useCardTranslator();
  const { t } = translator;
  if (subject === null) return null;
  const name = subjectWords(subject, translator);
  return (
    <p>
      {saidWords(figure, translator)} · {t('log.logged', { subject: name })}{' '}
      <button
        type="button"
        class="tm-quiet"
        onClick={() => {
          port.openLedger(subject.id);
        }}
      >
        {t('log.ledger')}
      </button>{' '}
      <button type="button" class="tm-quiet" onClick={onTakeOff}>
        {t('log.takeOff')}
      </button>
    </p>
  );
}

function Subjects(props: LogFigureProps & { readonly context: CardContext }): VNode {
  const { context, fields, figureId, port, onOpen, onCommit } = props;
  const translator = useCardTranslator();
  const { t } = translator;
  const { figures } = fields.claim;
  const [chosen, setChosen] = useState(() => figureId ?? firstUnlogged(figures)?.id ?? null);
  const figure = figures.find(({ id }) => id === chosen) ?? figures[0];
  const log = async (choice: SubjectChoice): Promise<void> => {
    const subject = await port.useSubject(choice);
    if (subject === null || figure === undefined) return;
    onCommit(loggedPatch(fields, figure.id, subject.id));
    onOpen(false);
  };
  const proposal = figure && proposeSubject(figure, context.story?.id ?? null);
  return (
    <div
      class="tm-subjects"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          event.preventDefault();
          onOpen(false);
        }
      }}
    >
      {figures.length > 1 && figure !== undefined && (
        <Choice
          label={t('log.which')}
          value={figure.id}
          options={figures.map((one) => ({ value: one.id, label: saidWords(one, translator) }))}
          onChoose={setChosen}
        />
      )}
      <ChooseSubject
        subjects={context.subjects}
        proposal={proposal}
        onChoose={(choice) => void log(choice)}
      />
      <button
        type="button"
        class="tm-quiet"
        onClick={() => {
          onOpen(false);
        }}
      >
        {t('log.cancel')}
      </button>
    </div>
  );
}

function firstUnlogged(figures: readonly RecordedFigure[]): RecordedFigure | undefined {
  return figures.find(({ subjectId }) => subjectId === null);
}

/** A claim with one figure logged to a subject, or removed from it. */
function withSubject(
  claim: RecordedClaim,
  id: FigureId,
  subjectId: SubjectId | null,
): RecordedClaim {
  const figures = claim.figures.map((figure) =>
    figure.id === id ? { ...figure, subjectId } : figure,
  );
  return { ...claim, figures };
}

/**
 * Where nothing else was done, the person only wanted to log the figure: the claim is recorded
 * then.
 */
function loggedPatch(
  { claim, status, findings, evidence }: EditableAnnotation,
  id: FigureId,
  subjectId: SubjectId,
): AnnotationPatch {
  const isUntouched = findings.length === 0 && evidence.length === 0 && status === 'to check';
  const recorded = isUntouched ? { status: 'recorded' as const } : {};
  return { claim: withSubject(claim, id, subjectId), ...recorded };
}
