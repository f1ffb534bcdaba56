import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import {
  untouchedFields,
  type AnnotationPatch,
  type EditableAnnotation,
} from '../../lib/model/annotation.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { emptyEvidence } from '../card-fields/evidence-box.tsx';
import { judgedSubject, type JudgedSubject } from '../card-fields/judged-subject.ts';
import type { CardTranslator } from '../ui/card-translator-context.ts';
import { findingOn, subjectKey, subjectsOf } from '../wording/finding-subjects.ts';
import type { CardActions } from './card-keys.ts';
import type { ClaimCardProps } from './card-props.ts';
import type { OpenParts } from './detail-group.tsx';
import { useCardContext, type ShownContext } from './use-card-context.ts';

/**
 * The subject opened first: one that already has a verdict, else the wording, the first figure or
 * the statement.
 */
function firstSubject({ claim, findings }: EditableAnnotation): string {
  const subjects = subjectsOf(claim);
  const decided = subjects.find((subject) => findingOn(findings, subject)?.level != null);
  const first = decided ?? subjects[0];
  return first === undefined ? 'statement' : subjectKey(first);
}

/**
 * What a patch implies beyond its fields: choosing the first level also says that checking has
 * begun.
 */
function completed(patch: AnnotationPatch, { status }: EditableAnnotation): AnnotationPatch {
  const isDecided = patch.findings?.some(({ level }) => level !== null) === true;
  return isDecided && status === 'to check' ? { status: 'checking', ...patch } : patch;
}

/** What the view's parts work on. */
export interface CardModel {
  readonly translator: CardTranslator;
  /** What is shown: the stored fields, overlaid by the typed ones. */
  readonly fields: EditableAnnotation;
  readonly root: RefObject<HTMLElement | null>;
  /** Key of the subject whose verdict is open. */
  readonly active: string;
  /** That subject; null where nothing can be judged here. */
  readonly judged: JudgedSubject | null;
  readonly activate: (key: string) => void;
  readonly commit: (patch: AnnotationPatch) => void;
  readonly actions: CardActions;
  /** What the rest of the library has on the claim; null until it is known. */
  readonly context: ShownContext | null;
  /** Which groups of details are unfolded. */
  readonly parts: OpenParts & { readonly open: (name: string) => void };
  readonly hasKeys: boolean;
  /** Whether the list of subjects is open. */
  readonly isLogging: boolean;
  readonly setLogging: (isLogging: boolean) => void;
}

/** What the parts of a check are given: everything the view is, and what it made of it. */
export type CheckProps = ClaimCardProps & { readonly card: CardModel };

/** The one group of details that all the others are in. */
export const ALL_DETAILS = 'details';

/** Which groups are unfolded; `open` unfolds one and everything it is in. */
function useParts(): CardModel['parts'] {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  return {
    names,
    toggle: (name) => {
      const others = [...names].filter((one) => one !== name);
      setNames(new Set(names.has(name) ? others : [...others, name]));
    },
    open: (name) => {
      setNames(new Set([...names, ALL_DETAILS, name]));
    },
  };
}

/** The open subject and its finding; none where the findings of another annotation are shown. */
function useJudged(
  { scales, port, onType }: ClaimCardProps,
  fields: EditableAnnotation,
  context: ShownContext | null,
  commit: (patch: AnnotationPatch) => void,
): Pick<CardModel, 'active' | 'activate' | 'judged'> {
  const [chosen, activate] = useState(() => firstSubject(fields));
  const isThere = subjectsOf(fields.claim, fields.findings).some(
    (subject) => subjectKey(subject) === chosen,
  );
  const active = isThere ? chosen : firstSubject(fields);
  const isCopy = fields.appearanceOf !== null;
  const isHidden = isCopy && ((context === null && port !== undefined) || context?.first != null);
  const type = (findings: readonly Finding[]): void => {
    onType({ findings });
  };
  const decide = (findings: readonly Finding[]): void => {
    commit({ findings });
  };
  const judged = isHidden ? null : judgedSubject(active, fields, scales, type, decide);
  return { active, activate, judged };
}

/** Keeps what was just decided in view, whichever key or click did it. */
function useVerdictInView(root: RefObject<HTMLElement | null>, decided: string): void {
  const beforeRef = useRef(decided);
  useLayoutEffect(() => {
    if (beforeRef.current === decided) return;
    beforeRef.current = decided;
    root.current?.querySelector('[data-section=verdict]')?.scrollIntoView({ block: 'nearest' });
  }, [root, decided]);
}

/**
 * The state and the actions of one check: `annotation` overlaid by `draft.patch`, which verdict is
 * open, and what is unfolded.
 */
