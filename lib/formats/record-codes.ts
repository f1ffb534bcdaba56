import type { ReportWords } from './report-words.ts';

/**
 * The words of the lines that a spreadsheet has in common with a report: whatever language a person
 * reads, the record's own names ("atLeast", "quoted source") with a few plain English words between
 * them, so that a script finds the same in every file.
 */
export const inCodes: ReportWords = (key, params = {}) => {
  const { name, time, revision } = params;
  switch (key) {
    case 'report.convention':
      return 'bound by convention';
    case 'report.translatedBy':
      return `translated by ${name}`;
    case 'review.noName':
      return 'unnamed';
    case 'review.approved':
    case 'review.returned':
      return `${lastPart(key)} by ${name} at ${time}, revision ${revision}`;
    case 'review.lapsed':
      return `lapsed ${time}`;
    default:
      return lastPart(key);
  }
};

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}
