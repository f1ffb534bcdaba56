import type { VNode } from 'preact';

import type { Original } from '../../lib/model/claim.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { TextRow, type RowEdit } from './row-fields.tsx';

const NONE: Original = { quote: '', lang: null, url: null, locator: null, translatedBy: null };

/** The fields of an original; if every field is empty there is none. */
export function originalEdit(edit: RowEdit<Original | null>): RowEdit<Original> {
  return {
    row: edit.row ?? NONE,
    onType: (original) => {
      edit.onType(orNull(original));
    },
    onCommit: (original) => {
      edit.onCommit(orNull(original));
    },
  };
}

/** The original of a quotation: its words, its language, where it stands. */
export function OriginalFields({ edit }: { readonly edit: RowEdit<Original | null> }): VNode {
  const { t } = useCardTranslator();
  const filled = originalEdit(edit);
  return (
    <fieldset class="tm-parts">
      <legend>{t('original.title')}</legend>
      <TextRow edit={filled} of="quote" label={t('original.quote')} lines={2} isPlain />
      <div class="tm-grid">
        <TextRow edit={filled} of="lang" label={t('original.lang')} placeholder="de" />
        <TextRow edit={filled} of="translatedBy" label={t('original.translatedBy')} />
        <TextRow edit={filled} of="locator" label={t('evidence.locator')} />
        <TextRow edit={filled} of="url" label={t('original.url')} inputMode="url" />
      </div>
    </fieldset>
  );
}

function orNull(original: Original): Original | null {
  return Object.values(original).every((value: unknown) => value === null || value === '')
    ? null
    : original;
}
