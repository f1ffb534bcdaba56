import type { VNode } from 'preact';

import { LaterFigureNotice } from '../marks/later-figure-notice.tsx';
import { PublishedNotice } from '../marks/published-notice.tsx';
import { ResolutionNotice } from '../marks/resolution-notice.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import type { ClaimCardProps } from './card-props.ts';
import { DismissedNotice } from './dismissed-notice.tsx';
import { SaveNotice } from './save-notice.tsx';

/**
 * What calls for an answer before the check goes on: what could not be saved, a published check
 * that changes, words that the page changed or shows in another way, later figures. Above the part
 * that scrolls, and empty while all is well.
 */
export function CardBanners(props: ClaimCardProps): VNode {
  const { draft, saveState, annotation, resolution, look = null, later, onSettle } = props;
  const isDeleted = annotation !== null && annotation.deletedAt !== null;
  const isElsewhere = resolution !== null && resolution.state !== 'same';
  const { undone = null } = props;
  const { t } = useCardTranslator();
  return (
    <div class="tm-banners">
      <SaveNotice {...props} state={saveState} typed={draft?.patch ?? {}} />
      {undone !== null && (
        <p class="tm-notice" role="status">
          {t('card.undone', { what: undone })}
        </p>
      )}
      {isDeleted && <LineNotice what="card.deleted" onUndo={props.onRestore} />}
      {props.onSay !== undefined && (
        <PublishedNotice onSay={props.onSay} onDiscard={props.onDiscardHeld} />
      )}
      {props.onUndoDiscard !== undefined && (
        <LineNotice what="published.discarded" onUndo={props.onUndoDiscard} />
      )}
      {props.dismissed != null && <DismissedNotice dismissed={props.dismissed} />}
      {props.claim.isShownOtherwise && <LineNotice what="card.shownOtherwise" />}
      {isElsewhere && <ResolutionNotice {...{ resolution, look, annotation, onSettle }} />}
      {later.length > 0 && (
        <LaterFigureNotice {...{ later, look, annotation, onSettle }} onShow={props.onShowLater} />
      )}
    </div>
  );
}

interface LineNoticeProps {
  readonly what: 'card.deleted' | 'card.shownOtherwise' | 'published.discarded';
  readonly onUndo?: (() => void) | undefined;
}

/** One sentence; for what was just taken away, with the way back. */
function LineNotice({ what, onUndo }: LineNoticeProps): VNode {
  const { t } = useCardTranslator();
  return (
    <p class="tm-notice" role="status">
      {t(what)}{' '}
      {onUndo !== undefined && (
        <button type="button" onClick={onUndo}>
          {t('card.undo')}
        </button>
      )}
    </p>
  );
}
