import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { Field } from './field.tsx';
import { parseAmount } from './typed/parse-amount.ts';
import { useCardTranslator } from './card-translator-context.ts';

interface AmountFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onType: (value: number | null) => void;
  readonly onLeave: (value: number | null) => void;
}

/**
 * A field for a number that may be written in words; shows how it was understood, and keeps what it
 * cannot read without passing it on.
 */
export function AmountField({ label, value, onType, onLeave }: AmountFieldProps): VNode {
  const { t, amount, lang } = useCardTranslator();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (value === null ? '' : String(value));
  const parsed = parseAmount(shown, lang);
  const understood = typeof parsed === 'number' ? amount(parsed) : undefined;
  return (
    <Field
      label={label}
      value={shown}
      inputMode="text"
      hint={understood === shown.trim() ? undefined : understood}
      error={parsed === undefined ? t('card.notANumber') : undefined}
      onType={(typed) => {
        setText(typed);
        const next = parseAmount(typed, lang);
        if (next !== undefined) onType(next);
      }}
      onLeave={(typed) => {
        const next = parseAmount(typed, lang);
        if (next === undefined) return;
        setText(null);
        onLeave(next);
      }}
    />
  );
}
