import type { Translator } from '../../lib/i18n/translator.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { diffWords } from '../ui/word-diff.ts';
import { nameChanges, type NamedChange } from './change-name.ts';
import { harmBeside } from './figure-words.ts';

/** What the page changed, as it was and is, and what the record has of the claim. */
interface Change {
  readonly old: string;
  readonly new: string;
  readonly figures: readonly Figure[];
  readonly isQuotation: boolean;
}

/**
 * A change of a claim's words on one line: "31 → 38 killed", where what was counted is that of the
 * recorded figure that had the old words, else as the text goes on; for a quotation that lost words
 * "Quote shortened: cut “friendly”".
 */
export function changeWords(change: Change, translator: Translator): string {
  const { old, new: now, figures } = change;
  const cut = change.isQuotation ? wordsCut(old, now) : [];
  if (cut.length > 0) {
    const { t } = translator;
    const words = cut.map((one) => t('changed.words', { words: one })).join(', ');
    return t('list.quoteCut', { words });
  }
  return nameChanges(old, now)
    .map((named) => [`${named.old} → ${named.new}`, whatOf(named, figures, translator)])
    .map((parts) => parts.filter((part) => part !== '').join(' '))
    .join(', ');
}

/** What was counted: the harm, else the recorded words, else those of the text. */
function whatOf(
  { old, what }: NamedChange,
  figures: readonly Figure[],
  translator: Translator,
): string {
  const figure = figures.find(({ text }) => text === old || text.endsWith(` ${old}`));
  if (figure === undefined) return what;
  return harmBeside(figure, translator) ?? figure.counted ?? what;
}

/** The words that only the old passage has; none where the new one has words of its own. */
function wordsCut(old: string, now: string): readonly string[] {
  const parts = diffWords(old, now);
  const isShortened = parts.every(({ kind, text }) => kind !== 'new' || bare(text) === null);
  if (!isShortened) return [];
  return parts.flatMap(({ kind, text }) => (kind === 'old' ? (bare(text) ?? []) : []));
}

/** Words without the punctuation around them; null where there are none. */
function bare(text: string): string | null {
  const words = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return words === '' ? null : words;
}
