import type { VNode } from 'preact';

import { useCardTranslator } from './card-translator-context.ts';
import { diffWords } from './word-diff.ts';

/** Two passages as one: what went struck through, what came underlined, each named for who does not see that. */
export function PassageDiff({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): VNode {
  const { t } = useCardTranslator();
  return (
    <p class="tm-diff">
      {diffWords(before, after).map(({ kind, text }, index) =>
        kind === 'both' ? (
          text
        ) : kind === 'old' ? (
          <del key={index}>
            <span class="tm-hidden">{t('diff.old')} </span>
            {text}
          </del>
        ) : (
          <ins key={index}>
            <span class="tm-hidden">{t('diff.new')} </span>
            {text}
          </ins>
        ),
      )}
    </p>
  );
}
