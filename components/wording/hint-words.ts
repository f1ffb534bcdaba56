import { isFraction } from '../../lib/figures/bounds.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Hint } from '../../lib/model/hint.ts';
import { boundWords } from './figure-words.ts';
import type { CardTranslator } from '../ui/card-translator-context.ts';

/** How many digits are shown of a quotient. */
const QUOTIENT: Intl.NumberFormatOptions = { maximumSignificantDigits: 4 };
const PERCENT: Intl.NumberFormatOptions = { maximumFractionDigits: 1 };

/**
 * A hint as the interface words it: the computation, then what the text says: "7 + 4 = 11; the text
 * says 12". It never says which is right.
 */
export function hintWords(hint: Hint, translator: CardTranslator): string {
  const { t } = translator;
  const { kind, stated, pageYear } = hint;
  if (kind === 'headline' || kind === 'order') {
    const [from, to] = [hint.operands[0], stated].map((figure) => write(figure, translator));
    return t(`hint.${kind}`, { from: from ?? '', to: to ?? '' });
  }
  const result = writeResult(hint, translator);
  if (kind === 'change') {
    const [from = '', to = ''] = hint.operands.map((figure) => write(figure, translator));
    return t('hint.change', { from, to, result, stated: write(stated, translator) });
  }
  const sum = formula(hint, translator);
  if (kind === 'duration') return t('hint.duration', { sum, result, count: stated?.min ?? 0 });
  if (stated === null) return t('hint.dated', { sum, result, year: String(pageYear) });
  return t('hint.says', { sum, result, stated: write(stated, translator) });
}

const SIGNS = { parts: '+', anniversary: '+', difference: '−', duration: '−' } as const;

/** "7 + 4", "45 ÷ 120", "2008 − 1998". */
function formula({ kind, operands }: Hint, translator: CardTranslator): string {
  const [span] = operands;
  if (kind === 'duration') return `${String(span?.max)} − ${String(span?.min)}`;
  const numbers = operands.map((figure) => write(figure, translator));
  if (kind === 'multiple') numbers.reverse();
  const sign = kind in SIGNS ? SIGNS[kind as keyof typeof SIGNS] : '÷';
  return numbers.join(` ${sign} `);
}

/**
 * A figure in a computation: its number with currency or percent sign, without the unit they all
 * share; a fraction or "doubled" unchanged.
 */
function write(figure: Figure | null | undefined, translator: CardTranslator): string {
  if (figure == null) return '';
  if (figure.kind === 'change' && figure.unit === null && !/\d/.test(figure.text))
    return `“${figure.text}”`;
  if (isFraction(figure)) return `“${figure.text}”`;
  const isShared = figure.kind === 'measure' || figure.kind === 'date';
  const unit = isShared ? null : figure.unit;
  return boundWords({ ...figure, unit }, translator);
}

/** The result, rounded to what a reader needs, in the unit of the stated figure. */
function writeResult({ kind, result, stated }: Hint, translator: CardTranslator): string {
  const { amount, money, number } = translator;
  if (kind === 'share' || kind === 'change') return `${number(result, PERCENT)} %`;
  if (kind === 'anniversary' || kind === 'duration') return String(result);
  const isQuotient = kind === 'each' || kind === 'multiple';
  const rounded = Number(result.toPrecision(isQuotient ? 4 : 12));
  if (stated?.kind === 'money' && stated.unit !== null) return money(rounded, stated.unit);
  return isQuotient ? number(rounded, QUOTIENT) : amount(rounded);
}
