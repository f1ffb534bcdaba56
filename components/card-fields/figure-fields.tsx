import type { VNode } from 'preact';

import { BASES, BOUNDS, HARMS, QUALIFIERS, type RecordedFigure } from '../../lib/model/figure.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { LazyDetails } from '../ui/lazy-details.tsx';
import { DateRow } from './date-row.tsx';
import { AmountRow, ChoiceRow, KnownChoiceRow, TextRow, type RowEdit } from './row-fields.tsx';

/**
 * Every field of a figure: those that are often looked at, the others behind one line.
 */
export function FigureFields({ edit }: { readonly edit: RowEdit<RecordedFigure> }): VNode {
  const { t } = useCardTranslator();
  return (
    <div class="tm-entry">
      <div class="tm-grid">
        {(['min', 'best', 'max'] as const).map((key) => (
          <AmountRow key={key} edit={edit} of={key} label={t(`card.${key}`)} />
        ))}
      </div>
      <div class="tm-grid tm-grid-wide">
        <ChoiceRow
          edit={edit}
          of="qualifier"
          label={t('figure.qualifier')}
          options={QUALIFIERS}
          nameOf={(value) => t(`bound.${value}`)}
        />
        <TextRow edit={edit} of="counted" label={t('figure.counted')} />
        <TextRow edit={edit} of="place" label={t('figure.place')} />
        <DateRow edit={edit} of="asOf" label={t('figure.asOf')} />
      </div>
      <LazyDetails summary={t('figure.more')}>{() => <RarerFields edit={edit} />}</LazyDetails>
    </div>
  );
}

const CONTEXT = ['population', 'event', 'period', 'creditedTo'] as const;

function RarerFields({ edit }: { readonly edit: RowEdit<RecordedFigure> }): VNode {
  const { t } = useCardTranslator();
  return (
    <div class="tm-grid tm-grid-wide">
      <ChoiceRow
        edit={edit}
        of="bounds"
        label={t('figure.bounds')}
        options={BOUNDS}
        nameOf={(value) => t(`bounds.${value}`)}
      />
      <TextRow edit={edit} of="unit" label={t('figure.unit')} />
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
    </div>
  );
}
