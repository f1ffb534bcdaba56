import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import { rampStep } from '../wording/finding-subjects.ts';
import { levelLabel } from '../wording/level-label.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';

interface LevelPickerProps {
  readonly scale: Scale;
  /** The chosen level's id; null while none is chosen. */
  readonly level: string | null;
  /** What is judged; part of the group's name for screen readers. */
  readonly what: string;
  readonly onChoose: (level: string | null) => void;
}

/**
 * The levels of a scale as toggle buttons, none chosen beforehand. They are buttons, not radios:
 * moving through radios with the arrow keys chooses each one on the way, and each choice would be a
 * decision in the history.
 */
export function LevelPicker({ scale, level, what, onChoose }: LevelPickerProps): VNode {
  const translator = useCardTranslator();
  return (
    <div class="tm-levels" role="group" aria-label={translator.t('card.judges', { what })}>
      {scale.levels.map((each, index) => (
        <button
          key={each.id}
          type="button"
          class="tm-level-button"
          data-level={each.id}
          data-step={rampStep(each) ?? 'outside'}
          aria-pressed={each.id === level}
          onClick={() => {
            onChoose(each.id === level ? null : each.id);
          }}
        >
          <kbd aria-hidden="true">{index + 1}</kbd> {levelLabel(each, translator)}
        </button>
      ))}
    </div>
  );
}