export function useCard(props: ClaimCardProps): CardModel {
  const { recorded, annotation, draft, translator } = props;
  const blank = useMemo(() => untouchedFields(recorded), [recorded]);
  const fields: EditableAnnotation = { ...blank, ...annotation, ...draft?.patch };
  const commit = (patch: AnnotationPatch): void => {
    props.onCommit(completed(patch, fields));
  };
  const root = useRef<HTMLElement>(null);
  useFocusOnOpen(root, props.isFocusedOnOpen ?? true);
  const context = useCardContext(props.port, fields.claim, annotation);
  const open = useJudged(props, fields, context, commit);
  useVerdictInView(root, `${open.active} ${open.judged?.stored?.level ?? ''}`);
  const parts = useParts();
  const [hasKeys, setKeys] = useState(false);
  const [isLogging, setIsLogging] = useState(false);
  const focusRoot = (): void => root.current?.focus({ preventScroll: true });
  const setLogging = (isOpen: boolean): void => {
    setIsLogging(isOpen);
    if (!isOpen) focusRoot();
  };
  const actions: CardActions = {
    ...decisions(props, { fields, commit, ...open, context, focusRoot }),
    ...moves(props, root, focusRoot),
    compare: () => {
      if (props.port === undefined || fields.claim.figures.length === 0) return;
      parts.open('ledger');
      setLogging(true);
    },
    showKeys: () => {
      setKeys(!hasKeys);
      if (hasKeys) focusRoot();
    },
  };
  const shown = { translator, fields, root, commit, actions, context, parts, hasKeys };
  return { ...shown, ...open, isLogging, setLogging };
}

/**
 * Takes the focus once: a claim that is updated while the person types must not take the keyboard
 * out of the field.
 */
function useFocusOnOpen(root: RefObject<HTMLElement | null>, isWanted: boolean): void {
  const takesFocusRef = useRef(isWanted);
  const take = (): void => {
    if (takesFocusRef.current) root.current?.focus();
    takesFocusRef.current = false;
  };
  // In a page of ours at once: a key that comes before it is drawn must not be lost.
  useLayoutEffect(() => {
    if (root.current?.ownerDocument.defaultView === window) take();
  });
  // In a drawer's frame once it is drawn: it must have the focus before a page can be seen to take it.
  useEffect(take);
}

type Decided = Pick<
  CardModel,
  'fields' | 'commit' | 'active' | 'activate' | 'judged' | 'context'
> & {
  readonly focusRoot: () => void;
};

type Decisions = Pick<
  CardActions,
  | 'done'
  | 'dismiss'
  | 'takeBack'
  | 'noteOnly'
  | 'copy'
  | 'foundNothing'
  | 'undo'
  | 'judge'
  | 'level'
>;

/**
 * The check as it is copied: marked sensitive where the library says that it stays home and, until
 * the library has answered, where it is filed under a story.
 */
function asCopied(
  fields: EditableAnnotation,
  context: CardModel['context'],
  { port }: Pick<ClaimCardProps, 'port'>,
): EditableAnnotation {
  const isKeptHome = context?.isSensitive ?? (port !== undefined && fields.storyId !== null);
  return isKeptHome && !fields.sensitive ? { ...fields, sensitive: true } : fields;
}

/** What changes the check. */
function decisions(props: ClaimCardProps, model: Decided): Decisions {
  const { fields, commit, active, activate, judged, context, focusRoot } = model;
  const { dismissed = null } = props;
  const takeBack = (): void => {
    if (dismissed === null) commit({ status: 'to check' });
    else dismissed.onTakeBack();
  };
  return {
    done: () => {
      // A field is left first, so that what is typed in it counts.
      focusRoot();
      commit({ status: 'done' });
      props.onNext?.();
    },
    dismiss: props.onDismiss,
    takeBack,
    noteOnly: () => {
      commit({ status: 'recorded' });
    },
    copy: () => {
      const isCopy = fields.appearanceOf !== null;
      const check = asCopied(fields, context, props);
      props.onCopyCheck(check, isCopy ? (context?.first?.annotation ?? null) : null);
    },
    foundNothing: () => {
      if (judged !== null)
        commit({ evidence: [...fields.evidence, emptyEvidence('nothing found')] });
    },
    undo: () => {
      if (dismissed === null) props.onUndo?.();
      else takeBack();
    },
    judge: (direction) => {
      const keys = subjectsOf(fields.claim, fields.findings).map(subjectKey);
      const next = keys.at((keys.indexOf(active) + direction) % keys.length);
      if (next !== undefined) activate(next);
    },
    level: (number) => {
      const level = judged?.scale.levels[number - 1]?.id;
      if (level === undefined) return;
      judged?.onLevel(level === judged.stored?.level ? null : level);
    },
  };
}

type Moves = Pick<
  CardActions,
  'close' | 'leaveField' | 'step' | 'showElsewhere' | 'accept' | 'goTo'
>;

/** What moves the person or the keyboard, and changes nothing. */
function moves(
  props: ClaimCardProps,
  root: RefObject<HTMLElement | null>,
  focusRoot: () => void,
): Moves {
  const find = (selector: string): HTMLElement | null =>
    root.current?.querySelector<HTMLElement>(selector) ?? null;
  return {
    close: props.onClose,
    leaveField: focusRoot,
    step: props.onStep,
    showElsewhere: () => {
      if (props.onShowInPage === undefined) props.onOpenLibrary();
      else props.onShowInPage();
    },
    accept: () => find('[data-accept]')?.click(),
    goTo: (part) => find(PLACES[part])?.focus(),
  };
}

const PLACES = {
  found: '[data-choice=found] :is(input, textarea)',
  evidence: '[data-choice=evidence] input',
  note: '[name=note]',
} as const;
