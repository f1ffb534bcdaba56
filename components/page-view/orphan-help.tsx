import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { OfferedPlace } from '../../lib/model/page/weighed-sighting.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import soft from '../styles/soft-text.module.css';
import styles from './orphan-help.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * What can be done about words that were not found. Each function returns whether it was possible.
 */
export interface OrphanActions {
  readonly onShow: (place: OfferedPlace) => Promise<boolean>;
  /** Null means the text selected in the page. */
  readonly onReattach: (listed: ListedClaim, place: OfferedPlace | null) => Promise<boolean>;
}

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
  const [refusal, setRefusal] = useState<Refusal>(null);
  const { resolution, sighting: look } = listed;
  if (resolution?.state !== 'orphan') return null;
  const tell = (isDone: Promise<boolean>, refused: Refusal): void => {
    void isDone.then((done) => {
      setRefusal(done ? null : refused);
    });
  };
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
                tell(actions.onShow(place), 'orphan.notThere');
              }}
              onUse={() => {
                tell(actions.onReattach(listed, place), 'orphan.notThere');
              }}
            />
          ))}
        </ul>
      )}
      <button
        type="button"
        onClick={() => {
          tell(actions.onReattach(listed, null), 'orphan.nothingSelected');
        }}
      >
        {t('orphan.useSelection')}
      </button>
      {refusal !== null && <p role="alert">{t(refusal)}</p>}
    </div>
  );
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
      <q>{place.text}</q>{' '}
      <button type="button" aria-label={label(t('orphan.show'))} onClick={onShow}>
        {t('orphan.show')}
      </button>{' '}
      <button type="button" aria-label={label(t('orphan.use'))} onClick={onUse}>
        {t('orphan.use')}
      </button>
    </li>
  );
}
