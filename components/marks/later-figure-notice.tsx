import type { VNode } from 'preact';

import {
  givenLater,
  laterQuotes,
  type LaterFigure,
  type LaterStep,
} from '../../lib/model/later-figure.ts';
import { useCardTranslator, type CardTranslator } from '../ui/card-translator-context.ts';
import { figureName } from '../wording/figure-words.ts';
import { linkAddress } from '../ui/link-address.ts';
import type { ChangedAnnotation, SettleChange } from './change-notice.tsx';
import { KeepAsItIs } from './keep-as-it-is.tsx';
import { PostedTime } from './posted-time.tsx';

interface LaterFigureNoticeProps {
  readonly later: readonly LaterFigure[];
  /** Scrolls the page to one of `givenLater`, by its index; missing where there is no page. */
  readonly onShow?: ((index: number) => void) | undefined;
  readonly annotation?: ChangedAnnotation | null;
  /** The look that found them; null or missing until it was weighed. */
  readonly look?: { readonly at: string } | null;
  readonly onSettle?: SettleChange | undefined;
}

/**
 * The figures that the page gives later than the noted ones: both, when and where the newest was
 * posted, its sentence, and a button that scrolls to it; those in between below it.
 */
export function LaterFigureNotice(props: LaterFigureNoticeProps): VNode {
  const { later, onShow, annotation = null, look = null, onSettle } = props;
  const { t } = useCardTranslator();
  return (
    <div class="tm-notice">
      <strong>{t('resolution.superseded')}</strong>
      {later.map((one, index) => {
        const first = givenLater(later.slice(0, index)).length;
        return <LaterItem key={one.figureId} later={one} first={first} onShow={onShow} />;
      })}
      <KeepAsItIs
        {...{ annotation, look, onSettle }}
        about="later figure"
        words={laterQuotes(later)}
      />
    </div>
  );
}

interface LaterItemProps {
  readonly later: LaterFigure;
  /** The index of its first figure in between, in `givenLater`. */
  readonly first: number;
  readonly onShow: ((index: number) => void) | undefined;
}

function LaterItem({ later, first, onShow }: LaterItemProps): VNode {
  const translator = useCardTranslator();
  const { t } = translator;
  const { old, quote, postedAt, between = [] } = later;
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
        {postedAt !== null && (
          <small>
            <PostedTime at={postedAt} />
          </small>
        )}
      </p>
      <p class="tm-faint">{quote}</p>
      <Way step={later} index={first + between.length} onShow={onShow} />
      {between.length > 0 && (
        <details class="tm-more">
          <summary>{t('later.between', { count: between.length })}</summary>
          <ol class="tm-steps">
            {between.map((step, index) => (
              <li key={step.figure.span.start}>
                <b>{laterFigureWords(step, translator)}</b>{' '}
                {step.postedAt !== null && <PostedTime at={step.postedAt} />}
                <p class="tm-faint">{step.quote}</p>
                <Way step={step} index={first + index} onShow={onShow} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

interface WayProps {
  readonly step: LaterStep;
  readonly index: number;
  readonly onShow: ((index: number) => void) | undefined;
}

/** The way to a figure: on the page beside the card, else to its entry's own address. */
function Way({ step: { permalink }, index, onShow }: WayProps): VNode | null {
  const { t } = useCardTranslator();
  if (onShow !== undefined)
    return (
      <button
        type="button"
        onClick={() => {
          onShow(index);
        }}
      >
        {t('later.show')}
      </button>
    );
  const address = permalink === null ? null : linkAddress(permalink);
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {t('later.open')}
    </a>
  );
}

/** The later figure in words: "38 killed", "11 killed, revised down", "15 killed, added up (3 more)". */
export function laterFigureWords(later: LaterStep, translator: CardTranslator): string {
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
