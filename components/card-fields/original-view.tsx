import type { VNode } from 'preact';

import type { Original } from '../../lib/model/claim.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { PassageDiff } from '../ui/passage-diff.tsx';
import { diffWords, type DiffPart } from '../ui/word-diff.ts';

interface OriginalViewProps {
  readonly original: Original;
  /** The claim's words. */
  readonly text: string;
  /** Their language, BCP 47; null where it is not known. */
  readonly lang: string | null;
}

/**
 * A quotation and its original: compared word by word if they are in one language, side by side if
 * they are in two. Shows nothing while there are no original words.
 */
export function OriginalView({ original, text, lang }: OriginalViewProps): VNode | null {
  const { t } = useCardTranslator();
  if (original.quote.trim() === '') return null;
  const quoted = quotedWords(text);
  const parts = diffWords(original.quote, quoted);
  if (isOneLanguage(original.lang, lang, parts)) {
    return (
      <div class="tm-original">
        <p class="tm-faint">{t('original.compared')}</p>
        <PassageDiff
          before={original.quote}
          after={quoted}
          names={{ old: t('original.there'), new: t('original.here') }}
        />
      </div>
    );
  }
  return (
    <dl class="tm-compare tm-original">
      <dt>{t('original.there')}</dt>
      <dd lang={original.lang ?? undefined} dir="auto">
        {original.quote}
      </dd>
      <dt>{t('original.here')}</dt>
      <dd lang={lang ?? undefined} dir="auto">
        {quoted}
      </dd>
    </dl>
  );
}

/** Words in quotation marks; a single one followed by a letter is an apostrophe. */
const QUOTED = /[“„«「"]([^“”„«»「」"]{2,})[”“»」"]|‘([^‘“”]{2,}?)’(?!\p{L})/gu;

/**
 * The words in quotation marks, or the whole text where there are none. A comma before the closing
 * mark belongs to the sentence, not to the speaker's words.
 */
export function quotedWords(text: string): string {
  const quoted = Array.from(text.matchAll(QUOTED), ([, double, single]) =>
    (double ?? single ?? '').trim().replace(/[,，]$/u, ''),
  );
  return quoted.length > 0 ? quoted.join(' ') : text;
}

/**
 * Decides by the stated languages; where one of them is not known, by whether a quarter of the
 * letters occur in both texts.
 */
function isOneLanguage(a: string | null, b: string | null, parts: readonly DiffPart[]): boolean {
  if (a !== null && b !== null) return primary(a) === primary(b);
  const size = (wanted: readonly DiffPart[]): number =>
    wanted.reduce((sum, { text }) => sum + text.length, 0);
  return size(parts.filter(({ kind }) => kind === 'both')) * 4 > size(parts);
}

function primary(lang: string): string {
  return lang.split('-', 1)[0]?.toLowerCase() ?? '';
}
