import type { ComponentChildren, VNode } from 'preact';

import type { ClaimKind, Density } from '../../lib/model/claim.ts';
import { DENSITIES } from '../../lib/model/claim.ts';
import { kindsIn, type ListTab } from '../page-list/listed-claims.ts';
import type { ListChoice } from '../page-list/use-list-choice.ts';
import menuStyles from '../styles/menu.module.css';
import segmentStyles from '../styles/segments.module.css';
import { FoldedChoice } from '../ui/menus/folded-choice.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useTranslator } from '../ui/translator-context.ts';

/** What can be done with a page's marks; undefined where it was not read. */
export interface MarkedPage {
  readonly density: Density;
  readonly choice: ListChoice;
  readonly onDensity: (density: Density) => void;
  readonly onClear: () => void;
}

interface PageMenuProps {
  readonly marked: MarkedPage | undefined;
  /** What else can be chosen here: the story, the site's mode. */
  readonly children?: ComponentChildren;
  readonly onLibrary: () => void;
  /** Undefined where the browser has no panel, and in the panel itself. */
  readonly onPanel?: (() => void) | undefined;
  readonly onOptions: () => void;
  readonly onKeys: () => void;
  /** Closes the menu, after something was done that leaves it. */
  readonly onClose: () => void;
}

/** Everything about a page that is not wanted at each look at its claims. */
export function PageMenu(props: PageMenuProps): VNode {
  const { marked, children, onLibrary, onPanel, onOptions, onKeys, onClose } = props;
  const { t } = useTranslator();
  const closing = (act: () => void) => (): void => {
    onClose();
    act();
  };
  return (
    <>
      {marked !== undefined && <ListControls marked={marked} onClose={onClose} />}
      {children}
      <div class={menuStyles.group}>
        {marked !== undefined && (
          <MenuItem icon="eraser" name={t('popup.clear')} onClick={closing(marked.onClear)} />
        )}
        <MenuItem icon="document" name={t('popup.library')} onClick={closing(onLibrary)} />
        {onPanel !== undefined && (
          <MenuItem icon="panel" name={t('popup.panel')} onClick={closing(onPanel)} />
        )}
        <MenuItem icon="options" name={t('popup.options')} onClick={closing(onOptions)} />
        <MenuItem icon="keys" name={t('keys.title')} note="?" onClick={closing(onKeys)} />
      </div>
    </>
  );
}

/** How much of the page is marked, and which of that is listed. */
function ListControls(props: { readonly marked: MarkedPage; readonly onClose: () => void }): VNode {
  const { marked, onClose } = props;
  const { density, choice, onDensity } = marked;
  const { t, number } = useTranslator();
  const kinds = kindsIn(choice.listed);
  const other: ListTab = choice.tab === 'set aside' ? 'open' : 'set aside';
  return (
    <div class={menuStyles.group}>
      <DensitySwitch density={density} onDensity={onDensity} />
      <FoldedChoice<ClaimKind | ''>
        label={t('filter.kind')}
        value={choice.filter.kind ?? ''}
        options={[
          { value: '', label: t('filter.anyKind') },
          ...kinds.map(({ kind, count }) => ({
            value: kind,
            label: t('filter.kindCount', { kind: t(`kind.${kind}`), count }),
          })),
        ]}
        onChoose={(kind) => {
          choice.setFilter({ ...choice.filter, kind: kind === '' ? null : kind });
        }}
      />
      <MenuItem
        icon="cross"
        name={t(other === 'open' ? 'tab.back' : 'tab.set aside')}
        note={number(choice.parts[other].length)}
        tab={other}
        onClick={() => {
          onClose();
          choice.setTab(other);
        }}
      />
    </div>
  );
}

/** How much of a page is marked: the most important claims, the usual ones, everything. */
function DensitySwitch(props: {
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
}): VNode {
  const { density, onDensity } = props;
  const { t } = useTranslator();
  return (
    <div class={menuStyles.control} role="group" aria-label={t('popup.density')}>
      <span>{t('popup.density')}</span>
      <span class={segmentStyles.segments}>
        {DENSITIES.map((each) => (
          <button
            key={each}
            type="button"
            data-density={each}
            aria-pressed={each === density}
            onClick={() => {
              onDensity(each);
            }}
          >
            {t(`popup.density.${each}`)}
          </button>
        ))}
      </span>
    </div>
  );
}

interface MenuItemProps {
  readonly icon: IconName;
  readonly name: string;
  readonly note?: string;
  /** The part of the list that it shows. */
  readonly tab?: ListTab;
  readonly onClick: () => void;
}

function MenuItem({ icon, name, note, tab, onClick }: MenuItemProps): VNode {
  return (
    <button type="button" class={menuStyles.item} data-tab={tab} onClick={onClick}>
      <Icon name={icon} />
      <span>{name}</span>
      {note !== undefined && <span class={menuStyles.note}>{note}</span>}
    </button>
  );
}
