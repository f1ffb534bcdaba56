import type { VNode } from 'preact';

import type { RecordedClaim } from '../../lib/model/claim.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { originalEdit } from './original-fields.tsx';
import { OriginalView } from './original-view.tsx';
import { TextRow, type RowEdit } from './row-fields.tsx';

/** What was found for a quotation's wording: its original words, compared with those quoted. */
export function OriginalWordsField({
  edit,
  textLang,
}: {
  readonly edit: RowEdit<RecordedClaim>;
  readonly textLang: string | null;
}): VNode {
  const { t } = useCardTranslator();
  const { row: claim, onType, onCommit } = edit;
  const original = originalEdit({
    row: claim.original,
    onType: (next) => {
      onType({ ...claim, original: next });
    },
    onCommit: (next) => {
      onCommit({ ...claim, original: next });
    },
  });
  return (
    <section class="tm-part" data-section="found" data-choice="found">
      <TextRow edit={original} of="quote" label={t('original.quote')} lines={2} isPlain />
      {claim.original !== null && (
        <OriginalView original={claim.original} text={claim.text} lang={textLang} />
      )}
    </section>
  );
}
