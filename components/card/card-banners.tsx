import type { VNode } from 'preact';

import { LaterFigureNotice } from '../marks/later-figure-notice.tsx';
import { ResolutionNotice } from '../marks/resolution-notice.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import type { ClaimCardProps } from './card-props.ts';
import { DismissedNotice } from './dismissed-notice.tsx';
import { PublishedNotice } from './published-notice.tsx';
import { SaveNotice } from './save-notice.tsx';

/**
 * What calls for an answer before the check goes on: what could not be saved, a published check
 * that changes, words that changed on the page, later figures. Above the part that scrolls, and
 * nothing while all is well.
 */
export function CardBanners(props: ClaimCardProps): VNode | null {
  const { draft, saveState, annotation, resolution, look = null, later, onSettle } = props;
  const isFailed = typeof saveState.value === 'object';
  const isDeleted = annotation !== null && annotation.deletedAt !== null;
  const isElsewhere = resolution !== null && resolution.state !== 'same';
  const { undone = null } = props;
  const { t } = useCardTranslator();
  const asks = [
    undone !== null,
    isFailed,
    isDeleted,
    isElsewhere,
    later.length > 0,
    props.dismissed != null,
  ];
  if (!asks.some(Boolean) && props.onSay === undefined) return null;
  return (
    <div class="tm-banners">
      <SaveNotice {...props} state={saveState} typed={draft?.patch ?? {}} />
      {undone !== null && (
        <p class="tm-notice" role="status">
          {t('card.undone', { what: undone })}
        </p>
      )}
      {isDeleted && <DeletedNotice onRestore={props.onRestore} />}
      {props.onSay !== undefined && <PublishedNotice onSay={props.onSay} />}
      {props.dismissed != null && <DismissedNotice dismissed={props.dismissed} />}
      {isElsewhere && <ResolutionNotice {...{ resolution, look, annotation, onSettle }} />}
      {later.length > 0 && <LaterFigureNotice later={later} onShow={props.onShowLater} />}
    </div>
  );
}

function DeletedNotice({ onRestore }: Pick<ClaimCardProps, 'onRestore'>): VNode {
  const { t } = useCardTranslator();
  return (
    <p class="tm-notice" role="status">
      {t('card.deleted')}{' '}
      {onRestore !== undefined && (
        <button type="button" onClick={onRestore}>
          {t('card.undo')}
        </button>
      )}
    </p>
  );
}
