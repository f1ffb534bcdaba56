import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { CardTranslator } from '../ui/card-translator-context.ts';
import {
  untouchedFields,
  type AnnotationPatch,
  type EditableAnnotation,
} from '../../lib/model/annotation.ts';
import type { FindingSubject } from '../../lib/model/finding.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { CardActions } from './card-keys.ts';
import type { ClaimCardProps } from './card-props.ts';
import { useCardContext, type ShownContext } from './use-card-context.ts';
import {
  chooseLevel,
  findingOn,
  scaleOn,
  subjectKey,
  subjectsOf,
} from '../wording/finding-subjects.ts';

/** The subject opened first: one that already has a level, else the first figure, the wording or the statement. */
function firstSubject({ claim, findings }: EditableAnnotation): string {
  const subjects = subjectsOf(claim);
  const decided = subjects.find((subject) => findingOn(findings, subject)?.level != null);
  const first = decided ?? subjects[0];
  return first === undefined ? 'statement' : subjectKey(first);
}

/** The open subject and the scale of its finding; null where nothing can be judged. */
function openScale(
  active: string,
  { claim, findings }: EditableAnnotation,
  scales: readonly Scale[],
): { readonly subject: FindingSubject; readonly scale: Scale } | null {
  const subject = subjectsOf(claim).find((each) => subjectKey(each) === active);
  if (subject === undefined) return null;
  const scale = scaleOn(subject, findingOn(findings, subject), scales);
  return scale === undefined ? null : { subject, scale };
}

/**
 * The findings after the level key `number` (0 removes the level) on the open subject; null
 * where it has no such level.
 */
function levelByNumber(
  number: number,
  active: string,
  fields: EditableAnnotation,
  scales: readonly Scale[],
): EditableAnnotation['findings'] | null {
  const open = openScale(active, fields, scales);
  if (open === null || number > open.scale.levels.length) return null;
  const level = open.scale.levels[number - 1]?.id ?? null;
  return chooseLevel(fields.findings, open.subject, open.scale, level);
}

/** What is committed with new findings: the first level chosen also says that checking has begun. */
function findingsPatch(
  findings: EditableAnnotation['findings'],
  { status }: EditableAnnotation,
): AnnotationPatch {
  const begins = status === 'to check' && findings.some(({ level }) => level !== null);
  return begins ? { findings, status: 'checking' } : { findings };
}

/** What the card's parts work on. */
export interface CardModel {
  readonly translator: CardTranslator;
  /** What is shown: the stored fields, overlaid by the typed ones. */
  readonly fields: EditableAnnotation;
  readonly root: RefObject<HTMLElement | null>;
  /** Key of the subject whose finding is open. */
  readonly active: string;
  /** How many levels the open finding's scale has. */
  readonly levelCount: number;
  readonly activate: (key: string) => void;
  readonly commit: (patch: AnnotationPatch) => void;
  readonly actions: CardActions;
  /** What the rest of the library has on the claim; null until it is known. */
  readonly context: ShownContext | null;
  /** Whether earlier meetings of the claim are shown below everything else. */
  readonly isMetBelow: boolean;
  /** The person starts using the card, with the pointer or a key. */
  readonly touch: () => void;
  /** Whether the list of subjects is open. */
  readonly isLogging: boolean;
  readonly setLogging: (isLogging: boolean) => void;
}

/**
 * What a patch implies beyond its fields: choosing the first level also says that checking has
 * begun.
 */
function completed(patch: AnnotationPatch, fields: EditableAnnotation): AnnotationPatch {
  const { findings } = patch;
  return findings === undefined ? patch : { ...findingsPatch(findings, fields), ...patch };
}

/**
 * What else the library has, and whether the list of subjects is open; closing it returns the focus
 * to the card.
 */
function useLog(
  { port, annotation }: ClaimCardProps,
  { claim }: EditableAnnotation,
  root: RefObject<HTMLElement | null>,
): Pick<CardModel, 'context' | 'isMetBelow' | 'touch' | 'isLogging' | 'setLogging'> {
  const isTouchedRef = useRef(false);
  const known = useCardContext(port, claim, annotation, () => isTouchedRef.current);
  const [isLogging, setOpen] = useState(false);
  const setLogging = (isOpen: boolean): void => {
    setOpen(isOpen);
    if (!isOpen) root.current?.focus();
  };
  const touch = (): void => {
    isTouchedRef.current = true;
  };
  const { context = null, isBelow: isMetBelow = false } = known ?? {};
  return { context, isMetBelow, touch, isLogging, setLogging };
}

/**
 * The state and the actions of one card: `annotation` overlaid by `draft.patch`, and which finding
 * is open.
 */
export function useCard(props: ClaimCardProps): CardModel {
  const { recorded, annotation, draft, scales, translator, isFocusedOnOpen = true } = props;
  const blank = useMemo(() => untouchedFields(recorded), [recorded]);
  const fields: EditableAnnotation = { ...blank, ...annotation, ...draft?.patch };
  const [chosen, activate] = useState(() => firstSubject(fields));
  const isThere = subjectsOf(fields.claim, fields.findings).some(
    (subject) => subjectKey(subject) === chosen,
  );
  const active = isThere ? chosen : firstSubject(fields);
  const root = useRef<HTMLElement>(null);
  const takesFocusRef = useRef(isFocusedOnOpen);
  useEffect(() => {
    // Only once: a claim that is updated while the person types must not take the keyboard out of
    // the field.
    if (takesFocusRef.current) root.current?.focus();
    takesFocusRef.current = false;
  }, []);
  const log = useLog(props, fields, root);
  const isCopy = fields.appearanceOf !== null;
  const first = isCopy ? (log.context?.first?.annotation ?? null) : null;
  const commit = (patch: AnnotationPatch): void => {
    props.onCommit(completed(patch, fields));
  };
  const actions: CardActions = {
    close: props.onClose,
    dismiss: props.onDismiss,
    step: props.onStep,
    copy: () => {
      props.onCopyCheck(fields, first);
    },
    status: (status) => {
      if (props.dismissed != null && status === 'to check') props.dismissed.onTakeBack();
      else commit({ status });
    },
    undo: () => {
      props.onUndo?.();
    },
    judge: (direction) => {
      const keys = subjectsOf(fields.claim, fields.findings).map(subjectKey);
      const next = keys.at((keys.indexOf(active) + direction) % keys.length);
      if (next !== undefined) activate(next);
    },
    showKeys: () => {
      const keys = root.current?.querySelector<HTMLDetailsElement>('.tm-keys');
      if (keys != null) keys.open = !keys.open;
    },
    logFigure: () => {
      log.setLogging(props.port !== undefined);
    },
    addEvidence: () => root.current?.querySelector<HTMLElement>('[data-add]')?.focus(),
    level: (number) => {
      // Where the findings of another annotation are shown, one made here would not be seen.
      const isHidden = isCopy && (log.context === null || first !== null);
      const findings = isHidden ? null : levelByNumber(number, active, fields, scales);
      if (findings !== null) commit({ findings });
    },
  };
  const levelCount = openScale(active, fields, scales)?.scale.levels.length ?? 0;
  return { translator, fields, root, active, levelCount, activate, commit, actions, ...log };
}
