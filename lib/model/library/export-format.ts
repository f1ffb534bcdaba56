/** What the library can be written out as: for people to read, to be kept, as tables, and for other programs. */
export const EXPORT_GROUPS = [
  ['rich', 'report', 'markdown', 'package', 'note-files'],
  ['backup', 'encrypted-backup'],
  ['claims', 'workbook', 'figures', 'evidence'],
  ['web-annotation', 'hypothesis', 'claim-review', 'csl'],
] as const;
export type ExportFormat = (typeof EXPORT_GROUPS)[number][number];
export const EXPORT_FORMATS: readonly ExportFormat[] = EXPORT_GROUPS.flat();

/** Whether files of this format are encrypted with a passphrase. */
export function isSealed(format: ExportFormat): boolean {
  return format === 'encrypted-backup';
}
