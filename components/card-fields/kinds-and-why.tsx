import type { VNode } from 'preact';

import type { ClaimKind, Reason } from '../../lib/model/claim.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { familyOf } from '../../lib/model/kind-family.ts';

/** Kinds by name, each with its family's colour beside it, and why the claim was marked. */
export function KindsAndWhy({
  kinds,
  reasons,
}: {
  readonly kinds: readonly ClaimKind[];
  /** Null where they are no longer known; empty for a claim made by hand. */
  readonly reasons: readonly Reason[] | null;
}): VNode {
  const { t } = useCardTranslator();
  return (
    <>
      <ul class="tm-kinds" aria-label={t('card.kinds')}>
        {kinds.map((kind) => (
          <li key={kind} data-family={familyOf(kind)}>
            {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      {reasons !== null && <Why reasons={reasons} />}
    </>
  );
}

function Why({ reasons }: { readonly reasons: readonly Reason[] }): VNode {
  const { t } = useCardTranslator();
  if (reasons.length === 0) return <p>{t('card.whyNothing')}</p>;
  return (
    <ul class="tm-why" aria-label={t('card.why')}>
      {reasons.map(({ code }) => (
        <li key={code}>{t(`reason.${code}`)}</li>
      ))}
    </ul>
  );
}
