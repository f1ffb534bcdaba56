import type { VNode } from 'preact';

import { BASES, BOUNDS, HARMS, QUALIFIERS, type RecordedFigure } from '../../lib/model/figure.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { DateRow } from './date-row.tsx';
import { AmountRow, ChoiceRow, KnownChoiceRow, TextRow, type RowEdit } from './row-fields.tsx';

const CONTEXT = ['population', 'place', 'event', 'period'] as const;

/**
 * Every field of a figure: its bounds and how they are worded, what it counts, and what makes it
 * comparable with others.
 */
export function FigureFields({ edit }: { readonly edit: RowEdit<RecordedFigure> }): VNode {
  const { t } = useCardTranslator();
  return (
    <div class="tm-grid">
      {(['min', 'best', 'max'] as const).map((key) => (
        <AmountRow key={key} edit={edit} of={key} label={t(`card.${key}`)} />
      ))}
      <ChoiceRow
        edit={edit}
        of="qualifier"
        label={t('figure.qualifier')}
        options={QUALIFIERS}
        nameOf={(value) => t(`bound.${value}`)}
      />
      <ChoiceRow
        edit={edit}
        of="bounds"
        label={t('figure.bounds')}
        options={BOUNDS}
        nameOf={(value) => t(`bounds.${value}`)}
      />
      <TextRow edit={edit} of="unit" label={t('figure.unit')} />
      <TextRow edit={edit} of="counted" label={t('figure.counted')} />
      <KnownChoiceRow
        edit={edit}
        of="harm"
        label={t('figure.harm')}
        options={HARMS}
        nameOf={(value) => t(`harm.${value}`)}
      />
      <ChoiceRow
        edit={edit}
        of="basis"
        label={t('figure.basis')}
        options={BASES}
        nameOf={(value) => t(`basis.${value}`)}
      />
      {CONTEXT.map((key) => (
        <TextRow key={key} edit={edit} of={key} label={t(`figure.${key}`)} />
      ))}
      <DateRow edit={edit} of="asOf" label={t('figure.asOf')} />
      <TextRow edit={edit} of="creditedTo" label={t('figure.creditedTo')} />
    </div>
  );
}
