import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { RecordedClaim } from '../../lib/model/claim.ts';
import { familyOf } from '../../lib/model/kind-family.ts';
import { SpeakerField } from '../card-fields/speaker-field.tsx';
import type { RowEdit } from '../card-fields/row-fields.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { EmphasizedText } from '../ui/emphasized-text.tsx';
import { Glyph } from '../ui/glyph.tsx';
import { claimTitle } from '../wording/claim-title.ts';

/** What is claimed at a glance: its figures or that it is a quotation, who says it, its words. */
export function ClaimHead({
  edit,
  textLang,
}: {
  readonly edit: RowEdit<RecordedClaim>;
  /** The language of the claim's words, BCP 47; null where it is not known. */
  readonly textLang: string | null;
}): VNode {
  const translator = useCardTranslator();
  const claim = edit.row;
  const family = familyOf(claim.kinds[0] ?? 'statement');
  return (
    <section class="tm-part tm-claim" data-section="claim" data-family={family}>
      <h2>
        <Glyph name={family} /> <span>{claimTitle(claim, null, translator)}</span>
      </h2>
      <SpeakerField edit={edit} />
      {claim.summary !== null && <p class="tm-summary">{claim.summary}</p>}
      <Quote claim={claim} textLang={textLang} />
    </section>
  );
}

/** Three lines hold about this many letters; longer words are cut until they are asked for. */
const SHORT_QUOTE = 150;

function Quote({
  claim: { text, figures },
  textLang,
}: {
  readonly claim: RecordedClaim;
  readonly textLang: string | null;
}): VNode {
  const { t } = useCardTranslator();
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <blockquote class="tm-quote" data-whole={isWhole} lang={textLang ?? undefined} dir="auto">
        <EmphasizedText text={text} spans={figures.map(({ span }) => span)} />
      </blockquote>
      {text.length > SHORT_QUOTE && (
        <button
          type="button"
          class="tm-quiet"
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? t('quote.less') : t('quote.more')}
        </button>
      )}
    </>
  );
}
