import type { VNode } from 'preact';

import type { ClaimKind } from '../../lib/model/claim.ts';
import { familyOf } from '../../lib/model/kind-family.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import styles from './kind-icon.module.css';

/** The family of a claim's first kind, as an icon in the family's colour. */
export function KindIcon({ kinds }: { readonly kinds: readonly ClaimKind[] }): VNode {
  const { t } = useTranslator();
  const family = familyOf(kinds[0] ?? 'statement');
  return (
    <span
      class={styles.icon}
      data-family={family}
      title={kinds.map((kind) => t(`kind.${kind}`)).join(', ')}
    >
      <Icon name={family} label={t(`family.${family}`)} />
    </span>
  );
}
