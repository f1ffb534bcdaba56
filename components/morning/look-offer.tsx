import type { VNode } from 'preact';

import type { PageFailure } from '../../lib/model/page/page-state.ts';
import { useTranslator } from '../ui/translator-context.ts';
import primaryButton from '../styles/primary-button.module.css';
import styles from './look-offer.module.css';

/** Why a page could not be looked at again; `elsewhere`: its address shows another page now. */
export type LookFailure = PageFailure | 'elsewhere';

/** The page that is looked at now: the number it has among how many, from 1. */
export interface LookProgress {
  readonly at: number;
  readonly of: number;
  readonly title: string;
}

/** How many pages were looked at, of those that were meant. */
export interface LookEnd {
  readonly seen: number;
  readonly of: number;
}

export interface LookOfferProps {
  /** How many tabs a click opens, and how many sites it asks for. */
  readonly offer: { readonly tabs: number; readonly sites: number };
  /** Null while nothing is looked at. */
  readonly progress: LookProgress | null;
  readonly end: LookEnd | null;
  readonly onLook: () => void;
  readonly onStop: () => void;
}

/**
 * The button that looks at pages again, with what it will do; while it does, how far it is and a
 * button that stops it; then how it ended.
 */
export function LookOffer(props: LookOfferProps): VNode {
  const { offer, progress, end, onLook, onStop } = props;
  const { t } = useTranslator();
  const { tabs, sites } = offer;
  return (
    <div class={styles.offer}>
      {progress !== null && (
        <button type="button" data-look="stop" onClick={onStop}>
          {t('since.stop')}
        </button>
      )}
      {progress === null && tabs > 0 && (
        <button type="button" class={primaryButton.primary} data-look="start" onClick={onLook}>
          {t('since.look', { count: tabs })}
        </button>
      )}
      <p class={styles.hint} role="status">
        {progress !== null ? (
          <Progress {...progress} />
        ) : (
          [
            ...(end === null ? [] : [t('since.looked', { seen: end.seen, count: end.of })]),
            ...(tabs === 0 ? [] : [t('since.opens', { count: tabs })]),
            ...(sites === 0 ? [] : [t('since.asks', { count: sites })]),
          ].join(' ')
        )}
      </p>
    </div>
  );
}

function Progress({ at, of, title }: LookProgress): VNode {
  const { t, number } = useTranslator();
  const name = title === '' ? t('row.untitled') : title;
  return <>{t('since.looking', { at: number(at), of: number(of), title: name })}</>;
}
