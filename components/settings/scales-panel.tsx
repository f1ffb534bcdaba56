import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Scale } from '../../lib/model/scale.ts';
import { levelLabel, scaleLabel } from '../wording/level-label.ts';
import { ScaleEditor } from './scale-editor.tsx';
import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './scales-panel.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface ScalesPanelProps {
  readonly scales: readonly Scale[];
  readonly isBuiltIn: (scale: Scale) => boolean;
  /** The choice of the scales that findings start with. */
  readonly homes: ComponentChildren;
  /** Makes a scale of the person's own, without a name or levels yet. */
  readonly makeScale: () => Scale;
  readonly onSave: (scale: Scale) => void;
  readonly onDelete: (scale: Scale) => void;
}

/** All scales: the built-in ones to look at, the person's own to edit. */
export function ScalesPanel(props: ScalesPanelProps): VNode {
  const { scales, isBuiltIn, makeScale, onSave, onDelete } = props;
  const { t } = useTranslator();
  const [made, setMade] = useState<Scale | null>(null);
  const isStored = scales.some(({ id }) => id === made?.id);
  const own = scales.filter((scale) => !isBuiltIn(scale));
  return (
    <section class={settingsFrame.section}>
      <h2>{t('scales.title')}</h2>
      <p class={soft.small}>{t('scales.hint')}</p>
      {props.homes}
      {scales.filter(isBuiltIn).map((scale) => (
        <BuiltIn key={scale.id} scale={scale} />
      ))}
      {[...own, ...(made === null || isStored ? [] : [made])].map((scale) => (
        <details key={scale.id} class={`tm-more ${styles.scale}`} open={scale.id === made?.id}>
          <summary>
            {scale.name === '' ? t('scales.new') : scale.name} ·{' '}
            {t('scales.levels', { count: scale.levels.length })}
          </summary>
          <ScaleEditor
            scale={scale}
            onSave={onSave}
            onDelete={() => {
              if (scale === made) setMade(null);
              else onDelete(scale);
            }}
          />
        </details>
      ))}
      <div>
        <button
          type="button"
          onClick={() => {
            setMade(makeScale());
          }}
        >
          {t('scales.add')}
        </button>
      </div>
    </section>
  );
}

function BuiltIn({ scale }: { readonly scale: Scale }): VNode {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <details class={`tm-more ${styles.scale}`}>
      <summary>
        {scaleLabel(scale, translator)} · {t('scales.levels', { count: scale.levels.length })} ·{' '}
        {t('scales.builtIn')}
      </summary>
      <ul class={settingsFrame.lines}>
        {scale.levels.map((level) => (
          <li key={level.id}>
            {levelLabel(level, translator)} ({t(`scales.class.${level.normal}`)})
          </li>
        ))}
      </ul>
    </details>
  );
}
