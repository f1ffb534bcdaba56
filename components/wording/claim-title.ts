import type { CardTranslator } from '../ui/card-translator-context.ts';
import { isFraction, isName } from '../../lib/figures/bounds.ts';
import type { Attribution, ClaimKind } from '../../lib/model/claim.ts';
import type { Figure } from '../../lib/model/figure.ts';
import {
  boundWords,
  countedParts,
  harmBeside,
  isCurrency,
  isForeign,
  PEOPLE,
  valueWords,
} from './figure-words.ts';
import {
  amountFrom,
  openingWords,
  partFrom,
  wordsAround,
  wordsFrom,
  writtenAs,
  type TitledWords,
} from './title-words.ts';

/** What a title is made of: a claim as read, or as the record keeps it. */
interface Titled extends TitledWords {
  readonly kinds: readonly ClaimKind[];
  readonly figures: readonly Figure[];
}

/** More figures than this are counted: a title has one line. */
const MOST_FIGURES = 3;

/**
 * A claim's name at a glance: its figures with what they count ("31+ killed · 120+ wounded"), each
 * said once, a rank with what is ranked ("first oyster farm in the bay"), or a quotation with its
 * speaker ("Quotation · Oren Hask"); where there are none of these its first words, with the
 * speaker. `speaker` is the name of who says it, null where that is not known.
 */
export function claimTitle(
  claim: Titled,
  speaker: string | null,
  translator: CardTranslator,
): string {
  const { kinds, figures } = claim;
  if (kinds[0] === 'quotation' || figures.length === 0)
    return [nameWithoutFigures(claim, speaker, translator), speaker]
      .filter((part) => part !== null)
      .join(' · ');
  const told = figures.filter(({ kind }) => kind !== 'date');
  const said = told.length > 0 ? told : figures;
  const named = [...new Set(said.map((figure) => namedFigure(figure, claim, said, translator)))];
  const shown = named.slice(0, MOST_FIGURES);
  const rest = named.length - shown.length;
  return capitalised([...shown, ...(rest > 0 ? [`+${rest}`] : [])].join(' · '));
}

/** A figure's own words begin small, a title does not. */
function capitalised(title: string): string {
  return title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function nameWithoutFigures(claim: Titled, speaker: string | null, { t }: CardTranslator): string {
  const [kind] = claim.kinds;
  if (kind === 'quotation') return t('title.quotation');
  if (kind === 'reported' && speaker !== null) return t('title.reported');
  const words = openingWords(claim);
  return words === '' ? t('title.statement') : words;
}

/**
 * A figure as a title names it: with what it counts, or, where it counts nothing that is named, with
 * the words beside it ("$53 million in aid", "… for bankruptcy in 2010").
 */
function namedFigure(
  figure: Figure,
  claim: Titled,
  all: readonly Figure[],
  translator: CardTranslator,
): string {
  const isBare = countedParts(figure, translator).length === 0;
  const name = isBare
    ? bareName(figure, claim, all, translator)
    : countedName(figure, claim, all.length === 1);
  return name ?? shortFigure(figure, translator);
}

/** The name of a figure that counts nothing; null where its words say no more than itself. */
function bareName(
  figure: Figure,
  claim: Titled,
  all: readonly Figure[],
  translator: CardTranslator,
): string | null {
  const tellsNothing = figure.unit === null || isInWords(figure);
  if (all.length > 1)
    return tellsNothing && figure.kind !== 'date' ? partFrom(figure, claim, all) : null;
  return tellsNothing ? wordsAround(figure, claim) : namedAmount(figure, claim, translator);
}

/** A figure in words with what it counts: a rank of its own with what follows. */
function countedName(figure: Figure, claim: Titled, isAlone: boolean): string | null {
  if (figure.kind === 'rank') return isAlone ? wordsFrom(figure, claim) : null;
  return isInWords(figure) ? writtenAs(figure, claim) : null;
}

/** An amount with a unit and the words beside it; null where these are foreign to the interface. */
function namedAmount(figure: Figure, claim: Titled, translator: CardTranslator): string | null {
  const words = amountFrom(figure, claim);
  if (words === null) return wordsAround(figure, claim);
  if (isForeign(words, translator)) return null;
  if (figure.qualifier === 'range') return words;
  return translator.t(`qualifier.${figure.qualifier}`, { amount: words });
}

/** Whether a figure's own word is its value: a rank, a vague word, a fraction. */
function isInWords(figure: Figure): boolean {
  return figure.kind === 'rank' || figure.bounds === 'convention' || isFraction(figure);
}

/** The figures in the order in which a title names them: dates, which it leaves out, come last. */
export function inTitleOrder<Of extends Pick<Figure, 'kind'>>(figures: readonly Of[]): Of[] {
  const rank = ({ kind }: Of): number => (kind === 'date' ? 1 : 0);
  return figures.toSorted((one, other) => rank(one) - rank(other));
}

/** Words that stand for a name, and are none. */
const PRONOUN = /^(i|you|he|she|it|we|they|я|ты|вы|он|она|оно|мы|они)$/iu;

/** The name of the innermost voice, who says it; null where nobody is named, as by a pronoun. */
export function speakerOf(voices: readonly Pick<Attribution, 'name'>[]): string | null {
  const name = voices.at(-1)?.name;
  return name === undefined || PRONOUN.test(name) ? null : name;
}

/** One figure in as few words as it takes: "31+ killed", "83 graves", "about 600 people". */
export function shortFigure(figure: Figure, translator: CardTranslator): string {
  const isSaid =
    harmBeside(figure, translator) !== null &&
    figure.counted !== null &&
    PEOPLE.test(figure.counted);
  const counted = countedParts(isSaid ? { ...figure, counted: null } : figure, translator);
  return [shortValue(figure, translator), ...counted].join(' ');
}

function shortValue(figure: Figure, translator: CardTranslator): string {
  const { qualifier, bounds, min, max, text, unit } = figure;
  const value = min ?? max;
  const isInWords = isName(figure) || bounds === 'convention';
  if (isInWords || isFraction(figure) || value === null) return text;
  const isAmount = unit === null || unit === '%' || isCurrency(unit);
  if (qualifier === 'atLeast' && isAmount) return `${valueWords(figure, value, translator)}+`;
  if (min !== null && max !== null && min !== max) {
    return `${valueWords(figure, min, translator)}–${valueWords(figure, max, translator)}`;
  }
  return boundWords(figure, translator);
}
