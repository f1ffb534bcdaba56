import type { VNode } from 'preact';

import type { Reason, RecordedClaim } from '../lib/model/claim.ts';
import { figureParts } from './figure-words.ts';
import { KindChips } from './kind-chips.tsx';
import { SetApart } from './set-apart.tsx';
import { useCardTranslator } from './card-translator-context.ts';

/** The claim's words, its figures set apart. */
export function MarkedQuote({ claim }: { readonly claim: RecordedClaim }): VNode {
  return (
    <blockquote class="tm-quote">
      <SetApart text={claim.text} spans={claim.figures.map(({ span }) => span)} />
    </blockquote>
  );
}

/** What the claim says, as it was read: kinds, words, each figure in plain words, who stands behind it, why it was marked. */
export function QuotedClaim({
  claim,
  reasons,
}: {
  readonly claim: RecordedClaim;
  /** Null where they are not known any more; empty for a claim made by hand. */
  readonly reasons: readonly Reason[] | null;
}): VNode {
  const translator = useCardTranslator();
  const { t } = translator;
  return (
    <div class="tm-claim">
      <KindChips kinds={claim.kinds} />
      <MarkedQuote claim={claim} />
      {claim.figures.length > 0 && (
        <ul class="tm-figures">
          {claim.figures.map((figure) => (
            <li key={figure.id}>{figureParts(figure, translator).join(' · ')}</li>
          ))}
        </ul>
      )}
      {claim.voices.length > 0 && (
        <p class="tm-voices">
          {claim.voices.map(({ how, name }) => t(`how.${how}`, { name })).join(' · ')}
        </p>
      )}
      {reasons !== null && <Why reasons={reasons} />}
    </div>
  );
}

function Why({ reasons }: { readonly reasons: readonly Reason[] }): VNode {
  const { t } = useCardTranslator();
  return (
    <details class="tm-why">
      <summary>{t('card.why')}</summary>
      {reasons.length === 0 ? (
        <p>{t('card.whyNothing')}</p>
      ) : (
        <ul>
          {reasons.map(({ code }) => (
            <li key={code}>{t(`reason.${code}`)}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
