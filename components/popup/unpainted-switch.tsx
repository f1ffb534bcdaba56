import type { VNode } from 'preact';

import styles from './unpainted-switch.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface UnpaintedSwitchProps {
  readonly site: string;
  readonly unpainted: 'no' | 'site' | 'everywhere';
  readonly onUnpainted: (isUnpainted: boolean) => void;
}

/**
 * Whether anything is put into a site's pages. Where nothing is put into any page, it says where to
 * change that.
 */
export function UnpaintedSwitch({ site, unpainted, onUnpainted }: UnpaintedSwitchProps): VNode {
  const { t } = useTranslator();
  const isEverywhere = unpainted === 'everywhere';
  return (
    <label class={styles.check} title={isEverywhere ? t('popup.unpaintedEverywhere') : undefined}>
      <input
        type="checkbox"
        checked={unpainted !== 'no'}
        disabled={isEverywhere}
        onChange={({ currentTarget }) => {
          onUnpainted(currentTarget.checked);
        }}
      />
      {t('popup.unpainted', { site })}
    </label>
  );
}
