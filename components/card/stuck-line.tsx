import type { VNode } from 'preact';

import { levelOf, type Scale } from '../../lib/model/scale.ts';
import { LevelMark } from '../marks/level-mark.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { claimTitle } from '../wording/claim-title.ts';
import type { CardModel } from './use-card.ts';

/**
 * The claim and the open verdict in one line at the upper edge, while they are scrolled away. Both
 * are in the view already, so screen readers pass over it.
 */
export function StuckLine({
  card: { fields, judged },
  scales,
}: {
  readonly card: CardModel;
  readonly scales: readonly Scale[];
}): VNode {
  const translator = useCardTranslator();
  const level = judged?.stored === undefined ? null : levelOf(judged.stored, scales);
  return (
    <div class="tm-stuck" aria-hidden="true">
      <div>
        <b class="tm-clip">{claimTitle(fields.claim, null, translator)}</b>
        {level === null ? (
          <span class="tm-faint">{translator.t('card.noVerdict')}</span>
        ) : (
          <LevelMark level={level} />
        )}
      </div>
    </div>
  );
}
