import type { VNode } from 'preact';

import type { AnnotationEditor } from '../editing/annotation-editor.ts';
import type { ClaimCardProps } from './card-props.ts';
import { ClaimCard } from './claim-card.tsx';

type FromEditor =
  | 'recorded'
  | 'undoable'
  | 'onUndo'
  | 'onSay'
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

/**
 * A card connected to an editor: shows its signals, passes on what is typed, and closes or moves on
 * only once everything typed is safe.
 */
export function EditedCard({
  editor,
  ...props
}: Omit<ClaimCardProps, FromEditor> & { readonly editor: AnnotationEditor }): VNode {
  const whenSafe = (act: () => void): void => {
    void editor.flush().then(() => {
      if (typeof editor.saveState.peek() !== 'object') act();
    });
  };
  return (
    <ClaimCard
      {...props}
      recorded={editor.claim}
      undoable={editor.undoable.value}
      onUndo={() => {
        editor.undo();
      }}
      onSay={
        editor.asksForNote.value
          ? (note) => {
              editor.commit({}, note);
            }
          : undefined
      }
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
      onClose={() => {
        whenSafe(props.onClose);
      }}
      onNext={() => {
        whenSafe(() => {
          goOn(editor, props);
        });
      }}
      onStep={(direction) => {
        whenSafe(() => {
          props.onStep(direction);
        });
      }}
    />
  );
}

/** Goes to the next claim, unless a change of a published check waits for a word on what it is. */
function goOn(
  editor: AnnotationEditor,
  { onNext, onStep }: Pick<ClaimCardProps, 'onNext' | 'onStep'>,
): void {
  if (editor.asksForNote.peek()) return;
  if (onNext === undefined) onStep(1);
  else onNext();
}
