import type { VNode } from 'preact';

import type { Density } from '../../lib/model/claim.ts';
import { DENSITIES } from '../../lib/model/claim.ts';
import segmentStyles from '../styles/segments.module.css';
import styles from './density-switch.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** How much of a page is marked: key claims, important ones, all. */
export function DensitySwitch({
  density,
  onDensity,
}: {
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}): VNode {
  const { t } = useTranslator();
  return (
    <div class={styles.density} role="group" aria-label={t('popup.density')}>
      <span>{t('popup.density')}</span>
      <span class={segmentStyles.segments}>
        {DENSITIES.map((each) => (
          <button
            key={each}
            type="button"
            data-density={each}
            aria-pressed={each === density}
            onClick={() => {
              onDensity(each);
            }}
          >
            {t(`popup.density.${each}`)}
          </button>
        ))}
      </span>
    </div>
  );
}
