import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import { rampMark } from '../wording/finding-subjects.ts';
import { levelHint, levelLabel } from '../wording/level-label.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { Glyph } from '../ui/glyph.tsx';

interface LevelPickerProps {
  readonly scale: Scale;
  /** The chosen level's id; null while none is chosen. */
  readonly level: string | null;
  /** What is judged; part of the group's name for screen readers. */
  readonly what: string;
  readonly onChoose: (level: string | null) => void;
}

/**
 * The levels of a scale below each other, each with its key, none chosen beforehand; the chosen one
 * pressed again is taken off. They are buttons, not radios: moving through radios with the arrow
 * keys chooses each one on the way, and each choice would be a decision in the history.
 */
export function LevelPicker({ scale, level, what, onChoose }: LevelPickerProps): VNode {
  const translator = useCardTranslator();
  const { t } = translator;
  return (
    <div
      class="tm-levels"
      role="group"
      data-choice="levels"
      aria-label={t('card.verdictOn', { what })}
    >
      {scale.levels.map((each, index) => {
        const isChosen = each.id === level;
        return (
          <button
            key={each.id}
            type="button"
            class="tm-level-button"
            data-level={each.id}
            aria-pressed={isChosen}
            onClick={() => {
              onChoose(isChosen ? null : each.id);
            }}
          >
            <kbd aria-hidden="true">{index < 9 ? index + 1 : ''}</kbd>
            <span class="tm-ramp" data-step={rampMark(each)} />
            <span class="tm-level-name">{levelLabel(each, translator)}</span>
            <span class="tm-level-hint">
              {isChosen ? (
                <>
                  <Glyph name="check" /> {t('card.chosen')}
                </>
              ) : (
                levelHint(each, translator)
              )}
            </span>
          </button>
        );
      })}
    </div>
  );
}
