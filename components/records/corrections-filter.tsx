import type { VNode } from 'preact';

import type { Story } from '../../lib/model/story.ts';
import { Choice } from '../ui/choice.tsx';
import recordFrame from '../styles/record-frame.module.css';
import styles from './corrections-filter.module.css';
import { useElementId } from '../ui/use-element-id.ts';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * Which corrections are shown; empty means every story, or no limit at that end of the period (both
 * dates are included).
 */
export interface CorrectionsChoice {
  readonly storyId: string;
  readonly from: string;
  readonly to: string;
}

interface CorrectionsFilterProps {
  readonly stories: readonly Story[];
  readonly choice: CorrectionsChoice;
  readonly onChoose: (choice: CorrectionsChoice) => void;
}

/** Story and period of the corrections list. */
export function CorrectionsFilter({ stories, choice, onChoose }: CorrectionsFilterProps): VNode {
  const { t } = useTranslator();
  return (
    <div class={`${recordFrame.row} ${styles.filter}`}>
      {stories.length > 0 && (
        <Choice
          label={t('corrections.story')}
          value={choice.storyId}
          options={[
            { value: '', label: t('corrections.anyStory') },
            ...stories.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChoose={(storyId) => {
            onChoose({ ...choice, storyId });
          }}
        />
      )}
      <DayField
        label={t('corrections.from')}
        value={choice.from}
        onChange={(from) => {
          onChoose({ ...choice, from });
        }}
      />
      <DayField
        label={t('corrections.to')}
        value={choice.to}
        onChange={(to) => {
          onChoose({ ...choice, to });
        }}
      />
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps): VNode {
  const id = useElementId();
  return (
    <div class="tm-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        autocomplete="off"
        value={value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
    </div>
  );
}
