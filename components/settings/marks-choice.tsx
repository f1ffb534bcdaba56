import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { KIND_FAMILIES, type KindFamily } from '../../lib/model/kind-family.ts';
import { DEFAULT_MARK_COLOURS, type MarkColours } from '../../lib/model/mark-colours.ts';
import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './marks-choice.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { useElementId } from '../ui/use-element-id.ts';

/** How marks look in pages. */
export interface MarkSettings {
  /** Null means our own colours. */
  readonly markColours: MarkColours | null;
  readonly wholeSentences: boolean;
  readonly plainUnderlines: boolean;
}

interface MarksChoiceProps {
  readonly marks: MarkSettings;
  readonly onChange: (changes: Partial<MarkSettings>) => void;
}

/** What is underlined and in which colours, with a sentence that shows it as a page will. */
export function MarksChoice({ marks, onChange }: MarksChoiceProps): VNode {
  const { t } = useTranslator();
  const { markColours, wholeSentences, plainUnderlines } = marks;
  const shown = markColours ?? DEFAULT_MARK_COLOURS;
  return (
    <section class={settingsFrame.section}>
      <h2>{t('options.marks')}</h2>
      <Check
        label={t('options.wholeSentences')}
        isChecked={wholeSentences}
        onCheck={(isChecked) => {
          onChange({ wholeSentences: isChecked });
        }}
      />
      <Check
        label={t('options.plainUnderlines')}
        isChecked={plainUnderlines}
        onCheck={(isChecked) => {
          onChange({ plainUnderlines: isChecked });
        }}
      />
      <p class={soft.small}>{t('options.underlinesHint')}</p>
      <div class={styles.colours}>
        {KIND_FAMILIES.map((family) => (
          <ColourField
            key={family}
            family={family}
            value={shown[family]}
            onChange={(value) => {
              onChange({ markColours: { ...shown, [family]: value } });
            }}
          />
        ))}
      </div>
      <p class={soft.small}>{t('options.marksHint')}</p>
      <h3>{t('options.preview')}</h3>
      <Preview colours={shown} isWhole={wholeSentences} />
      {markColours !== null && (
        <div>
          <button
            type="button"
            onClick={() => {
              onChange({ markColours: null });
            }}
          >
            {t('options.marksReset')}
          </button>
        </div>
      )}
    </section>
  );
}

interface CheckProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

function Check({ label, isChecked, onCheck }: CheckProps): VNode {
  return (
    <label class={settingsFrame.check}>
      <input
        type="checkbox"
        checked={isChecked}
        onChange={({ currentTarget }) => {
          onCheck(currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
}

interface ColourFieldProps {
  readonly family: KindFamily;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ColourField({ family, value, onChange }: ColourFieldProps): VNode {
  const { t } = useTranslator();
  const id = useElementId();
  return (
    <div class={styles.colour}>
      <input
        id={id}
        type="color"
        value={value}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
      <label for={id}>{t(`family.${family}`)}</label>
    </div>
  );
}

interface PreviewProps {
  readonly colours: MarkColours;
  readonly isWhole: boolean;
}

/**
 * A sentence with its marks in the present colours. They are set by script: the page's policy does
 * not allow style attributes.
 */
function Preview({ colours, isWhole }: PreviewProps): VNode {
  const { t } = useTranslator();
  const root = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    for (const family of KIND_FAMILIES) {
      root.current?.style.setProperty(`--mark-${family}`, colours[family]);
    }
  }, [colours]);
  const parts = t('options.previewText', {
    people: '\u0000people\u0000',
    time: '\u0000time-and-rank\u0000',
    quantities: '\u0000quantities\u0000',
    words: '\u0000words\u0000',
  }).split('\u0000');
  return (
    <p ref={root} class={styles.preview} data-whole={isWhole ? '' : undefined}>
      {parts.map((part, index) => {
        const family = KIND_FAMILIES.find((one) => one === part);
        return index % 2 === 0 || family === undefined ? (
          part
        ) : (
          <span key={part} data-mark={family}>
            {t(`options.preview.${family}`)}
          </span>
        );
      })}
    </p>
  );
}
