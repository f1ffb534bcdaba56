import type { VNode } from 'preact';

import { useCardTranslator } from '../ui/card-translator-context.ts';
import { pageTimeWords } from '../wording/page-time-words.ts';

/** When something was posted, in the reader's zone; in the page's zone on hover. */
export function PostedTime({ at }: { readonly at: string }): VNode {
  const translator = useCardTranslator();
  const title = pageTimeWords(at, translator) ?? undefined;
  return (
    <time class="tm-faint" dateTime={at.replace(/^T/, '')} title={title}>
      {translator.time(at)}
    </time>
  );
}
