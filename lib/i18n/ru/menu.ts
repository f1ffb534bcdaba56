import type { MenuKey, Texts } from '../shape/texts.ts';

/**
 * Texts that the background says itself: its entries in the context menu, and what it writes of a
 * tab that is taken.
 */
export const menu: Texts<MenuKey> = {
  'menu.checkSelection': 'Проверить это утверждение',
  'menu.readPage': 'Прочитать эту страницу',
  'menu.takeEvidence': 'Добавить к: {claim}',
  'menu.takeCopy': 'Взять вкладку как архивную копию',
  'menu.page': 'с. {page}',
};
