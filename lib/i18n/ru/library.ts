import type { library as english } from '../en/library.ts';
import type { Texts } from '../shape/texts.ts';

/** Texts of the library. */
export const library: Texts<keyof typeof english> = {
  'nav.title': 'Разделы библиотеки',
  'nav.inbox': 'Входящие',
  'nav.work': 'Работа',
  'nav.articles': 'Статьи',
  'nav.stories': 'Темы',
  'nav.ledger': 'Свод цифр',

  'library.title': 'Библиотека',
  'library.more': 'Ещё',
  'library.count': {
    one: '{count} запись',
    few: '{count} записи',
    many: '{count} записей',
    other: '{count} записи',
  },
  'library.found': '{found} из {all}',
  'library.removeToken': 'Убрать {condition}',
  'library.search': 'Поиск',
  'library.searchHint': 'Слова в цитате, заметке, свидетельствах, заголовке, тегах',
  'library.verdict': 'Оценка',
  'library.noVerdict': 'Оценки ещё нет',
  'library.clearFilter': 'Сбросить фильтр',
  'library.list': 'Записи',
  'library.loading': 'Просматриваем библиотеку…',
  'library.empty': 'Здесь пока ничего нет',
  'library.emptyHint':
    'Откройте статью, щёлкните кнопку на панели инструментов и проверьте утверждение. Всё, что вы запишете, появится здесь.',
  'library.noneFound': 'По этому запросу ничего не найдено.',
  'library.failed': 'Не удалось прочитать библиотеку.',
  'library.detail': 'Выбранная запись',
  'library.back': 'К списку',
  'library.keptOut': 'Страница не даёт открыть в ней карточку, поэтому проверка здесь.',
  'library.gone': 'Этой записи в библиотеке больше нет.',

  'row.openPage': 'К странице',
  'row.copy': 'Копировать',
  'row.copied': 'Скопировано',
  'row.delete': 'Удалить',
  'row.restore': 'Восстановить',
  'row.lastSeen': 'Последний просмотр страницы {date}: {state}',
  'row.found.same': 'без изменений',
  'row.found.changed': 'изменено',
  'row.found.superseded': 'есть более поздняя цифра',
  'row.found.orphan': 'не найдено',
  'row.judgedOn': 'о «{words}», {date}',
  'row.untitled': 'страница без заголовка',

  'source.published': 'Опубликовано',
  'source.byline': 'Автор',
  'source.posted': 'Время сообщения',
  'source.seen': 'Просмотрено',
  'source.address': 'Адрес',

  'trash.leave': 'Назад в библиотеку',
  'trash.title': 'Корзина',
  'trash.empty': 'Очистить корзину',
  'trash.emptyAsk': {
    one: 'Стереть {count} запись навсегда, вместе с историей? Вернуть её будет нельзя.',
    few: 'Стереть {count} записи навсегда, вместе с историей? Вернуть их будет нельзя.',
    many: 'Стереть {count} записей навсегда, вместе с историей? Вернуть их будет нельзя.',
    other: 'Стереть {count} записи навсегда, вместе с историей? Вернуть их будет нельзя.',
  },
  'trash.emptied': 'Корзина пуста.',
  'trash.moved': 'Перемещено в корзину.',
  'trash.restored': 'Восстановлено.',

  'import.title': 'Импорт',
  'import.choose': 'Импорт файла…',
  'import.done': 'Импортировано.',
  'import.writing': 'Загружается…',
  'import.reading': 'Файл читается…',

  'erase.everything': 'Удалить всё…',
  'erase.title': 'Удалить всё?',
  'erase.explain':
    'Все записи, свидетельства, история и тексты страниц на этом устройстве будут стёрты навсегда. Если они могут понадобиться, сначала сделайте резервную копию.',
  'erase.leftOnDisk':
    'Браузер освобождает свои файлы не сразу: до тех пор стёртые слова ещё можно найти на диске специальными программами. Слова, которые вы искали, могут остаться в истории браузера.',
  'erase.type': 'Для подтверждения напишите «{word}»',
  'erase.word': 'удалить всё',
  'erase.confirm': 'Удалить всё',
  'erase.done': 'Всё удалено.',

  'backup.due': 'Есть изменения, которых нет в резервной копии.',
  'backup.never': {
    one: '{count} изменение ещё не попало в резервную копию.',
    few: '{count} изменения ещё не попали в резервную копию.',
    many: '{count} изменений ещё не попали в резервную копию.',
    other: '{count} изменения ещё не попало в резервную копию.',
  },
  'backup.since': {
    one: '{count} изменение после резервной копии от {date}.',
    few: '{count} изменения после резервной копии от {date}.',
    many: '{count} изменений после резервной копии от {date}.',
    other: '{count} изменения после резервной копии от {date}.',
  },
  'backup.why': 'Если удалить расширение из браузера, его данные исчезнут.',
  'backup.now': 'Сделать копию сейчас',
  'backup.later': 'Позже',

  'notices.title': 'Сообщения',
  'notices.undoKey': 'Вернуть: Ctrl+Z',

  'dialog.cancel': 'Отмена',
  'dialog.close': 'Закрыть',

  'store.storage-full': 'На этом устройстве не осталось места; ничего не изменено.',
  'store.storage-unavailable':
    'Браузер не даёт доступа к хранилищу; ничего не изменено. Перезагрузите страницу и попробуйте снова.',
  'library.broken':
    'Что-то пошло не так; ничего не изменено. Перезагрузите страницу и попробуйте снова.',
  'store.cancelled': 'Отменено; ничего не изменено.',
  'store.unsaid': 'Не сказано, что это за изменение опубликованной проверки. Ничего не изменено.',
  'store.not-found': 'Этого здесь больше нет.',
  'store.conflict': 'Тем временем это изменили в другом окне; здесь ничего не изменено.',
};
