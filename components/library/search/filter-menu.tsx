import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

import menuStyles from '../../styles/menu.module.css';
import { Icon } from '../../ui/icon.tsx';
import { useTranslator } from '../../ui/translator-context.ts';
import { useMenuClosing } from '../../ui/menus/use-menu-closing.ts';
import styles from './filter-menu.module.css';

/** The one button that all filters are built from, and its box; the searches saved are there too. */
export function FilterMenu({ children }: { readonly children: ComponentChildren }): VNode {
  const { t } = useTranslator();
  // Made when it is first wanted, and kept: what was begun in it stays.
  const [wasWanted, setWanted] = useState(false);
  return (
    <details {...useMenuClosing()} class={menuStyles.menu} data-menu="builder">
      <summary
        class={styles.button}
        onClick={() => {
          setWanted(true);
        }}
      >
        <Icon name="options" />
        {t('builder.title')}
      </summary>
      <div class={`${menuStyles.body} ${styles.box}`}>{wasWanted && children}</div>
    </details>
  );
}
