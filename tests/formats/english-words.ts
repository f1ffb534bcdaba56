import { translatedReportWords } from '../../components/wording/translated-report-words.ts';
import type { ReportWords } from '../../lib/formats/report-words.ts';
import { createTranslator } from '../../lib/i18n/catalogues.ts';

/** The words of a report in English. */
export const englishWords: ReportWords = translatedReportWords(createTranslator('en'));
