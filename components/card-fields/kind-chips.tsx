import type { VNode } from 'preact';

import type { ClaimKind } from '../../lib/model/claim.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { familyOf } from '../../lib/model/kind-family.ts';

/** Kinds by name, each with its family's colour beside it. */
export function KindChips({ kinds }: { readonly kinds: readonly ClaimKind[] }): VNode {
  const { t } = useCardTranslator();
  return (
    <ul class="tm-kinds" aria-label={t('card.kinds')}>
      {kinds.map((kind) => (
        <li key={kind} data-family={familyOf(kind)}>
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
