import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { Field } from './field.tsx';

interface CommitOnBlurFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly lines?: number;
  /** What is wrong with a value that was left, which is reported all the same; null if nothing is. */
  readonly problemOf?: ((left: string) => string | null) | undefined;
  readonly onLeave: (value: string) => void;
}

/** Enter leaves a line, as one expects of a name. */
function leave(field: HTMLElement): void {
  field.blur();
}

/** A field that reports its value once it is left, if the value has changed. */
export function CommitOnBlurField({
  label,
  value,
  hint,
  lines = 1,
  problemOf,
  onLeave,
}: CommitOnBlurFieldProps): VNode {
  const [typed, setTyped] = useState<string | null>(null);
  const isShown = typed === null && value !== '';
  return (
    <Field
      label={label}
      hint={hint}
      error={isShown ? (problemOf?.(value) ?? undefined) : undefined}
      lines={lines}
      value={typed ?? value}
      onType={setTyped}
      {...(lines === 1 && { onEnter: leave })}
      onLeave={(left) => {
        setTyped(null);
        if (left.trim() !== value) onLeave(left.trim());
      }}
    />
  );
}
