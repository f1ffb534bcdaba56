import type { VNode } from 'preact';

import { nameClaims, type RecentClaim } from '../../lib/model/page/recent-claim.ts';
import soft from '../styles/soft-text.module.css';
import styles from './tab-evidence-offer.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** How the tab in front can be taken. */
export interface TakeOffer {
  /** The claims worked on last, newest first, without those of the tab's own page. */
  readonly claims: readonly RecentClaim[];
  /** Whether the tab shows an archived copy. */
  readonly isCopy: boolean;
}

interface TabEvidenceOfferProps {
  readonly offer: TakeOffer;
  /** Whether the tab shows words that only the browser can read. */
  readonly isClosed?: boolean;
  /** Null takes the tab as an archived copy. */
  readonly onTake: (claim: RecentClaim | null) => void;
}

/**
 * Makes the tab in front, with the text selected in it, evidence for a claim worked on before: with
 * one click on that claim.
 */
export function TabEvidenceOffer({
  offer,
  isClosed = false,
  onTake,
}: TabEvidenceOfferProps): VNode | null {
  const { t } = useTranslator();
  const { claims, isCopy } = offer;
  if (claims.length === 0 && !isCopy) return null;
  return (
    <section class={styles.offer} aria-labelledby="take-title">
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
      {isClosed && claims.length > 0 && <p class={soft.small}>{t('take.wordsByMenu')}</p>}
    </section>
  );
}
