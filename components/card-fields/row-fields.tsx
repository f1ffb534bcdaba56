import type { VNode } from 'preact';

import { AmountField } from '../ui/amount-field.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';

/**
 * One row of the record that is being edited: typing keeps it as a draft, leaving a field makes it
 * a decision.
 */
export interface RowEdit<Row> {
  readonly row: Row;
  readonly onType: (row: Row) => void;
  readonly onCommit: (row: Row) => void;
}

/** The edit of one item of a list that is edited as a whole. */
export function itemEdit<Item>(
  { row: list, onType, onCommit }: RowEdit<readonly Item[]>,
  index: number,
  item: Item,
): RowEdit<Item> {
  return {
    row: item,
    onType: (next) => {
      onType(list.with(index, next));
    },
    onCommit: (next) => {
      onCommit(list.with(index, next));
    },
  };
}

type KeyOf<Row, Value> = {
  [Key in keyof Row]-?: Row[Key] extends Value ? Key : never;
}[keyof Row] &
  string;

export interface TextRowProps<Row> {
  readonly edit: RowEdit<Row>;
  readonly of: KeyOf<Row, string | null>;
  readonly label: string;
  readonly lines?: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'url';
  /** The field is never unknown: an empty field is an empty text. */
  readonly isPlain?: boolean;
}

/** A text of a row; empty means unknown. */
export function TextRow<Row>({ edit, of, isPlain = false, ...rest }: TextRowProps<Row>): VNode {
  const { row, onType, onCommit } = edit;
  const value = row[of] as string | null;
  const put = (text: string): Row => ({ ...row, [of]: text === '' && !isPlain ? null : text });
  return (
    <Field
      {...rest}
      name={of}
      value={value ?? ''}
      onType={(text) => {
        onType(put(text));
      }}
      onLeave={(text) => {
        onCommit(put(text.trim()));
      }}
    />
  );
}

/** A number of a row; empty means unknown. */
export function AmountRow<Row>({
  edit: { row, onType, onCommit },
  of,
  label,
}: {
  readonly edit: RowEdit<Row>;
  readonly of: KeyOf<Row, number | null>;
  readonly label: string;
}): VNode {
  return (
    <AmountField
      label={label}
      value={row[of] as number | null}
      onType={(value) => {
        onType({ ...row, [of]: value });
      }}
      onLeave={(value) => {
        onCommit({ ...row, [of]: value });
      }}
    />
  );
}

interface ChoiceRowProps<Row, Value extends string> {
  readonly edit: RowEdit<Row>;
  readonly of: KeyOf<Row, string | null>;
  readonly label: string;
  readonly options: readonly Value[];
  readonly nameOf: (value: Value) => string;
  /** Offers "unknown" as well. */
  readonly mayBeUnknown?: boolean;
}

/** A choice among closed words for a field of a row. */
export function ChoiceRow<Row, Value extends string>({
  edit: { row, onCommit },
  of,
  label,
  options,
  nameOf,
  mayBeUnknown = false,
}: ChoiceRowProps<Row, Value>): VNode {
  const { t } = useCardTranslator();
  const named = options.map((value) => ({ value, label: nameOf(value) }));
  const unknown = { value: '' as const, label: t('claim.unknown') };
  return (
    <Choice<Value | ''>
      label={label}
      value={(row[of] as Value | null) ?? ''}
      options={mayBeUnknown ? [unknown, ...named] : named}
      onChoose={(value) => {
        onCommit({ ...row, [of]: value === '' ? null : value });
      }}
    />
  );
}

/** A choice among closed words for a field of a row, or unknown. */
export function KnownChoiceRow<Row, Value extends string>(
  props: Omit<ChoiceRowProps<Row, Value>, 'mayBeUnknown'>,
): VNode {
  return <ChoiceRow {...props} mayBeUnknown />;
}
