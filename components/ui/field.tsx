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
  readonly placeholder?: string | undefined;
  /** Shows the label to screen readers only, where a heading above says the same. */
  readonly isLabelHidden?: boolean;
  /** Called for Enter without a modifier; where it is missing, Enter means what it always does. */
  readonly onEnter?: (field: HTMLInputElement | HTMLTextAreaElement) => void;
}

/** Enter as a person means it: not held down, not while a word is being composed, with no modifier. */
function isPlainEnter(event: KeyboardEvent): boolean {
  const { key, repeat, isComposing, ctrlKey, metaKey, shiftKey, altKey } = event;
  return (
    key === 'Enter' && ![repeat, isComposing, ctrlKey, metaKey, shiftKey, altKey].some(Boolean)
  );
}

/**
 * A labelled text field, with its hint and its error linked to it. With more than one line it is a
 * text area that grows with its text.
 */
export function Field(props: FieldProps): VNode {
  const {
    label,
    value,
    hint,
    error,
    lines = 1,
    inputMode = 'text',
    name,
    placeholder,
    isLabelHidden = false,
  } = props;
  const id = useElementId();
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    error === undefined ? '' : `${id}-error`,
  ]
    .join(' ')
    .trim();
  const shared = {
    ...{ id, name, placeholder, value, spellcheck: true },
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : true,
    ...listenersOf(props),
  };
  return (
    <div class="tm-field">
      <label for={id} class={isLabelHidden ? 'tm-hidden' : undefined}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea rows={lines} autocomplete="off" {...shared} />
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

type TextControl = HTMLInputElement | HTMLTextAreaElement;

function listenersOf({ onType, onLeave, onEnter }: FieldProps) {
  return {
    onInput: ({ currentTarget }: { currentTarget: TextControl }) => {
      onType(currentTarget.value);
    },
    onKeyDown: (event: KeyboardEvent & { currentTarget: TextControl }) => {
      if (onEnter === undefined || !isPlainEnter(event)) return;
      event.preventDefault();
      onEnter(event.currentTarget);
    },
    onBlur: ({ currentTarget }: { currentTarget: TextControl }) => {
      onLeave(currentTarget.value);
    },
  };
}
