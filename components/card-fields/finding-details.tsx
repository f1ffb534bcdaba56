import type { VNode } from 'preact';

import type { Finding } from '../../lib/model/finding.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { AmountField } from '../ui/amount-field.tsx';
import { Choice } from '../ui/choice.tsx';
import { today } from '../wording/finding-subjects.ts';
import { scaleLabel } from '../wording/level-label.ts';
import { DateRow } from './date-row.tsx';
import { TextRow, type RowEdit } from './row-fields.tsx';

/** The rarer fields of one finding: why, its bounds one by one, as of when it is known. */
export function FindingDetails({ edit }: { readonly edit: RowEdit<Finding> }): VNode {
  const { t } = useCardTranslator();
  const { row: finding, onType, onCommit } = edit;
  const { established } = finding;
  return (
    <div class="tm-entry">
      <TextRow edit={edit} of="justification" label={t('card.justification')} isPlain />
      <div class="tm-grid">
        {(['min', 'best', 'max'] as const).map((key) => (
          <AmountField
            key={key}
            label={t(`card.${key}`)}
            value={established[key]}
            onType={(value) => {
              onType({ ...finding, established: { ...established, [key]: value } });
            }}
            onLeave={(value) => {
              onCommit({ ...finding, established: { ...established, [key]: value } });
            }}
          />
        ))}
      </div>
      <DateRow edit={edit} of="knownAsOf" label={t('card.knownAsOf')} />
      <button
        type="button"
        class="tm-quiet"
        onClick={() => {
          onCommit({ ...finding, knownAsOf: today() });
        }}
      >
        {t('card.today')}
      </button>
    </div>
  );
}

/**
 * Another scale for a finding. Its level belongs to the old scale, so none is chosen on the new
 * one.
 */
export function ScaleChoice({
  edit: { row: finding, onCommit },
  scale,
  scales,
}: {
  readonly edit: RowEdit<Finding>;
  readonly scale: Scale;
  /** The scales it may be moved to. */
  readonly scales: readonly Scale[];
}): VNode {
  const translator = useCardTranslator();
  const offered = scales.some(({ id }) => id === scale.id) ? scales : [scale, ...scales];
  return (
    <Choice
      label={translator.t('finding.scale')}
      value={scale.id}
      options={offered.map((each) => ({ value: each.id, label: scaleLabel(each, translator) }))}
      onChoose={(id) => {
        onCommit({ ...finding, scale: id, level: null, decidedAt: null });
      }}
    />
  );
}
