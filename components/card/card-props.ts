import type { ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';

import type {
  Annotation,
  AnnotationPatch,
  EditableAnnotation,
} from '../../lib/model/annotation.ts';
import type { Claim, RecordedClaim } from '../../lib/model/claim.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { ListedHint } from '../../lib/model/page/page-state.ts';
import type { Draft, SaveNote } from '../../lib/model/revision.ts';
import type { LaterFigure } from '../../lib/model/later-figure.ts';
import type { Resolution } from '../../lib/model/sighting.ts';
import type { OnDismissHint } from './hint-lines.tsx';
import type { WeighedSighting } from '../../lib/model/page/weighed-sighting.ts';
import type { LookUp } from './look-up.tsx';
import type { SettleChange } from '../marks/change-notice.tsx';
import type { Dismissed } from './dismissed-notice.tsx';
import type { ClaimPosition } from './card-head.tsx';
import type { CardPort } from './card-port.ts';
import type { OpenParts } from './detail-group.tsx';
import type { CardTranslator } from '../ui/card-translator-context.ts';
import type { SaveState } from '../editing/save-state.ts';

/** What a group on where the check is filed is made of. */
export interface FiledCard {
  readonly fields: Pick<EditableAnnotation, 'storyId'>;
  readonly parts: OpenParts;
  readonly commit: (patch: AnnotationPatch) => void;
}

export interface ClaimCardProps {
  readonly claim: Claim;
  /**
   * The claim in the form it is recorded in where it is edited: findings on it refer to its
   * figures.
   */
  readonly recorded: RecordedClaim;
  /** The language of the claim's words, BCP 47; null or missing where it is not known. */
  readonly textLang?: string | null;
  /** What is stored; null before the first edit. */
  readonly annotation: Annotation | null;
  /**
   * What is typed on top of it; must be updated by `onType` at once (`AnnotationEditor.draft` is).
   */
  readonly draft: Pick<Draft, 'patch'> | null;
  /** Set where nobody annotated the claim and it was dismissed; null or missing otherwise. */
  readonly dismissed?: Dismissed | null | undefined;
  readonly resolution: Resolution | null;
  /** The figures that the page gives later on the same subject. */
  readonly later: readonly LaterFigure[];
  /** The hints on the claim's page; missing where the card has no page. */
  readonly hints?: readonly ListedHint[];
  readonly onDismissHint?: OnDismissHint;
  /** How the background weighed the resolution; null until then, and where it is not asked. */
  readonly look?: WeighedSighting | null;
  /** Settles a change of the words; undefined where that is done elsewhere. */
  readonly onSettle?: SettleChange | undefined;
  /** Where the claim can be looked up; missing where that is not offered. */
  readonly lookUp?: LookUp | undefined;
  readonly scales: readonly Scale[];
  /** A group of details on where the check is filed; missing where the stories are not at hand. */
  readonly filing?: ((card: FiledCard) => VNode) | undefined;
  /** The connection to the rest of the library; missing where the card has none. */
  readonly port?: CardPort | undefined;
  readonly translator: CardTranslator;
  readonly saveState: ReadonlySignal<SaveState>;
  /**
   * While there is no annotation, patches with findings carry the recorded `claim`, to whose figure
   * ids they refer.
   */
  readonly onType: (patch: AnnotationPatch) => void;
  readonly onCommit: (patch: AnnotationPatch) => void;
  /** Scrolls the page to one of `later`, by its index; missing where there is no page. */
  readonly onShowLater?: ((index: number) => void) | undefined;
  /** The comment of a sign-off that is not made yet. */
  readonly comment?: string | undefined;
  /** Keeps that comment; missing where only the field itself keeps it. */
  readonly onComment?: ((comment: string) => void) | undefined;
  readonly onDismiss: () => void;
  readonly onClose: () => void;
  /** Whether closing leads back to a list; else it is only gone. */
  readonly hasList?: boolean | undefined;
  /** Which of how many claims this is; null or missing where that is not known. */
  readonly position?: ClaimPosition | null | undefined;
  /** Goes to the next claim that is open, once this one is done; to the next one where it is missing. */
  readonly onNext?: (() => void) | undefined;
  /** Shows the claim on its page; missing where it is there already, or cannot be shown. */
  readonly onShowInPage?: (() => void) | undefined;
  /** The browser's keys that open the side panel in place of the drawer; empty where there are none. */
  readonly panelKeys?: string | undefined;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onDelete: () => void;
  readonly onOpenLibrary: () => void;
  /** Copies what a person wrote. */
  readonly onCopy: (text: string) => void;
  /**
   * Copies the check as it is shown, for an editor's desk; `first` provides findings and evidence
   * where the check is another appearance of a claim.
   */
  readonly onCopyCheck: (check: EditableAnnotation, first: Annotation | null) => void;
  /** Restores a deleted annotation. */
  readonly onRestore?: (() => void) | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly onResolveConflict?: ((keep: 'mine' | 'theirs') => void) | undefined;
  /**
   * Says what kind of change is made to a published check; missing while no change waits for that.
   */
  readonly onSay?: ((note: SaveNote) => void) | undefined;
  /** Takes back the change that waits for `onSay`. */
  readonly onDiscardHeld?: (() => void) | undefined;
  /** Makes the change that was just taken back wait again; missing where there is none. */
  readonly onUndoDiscard?: (() => void) | undefined;
  /** The fields that `onUndo` would restore; null where there is nothing to undo. */
  readonly undoable?: readonly (keyof EditableAnnotation)[] | null;
  readonly onUndo?: (() => void) | undefined;
  /** The title of the check whose Done was just taken back from here; null or missing where none was. */
  readonly undone?: string | null | undefined;
  /** Closes although something could not be saved. */
  readonly onDiscard?: (() => void) | undefined;
  /**
   * Whether it takes the focus when it opens, so that its keys work at once; true unless set to
   * false.
   */
  readonly isFocusedOnOpen?: boolean;
}
