import type { VNode } from 'preact';

import { NOT_NAMED, type Reason, type RecordedClaim } from '../../lib/model/claim.ts';
import { ClaimDetails } from './claim-details.tsx';
import { ClaimFigures } from './claim-figures.tsx';
import { KindChips } from './kind-chips.tsx';
import { OriginalView } from './original-view.tsx';
import type { RowEdit } from './row-fields.tsx';
import { EmphasizedText } from '../ui/emphasized-text.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';

/** The claim's words, with its figures emphasised. */
export function MarkedQuote({ claim }: { readonly claim: RecordedClaim }): VNode {
  return (
    <blockquote class="tm-quote">
      <EmphasizedText text={claim.text} spans={claim.figures.map(({ span }) => span)} />
    </blockquote>
  );
}

/**
 * What the claim says, as it was read and as a person completed it: kinds, words, each figure in
 * plain words, who is behind it, why it was marked.
 */
export function QuotedClaim({
  edit,
  reasons,
  textLang,
  seenAt,
}: {
  readonly edit: RowEdit<RecordedClaim>;
  /** Null where they are no longer known; empty for a claim made by hand. */
  readonly reasons: readonly Reason[] | null;
  /** The language of the claim's words, BCP 47; null where it is not known. */
  readonly textLang: string | null;
  /** When the words were captured, ISO 8601 UTC; null before anything is stored. */
  readonly seenAt: string | null;
}): VNode {
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
      <Voices claim={claim} />
      <ClaimDetails edit={edit} seenAt={seenAt} />
      {reasons !== null && <Why reasons={reasons} />}
    </div>
  );
}

/** The voices that the words passed through, and which of them claims it, once that is chosen. */
function Voices({ claim: { voices, claimant } }: { readonly claim: RecordedClaim }): VNode | null {
  const { t } = useCardTranslator();
  const chosen =
    claimant === NOT_NAMED ? t('claim.notNamed') : voices.find(({ id }) => id === claimant)?.name;
  const parts = voices.map(({ how, name }) => t(`how.${how}`, { name }));
  if (chosen !== undefined) parts.push(t('claim.claimantIs', { name: chosen }));
  return parts.length === 0 ? null : <p class="tm-voices">{parts.join(' · ')}</p>;
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
