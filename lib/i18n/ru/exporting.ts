import type { exporting as english } from '../en/exporting.ts';
import type { Texts } from '../shape/texts.ts';

/** Texts of exports: the menu, and what is said once one is done. */
export const exporting: Texts<keyof typeof english> = {
  'export.title': 'Экспорт',
  'export.scope': 'Что',
  'export.everything': 'Всё',
  'export.shown': {
    one: 'То, что в списке ({count})',
    few: 'То, что в списке ({count})',
    many: 'То, что в списке ({count})',
    other: 'То, что в списке ({count})',
  },
  'export.chosen': {
    one: 'Выбранное ({count})',
    few: 'Выбранное ({count})',
    many: 'Выбранное ({count})',
    other: 'Выбранное ({count})',
  },
  'export.backup': 'Резервная копия (JSON)',
  'export.encrypted-backup': 'Зашифрованная копия (age)',
  'export.claims': 'Утверждения (CSV)',
  'export.workbook': 'Таблицы (XLSX)',
  'export.figures': 'Цифры (CSV)',
  'export.evidence': 'Свидетельства (CSV)',
  'export.report': 'Отчёт (HTML)',
  'export.package': 'Отчёт с данными (HTML)',
  'export.markdown': 'Отчёт (Markdown)',
  'export.rich': 'Скопировать отчёт',
  'export.note-files': 'Заметки для Obsidian или Logseq (ZIP)',
  'export.web-annotation': 'Веб-аннотации (W3C)',
  'export.hypothesis': 'Аннотации для Hypothesis',
  'export.claim-review': 'Обзоры для публикации (ClaimReview)',
  'export.csl': 'Свидетельства как ссылки (CSL-JSON)',
  'export.done': 'Сохранено в файл {name}.',
  'export.copied': 'Отчёт скопирован с заголовками, списками и ссылками.',
  'export.notCopied':
    'Отчёт не скопирован: браузер этого не разрешил. Попробуйте ещё раз или сохраните отчёт.',
  'export.tooLong':
    'Этот отчёт слишком длинный, чтобы его скопировать. Выберите меньше утверждений или сохраните отчёт.',
  'export.withheld': {
    one: 'Не вошла {count} конфиденциальная запись и то, что нужно только ей.',
    few: 'Не вошли {count} конфиденциальные записи и то, что нужно только им.',
    many: 'Не вошли {count} конфиденциальных записей и то, что нужно только им.',
    other: 'Не вошло {count} конфиденциальной записи и то, что нужно только ей.',
  },
  'export.sealHolds': 'Они входят в зашифрованную копию.',
  'export.shortened': {
    one: '{count} запись, раньше конфиденциальная, вошла без прежних формулировок.',
    few: '{count} записи, раньше конфиденциальные, вошли без прежних формулировок.',
    many: '{count} записей, раньше конфиденциальных, вошли без прежних формулировок.',
    other: '{count} записи, раньше конфиденциальной, вошло без прежних формулировок.',
  },
  'export.gap.verdict': {
    one: '{count} проверка без вердикта не вошла.',
    few: '{count} проверки без вердикта не вошли.',
    many: '{count} проверок без вердикта не вошли.',
    other: '{count} проверки без вердикта не вошло.',
  },
  'export.gap.claimant': {
    one: 'В {count} обзоре не указано, кто это утверждал.',
    few: 'В {count} обзорах не указано, кто это утверждал.',
    many: 'В {count} обзорах не указано, кто это утверждал.',
    other: 'В {count} обзора не указано, кто это утверждал.',
  },
  'export.gap.claimedAt': {
    one: 'В {count} обзоре не указано, когда это утверждали.',
    few: 'В {count} обзорах не указано, когда это утверждали.',
    many: 'В {count} обзорах не указано, когда это утверждали.',
    other: 'В {count} обзора не указано, когда это утверждали.',
  },
  'export.gap.publication': {
    one: '{count} обзор не опубликован и не имеет адреса.',
    few: '{count} обзора не опубликованы и не имеют адреса.',
    many: '{count} обзоров не опубликованы и не имеют адреса.',
    other: '{count} обзора не опубликовано и не имеет адреса.',
  },
  'export.working': 'Готовится экспорт…',
};
