import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { FoldedChoice } from '../ui/menus/folded-choice.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import menuStyles from '../styles/menu.module.css';
import {
  EXPORT_GROUPS,
  isSealed,
  type ExportFormat,
} from '../../lib/model/library/export-format.ts';
import { useTranslator } from '../ui/translator-context.ts';
import { useMenuClosing } from '../ui/menus/use-menu-closing.ts';

export type ExportScope = 'everything' | 'shown';

interface ExportMenuProps {
  /** How many annotations the list holds; null where everything is listed, so that there is nothing to choose. */
  readonly shown: number | null;
  /** Whether these are lines that the person chose. */
  readonly isChosen?: boolean;
  readonly onExport: (format: ExportFormat, scope: ExportScope) => void;
}

/**
 * A menu of export formats, for everything or for what is listed or chosen; one of them is copied. A backup is of
 * everything; one of less is an entry of its own, so that none is smaller than it seems, and an encrypted one, which
 * holds what is sensitive of other things too, is never of less.
 */
export function ExportMenu({ shown, isChosen = false, onExport }: ExportMenuProps): VNode {
  const { t } = useTranslator();
  const [chosen, setChosen] = useState<ExportScope>('shown');
  const scope = shown === null ? 'everything' : chosen;
  const some = t(isChosen ? 'export.chosen' : 'export.shown', { count: shown ?? 0 });
  const entry = (format: ExportFormat, of: ExportScope, name: string): VNode => (
    <MenuItem
      key={`${format} ${of}`}
      icon="document"
      name={name}
      format={format}
      onClick={() => {
        onExport(format, of);
      }}
    />
  );
  const entries = (format: ExportFormat): VNode | readonly VNode[] => {
    const name = t(`export.${format}`);
    const whole = scope === 'everything' ? name : `${name}: ${t('export.everything')}`;
    if (isSealed(format)) return entry(format, 'everything', `${whole}…`);
    if (scope === 'everything' || format !== 'backup') return entry(format, scope, name);
    return [entry(format, 'everything', whole), entry(format, scope, `${name}: ${some}`)];
  };
  return (
    <details {...useMenuClosing()} class={menuStyles.menu} data-menu="export">
      <summary>{t('export.title')}</summary>
      <div class={`${menuStyles.body} ${menuStyles.long}`}>
        {shown !== null && (
          <FoldedChoice<ExportScope>
            label={t('export.scope')}
            value={scope}
            options={[
              { value: 'shown', label: some },
              { value: 'everything', label: t('export.everything') },
            ]}
            onChoose={setChosen}
          />
        )}
        {EXPORT_GROUPS.map((formats) => (
          <div key={formats[0]} class={menuStyles.group}>
            {formats.map(entries)}
          </div>
        ))}
      </div>
    </details>
  );
}

interface MenuItemProps {
  readonly icon: IconName;
  readonly name: string;
  readonly note?: string;
  /** The format that it exports. */
  readonly format?: string;
  readonly onClick: () => void;
}

/** A line of a menu of the library, which closes with it. */
export function MenuItem({ icon, name, note, format, onClick }: MenuItemProps): VNode {
  return (
    <button
      type="button"
      class={menuStyles.item}
      data-export={format}
      onClick={(event) => {
        const menu = event.currentTarget.closest('details');
        menu?.removeAttribute('open');
        // A dialog gives the focus back to where it was.
        menu?.querySelector('summary')?.focus();
        onClick();
      }}
    >
      <Icon name={icon} />
      <span>{name}</span>
      {note !== undefined && <span class={menuStyles.note}>{note}</span>}
    </button>
  );
}
