import type { MenuKey, Texts } from '../shape/texts.ts';

/**
 * Texts that the background says itself: its entries in the context menu, what it writes of a tab
 * that is taken, and what its toolbar button says.
 */
export const menu: Texts<MenuKey> = {
  'menu.checkSelection': 'Проверить это утверждение',
  'menu.readPage': 'Прочитать эту страницу',
  'menu.takeEvidence': 'Добавить к: {claim}',
  'menu.takeCopy': 'Взять вкладку как архивную копию',
  'menu.jump': 'Tallymark: нажмите, чтобы перейти к утверждению',
  'menu.open': 'Tallymark: открыто {count}',
  'menu.changed': 'Tallymark: изменено {count}',
  'menu.page': 'с. {page}',
};
