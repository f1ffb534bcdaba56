import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { ListedHint } from '../../lib/model/page/page-state.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { hintWords } from '../wording/hint-words.ts';

/** Dismisses a hint for good, or undoes that. */
export type OnDismissHint = (listed: ListedHint, isDismissed: boolean) => void;

interface HintLinesProps {
  readonly hints: readonly ListedHint[];
  readonly onDismissHint: OnDismissHint;
}

/**
 * One quiet line for each hint, with its computation. A hint dismissed here stays, with its undo,
 * until the card closes.
 */
export function HintLines({ hints, onDismissHint }: HintLinesProps): VNode | null {
  const translator = useCardTranslator();
  const { t } = translator;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const lines = hints
    .map((listed) => ({ listed, words: hintWords(listed.hint, translator) }))
    .filter(({ listed, words }) => listed.dismissal === null || touched.has(words));
  if (lines.length === 0) return null;
  return (
    <ul class="tm-hints" aria-label={t('hint.label')}>
      {lines.map(({ listed, words }) => {
        const isDismissed = listed.dismissal !== null;
        return (
          <li key={words}>
            <span role="status">{isDismissed ? t('hint.dismissed') : words}</span>
            <button
              type="button"
              class="tm-quiet"
              onClick={() => {
                setTouched(new Set([...touched, words]));
                onDismissHint(listed, !isDismissed);
              }}
            >
              {isDismissed ? t('card.undo') : t('hint.dismiss')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
