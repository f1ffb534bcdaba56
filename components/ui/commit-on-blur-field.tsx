import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { Field } from './field.tsx';

interface CommitOnBlurFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly lines?: number;
  readonly onLeave: (value: string) => void;
}

/** A field that reports its value once it is left, if the value has changed. */
export function CommitOnBlurField({
  label,
  value,
  hint,
  lines = 1,
  onLeave,
}: CommitOnBlurFieldProps): VNode {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field
      label={label}
      hint={hint}
      lines={lines}
      value={typed ?? value}
      onType={setTyped}
      onLeave={(left) => {
        setTyped(null);
        if (left.trim() !== value) onLeave(left.trim());
      }}
    />
  );
}
