import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { KIND_FAMILIES, type KindFamily } from '../../lib/model/kind-family.ts';
import { DEFAULT_MARK_COLOURS, type MarkColours } from '../../lib/model/mark-colours.ts';
import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './colours-choice.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { useElementId } from '../ui/use-element-id.ts';

interface ColoursChoiceProps {
  /** Null means our own colours. */
  readonly colours: MarkColours | null;
  readonly onChange: (colours: MarkColours | null) => void;
}

/** A colour for each family of marks, with a sentence that shows them as a page will. */
export function ColoursChoice({ colours, onChange }: ColoursChoiceProps): VNode {
  const { t } = useTranslator();
  const shown = colours ?? DEFAULT_MARK_COLOURS;
  return (
    <section class={settingsFrame.section}>
      <h2>{t('options.marks')}</h2>
      <p class={soft.small}>{t('options.marksHint')}</p>
      <div class={styles.colours}>
        {KIND_FAMILIES.map((family) => (
          <ColourField
            key={family}
            family={family}
            value={shown[family]}
            onChange={(value) => {
              onChange({ ...shown, [family]: value });
            }}
          />
        ))}
      </div>
      <h3>{t('options.preview')}</h3>
      <Preview colours={shown} />
      {colours !== null && (
        <div>
          <button
            type="button"
            onClick={() => {
              onChange(null);
            }}
          >
            {t('options.marksReset')}
          </button>
        </div>
      )}
    </section>
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

/**
 * A sentence in the present colours. They are set by script: the page's policy does not allow style
 * attributes.
 */
function Preview({ colours }: { readonly colours: MarkColours }): VNode {
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
    <p ref={root} class={styles.preview}>
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
