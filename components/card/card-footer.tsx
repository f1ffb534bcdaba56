import type { VNode } from 'preact';

import type { EditableAnnotation } from '../../lib/model/annotation.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import type { CardActions } from './card-keys.ts';
import { CardMenu } from './card-menu.tsx';

interface CardFooterProps {
  readonly isStored: boolean;
  readonly isDeleted: boolean;
  readonly isDismissed: boolean;
  /** Whether something above asks for an answer first, so that Done is not what comes next. */
  readonly isAsked: boolean;
  /** What the check still lacks, in words; empty where it lacks nothing. */
  readonly missing: readonly string[];
  /** What happens to the verdicts when the new wording is accepted; null where nothing does. */
  readonly afterAccepting: string | null;
  readonly undoable: readonly (keyof EditableAnnotation)[] | null;
  readonly actions: CardActions;
  readonly panelKeys?: string | undefined;
  readonly onDelete: () => void;
  readonly onOpenLibrary: () => void;
}

/** How a check ends: done, dismissed, or by the menu; always in view. */
export function CardFooter(props: CardFooterProps): VNode {
  const { missing, isAsked, afterAccepting, actions } = props;
  const { t } = useCardTranslator();
  const said =
    afterAccepting ??
    (missing.length === 0 ? null : t('card.notYet', { what: missing.join('; ') }));
  return (
    <footer class="tm-foot">
      {said !== null && (
        <p class="tm-missing" role="status">
          {said}
        </p>
      )}
      <div class="tm-row tm-triage">
        <button
          type="button"
          class={isAsked ? undefined : 'tm-primary'}
          data-done
          onClick={actions.done}
        >
          {t('card.done')} <kbd aria-hidden="true">Enter</kbd>
        </button>
        <button type="button" class="tm-plain" data-dismiss onClick={actions.dismiss}>
          {t('card.dismiss')} <kbd aria-hidden="true">D</kbd>
        </button>
        <CardMenu {...props} />
      </div>
    </footer>
  );
}
