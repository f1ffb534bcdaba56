import type { VNode } from 'preact';

import type { ScaleLevel } from '../../lib/model/scale.ts';
import { rampMark } from '../wording/finding-subjects.ts';
import { levelLabel } from '../wording/level-label.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';

/** A level by name, with its place on the neutral ramp beside it. */
export function LevelMark({ level }: { readonly level: ScaleLevel }): VNode {
  const translator = useCardTranslator();
  return (
    <span class="tm-level" data-step={rampMark(level)}>
      {levelLabel(level, translator)}
    </span>
  );
}
