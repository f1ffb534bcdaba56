import type { CardTranslator } from '../ui/card-translator-context.ts';
import { isFraction, isName } from '../../lib/figures/bounds.ts';
import type { Attribution, ClaimKind } from '../../lib/model/claim.ts';
import type { Figure } from '../../lib/model/figure.ts';
import { boundWords, countedParts, harmBeside, PEOPLE, valueWords } from './figure-words.ts';

/** What a title is made of: a claim as read, or as the record keeps it. */
interface Titled {
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly figures: readonly Figure[];
}

/** More figures than this are counted: a title has one line. */
const MOST_FIGURES = 3;

/**
 * A claim's name at a glance: its figures with what they count ("31+ killed · 120+ wounded"), each
 * said once, or a quotation with its speaker ("Quotation · Oren Hask"), or its kind with the
 * speaker. `speaker` is the name of who says it, null where that is not known.
 */
export function claimTitle(
  { kinds, figures }: Titled,
  speaker: string | null,
  translator: CardTranslator,
): string {
  const { t } = translator;
  const kind = kinds[0] ?? 'statement';
  const told = figures.filter(({ kind: of }) => of !== 'date');
  const said = (told.length > 0 ? told : figures).map((figure) => shortFigure(figure, translator));
  const named = [...new Set(said)];
  if (kind === 'quotation' || named.length === 0) {
    const name = t(`title.${kind === 'quotation' || kind === 'reported' ? kind : 'statement'}`);
    return speaker === null ? name : `${name} · ${speaker}`;
  }
  const shown = named.slice(0, MOST_FIGURES);
  const rest = named.length - shown.length;
  return [...shown, ...(rest > 0 ? [`+${rest}`] : [])].join(' · ');
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
