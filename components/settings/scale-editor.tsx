import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import {
  NORMAL_CLASSES,
  type NormalClass,
  type Scale,
  type ScaleLevel,
} from '../../lib/model/scale.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { newId } from '../ui/new-id.ts';
import settingsFrame from '../styles/settings-frame.module.css';
import styles from './scale-editor.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface ScaleEditorProps {
  readonly scale: Scale;
  readonly onSave: (scale: Scale) => void;
  readonly onDelete: () => void;
}

/** The place of each class on the ramp. */
const WEIGHTS: Readonly<Record<NormalClass, number | null>> = {
  holds: 0,
  'mostly holds': 0.25,
  mixed: 0.5,
  'mostly not': 0.75,
  'does not hold': 1,
  outside: null,
};

/**
 * One of the person's own scales: its name and its levels in order, each with the class it counts
 * as. It is saved as a whole, once it and all its levels have names.
 */
export function ScaleEditor({ scale, onSave, onDelete }: ScaleEditorProps): VNode {
  const { t } = useTranslator();
  const [name, setName] = useState(scale.name);
  const [levels, setLevels] = useState(scale.levels);
  const isWhole =
    name.trim() !== '' && levels.length > 1 && levels.every((level) => level.name.trim() !== '');
  return (
    <form
      class={settingsFrame.section}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onSave({ ...scale, name: name.trim(), levels });
      }}
    >
      <Field label={t('scales.name')} value={name} onType={setName} onLeave={setName} />
      <Levels levels={levels} onChange={setLevels} />
      <div class={settingsFrame.row}>
        <button
          type="button"
          onClick={() => {
            setLevels([...levels, { id: newId(), name: '', weight: 0.5, normal: 'mixed' }]);
          }}
        >
          {t('scales.addLevel')}
        </button>
        <button type="submit" disabled={!isWhole}>
          {t('scales.save')}
        </button>
        <button type="button" onClick={onDelete}>
          {t('scales.delete')}
        </button>
      </div>
    </form>
  );
}

interface LevelsProps {
  readonly levels: readonly ScaleLevel[];
  readonly onChange: (levels: readonly ScaleLevel[]) => void;
}

function Levels({ levels, onChange }: LevelsProps): VNode {
  const { t } = useTranslator();
  const change = (index: number, changes: Partial<ScaleLevel>): void => {
    onChange(levels.map((level, at) => (at === index ? { ...level, ...changes } : level)));
  };
  return (
    <ol class={styles.levels}>
      {levels.map((level, index) => {
        const number = index + 1;
        const rename = (name: string): void => {
          change(index, { name });
        };
        return (
          <li key={level.id}>
            <Field
              label={t('scales.level', { number })}
              value={level.name}
              onType={rename}
              onLeave={rename}
            />
            <Choice
              label={t('scales.class')}
              value={level.normal}
              options={NORMAL_CLASSES.map((value) => ({
                value,
                label: t(`scales.class.${value}`),
              }))}
              onChoose={(normal) => {
                change(index, { normal, weight: WEIGHTS[normal] });
              }}
            />
            <button
              type="button"
              aria-label={t('scales.removeLevel', { number })}
              onClick={() => {
                onChange(levels.filter((_level, at) => at !== index));
              }}
            >
              ×
            </button>
          </li>
        );
      })}
    </ol>
  );
}
