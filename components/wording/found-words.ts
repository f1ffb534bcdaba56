import type { CardTranslator } from '../ui/card-translator-context.ts';
import type { FoundWords } from '../ui/typed/parse-found.ts';
import { isCurrency } from './figure-words.ts';
import type { Established } from '../../lib/model/finding.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';

/** The words that the translator's language has for how a figure is meant. */
export function foundWords({ t }: CardTranslator): FoundWords {
  const list = (text: string): readonly string[] => text.split(', ');
  return {
    about: list(t('found.words.about')),
    atLeast: list(t('found.words.atLeast')),
    atMost: list(t('found.words.atMost')),
    exactly: list(t('found.words.exactly')),
    best: list(t('found.words.best')),
    from: list(t('found.words.from')),
    to: list(t('found.words.to')),
    orMore: list(t('found.words.orMore')),
    orLess: list(t('found.words.orLess')),
    asOf: list(t('found.words.asOf')),
    today: list(t('found.words.today')),
  };
}

/**
 * What may stand beside a number found for this figure without saying more: what it counts, its
 * harm, its unit or the signs of its currency.
 */
export function countedNames(
  { counted, harm, unit }: RecordedFigure,
  { t, lang }: CardTranslator,
): readonly string[] {
  const names = [counted, unit, harm === null ? null : t(`harm.${harm}`)];
  const signs = unit !== null && isCurrency(unit) ? currencySigns(unit, lang) : [];
  return [...names, ...signs].filter((name): name is string => name !== null && name !== '');
}

function currencySigns(currency: string, lang: string): readonly string[] {
  return (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => {
    const format = new Intl.NumberFormat(lang, { style: 'currency', currency, currencyDisplay });
    return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '';
  });
}

/** What was found, as one reads it: "33 to 40, best 38", "at least 30", "38"; empty where nothing was. */
export function establishedWords(
  { min, best, max }: Established,
  { t, amount }: CardTranslator,
): string {
  const bounds = boundsWords({ min, best: null, max }, { t, amount });
  if (best === null) return bounds;
  if (min === best && max === best) return amount(best);
  if (bounds === '') return t('qualifier.about', { amount: amount(best) });
  return `${bounds}, ${t('found.best', { amount: amount(best) })}`;
}

function boundsWords(
  { min, max }: Established,
  { t, amount }: Pick<CardTranslator, 't' | 'amount'>,
): string {
  if (min !== null && max !== null) {
    return min === max
      ? amount(min)
      : t('qualifier.range', { low: amount(min), high: amount(max) });
  }
  if (min !== null) return t('qualifier.atLeast', { amount: amount(min) });
  return max === null ? '' : t('qualifier.atMost', { amount: amount(max) });
}

/** The mark around a text that was typed as found and could not be read. */
function keptParts({ t }: CardTranslator): readonly [before: string, after: string] {
  const [before = '', after = ''] = t('found.kept', { text: '\n' }).split('\n');
  return [before, after];
}

/** The text that was typed as found and not understood, kept at the head of the justification. */
export function keptFound(justification: string, translator: CardTranslator): string | null {
  const [before, after] = keptParts(translator);
  const end = justification.indexOf(after, before.length);
  return justification.startsWith(before) && end > 0
    ? justification.slice(before.length, end)
    : null;
}

/** The justification with another such text at its head, or with none. */
export function withKeptFound(
  justification: string,
  text: string | null,
  translator: CardTranslator,
): string {
  const [before, after] = keptParts(translator);
  const kept = keptFound(justification, translator);
  const rest =
    kept === null
      ? justification
      : justification.slice(before.length + kept.length + after.length).trimStart();
  if (text === null) return rest;
  const said = before + text.replaceAll(after.trim().charAt(0), '"') + after;
  return rest === '' ? said : `${said} ${rest}`;
}
