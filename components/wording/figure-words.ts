import type { CardTranslator } from '../ui/card-translator-context.ts';
import { isFraction, isName } from '../../lib/figures/bounds.ts';
import {
  countedAsWritten,
  type Figure,
  type Harm,
  type RecordedFigure,
} from '../../lib/model/figure.ts';
import { unitWords } from './unit-words.ts';

type Sized = Pick<Figure, 'kind' | 'unit' | 'min' | 'max' | 'qualifier' | 'bounds' | 'text'>;

const CURRENCY = /^[A-Z]{3}$/;

/** Whether a figure's unit is a currency (ISO 4217). */
export function isCurrency(unit: string): boolean {
  return CURRENCY.test(unit);
}

/**
 * One bound as the interface writes it: with its currency, percent sign or unit; a date as its
 * year.
 */
export function valueWords(figure: Sized, value: number, translator: CardTranslator): string {
  const { amount, money, number, t } = translator;
  const { unit } = figure;
  if (figure.kind === 'date' && unit === null) return number(value, { useGrouping: false });
  if (figure.kind === 'rank') return t('figure.rank', { rank: value });
  if (unit === null) return amount(value);
  if (unit === '%') return `${amount(value)} %`;
  if (isCurrency(unit)) return money(value, unit);
  return unitWords(value, unit, translator);
}

/** The figure's bounds and qualifier in plain words: "more than 25", "70 million to 85 million", "38 million". */
export function boundWords(figure: Sized, translator: CardTranslator): string {
  const { t } = translator;
  const { min, max } = figure;
  const write = (value: number): string => valueWords(figure, value, translator);
  if (min !== null && max !== null && min !== max) {
    return t('qualifier.range', { low: write(min), high: write(max) });
  }
  const value = min ?? max;
  if (value === null) return t('figure.noValue');
  if (figure.qualifier === 'range') return write(value);
  return t(`qualifier.${figure.qualifier}`, { amount: write(value) });
}

/**
 * A figure as it is shown beside others: never without its qualifier ("at least 31"), a vague word
 * as it is written ("dozens"), a fraction, a date or a rank in the text's words ("more than half").
 */
export function saidWords(figure: Figure, translator: CardTranslator): string {
  const { text, qualifier, bounds } = figure;
  if (bounds === 'convention' || (figure.min ?? figure.max) === null) return text;
  if (!isName(figure) && !isFraction(figure)) return boundWords(figure, translator);
  return qualifier === 'range' ? text : translator.t(`qualifier.${qualifier}`, { amount: text });
}

/**
 * The value in plain words; the words of the text itself where they say more than the number: those
 * of a date or a rank, a vague word, a fraction.
 */
function ownWords(figure: Figure, translator: CardTranslator): string {
  const isItself = isName(figure) || figure.bounds === 'convention';
  if (isItself) return figure.text;
  return isFraction(figure) ? saidWords(figure, translator) : boundWords(figure, translator);
}

/**
 * The shortest name of a figure, to say what a finding judges: "71 memorials", "38 million killed".
 * A vague word or a fraction continues in the same way as `text`, the words it was read from: "dozens
 * of boats", "two thirds of the homes".
 */
export function figureName(figure: Figure, translator: CardTranslator, text = ''): string {
  const isFractional = isFraction(figure);
  const isInWords = figure.bounds === 'convention' || isFractional;
  const written = isInWords ? countedAsWritten(figure, text) : null;
  if (written !== null) {
    return isFractional ? saidWords({ ...figure, text: written }, translator) : written;
  }
  return [ownWords(figure, translator), ...countedParts(figure, translator)].join(' ');
}

/** The words for people in general, which a harm makes superfluous: "31+ killed". */
export const PEOPLE = /^(people|persons?|humans?|человек|людей)$/iu;

/**
 * What is counted and what happened to it, as they follow a number: "Chinese killed". Counted words
 * of another script than the interface's are quoted and come last ("погибших «Chinese»"); people in
 * general are left out beside a harm.
 */
export function countedParts(
  figure: Pick<Figure, 'harm' | 'counted'>,
  translator: CardTranslator,
): readonly string[] {
  const { counted } = figure;
  const harm = harmBeside(figure, translator);
  if (counted === null) return harm === null ? [] : [harm];
  if (!isForeign(counted, translator)) return harm === null ? [counted] : [counted, harm];
  const quoted = translator.t('figure.foreign', { words: counted });
  if (harm === null) return [quoted];
  return PEOPLE.test(counted) ? [harm] : [harm, quoted];
}

const LATIN = /\p{Script=Latin}/u;

/** Whether words of a text are written in another script than the interface. */
export function isForeign(words: string, { t }: CardTranslator): boolean {
  return LATIN.test(words) !== LATIN.test(t('harm.killed'));
}

/** Words of English texts that name a harm themselves, so that it is not said twice: "12,340 deaths". */
const HARM_NAMED: Readonly<Partial<Record<Harm, RegExp>>> = {
  killed: /\b(dead|deaths?|fatalit\w+|killed|killings?|bod(?:y|ies)|victims?)\b/iu,
  wounded: /\b(injur\w+|wound\w+)\b/iu,
  missing: /\bmissing\b/iu,
  captured: /\b(captives?|hostages?|prisoners?|captured)\b/iu,
  displaced: /\b(refugees?|displaced|evacuees?|homeless)\b/iu,
  sick: /\b(cases?|infect\w+|patients?|sick)\b/iu,
  mixed: /\b(casualt\w+|losses|victims?)\b/iu,
};

/** The word for the harm beside what is counted; null where there is none, or the counted words name it. */
export function harmBeside(
  { harm, counted }: Pick<Figure, 'harm' | 'counted'>,
  { t }: CardTranslator,
): string | null {
  if (harm === null || harm === 'unspecified') return null;
  return counted !== null && HARM_NAMED[harm]?.test(counted) === true ? null : t(`harm.${harm}`);
}

/**
 * A figure in plain words, part by part: value, harm, what is counted, and bounds that are not the
 * text's own ("at least 24 by convention").
 */
export function figureParts(figure: Figure, translator: CardTranslator): readonly string[] {
  const { t } = translator;
  const isVague = figure.bounds === 'convention';
  const isQuoted = figure.counted !== null && isForeign(figure.counted, translator);
  const counted = isQuoted ? t('figure.foreign', { words: figure.counted }) : figure.counted;
  const parts = [
    ownWords(figure, translator),
    figure.harm === null ? null : t(`harm.${figure.harm}`),
    counted,
    isVague ? t('figure.convention', { bound: boundWords(figure, translator) }) : null,
  ];
  return parts.filter((part) => part !== null);
}

/** A recorded figure on one line: in plain words, with what a person added to it. */
export function describeFigure(figure: RecordedFigure, translator: CardTranslator): string {
  const { basis, population, place, event, period, asOf, creditedTo } = figure;
  const added = [population, place, event, period, asOf, creditedTo].filter(
    (part) => part !== null,
  );
  const counted = basis === 'unknown' ? [] : [translator.t(`basis.${basis}`)];
  return [...figureParts(figure, translator), ...counted, ...added].join(' · ');
}
