import type { reportPage as english } from '../en/report-page.ts';
import type { Texts } from '../shape/texts.ts';

/** Texts of the report for an editor and of tables that neither the interface nor a copied check shows. */
export const reportPage: Texts<keyof typeof english> = {
  'report.titleOf': 'Проверки: {name}',
  'report.made': 'Отчёт составлен {time}.',
  'report.byline': 'Автор',
  'report.readPage': 'Открыть страницу',
  'report.inArticle': 'Открыть в статье',
  'report.judged': 'О чём оценка',
  'report.decided': 'Решено',
  'report.changes': 'Что изменилось на странице',
  'report.notChecked': 'Не проверено',
  'report.how': 'Как проверяли',
  'report.hashOf': 'Текст страницы, отмеченный {time}, SHA-256',
  'report.hashAfter': 'Текст страницы, изменённый {time}, SHA-256',
  'report.fileHash': 'Документ, SHA-256',
  'report.approved': 'Подписано: {name}, {time}',
  'report.returned': 'Возвращено: {name}, {time}',
  'report.ledgers': 'Цифры рядом',
  'report.drawing': 'Рисунок: {name}. Его цифры — словами в списке ниже.',
  'report.ledgerPart':
    'Здесь приведены не все цифры ({shown} из {all}): цифры этого отчёта, затем самые поздние из остальных.',
  'report.ledgerWithheld': {
    one: 'Не вошла {count} конфиденциальная цифра.',
    few: 'Не вошли {count} конфиденциальные цифры.',
    many: 'Не вошло {count} конфиденциальных цифр.',
    other: 'Не вошло {count} конфиденциальной цифры.',
  },

  'sheet.claims': 'Утверждения',
  'sheet.figures': 'Цифры',
  'sheet.ledger': 'Свод',
  'sheet.subject': 'Предмет',
  'sheet.replaced': 'Заменено на странице',
  'sheet.article': 'Статья',
  'sheet.address': 'Адрес',
  'sheet.checkedBy': 'Кто проверил',
  'sheet.checkedAt': 'Когда проверено',

  'package.title': 'В этом файле',
  'package.about':
    'Кроме отчёта, в файле есть полная запись этих проверок с историей и тексты страниц, какими они были тогда. Tallymark импортирует файл как есть. Все остальные могут сохранить каждую часть по её ссылке.',
  'package.verify':
    'Рядом с каждой частью указан её SHA-256. Чтобы проверить часть, сохраните её и вычислите её число командой своей системы, здесь — для записи проверок:',
  'package.limits':
    'Если числа совпадают, часть такая, какой была записана. Кто может изменить файл, может изменить и числа в нём: чтобы это исключить, попросите отправителя сообщить числа другим путём.',
  'package.record': 'Запись проверок',
  'package.text': 'Текст «{name}», отмеченный {time}',
  'package.read': 'Прочитать текст',
};
