import type { VNode } from 'preact';

import type { Finding } from '../../lib/model/finding.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { AmountField } from '../ui/amount-field.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { today } from '../wording/finding-subjects.ts';
import { scaleLabel } from '../wording/level-label.ts';
import { LevelPicker } from './level-picker.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { DateRow } from './date-row.tsx';

interface FindingEditorProps {
  readonly finding: Finding;
  /** What the finding judges, in words. */
  readonly what: string;
  readonly scale: Scale;
  /** The scales it may be moved to. */
  readonly scales: readonly Scale[];
  readonly onLevel: (level: string | null) => void;
  readonly onType: (finding: Finding) => void;
  readonly onCommit: (finding: Finding) => void;
}

/** The fields of one finding: level, what was found instead, one line of justification, known as of. */
export function FindingEditor(props: FindingEditorProps): VNode {
  const { finding, what, scale, onLevel, onType, onCommit } = props;
  const { t } = useCardTranslator();
  const { established } = finding;
  const bound = (key: 'min' | 'best' | 'max'): VNode => (
    <AmountField
      label={t(`card.${key}`)}
      value={established[key]}
      onType={(value) => {
        onType({ ...finding, established: { ...established, [key]: value } });
      }}
      onLeave={(value) => {
        onCommit({ ...finding, established: { ...established, [key]: value } });
      }}
    />
  );
  return (
    <div class="tm-finding-body">
      <LevelPicker scale={scale} level={finding.level} what={what} onChoose={onLevel} />
      <Field
        label={t('card.justification')}
        name="justification"
        value={finding.justification}
        onType={(justification) => {
          onType({ ...finding, justification });
        }}
        onLeave={(justification) => {
          onCommit({ ...finding, justification });
        }}
      />
      <fieldset class="tm-established">
        <legend>{t('card.established')}</legend>
        {bound('min')}
        {bound('best')}
        {bound('max')}
        <KnownAsOf finding={finding} onType={onType} onCommit={onCommit} />
      </fieldset>
      {props.scales.length > 1 && <ScaleChoice {...props} />}
    </div>
  );
}

/**
 * Another scale for this finding. Its level belongs to the old scale, so none is chosen on the new
 * one.
 */
function ScaleChoice({ finding, scale, scales, onCommit }: FindingEditorProps): VNode {
  const translator = useCardTranslator();
  const offered = scales.some(({ id }) => id === scale.id) ? scales : [scale, ...scales];
  return (
    <div class="tm-scale">
      <Choice
        label={translator.t('finding.scale')}
        value={scale.id}
        options={offered.map((each) => ({ value: each.id, label: scaleLabel(each, translator) }))}
        onChoose={(id) => {
          onCommit({ ...finding, scale: id, level: null, decidedAt: null });
        }}
      />
    </div>
  );
}

function KnownAsOf({
  finding,
  onType,
  onCommit,
}: Pick<FindingEditorProps, 'finding' | 'onType' | 'onCommit'>): VNode {
  const { t } = useCardTranslator();
  return (
    <div class="tm-as-of">
      <DateRow
        edit={{ row: finding, onType, onCommit }}
        of="knownAsOf"
        label={t('card.knownAsOf')}
      />
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
