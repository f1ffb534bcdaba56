import type { VNode } from 'preact';

import { useCardTranslator } from './card-translator-context.ts';
import { diffWords } from './word-diff.ts';

/**
 * Two passages merged: what was removed is struck through, what was added is underlined, and each
 * is labelled for those who cannot see that.
 */
export function PassageDiff({
  before,
  after,
  names,
}: {
  readonly before: string;
  readonly after: string;
  /** What the two are called; "then" and "now" by default. */
  readonly names?: { readonly old: string; readonly new: string };
}): VNode {
  const { t } = useCardTranslator();
  const { old, new: now } = names ?? { old: t('diff.old'), new: t('diff.new') };
  return (
    <p class="tm-diff">
      {diffWords(before, after).map(({ kind, text }, index) =>
        kind === 'both' ? (
          text
        ) : kind === 'old' ? (
          <del key={index}>
            <span class="tm-hidden">{old} </span>
            {text}
          </del>
        ) : (
          <ins key={index}>
            <span class="tm-hidden">{now} </span>
            {text}
          </ins>
        ),
      )}
    </p>
  );
}
