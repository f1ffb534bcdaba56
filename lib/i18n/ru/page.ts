import type { page as english } from '../en/page.ts';
import type { Texts } from '../texts.ts';

/** Texts of popup and side panel: one page's claims. */
export const page: Texts<keyof typeof english> = {
  'list.more': {
    one: 'Показать ещё {count} из {rest}',
    few: 'Показать ещё {count} из {rest}',
    many: 'Показать ещё {count} из {rest}',
    other: 'Показать ещё {count} из {rest}',
  },
  'list.keys':
    '↑ ↓ перемещение · Enter переходит к утверждению · T к проверке · R только учесть · D отклонить',
  'list.nothing': 'Под этот фильтр утверждений нет.',
  'list.hint': 'цифры для сравнения',
  'list.label': 'Утверждения этой страницы',

  'state.unchecked': 'к проверке',
  'state.draft': 'черновик',
  'state.annotated': 'записано',
  'state.checked': 'проверено',
  'state.changed': 'изменилось',
  'state.superseded': 'есть цифра новее',
  'state.not found': 'не найдено',
  'state.dismissed': 'отклонено',

  'list.changed': 'было {old}, стало {new}; прошло времени: {span}',
  'orphan.lastSeen': 'В записанном виде встречалось последний раз {time}',
  'orphan.offered': 'Возможные места',
  'orphan.show': 'Показать',
  'orphan.use': 'Это здесь',
  'orphan.useSelection': 'Привязать к выделенному на странице тексту',
  'orphan.notThere': 'Этих слов на странице больше нет.',
  'orphan.nothingSelected': 'Сначала выделите слова на странице.',

  'filter.kind': 'Вид',
  'filter.anyKind': 'Все виды',
  'filter.kindCount': '{kind} ({count})',
  'filter.status': 'Статус',
  'filter.all': 'Не отклонённые',
  'filter.open': 'Ещё не проверенные',
  'filter.checked': 'Проверенные',
  'filter.draft': 'Черновики',
  'filter.changed': 'Изменившиеся',
  'list.slept': 'Не читалось с {since} до {until}: браузер усыпил эту вкладку.',
  'list.thrown away':
    'Браузер выгружал эту страницу; снова она прочитана {until}. Последний сохранённый просмотр до этого — {since}.',
  'filter.superseded': 'С более поздней цифрой',
  'filter.not found': 'Не найденные',
  'filter.dismissed': 'Отклонённые',

  'popup.checked': 'Проверено {checked} из {total}',
  'popup.reading': 'Страница читается…',
  'popup.noClaims': 'На этой странице не найдено утверждений, которые можно проверить.',
  'popup.noClaimsAtDensity': {
    one: 'Не отмечено {count} менее важное утверждение.',
    few: 'Не отмечены {count} менее важных утверждения.',
    many: 'Не отмечено {count} менее важных утверждений.',
    other: 'Не отмечено {count} менее важного утверждения.',
  },
  'popup.less': {
    one: 'Не показано {count} менее важное утверждение.',
    few: 'Не показаны {count} менее важных утверждения.',
    many: 'Не показано {count} менее важных утверждений.',
    other: 'Не показано {count} менее важного утверждения.',
  },
  'popup.showAll': 'Отметить все',
  'popup.cleared': 'Отметки на этой странице убраны.',
  'popup.readAgain': 'Отметить снова',
  'popup.readAnyway': 'Всё равно отметить эту страницу',
  'popup.readLarge': 'Всё равно прочитать',
  'popup.switchOn': 'Включить на {site}',
  'popup.clear': 'Убрать отметки',
  'popup.density': 'Отмечать',
  'popup.density.key': 'Главное',
  'popup.density.important': 'Важное',
  'popup.density.all': 'Всё',
  'popup.legend': 'Отмечено — можно проверить, а не сомнительно. Не отмечено — не проверялось.',
  'popup.library': 'Библиотека',
  'popup.options': 'Настройки',
  'popup.panel': 'Боковая панель',
  'popup.site': 'На {site}',
  'popup.site.click': 'По щелчку',
  'popup.site.always': 'При каждом визите',
  'popup.site.off': 'Выключено',
  'popup.site.everywhere': 'Разрешены все сайты; это меняется в настройках.',
  'popup.site.ask': 'Сейчас браузер спросит у вас разрешение; это окно может закрыться.',

  'popup.unpainted': 'Ничего не вставлять в страницы {site}',
  'popup.unpaintedEverywhere':
    'Ни в одну страницу ничего не вставляется; это меняется в настройках.',
  'popup.unpaintedNow':
    'На странице ничего не отмечено. Утверждения видны здесь, в боковой панели и в библиотеке.',

  'panel.title': 'Утверждения этой страницы',
  'panel.noReader': 'Чтобы прочитать эту страницу, щёлкните кнопку на панели инструментов.',
};
