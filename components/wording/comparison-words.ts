import { compareFigures } from '../../lib/figures/compare/compare-figures.ts';
import type { Comparison, Difference } from '../../lib/figures/compare/comparison.ts';
import { isName, type Bounds } from '../../lib/figures/bounds.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import { BASES, FIGURE_KINDS, HARMS, type RecordedFigure } from '../../lib/model/figure.ts';
import type { SourceId } from '../../lib/model/ids.ts';
import type { CardTranslator } from '../ui/card-translator-context.ts';
import { saidWords } from './figure-words.ts';

/** Two figures side by side. */
export interface ComparedPair {
  readonly ours: RecordedFigure;
  readonly theirs: RecordedFigure;
  readonly comparison: Comparison;
}

/** A claim with where and when it was told; null where that is not on record. */
interface ToldClaim extends Pick<Annotation, 'claim' | 'postedAt'> {
  readonly sourceId: SourceId | null;
}

/**
 * Each figure of one claim paired with the figure of another that it compares with best: one that
 * agrees, else one that can be compared at all, else one of its kind. Figures without a counterpart
 * are left out. A figure in an entry of a live blog is as of the entry's time where it says nothing
 * itself; a time of day without its day orders the entries of one page only.
 */
export function comparePairs(own: ToldClaim, other: ToldClaim): readonly ComparedPair[] {
  const isOnePage = own.sourceId === other.sourceId;
  const postedIn = ({ postedAt }: ToldClaim): string | null =>
    postedAt === null || (postedAt.startsWith('T') && !isOnePage) ? null : postedAt;
  return own.claim.figures.flatMap((figure) => {
    const ours = { ...figure, asOf: figure.asOf ?? postedIn(own) };
    const pairs = other.claim.figures
      .filter(({ kind }) => kind === figure.kind)
      .map((one): ComparedPair => {
        const theirs = { ...one, asOf: one.asOf ?? postedIn(other) };
        return { ours, theirs, comparison: compareFigures(ours, theirs) };
      })
      .sort((a, b) => RANK[a.comparison.kind] - RANK[b.comparison.kind]);
    return pairs.slice(0, 1);
  });
}

const RANK: Readonly<Record<Comparison['kind'], number>> = {
  agree: 0,
  compatible: 1,
  updated: 2,
  disagree: 3,
  'not comparable': 4,
};

/**
 * How two figures compare, with the computation: "38 million here and about 20 million there
 * disagree: 37.5 to 38.5 million and …".
 */
export function comparisonWords(
  { ours, theirs, comparison }: ComparedPair,
  translator: CardTranslator,
): string {
  const { t, number } = translator;
  const both = { here: saidWords(ours, translator), there: saidWords(theirs, translator) };
  switch (comparison.kind) {
    case 'agree':
    case 'compatible': {
      if (comparison.kind === 'agree' && both.here === both.there) return t('compare.same', both);
      const said = t(`compare.${comparison.kind}`, both);
      const { a, b } = comparison.sides;
      if (isName(ours) || !(isWider(a) || isWider(b))) return said;
      return t('compare.sides', { said, ...sidesOf({ a, b }, translator) });
    }
    case 'updated':
      return updatedWords(ours, theirs, comparison, translator);
    case 'not comparable':
      return t('compare.not comparable', {
        ...both,
        what: comparison.differences.map((one) => differenceWords(one, translator)).join('; '),
      });
    case 'disagree': {
      if (isName(ours)) return t('compare.disagreeNames', both);
      const { sides } = comparison;
      const apart = number(comparison.apart);
      if (!(isWider(sides.a) || isWider(sides.b))) return t('compare.apart', { ...both, apart });
      return t('compare.disagree', { ...both, ...sidesOf(sides, translator), apart });
    }
  }
}

function updatedWords(
  ours: RecordedFigure,
  theirs: RecordedFigure,
  { later, change }: Extract<Comparison, { kind: 'updated' }>,
  translator: CardTranslator,
): string {
  const { t, number, time } = translator;
  const [from, to] = later === 'b' ? [ours, theirs] : [theirs, ours];
  const said = t(later === 'a' ? 'compare.updatedHere' : 'compare.updatedThere', {
    from: saidWords(from, translator),
    to: saidWords(to, translator),
    earlier: from.asOf === null ? t('compare.unsaid') : time(from.asOf),
    later: to.asOf === null ? t('compare.unsaid') : time(to.asOf),
  });
  if (change === null) return said;
  const sign = change < 0 ? '−' : '+';
  return `${said} (${sign}${number(Math.abs(change))})`;
}

function sidesOf(
  { a, b }: { readonly a: Bounds; readonly b: Bounds },
  translator: CardTranslator,
): { readonly a: string; readonly b: string } {
  return { a: boundsWords(a, translator), b: boundsWords(b, translator) };
}

function isPoint({ low, high }: Bounds): boolean {
  return low === high;
}

/** Whether bounds tell more than the words of a figure do: those of "at least 31" do not. */
function isWider({ low, high }: Bounds): boolean {
  return low !== high && Number.isFinite(low) && Number.isFinite(high);
}

function boundsWords({ low, high }: Bounds, { t, number }: CardTranslator): string {
  if (isPoint({ low, high })) return number(low);
  if (!Number.isFinite(high)) return t('compare.from', { low: number(low) });
  if (!Number.isFinite(low)) return t('compare.upTo', { high: number(high) });
  return t('compare.between', { low: number(low), high: number(high) });
}

function differenceWords({ field, a, b }: Difference, translator: CardTranslator): string {
  const { t } = translator;
  const name = t(`differs.${field}`);
  return t('compare.differs', {
    name,
    here: valueWords(field, a, translator),
    there: valueWords(field, b, translator),
  });
}

function valueWords(
  field: Difference['field'],
  value: string | null,
  { t, time }: CardTranslator,
): string {
  if (value === null || value === '') return t('compare.unsaid');
  if (field === 'as of') return time(value);
  const harm = field === 'harm' ? HARMS.find((one) => one === value) : undefined;
  if (harm !== undefined) return t(`harm.${harm}`);
  const kind = field === 'kind' ? FIGURE_KINDS.find((one) => one === value) : undefined;
  if (kind !== undefined) return t(`kind.${kind}`);
  const basis = field === 'basis' ? BASES.find((one) => one === value) : undefined;
  return basis === undefined ? value : t(`basis.${basis}`);
}
