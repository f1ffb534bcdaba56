import type { VNode } from 'preact';

import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** A browser command and its present keys; empty where it has none. */
export interface ShownShortcut {
  readonly name: ShownCommand;
  readonly keys: string;
}

export const SHOWN_COMMANDS = [
  '_execute_action',
  'next-claim',
  'previous-claim',
  'check-selection',
  'open-claim',
  'clear-marks',
  'open-panel',
  'set-to-check',
  'set-recorded',
  'set-dismissed',
] as const;
type ShownCommand = (typeof SHOWN_COMMANDS)[number];

interface ShortcutsListProps {
  readonly shortcuts: readonly ShownShortcut[];
  /** Opens the browser's own page for them. */
  readonly onChange: () => void;
}

/** The shortcuts as they are set in the browser; only the browser can change them. */
export function ShortcutsList({ shortcuts, onChange }: ShortcutsListProps): VNode {
  const { t } = useTranslator();
  return (
    <section class={settingsFrame.section}>
      <h2>{t('options.shortcuts')}</h2>
      <dl class={settingsFrame.pairs}>
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(`command.${name}`)}</dt>
            <dd>{keys === '' ? t('options.noShortcut') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class={soft.small}>{t('options.shortcutsHint')}</p>
      <div>
        <button type="button" onClick={onChange}>
          {t('options.shortcutsChange')}
        </button>
      </div>
    </section>
  );
}
