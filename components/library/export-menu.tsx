import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { Choice } from '../ui/choice.tsx';
import menuStyles from '../styles/menu.module.css';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/model/library/export-format.ts';
import { useTranslator } from '../ui/translator-context.ts';

export type ExportScope = 'everything' | 'shown';

interface ExportMenuProps {
  /** How many annotations the list holds; null where everything is listed, so that there is nothing to choose. */
  readonly shown: number | null;
  readonly onExport: (format: ExportFormat, scope: ExportScope) => void;
}

/** A menu of export formats, for everything or for what is listed. */
export function ExportMenu({ shown, onExport }: ExportMenuProps): VNode {
  const { t } = useTranslator();
  const [chosen, setChosen] = useState<ExportScope>('shown');
  const scope = shown === null ? 'everything' : chosen;
  return (
    <details class={menuStyles.menu} data-menu="export">
      <summary>{t('export.title')}</summary>
      <div class={menuStyles.body}>
        {shown !== null && (
          <Choice<ExportScope>
            label={t('export.scope')}
            value={scope}
            options={[
              { value: 'shown', label: t('export.shown', { count: shown }) },
              { value: 'everything', label: t('export.everything') },
            ]}
            onChoose={setChosen}
          />
        )}
        {EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            data-export={format}
            onClick={(event) => {
              event.currentTarget.closest('details')?.removeAttribute('open');
              onExport(format, scope);
            }}
          >
            {t(`export.${format}`)}
          </button>
        ))}
      </div>
    </details>
  );
}
