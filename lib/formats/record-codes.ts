import type { ReportWords } from './report-words.ts';

type Params = NonNullable<Parameters<ReportWords>[1]>;

/**
 * The words of the lines that a spreadsheet has in common with a report: whatever language a person
 * reads, the record's own names ("atLeast", "quoted source") with a few plain English words between
 * them, so that a script finds the same in every file.
 */
export const inCodes: ReportWords = (key, params = {}) => PHRASES[key]?.(params) ?? lastPart(key);

/** What is more than the last part of its key. */
const PHRASES: Readonly<Partial<Record<string, (params: Params) => string>>> = {
  'report.convention': () => 'bound by convention',
  'report.translatedBy': ({ name }) => `translated by ${name}`,
  'review.noName': () => 'unnamed',
  'review.approved': ({ name, time, revision }) =>
    `approved by ${name} at ${time}, revision ${revision}`,
  'review.returned': ({ name, time, revision }) =>
    `returned by ${name} at ${time}, revision ${revision}`,
  'review.lapsed': ({ time }) => `lapsed ${time}`,
};

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}
