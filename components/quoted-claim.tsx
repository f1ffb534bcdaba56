import type { VNode } from 'preact';

import type { Reason, RecordedClaim } from '../lib/model/claim.ts';
import { ClaimDetails } from './claim-details.tsx';
import { ClaimFigures } from './claim-figures.tsx';
import { KindChips } from './kind-chips.tsx';
import { OriginalView } from './original-view.tsx';
import type { RowEdit } from './row-fields.tsx';
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

/** What the claim says, as it was read and as a person completed it: kinds, words, each figure in plain words, who stands behind it, why it was marked. */
export function QuotedClaim({
  edit,
  reasons,
  textLang,
  seenAt,
}: {
  readonly edit: RowEdit<RecordedClaim>;
  /** Null where they are not known any more; empty for a claim made by hand. */
  readonly reasons: readonly Reason[] | null;
  /** The language of the claim's words, BCP 47; null where it is not known. */
  readonly textLang: string | null;
  /** When the words were captured, ISO 8601 UTC; null before anything is stored. */
  readonly seenAt: string | null;
}): VNode {
  const { t } = useCardTranslator();
  const { row: claim, onType, onCommit } = edit;
  return (
    <div class="tm-claim">
      <KindChips kinds={claim.kinds} />
      {claim.summary !== null && <p class="tm-summary">{claim.summary}</p>}
      <MarkedQuote claim={claim} />
      {claim.original !== null && (
        <OriginalView original={claim.original} text={claim.text} lang={textLang} />
      )}
      <ClaimFigures
        edit={{
          row: claim.figures,
          onType: (figures) => {
            onType({ ...claim, figures });
          },
          onCommit: (figures) => {
            onCommit({ ...claim, figures });
          },
        }}
      />
      {claim.voices.length > 0 && (
        <p class="tm-voices">
          {claim.voices.map(({ how, name }) => t(`how.${how}`, { name })).join(' · ')}
        </p>
      )}
      <ClaimDetails edit={edit} seenAt={seenAt} />
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
