import type { VNode } from 'preact';

import listFrame from '../styles/list-frame.module.css';
import { Icon } from '../ui/icon.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import type { SiteChoice } from './site-switch.tsx';
import styles from './site-line.module.css';

interface SiteLineProps {
  readonly site: SiteChoice;
  /** Opens the switches. */
  readonly onChange: () => void;
}

/** What is chosen for a site, on one line, and the way to its switches. */
export function SiteLine({ site, onChange }: SiteLineProps): VNode {
  const { t } = useTranslator();
  const { name, mode, unpainted } = site;
  const words = [
    t('popup.siteNow', { site: name, mode: t(`popup.siteNow.${mode}`) }),
    ...(unpainted === 'no' ? [] : [t('popup.siteNow.unpainted')]),
  ].join(' · ');
  return (
    <footer class={`${listFrame.foot} ${styles.site}`}>
      <Icon name="globe" />
      <span class={listFrame.cut} title={words}>
        {words}
      </span>
      <button type="button" class={listFrame.quiet} data-site="change" onClick={onChange}>
        {t('popup.siteChange')}
      </button>
    </footer>
  );
}
