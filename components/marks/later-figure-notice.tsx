import type { VNode } from 'preact';

import type { LaterFigure } from '../../lib/model/later-figure.ts';
import { useCardTranslator, type CardTranslator } from '../ui/card-translator-context.ts';
import { figureName } from '../wording/figure-words.ts';
import { linkAddress } from '../ui/link-address.ts';

interface LaterFigureNoticeProps {
  readonly later: readonly LaterFigure[];
  /** Scrolls the page to one of them, by its index; missing where there is no page. */
  readonly onShow?: ((index: number) => void) | undefined;
}

/**
 * The figures that the page gives later than the noted ones: both, when and where the later one was
 * posted, its sentence, and a button that scrolls to it.
 */
export function LaterFigureNotice({ later, onShow }: LaterFigureNoticeProps): VNode {
  const { t } = useCardTranslator();
  return (
    <div class="tm-notice">
      <strong>{t('resolution.superseded')}</strong>
      {later.map((one, index) => (
        <LaterItem
          key={one.figureId}
          later={one}
          onShow={
            onShow &&
            (() => {
              onShow(index);
            })
          }
        />
      ))}
    </div>
  );
}

function LaterItem({
  later,
  onShow,
}: {
  readonly later: LaterFigure;
  readonly onShow: (() => void) | undefined;
}): VNode {
  const translator = useCardTranslator();
  const { t, time } = translator;
  const { old, quote, postedAt, permalink } = later;
  const address = permalink === null ? null : linkAddress(permalink);
  return (
    <>
      <p class="tm-noticeHead">
        <span>
          <span class="tm-hidden">{t('later.noted')} </span>
          {figureName(old, translator)}
          <span aria-hidden="true"> → </span>
          <span class="tm-hidden">{t('later.now')} </span>
          <b>{laterFigureWords(later, translator)}</b>
        </span>
        {postedAt !== null && <small class="tm-faint">{time(postedAt)}</small>}
      </p>
      <p class="tm-faint">{quote}</p>
      {onShow !== undefined && (
        <button type="button" onClick={onShow}>
          {t('later.show')}
        </button>
      )}
      {onShow === undefined && address !== null && (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {t('later.open')}
        </a>
      )}
    </>
  );
}

/** The later figure in words: "38 killed", "11 killed, revised down", "15 killed, added up (3 more)". */
export function laterFigureWords(later: LaterFigure, translator: CardTranslator): string {
  const { t } = translator;
  const { figure, direction, isAddedUp } = later;
  return [
    figureName(figure, translator),
    direction === 'lower' ? t('later.revisedDown') : null,
    isAddedUp ? t('later.addedUp', { words: figure.text }) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
