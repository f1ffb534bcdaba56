import type { VNode } from 'preact';

import { useElementId } from './use-element-id.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  /** Called with the field's value when it is left. */
  readonly onLeave: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly lines?: number;
  readonly inputMode?: 'text' | 'url' | 'decimal';
  readonly name?: string;
  readonly placeholder?: string;
}

/**
 * A labelled text field, with its hint and its error linked to it. With more than one line it is a
 * text area that grows with its text.
 */
export function Field(props: FieldProps): VNode {
  const {
    label,
    value,
    onType,
    onLeave,
    hint,
    error,
    lines = 1,
    inputMode = 'text',
    name,
    placeholder,
  } = props;
  const id = useElementId();
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    error === undefined ? '' : `${id}-error`,
  ]
    .join(' ')
    .trim();
  const shared = {
    id,
    name,
    placeholder,
    value,
    spellcheck: true,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : true,
    onInput: (event: { currentTarget: { value: string } }) => {
      onType(event.currentTarget.value);
    },
    onBlur: (event: { currentTarget: { value: string } }) => {
      onLeave(event.currentTarget.value);
    },
  };
  return (
    <div class="tm-field">
      <label for={id}>{label}</label>
      {lines > 1 ? (
        <textarea rows={lines} {...shared} />
      ) : (
        <input type="text" inputMode={inputMode} autocomplete="off" {...shared} />
      )}
      {hint !== undefined && (
        <small id={`${id}-hint`} class="tm-hint">
          {hint}
        </small>
      )}
      {error !== undefined && (
        <small id={`${id}-error`} class="tm-error">
          {error}
        </small>
      )}
    </div>
  );
}
