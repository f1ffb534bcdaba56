import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';

import type { EditableAnnotation } from '../../lib/model/annotation.ts';
import type { CardActions } from './card-keys.ts';
import { useCardTranslator, type CardTranslator } from '../ui/card-translator-context.ts';

interface CardMenuProps {
  readonly isStored: boolean;
  readonly isDeleted: boolean;
  readonly isDismissed: boolean;
  /** The fields of the decision that can be undone; null where there is none. */
  readonly undoable: readonly (keyof EditableAnnotation)[] | null;
  readonly actions: CardActions;
  /** The browser's keys that open the side panel instead; empty or missing where there are none. */
  readonly panelKeys?: string | undefined;
  readonly onDelete: () => void;
  readonly onOpenLibrary: () => void;
}

/** What is done now and then to a whole check. */
export function CardMenu(props: CardMenuProps): VNode {
  const translator = useCardTranslator();
  const { t } = translator;
  const root = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const items = itemsOf(props, isCopied, translator);
  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('summary')?.focus();
  };
  const choose = ({ name, act }: MenuItem, button: HTMLElement): void => {
    if (name !== 'copy') close();
    act();
    if (name !== 'copy') return;
    // Stays open to say that it is done: copying takes the focus away for a moment.
    setCopied(true);
    setOpen(true);
    button.focus();
  };
  return (
    <details
      ref={root}
      class="tm-menu"
      open={isOpen}
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onFocusOut={({ relatedTarget }) => {
        const isInside = root.current?.contains(relatedTarget as Node | null) === true;
        if (relatedTarget !== null && !isInside) setOpen(false);
      }}
    >
      <summary
        aria-label={t('card.more')}
        title={t('card.more')}
        onClick={(event) => {
          event.preventDefault();
          setCopied(false);
          setOpen(!isOpen);
        }}
      >
        <span aria-hidden="true">⋯</span>
      </summary>
      <MenuItems items={items} panelKeys={props.panelKeys ?? ''} onChoose={choose} />
    </details>
  );
}

interface MenuItemsProps {
  readonly items: readonly MenuItem[];
  readonly panelKeys: string;
  readonly onChoose: (item: MenuItem, button: HTMLElement) => void;
}

function MenuItems({ items, panelKeys, onChoose }: MenuItemsProps): VNode {
  const { t } = useCardTranslator();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.name}>
          <button
            type="button"
            data-act={item.name}
            onClick={({ currentTarget: button }) => {
              onChoose(item, button);
            }}
          >
            {item.label} {item.key !== undefined && <kbd aria-hidden="true">{item.key}</kbd>}
          </button>
        </li>
      ))}
      {/* Only said: no click in a page opens it in every browser. */}
      {panelKeys !== '' && (
        <li class="tm-hint" data-panel-keys>
          {t('card.panel')} <kbd>{panelKeys}</kbd>
        </li>
      )}
    </ul>
  );
}

interface MenuItem {
  readonly name: string;
  readonly label: string;
  readonly act: () => void;
  readonly key?: string;
}

function itemsOf(
  props: CardMenuProps,
  isCopied: boolean,
  { t, list }: CardTranslator,
): readonly MenuItem[] {
  const { isStored, isDeleted, isDismissed, undoable, actions } = props;
  const fields = list((undoable ?? []).map((field) => t(`field.${field}`)));
  const undo = {
    name: 'undo',
    label: t('card.undoField', { fields }),
    act: actions.undo,
    key: 'Z',
  };
  const back = { name: 'take-back', label: t('dismissed.takeBack'), act: actions.takeBack };
  const copied = isCopied ? t('card.copied') : t('card.copy');
  return [
    { name: 'note-only', label: t('card.noteOnly'), act: actions.noteOnly, key: 'N' },
    { name: 'copy', label: copied, act: actions.copy, key: 'C' },
    { name: 'library', label: t('card.library'), act: props.onOpenLibrary },
    ...(undoable === null ? [] : [undo]),
    ...(isDismissed ? [back] : []),
    ...(isStored && !isDeleted
      ? [{ name: 'delete', label: t('card.delete'), act: props.onDelete }]
      : []),
    { name: 'keys', label: t('card.keys'), act: actions.showKeys, key: '?' },
  ];
}
