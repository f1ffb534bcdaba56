import type { VNode } from 'preact';

import styles from './folded-choice.module.css';
import { useElementId } from '../use-element-id.ts';

interface FoldedChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

/**
 * A choice as one line of a menu, which says what is chosen; opened, it has the options as radio
 * buttons below it.
 */
export function FoldedChoice<Value extends string>(props: FoldedChoiceProps<Value>): VNode {
  const { label, value, options, onChoose } = props;
  const name = useElementId();
  return (
    <details class={styles.choice}>
      <summary>
        <span>{label}</span>
        <span class={styles.chosen}>{options.find((one) => one.value === value)?.label}</span>
      </summary>
      <div class={styles.options} role="radiogroup" aria-label={label}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChoose(option.value);
              }}
            />
            {option.label}
          </label>
        ))}
      </div>
    </details>
  );
}
