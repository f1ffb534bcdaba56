import type { VNode } from 'preact';

import menuStyles from '../styles/menu.module.css';
import segmentStyles from '../styles/segments.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** When Tallymark reads pages of a site. `everywhere`: on every visit because every site is allowed. */
export type SiteMode = 'click' | 'always' | 'everywhere' | 'off';

/** What is chosen for a site. */
export interface SiteChoice {
  readonly name: string;
  readonly mode: SiteMode;
  /** Whether nothing is put into pages of this site, or of any. */
  readonly unpainted: 'no' | 'site' | 'everywhere';
}

interface SiteSwitchProps {
  readonly site: SiteChoice;
  /** Called within the click: the browser asks for a permission only then. */
  readonly onMode: (mode: 'click' | 'always' | 'off') => void;
  readonly onUnpainted: (isUnpainted: boolean) => void;
}

const CHOICES = ['click', 'always', 'off'] as const;

/**
 * The switches for a site: whether it is read when clicked, on every visit or not at all, and
 * whether anything is put into its pages. Where that is chosen for all sites, it says where.
 */
export function SiteSwitch({ site, onMode, onUnpainted }: SiteSwitchProps): VNode {
  const { t } = useTranslator();
  const { name, mode, unpainted } = site;
  const shown = mode === 'everywhere' ? 'always' : mode;
  const isEverywhere = unpainted === 'everywhere';
  return (
    <div class={menuStyles.group}>
      <div class={menuStyles.control} role="group" aria-label={t('popup.site', { site: name })}>
        <span>{t('popup.site', { site: name })}</span>
        <span class={segmentStyles.segments}>
          {CHOICES.map((choice) => {
            const isClosed = mode === 'everywhere' && choice === 'click';
            return (
              <button
                key={choice}
                type="button"
                data-mode={choice}
                aria-pressed={choice === shown}
                disabled={isClosed}
                title={isClosed ? t('popup.site.everywhere') : undefined}
                onClick={() => {
                  if (choice !== shown) onMode(choice);
                }}
              >
                {t(`popup.site.${choice}`)}
              </button>
            );
          })}
        </span>
        <label title={isEverywhere ? t('popup.unpaintedEverywhere') : undefined}>
          <input
            type="checkbox"
            checked={unpainted !== 'no'}
            disabled={isEverywhere}
            onChange={({ currentTarget }) => {
              onUnpainted(currentTarget.checked);
            }}
          />
          {t('popup.unpainted')}
        </label>
      </div>
    </div>
  );
}
