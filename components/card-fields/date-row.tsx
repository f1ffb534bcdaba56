import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { useCardTranslator } from '../ui/card-translator-context.ts';
import { TextRow, type TextRowProps } from './row-fields.tsx';
import { isTypedDate } from '../ui/typed/typed-date.ts';

/**
 * A date of a row, kept with the precision it is typed in; empty means unknown. A text that is not
 * a date is kept as it was typed, and the field says so once it is left.
 */
export function DateRow<Row>({ edit, ...rest }: Omit<TextRowProps<Row>, 'error'>): VNode {
  const { t } = useCardTranslator();
  const [isTyping, setTyping] = useState(false);
  const value = (edit.row[rest.of] as string | null) ?? '';
  const isBad = !isTyping && value.trim() !== '' && !isTypedDate(value.trim());
  return (
    <TextRow
      placeholder="2025-05-09"
      {...rest}
      edit={{
        row: edit.row,
        onType: (row) => {
          setTyping(true);
          edit.onType(row);
        },
        onCommit: (row) => {
          setTyping(false);
          edit.onCommit(row);
        },
      }}
      error={isBad ? t('field.noDate') : undefined}
    />
  );
}
