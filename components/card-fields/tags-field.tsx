import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { Field } from '../ui/field.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly onType: (tags: readonly string[]) => void;
  readonly onCommit: (tags: readonly string[]) => void;
}

/** The tags in a line of text, separated by commas, each once. */
export function parseTags(text: string): readonly string[] {
  const names = text.split(/[,;]/).map((part) => part.trim().replace(/^#/, ''));
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Tags as one line; what is typed stays as typed until the field is left. */
export function TagsField({ tags, onType, onCommit }: TagsFieldProps): VNode {
  const { t } = useCardTranslator();
  const [text, setText] = useState<string | null>(null);
  return (
    <Field
      label={t('card.tags')}
      hint={t('card.tagsHint')}
      name="tags"
      value={text ?? tags.join(', ')}
      onType={(typed) => {
        setText(typed);
        onType(parseTags(typed));
      }}
      onLeave={(typed) => {
        setText(null);
        onCommit(parseTags(typed));
      }}
    />
  );
}
