import type { record as english } from '../en/record.ts';
import type { Texts } from '../texts.ts';

/**
 * Words of the record. Amounts are written with short scale words, which are not declined, so that they may follow any preposition; the
 * harms stand in the genitive plural, since a number stands before them.
 */
export const record: Texts<keyof typeof english> = {
  'kind.casualty': 'пострадавшие',
  'kind.memorial': 'захоронения и памятники',
  'kind.attendance': 'число людей',
  'kind.count': 'количество',
  'kind.money': 'деньги',
  'kind.share': 'доля',
  'kind.measure': 'величина',
  'kind.change': 'изменение',
  'kind.date': 'дата',
  'kind.rank': 'первенство',
  'kind.quotation': 'цитата',
  'kind.reported': 'пересказ слов',
  'kind.statement': 'утверждение',

  'harm.killed': 'погибших',
  'harm.wounded': 'раненых',
  'harm.missing': 'пропавших без вести',
  'harm.captured': 'пленных',
  'harm.displaced': 'вынужденно покинувших дом',
  'harm.sick': 'заболевших',
  'harm.mixed': 'погибших, раненых и пропавших вместе',
  'harm.unspecified': 'вид ущерба не указан',

  'qualifier.exact': '{amount}',
  'qualifier.about': 'около {amount}',
  'qualifier.over': 'более {amount}',
  'qualifier.atLeast': 'не менее {amount}',
  'qualifier.under': 'менее {amount}',
  'qualifier.atMost': 'до {amount}',
  'qualifier.range': 'от {low} до {high}',
  'figure.asStated': 'как в тексте',
  'figure.convention': '{bound} (условно)',
  'figure.rank': '№ {rank}',
  'figure.noValue': 'число не названо',

  'hint.label': 'Цифры рядом',
  'hint.dismiss': 'Убрать подсказку',
  'hint.dismissed': 'Подсказка убрана.',
  'hint.says': '{sum} = {result}; в тексте {stated}',
  'hint.dated': '{sum} = {result}; дата страницы — {year} год',
  'hint.duration': {
    one: '{sum} = {result}; в тексте {count} год',
    few: '{sum} = {result}; в тексте {count} года',
    many: '{sum} = {result}; в тексте {count} лет',
    other: '{sum} = {result}; в тексте {count} года',
  },
  'hint.change': 'От {from} до {to} — это изменение на {result}; в тексте {stated}',
  'hint.order': 'Диапазон идёт вниз: от {from} до {to}',
  'hint.headline': 'В заголовке {from}, в статье {to}',

  'reason.casualty-figure': 'Говорит, сколько людей пострадало.',
  'reason.memorial-figure': 'Называет число могил, памятников или захоронений.',
  'reason.attendance-figure': 'Говорит, сколько людей было, работает или живёт где-то.',
  'reason.money-figure': 'Называет сумму денег.',
  'reason.share-figure': 'Называет долю от целого.',
  'reason.change-figure': 'Говорит, насколько что-то изменилось.',
  'reason.measure-figure': 'Называет измеренную величину.',
  'reason.count-figure': 'Что-то подсчитывает.',
  'reason.rank': 'Говорит, что нечто — первое, самое большое или последнее в своём роде.',
  'reason.date': 'Говорит, когда что-то произошло.',
  'reason.quotation': 'Дословно приводит чьи-то слова.',
  'reason.reported': 'Пересказывает чьи-то слова без кавычек.',
  'reason.attributed': 'Называет, кому принадлежат слова.',
  'reason.several-figures': 'Содержит несколько цифр.',
  'reason.precise-figure': 'Цифра точная.',
  'reason.vague-figure': 'Цифра расплывчатая.',
  'reason.large-figure': 'Цифра большая.',
  'reason.small-number': 'Число небольшое.',
  'reason.headline': 'Стоит в заголовке.',
  'reason.early-in-article': 'Стоит в начале статьи.',
  'reason.opinion-words': 'Отчасти это мнение.',
  'reason.forecast-words': 'Речь о будущем.',
  'reason.first-person': 'Рассказано от первого лица.',
  'reason.question': 'Это вопрос.',
  'reason.scene-date-only': 'Единственная цифра — дата самого сообщения.',
  'reason.sentence-model': 'По словам похоже на утверждения, которые часто проверяют.',

  'how.said': 'говорит {name}',
  'how.wrote': 'пишет {name}',
  'how.according to': 'по данным: {name}',
  'how.citing': 'со ссылкой на: {name}',

  'about.statement': 'утверждение целиком',
  'about.wording': 'точность слов',
  'about.credit': 'чьи это слова',

  'level.true': 'Правда',
  'level.mostly-true': 'Большей частью правда',
  'level.mixture': 'Полуправда',
  'level.mostly-false': 'Большей частью неправда',
  'level.false': 'Неправда',
  'level.unproven': 'Не доказано',

  'status.to check': 'к проверке',
  'status.checking': 'проверяется',
  'status.for review': 'на согласовании',
  'status.done': 'проверено',
  'status.recorded': 'учтено',
  'status.dismissed': 'отклонено',
  'status.withdrawn': 'отозвано',

  'stance.supports': 'Подтверждает',
  'stance.refutes': 'Опровергает',
  'stance.context': 'Контекст',
  'stance.nothing found': 'Ничего не найдено',

  'medium.web': 'веб-страница',
  'medium.document': 'документ',
  'medium.book': 'книга',
  'medium.dataset': 'набор данных',
  'medium.interview': 'интервью',
  'medium.correspondence': 'переписка',
  'medium.image or video': 'фото или видео',
  'medium.own count': 'собственный подсчёт',

  'resolution.same': 'Слова не изменились',
  'resolution.sameAt': 'Слова не изменились, просмотр {time}',
  'resolution.changed': 'Изменилось после записи',
  'resolution.superseded': 'На странице есть более поздняя цифра',
  'resolution.orphan': 'На странице не найдено',
  'orphan.removed': 'Эти слова убраны; то, что стояло вокруг, осталось.',
  'orphan.not loaded':
    'Эта часть страницы не загружена или свёрнута: раскройте её и посмотрите снова.',
  'orphan.not readable':
    'Почти всего текста, где стояли эти слова, нет: платный доступ, ошибка или другая редакция.',
  'orphan.ambiguous': 'Эти слова стоят в нескольких местах, и неясно, какое из них имелось в виду.',
  'orphan.undecided': 'Ничего достаточно похожего на эти слова на странице нет.',

  'page.browser-page': 'Это страница самого браузера; расширениям её читать нельзя.',
  'page.store-page': 'Браузер не даёт расширениям читать свой магазин дополнений.',
  'page.pdf': 'Это PDF; Tallymark читает только веб-страницы.',
  'page.image': 'Это изображение; текста для чтения нет.',
  'page.xml': 'Это данные или XML, а не веб-страница.',
  'page.frame-set':
    'Эта страница состоит из фреймов; откройте фрейм с текстом в отдельной вкладке.',
  'page.empty': 'На этой странице нет текста.',
  'page.no-article': 'На этой странице не найдено статьи.',
  'page.too-large':
    'Эта страница очень большая; чтение может занять время, и страница будет работать медленнее.',
  'page.no-permission':
    'Tallymark не может прочитать эту страницу. Откройте его кнопкой на панели инструментов или разрешите сайт.',
  'page.switched-off': 'На этом сайте Tallymark выключен.',
  'page.error':
    'При чтении страницы что-то пошло не так. Перезагрузите страницу и попробуйте снова.',

  'density.key': 'Главные утверждения',
  'density.important': 'Важные утверждения',
  'density.all': 'Все утверждения',

  'failure.storage-full':
    'Не сохранено: на этом устройстве не осталось места. Ваш текст пока здесь; скопируйте его для надёжности, освободите место и попробуйте снова.',
  'failure.storage-unavailable':
    'Не сохранено: браузер не даёт доступа к хранилищу. Ваш текст пока здесь; скопируйте его для надёжности и попробуйте снова.',
  'failure.not-found':
    'Не сохранено: эту запись стёрли в другом месте. Ваш текст пока здесь; скопируйте его, если он нужен.',
  'failure.conflict':
    'Пока вы писали, запись изменили в другом окне. Ничего не потеряно: выберите.',

  'change.create': 'создано',
  'change.edit': 'изменено',
  'change.update': 'обновлено',
  'change.correction': 'исправлено',
  'change.refile': 'выпущено повторно',
  'change.delete': 'перемещено в корзину',
  'change.restore': 'восстановлено',
  'change.import': 'импортировано',
};
