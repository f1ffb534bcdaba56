import type { VNode } from 'preact';

import type { ClaimKind } from '../lib/model/claim.ts';
import { useCardTranslator } from './card-translator-context.ts';

/** The four families of kinds that share a colour. */
export type KindFamily = 'people' | 'quantities' | 'time' | 'words';

const FAMILIES: Readonly<Record<ClaimKind, KindFamily>> = {
  casualty: 'people',
  attendance: 'people',
  memorial: 'quantities',
  count: 'quantities',
  money: 'quantities',
  share: 'quantities',
  measure: 'quantities',
  change: 'quantities',
  date: 'time',
  rank: 'time',
  quotation: 'words',
  reported: 'words',
  statement: 'words',
};

/** The family whose colour a kind carries. */
export function familyOf(kind: ClaimKind): KindFamily {
  return FAMILIES[kind];
}

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
