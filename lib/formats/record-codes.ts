import type { ReportWords } from './report-words.ts';

type Params = NonNullable<Parameters<ReportWords>[1]>;

/**
 * The words for lines that a spreadsheet shares with a report. Whatever the language of the
 * interface, these are the record's own names ("atLeast", "quoted source") and a few plain English
 * words, so that a script finds the same in every file.
 */
export const inCodes: ReportWords = (key, params = {}) => PHRASES[key]?.(params) ?? lastPart(key);

/** Where the last part of the key does not say enough. */
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
