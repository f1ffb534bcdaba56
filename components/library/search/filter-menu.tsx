import type { ComponentChildren, VNode } from 'preact';

import menuStyles from '../../styles/menu.module.css';
import { Icon } from '../../ui/icon.tsx';
import { useTranslator } from '../../ui/translator-context.ts';
import styles from './filter-menu.module.css';

/** The one button that all filters are built from, and its box; the searches saved are there too. */
export function FilterMenu({ children }: { readonly children: ComponentChildren }): VNode {
  const { t } = useTranslator();
  return (
    <details class={menuStyles.menu} data-menu="builder">
      <summary class={styles.button}>
        <Icon name="options" />
        {t('builder.title')}
      </summary>
      <div class={`${menuStyles.body} ${styles.box}`}>{children}</div>
    </details>
  );
}
