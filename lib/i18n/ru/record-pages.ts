import type { recordPages as english } from '../en/record-pages.ts';
import type { Texts } from '../texts.ts';

/** Texts of the library's pages of one source, the overview, one annotation and the corrections. */
export const recordPages: Texts<keyof typeof english> = {
  'nav.overview': 'Обзор',
  'nav.corrections': 'Исправления',

  'page.loading': 'Читается…',
  'page.failed': 'Не удалось прочитать это из хранилища.',

  'source.gone': 'Этого источника в библиотеке больше нет.',
  'source.open': 'Открыть страницу',
  'source.about': 'Об этом источнике',
  'source.title': 'Заголовок',
  'source.site': 'Название сайта',
  'source.modified': 'Изменено, по словам страницы',
  'source.lang': 'Язык',
  'source.langHint': 'Кодом, например en или ru',
  'source.dateHint': 'Насколько точно известно: 1945, 2025-05 или 2025-05-09',
  'source.note': 'Заметка об источнике',
  'source.archives': 'Архивные копии',
  'source.archiveUrl': 'Адрес архивной копии',
  'source.archiveAdd': 'Добавить копию',
  'source.archiveRemove': 'Убрать эту копию',
  'source.noArchives': 'Архивных копий не записано.',
  'source.firstSeen': 'Первый просмотр',
  'source.lastSeen': 'Последний просмотр',
  'source.saved': 'Источник сохранён.',
  'source.restored': 'Источник возвращён в прежний вид.',
  'source.annotations': {
    one: '{count} запись об этом источнике',
    few: '{count} записи об этом источнике',
    many: '{count} записей об этом источнике',
    other: '{count} записи об этом источнике',
  },
  'source.none': 'Об этом источнике ничего не записано.',

  'snapshots.title': {
    one: '{count} сохранённый текст',
    few: '{count} сохранённых текста',
    many: '{count} сохранённых текстов',
    other: '{count} сохранённого текста',
  },
  'snapshots.none': 'Тексты этой страницы не сохранены.',
  'snapshots.one':
    'Сохранён один текст, от {time}. Изменения будут видны, когда появится ещё один.',
  'snapshots.before': 'Более ранний текст',
  'snapshots.after': 'Более поздний текст',
  'snapshots.option': '{time} · {why} · {size} кБ',
  'snapshots.first': 'первый просмотр',
  'snapshots.change': 'изменился',
  'snapshots.asked': 'по просьбе',
  'snapshots.same': 'Статья в обоих текстах одинакова.',
  'snapshots.changes': {
    one: '{count} изменённое место',
    few: '{count} изменённых места',
    many: '{count} изменённых мест',
    other: '{count} изменённого места',
  },
  'snapshots.following': 'После слов: «{line}»',
  'snapshots.beginning': 'В начале',
  'snapshots.more': {
    one: 'Показать ещё {count}',
    few: 'Показать ещё {count}',
    many: 'Показать ещё {count}',
    other: 'Показать ещё {count}',
  },

  'overview.title': 'Обзор',
  'overview.lead': {
    one: 'Всего {count} запись',
    few: 'Всего {count} записи',
    many: 'Всего {count} записей',
    other: 'Всего {count} записи',
  },
  'overview.toCheck': 'К проверке',
  'overview.forReview': 'На согласовании',
  'overview.drafts': 'Черновики',
  'overview.draftsHint':
    'Решено без свидетельств, не подтверждено для новых слов или только начато',
  'overview.changed': 'Изменилось после записи',
  'overview.changedHint':
    'При последнем просмотре слова изменились, не нашлись или рядом есть более поздняя цифра',
  'overview.nothing': 'Здесь ничего не ждёт.',
  'overview.more': {
    one: 'и ещё {count}',
    few: 'и ещё {count}',
    many: 'и ещё {count}',
    other: 'и ещё {count}',
  },
  'overview.byVerdict': 'По выводам',
  'overview.byWeek': 'По неделям',
  'overview.week': 'Неделя с',
  'overview.made': 'Записано',
  'overview.decided': 'Решено',
  'overview.number': 'Записей',
  'overview.table': 'Таблицей',
  'overview.weekPlot':
    'Сколько записано и решено за каждую из последних недель ({count}); числа — в таблице ниже.',
  'overview.empty':
    'Пока ничего не записано. Откройте статью, щёлкните кнопку на панели инструментов и проверьте утверждение.',
};
