import type { Translator } from '../../lib/i18n/translator.ts';
import { diffWords } from '../ui/word-diff.ts';

/** What the page changed, as it was and is, and since when (ISO 8601). */
interface Change {
  readonly old: string;
  readonly new: string;
  readonly since: string;
  readonly isQuotation: boolean;
}

/**
 * A change of the page in one line: "31 → 38 · Dec 1, 2026, 2:35 PM", for a quotation that lost words
 * "Quote shortened: cut “friendly”, “highly substantive” · …".
 */
export function changeWords(
  { old, new: now, since, isQuotation }: Change,
  translator: Translator,
): string {
  const { t, time } = translator;
  const parts = diffWords(old, now);
  const cut = parts.flatMap(({ kind, text }) => (kind === 'old' ? (bare(text) ?? []) : []));
  const isShortened = parts.every(({ kind, text }) => kind !== 'new' || bare(text) === null);
  if (isQuotation && isShortened && cut.length > 0) {
    const words = cut.map((one) => t('changed.words', { words: one })).join(', ');
    return t('list.quoteCut', { words, time: time(since) });
  }
  return t('list.changed', { old, new: now, time: time(since) });
}

/** Words without the punctuation around them; null where there are none. */
function bare(text: string): string | null {
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return words === '' ? null : words;
}
