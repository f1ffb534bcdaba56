import type { VNode } from 'preact';

import type { RecordedFigure } from '../../lib/model/figure.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { FigureFields } from './figure-fields.tsx';
import { describeFigure } from '../wording/figure-words.ts';
import { LazyDetails } from '../ui/lazy-details.tsx';
import { itemEdit, type RowEdit } from './row-fields.tsx';

/** A claim's figures in plain words; each shows its fields when opened. */
export function ClaimFigures({
  edit,
}: {
  readonly edit: RowEdit<readonly RecordedFigure[]>;
}): VNode | null {
  const translator = useCardTranslator();
  if (edit.row.length === 0) return null;
  return (
    <ul class="tm-figures">
      {edit.row.map((figure, index) => (
        <li key={figure.id}>
          <LazyDetails
            summary={describeFigure(figure, translator)}
            startsOpen={edit.row.length === 1}
          >
            {() => <FigureFields edit={itemEdit(edit, index, figure)} />}
          </LazyDetails>
        </li>
      ))}
    </ul>
  );
}
