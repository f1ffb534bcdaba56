import type { VNode } from 'preact';

import segmentStyles from '../styles/segments.module.css';
import styles from './site-switch.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** When Tallymark reads pages of a site. `everywhere`: on every visit because every site is allowed. */
export type SiteMode = 'click' | 'always' | 'everywhere' | 'off';

interface SiteSwitchProps {
  readonly site: string;
  readonly mode: SiteMode;
  /** Called within the click: the browser asks for a permission only then. */
  readonly onMode: (mode: 'click' | 'always' | 'off') => void;
}

const CHOICES = ['click', 'always', 'off'] as const;

/** The one switch for a site: when clicked, on every visit, off. */
export function SiteSwitch({ site, mode, onMode }: SiteSwitchProps): VNode {
  const { t } = useTranslator();
  const shown = mode === 'everywhere' ? 'always' : mode;
  return (
    <div class={styles.site} role="group" aria-label={t('popup.site', { site })}>
      <span class={styles.name}>{t('popup.site', { site })}</span>
      <span class={segmentStyles.segments}>
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            data-mode={choice}
            aria-pressed={choice === shown}
            disabled={mode === 'everywhere' && choice === 'click'}
            title={
              mode === 'everywhere' && choice === 'click' ? t('popup.site.everywhere') : undefined
            }
            onClick={() => {
              if (choice !== shown) onMode(choice);
            }}
          >
            {t(`popup.site.${choice}`)}
          </button>
        ))}
      </span>
    </div>
  );
}
