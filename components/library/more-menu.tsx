import type { ComponentChildren, VNode } from 'preact';

import { FoldedChoice } from '../ui/menus/folded-choice.tsx';
import { Icon } from '../ui/icon.tsx';
import { MenuItem } from './export-menu.tsx';
import menuStyles from '../styles/menu.module.css';
import {
  isInPageOrder,
  LIST_GROUPINGS,
  LIST_ORDERS,
  type LibraryFilter,
  type ListGrouping,
  type ListOrder,
} from './library-model.ts';
import { useTranslator } from '../ui/translator-context.ts';
import { useMenuClosing } from '../ui/menus/use-menu-closing.ts';

interface MoreMenuProps {
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
  /** How many annotations are in the trash. */
  readonly trash: number;
  /** Import. */
  readonly children: ComponentChildren;
}

/** What is wanted more rarely: order and groups of the list, import, the trash. */
export function MoreMenu({ filter, onFilter, trash, children }: MoreMenuProps): VNode {
  const { t, number } = useTranslator();
  return (
    <details {...useMenuClosing()} class={menuStyles.menu} data-menu="more">
      <summary aria-label={t('library.more')} title={t('library.more')}>
        <Icon name="more" />
      </summary>
      <div class={menuStyles.body}>
        <FoldedChoice<ListOrder>
          label={t('list.order')}
          value={filter.order}
          options={LIST_ORDERS.map((value) => ({ value, label: t(orderKey(value, filter)) }))}
          onChoose={(order) => {
            onFilter({ ...filter, order });
          }}
        />
        <FoldedChoice<ListGrouping>
          label={t('list.grouping')}
          value={filter.grouping}
          options={LIST_GROUPINGS.map((value) => ({ value, label: t(`group.by.${value}`) }))}
          onChoose={(grouping) => {
            onFilter({ ...filter, grouping });
          }}
        />
        {children}
        {!filter.trash && trash > 0 && (
          <MenuItem
            icon="trash"
            name={t('trash.title')}
            note={number(trash)}
            onClick={() => {
              onFilter({ ...filter, trash: true });
            }}
          />
        )}
      </div>
    </details>
  );
}

/** By article the newest article is the first, not the newest line. */
function orderKey(order: ListOrder, filter: LibraryFilter): `order.${ListOrder | 'newestArticle'}` {
  return isInPageOrder({ ...filter, order }) ? 'order.newestArticle' : `order.${order}`;
}
