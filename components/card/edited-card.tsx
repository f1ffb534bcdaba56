import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';

import type { AnnotationEditor } from '../editing/annotation-editor.ts';
import type { ClaimCardProps } from './card-props.ts';
import { ClaimCard } from './claim-card.tsx';
import { claimTitle } from '../wording/claim-title.ts';

type FromEditor =
  | 'recorded'
  | 'undoable'
  | 'onUndo'
  | 'undone'
  | 'onSay'
  | 'onDiscardHeld'
  | 'onUndoDiscard'
  | 'annotation'
  | 'draft'
  | 'comment'
  | 'onComment'
  | 'saveState'
  | 'onType'
  | 'onCommit'
  | 'onRetry'
  | 'onResolveConflict'
  | 'onDiscard';

/** The check that Done left for the one shown now, while nothing else was done since. */
let leftByDone: AnnotationEditor | null = null;

/**
 * A card connected to an editor: shows its signals, passes on what is typed, and closes or moves on
 * only once everything typed is safe.
 */
export function EditedCard({
  editor,
  ...props
}: Omit<ClaimCardProps, FromEditor> & { readonly editor: AnnotationEditor }): VNode {
  const { whenSafe, goOn } = useLeaving(editor, props);
  return (
    <ClaimCard
      {...props}
      recorded={editor.claim}
      undoable={editor.undoable.value}
      {...useUndo(editor, props)}
      {...heldChange(editor)}
      annotation={editor.annotation.value}
      draft={editor.draft.value}
      comment={editor.comment.value}
      onComment={(comment) => {
        editor.comments(comment);
      }}
      saveState={editor.saveState}
      onType={(patch) => {
        editor.type(patch);
      }}
      onCommit={(patch) => {
        editor.commit(patch);
      }}
      onRetry={() => {
        editor.retry();
      }}
      onResolveConflict={(keep) => {
        editor.resolveConflict(keep);
      }}
      onDiscard={props.onClose}
      onClose={() =>
        void whenSafe(() => {
          leftByDone = null;
          props.onClose();
        })
      }
      onNext={() => void goOn()}
      onStep={(direction) =>
        void whenSafe(() => {
          leftByDone = null;
          props.onStep(direction);
        })
      }
    />
  );
}

/** What can be done about the change of a published check that waits for its reason. */
function heldChange(
  editor: AnnotationEditor,
): Pick<ClaimCardProps, 'onSay' | 'onDiscardHeld' | 'onUndoDiscard'> {
  const isDiscarded = editor.discarded.value !== null;
  return {
    onSay: editor.asksForNote.value
      ? (note) => {
          editor.commit({}, note);
        }
      : undefined,
    onDiscardHeld: () => {
      editor.discardHeld();
    },
    onUndoDiscard: isDiscarded
      ? () => {
          editor.undoDiscard();
        }
      : undefined,
  };
}

/**
 * Undoes the last decision made here; where there is none, the Done that led here, and says whose
 * that was.
 */
function useUndo(
  editor: AnnotationEditor,
  { translator }: Pick<ClaimCardProps, 'translator'>,
): Pick<ClaimCardProps, 'onUndo' | 'undone'> {
  const [undone, setUndone] = useState<string | null>(null);
  return {
    undone,
    onUndo: () => {
      const before = leftByDone;
      if (editor.undoable.peek() !== null || before === null || before === editor) {
        editor.undo();
        return;
      }
      leftByDone = null;
      before.undo();
      void before.flush().then(() => {
        const isDone = before.annotation.peek()?.status === 'done';
        if (!isDone) setUndone(claimTitle(before.claim, null, translator));
      });
    },
  };
}

/** How the check is left: only once everything typed is safe, and for the next claim only once. */
function useLeaving(
  editor: AnnotationEditor,
  props: Pick<ClaimCardProps, 'onNext' | 'onStep'>,
): { whenSafe: (act: () => void) => Promise<void>; goOn: () => Promise<void> } {
  const isGoingOnRef = useRef(false);
  const whenSafe = async (act: () => void): Promise<void> => {
    await editor.flush();
    if (typeof editor.saveState.peek() !== 'object') act();
  };
  const goOn = async (): Promise<void> => {
    // Asked again while the first waits, it would go on from the claim after this one.
    if (isGoingOnRef.current) return;
    isGoingOnRef.current = true;
    await whenSafe(() => {
      goToNext(editor, props);
    });
    isGoingOnRef.current = false;
  };
  return { whenSafe, goOn };
}

/** Goes to the next claim, unless a change of a published check waits for a word on what it is. */
function goToNext(
  editor: AnnotationEditor,
  { onNext, onStep }: Pick<ClaimCardProps, 'onNext' | 'onStep'>,
): void {
  if (editor.asksForNote.peek()) return;
  leftByDone = editor.undoable.peek()?.includes('status') === true ? editor : null;
  if (onNext === undefined) onStep(1);
  else onNext();
}
