import type { VNode } from 'preact';

import { useElementId } from './use-element-id.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
  /** Shows the label to screen readers only. */
  readonly isLabelHidden?: boolean;
}

/** A labelled native select over a closed set of values. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): VNode {
  const { label, value, options, onChoose, isLabelHidden = false } = props;
  const id = useElementId();
  return (
    <div class="tm-field">
      <label for={id} class={isLabelHidden ? 'tm-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
