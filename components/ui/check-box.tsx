import type { VNode } from 'preact';

interface CheckBoxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A labelled native check box. */
export function CheckBox({ label, checked, onChange }: CheckBoxProps): VNode {
  return (
    <label class="tm-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />{' '}
      {label}
    </label>
  );
}
