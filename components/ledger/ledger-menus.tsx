import type { VNode } from 'preact';

import { Icon } from '../ui/icon.tsx';
import menuStyles from '../styles/menu.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { MenuItem } from '../library/export-menu.tsx';
import { useMenuClosing } from '../ui/menus/use-menu-closing.ts';
import ledgerFrame from '../styles/ledger-frame.module.css';

const LEDGER_FORMATS = ['svg', 'png', 'csv'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

interface LedgerMenusProps {
  /** Missing where there is nothing that may be exported. */
  readonly onExport?: ((format: LedgerFormat) => void) | undefined;
  readonly onDelete: () => void;
}

/** The menus of a subject's ledger: what it is exported as, and what is wanted more rarely. */
export function LedgerMenus({ onExport, onDelete }: LedgerMenusProps): VNode {
  const { t } = useTranslator();
  return (
    <div class={ledgerFrame.menus}>
      {onExport !== undefined && <Formats onExport={onExport} />}
      <details {...useMenuClosing()} class={menuStyles.menu} data-menu="more">
        <summary aria-label={t('library.more')} title={t('library.more')}>
          <Icon name="more" />
        </summary>
        <div class={menuStyles.body}>
          <MenuItem icon="trash" name={t('subject.delete')} onClick={onDelete} />
        </div>
      </details>
    </div>
  );
}

interface FormatsProps {
  readonly onExport: (format: LedgerFormat) => void;
}

function Formats({ onExport }: FormatsProps): VNode {
  const { t } = useTranslator();
  return (
    <details {...useMenuClosing()} class={menuStyles.menu} data-menu="export">
      <summary>{t('export.title')}</summary>
      <div class={menuStyles.body}>
        {LEDGER_FORMATS.map((format) => (
          <MenuItem
            key={format}
            icon="document"
            name={t(`ledger.${format}`)}
            format={format}
            onClick={() => {
              onExport(format);
            }}
          />
        ))}
      </div>
    </details>
  );
}
