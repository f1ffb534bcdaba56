import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { OfferedPlace } from '../../lib/model/page/weighed-sighting.ts';
import type { Reattached, SaveNote } from '../../lib/model/revision.ts';
import { asInner } from '../../lib/model/rules/in-quotes.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import { PublishedNotice } from '../marks/published-notice.tsx';
import soft from '../styles/soft-text.module.css';
import styles from './orphan-help.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** What can be done about words that were not found. */
export interface OrphanActions {
  /** Returns whether it was possible. */
  readonly onShow: (place: OfferedPlace) => Promise<boolean>;
  /** Null means the text selected in the page. */
  readonly onReattach: (
    listed: ListedClaim,
    place: OfferedPlace | null,
    note?: SaveNote,
  ) => Promise<Reattached>;
}

/** An offered place, or the text selected in the page. */
type Place = OfferedPlace | 'selection';
type Refusal = 'orphan.notThere' | 'orphan.nothingSelected' | null;

/**
 * For words that were not found: when they were seen last, the places that may have them now, and a
 * way to attach the annotation to selected text. Why they were not found is in the check below.
 */
export function OrphanHelp({
  listed,
  actions,
}: {
  readonly listed: ListedClaim;
  readonly actions: OrphanActions;
}): VNode | null {
  const { t, time } = useTranslator();
  const { refusal, unsaid, show, reattach } = useReattaching(listed, actions);
  const { resolution, sighting: look } = listed;
  if (resolution?.state !== 'orphan') return null;
  return (
    <div class={styles.orphan}>
      {look !== null && (
        <p class={soft.text}>{t('orphan.lastSeen', { time: time(look.sameAt) })}</p>
      )}
      {look !== null && look.offered.length > 0 && (
        <ul class={styles.offered} aria-label={t('orphan.offered')}>
          {look.offered.map((place) => (
            <Offer
              key={place.span.start}
              place={place}
              onShow={() => {
                show(place);
              }}
              onUse={() => {
                reattach(place);
              }}
            />
          ))}
        </ul>
      )}
      <button
        type="button"
        onClick={() => {
          reattach('selection');
        }}
      >
        {t('orphan.useSelection')}
      </button>
      {unsaid !== null && (
        <PublishedNotice
          isFocused
          onSay={(note) => {
            reattach(unsaid, note);
          }}
        />
      )}
      {refusal !== null && <p role="alert">{t(refusal)}</p>}
    </div>
  );
}

interface Reattaching {
  readonly refusal: Refusal;
  /** For which place it has to be said what kind of change it is. */
  readonly unsaid: Place | null;
  readonly show: (place: OfferedPlace) => void;
  readonly reattach: (to: Place, note?: SaveNote) => void;
}

function useReattaching(listed: ListedClaim, actions: OrphanActions): Reattaching {
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [unsaid, setUnsaid] = useState<Place | null>(null);
  const show = (place: OfferedPlace): void => {
    void actions.onShow(place).then((isShown) => {
      setRefusal(isShown ? null : 'orphan.notThere');
    });
  };
  const reattach = (to: Place, note?: SaveNote): void => {
    const place = to === 'selection' ? null : to;
    const refused = place === null ? 'orphan.nothingSelected' : 'orphan.notThere';
    void actions.onReattach(listed, place, note).then((done) => {
      setUnsaid(done === 'unsaid' ? to : null);
      setRefusal(done === false ? refused : null);
    });
  };
  return { refusal, unsaid, show, reattach };
}

interface OfferProps {
  readonly place: OfferedPlace;
  readonly onShow: () => void;
  readonly onUse: () => void;
}

function Offer({ place, onShow, onUse }: OfferProps): VNode {
  const { t } = useTranslator();
  const label = (action: string): string => `${action}: ${place.text}`;
  return (
    <li>
      <q>{asInner(place.text)}</q>{' '}
      <button type="button" aria-label={label(t('orphan.show'))} onClick={onShow}>
        {t('orphan.show')}
      </button>{' '}
      <button type="button" aria-label={label(t('orphan.use'))} onClick={onUse}>
        {t('orphan.use')}
      </button>
    </li>
  );
}
