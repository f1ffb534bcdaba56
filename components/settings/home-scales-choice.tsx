import type { VNode } from 'preact';

import type { ScaleId } from '../../lib/model/ids.ts';
import { HOME_SCALES, JUDGED_KINDS, type HomeScales, type Scale } from '../../lib/model/scale.ts';
import { Choice } from '../ui/choice.tsx';
import { scaleLabel } from '../wording/level-label.ts';
import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface HomeScalesChoiceProps {
  readonly scales: readonly Scale[];
  readonly homes: HomeScales;
  readonly onChange: (homes: HomeScales) => void;
}

/**
 * The scale that a new finding starts with, for each thing that can be judged; any other can be
 * chosen in the card.
 */
export function HomeScalesChoice({ scales, homes, onChange }: HomeScalesChoiceProps): VNode {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <fieldset class={settingsFrame.boxes}>
      <legend>{t('scales.homes')}</legend>
      {JUDGED_KINDS.map((kind) => {
        const offered = scales.filter(({ offeredFor }) => offeredFor.includes(kind));
        const isThere = offered.some(({ id }) => id === homes[kind]);
        return (
          <Choice<ScaleId>
            key={kind}
            label={t(`scales.home.${kind}`)}
            value={(isThere ? homes[kind] : undefined) ?? HOME_SCALES[kind]}
            options={offered.map((scale) => ({
              value: scale.id,
              label: scaleLabel(scale, translator),
            }))}
            onChoose={(id) => {
              const { [kind]: _before, ...others } = homes;
              onChange(id === HOME_SCALES[kind] ? others : { ...others, [kind]: id });
            }}
          />
        );
      })}
      <p class={soft.small}>{t('scales.homesHint')}</p>
    </fieldset>
  );
}
