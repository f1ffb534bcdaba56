import type { report as english } from '../en/report.ts';
import type { Texts } from '../shape/texts.ts';

/** Texts of reports and of a copied check that the interface itself does not show. */
export const report: Texts<keyof typeof english> = {
  'report.title': 'Проверки',
  'report.by': 'Проверяющий: {name}.',
  'report.withheld': {
    one: '{count} конфиденциальная запись не вошла в этот экспорт.',
    few: '{count} конфиденциальные записи не вошли в этот экспорт.',
    many: '{count} конфиденциальных записей не вошли в этот экспорт.',
    other: '{count} конфиденциальной записи не вошло в этот экспорт.',
  },
  'report.who': 'Кто',
  'report.outlet': 'Издание',
  'report.where': 'Где',
  'report.published': 'Опубликовано',
  'report.seen': 'Просмотрено',
  'report.voices': 'Кто сказал, кто передал',
  'report.original': 'Оригинал',
  'report.figure': 'Цифра',
  'report.lookedAt': 'Последний просмотр',
  'report.publishedCheck': 'Где опубликована проверка',
  'report.judges': 'о чём: {what}',
  'report.unconfirmed':
    'Для этих слов не подтверждено: оценка была о словах «{judged}», заменённых {time}',
  'report.found': 'Что установлено',
  'report.why': 'Почему',
  'report.nothingFound': 'Искали и ничего не нашли',
  'report.edit': 'просмотр {before}: «{old}»; просмотр {after}: «{new}»',
  'report.kept': 'отмечено, слова оставлены',
  'report.takenOver': 'новые слова приняты',
  'report.thenNow': 'было «{old}», стало «{new}»',
  'report.text': 'текст {hash}',
  'report.convention': 'граница условна',
  'report.translatedBy': 'кто перевёл: {name}',
  'report.searched.where': 'где',
  'report.searched.words': 'слова',
  'report.searched.languages': 'языки',
  'report.searched.dates': 'даты',
  'report.bound.min': 'не меньше',
  'report.bound.best': 'точнее всего',
  'report.bound.max': 'не больше',
};
