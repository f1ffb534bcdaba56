import type { CardTranslator } from '../ui/card-translator-context.ts';
import { isFraction, isName } from '../../lib/figures/bounds.ts';
import type { Attribution, ClaimKind } from '../../lib/model/claim.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { boundWords, countedParts, harmBeside, PEOPLE, valueWords } from './figure-words.ts';
import { openingWords, partFrom, wordsAround, wordsFrom, type TitledWords } from './title-words.ts';

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
  return [...shown, ...(rest > 0 ? [`+${rest}`] : [])].join(' · ');
}

function nameWithoutFigures(claim: Titled, speaker: string | null, { t }: CardTranslator): string {
  const [kind] = claim.kinds;
  if (kind === 'quotation') return t('title.quotation');
  if (kind === 'reported' && speaker !== null) return t('title.reported');
  const words = openingWords(claim);
  return words === '' ? t('title.statement') : words;
}

/** A figure as a title names it: one that says nothing by itself with the words around it. */
function namedFigure(
  figure: Figure,
  claim: Titled,
  all: readonly Figure[],
  translator: CardTranslator,
): string {
  const isRank = figure.kind === 'rank';
  const isBare = countedParts(figure, translator).length === 0;
  const isWord = isRank || (figure.bounds === 'convention' && isBare);
  const short = shortFigure(figure, translator);
  if (!isWord) return short;
  if (all.length > 1) return (isBare ? partFrom(figure, claim, all) : null) ?? short;
  return (isBare ? wordsAround(figure, claim) : wordsFrom(figure, claim)) ?? short;
}

/** The figures in the order in which a title names them: dates, which it leaves out, come last. */
export function inTitleOrder<Of extends Pick<Figure, 'kind'>>(figures: readonly Of[]): Of[] {
  const rank = ({ kind }: Of): number => (kind === 'date' ? 1 : 0);
  return figures.toSorted((one, other) => rank(one) - rank(other));
}

/** The name of the innermost voice, who says it; null where nobody is named. */
export function speakerOf(voices: readonly Pick<Attribution, 'name'>[]): string | null {
  return voices.at(-1)?.name ?? null;
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
  const { qualifier, bounds, min, max, text } = figure;
  const value = min ?? max;
  const isInWords = isName(figure) || bounds === 'convention';
  if (isInWords || isFraction(figure) || value === null) return text;
  if (qualifier === 'atLeast') return `${valueWords(figure, value, translator)}+`;
  if (min !== null && max !== null && min !== max) {
    return `${valueWords(figure, min, translator)}–${valueWords(figure, max, translator)}`;
  }
  return boundWords(figure, translator);
}
