import type { VNode } from 'preact';

import { nameClaims, type ClaimAtHand } from '../lib/model/claim-at-hand.ts';
import styles from './take-tab.module.css';
import { useTranslator } from './translator-context.ts';

/** How the tab in front can be taken. */
export interface TakeOffer {
  /** The claims worked on last, newest first; those of the tab's own page left out. */
  readonly claims: readonly ClaimAtHand[];
  /** Whether the tab shows an archived copy. */
  readonly isCopy: boolean;
}

interface TakeTabProps {
  readonly offer: TakeOffer;
  /** Whether the tab shows words that only the browser can read. */
  readonly isClosed?: boolean;
  /** Null takes the tab as an archived copy. */
  readonly onTake: (claim: ClaimAtHand | null) => void;
}

/** Makes the tab in front, with the text selected in it, evidence for a claim worked on before: one click a claim. */
export function TakeTab({ offer, isClosed = false, onTake }: TakeTabProps): VNode | null {
  const { t } = useTranslator();
  const { claims, isCopy } = offer;
  if (claims.length === 0 && !isCopy) return null;
  return (
    <section class={styles.take} aria-labelledby="take-title">
      <h2 id="take-title">{t('take.title')}</h2>
      {isCopy && (
        <button
          type="button"
          data-take="copy"
          onClick={() => {
            onTake(null);
          }}
        >
          {t('take.asCopy')}
        </button>
      )}
      {nameClaims(claims).map(({ claim, name }, index) => (
        <button
          key={claim.annotationId ?? claim.text}
          type="button"
          data-take={index}
          title={claim.text}
          onClick={() => {
            onTake(claim);
          }}
        >
          {t('take.addTo', { claim: name })}
        </button>
      ))}
      {isClosed && claims.length > 0 && <p class={styles.hint}>{t('take.wordsByMenu')}</p>}
    </section>
  );
}
