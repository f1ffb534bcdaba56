/** What the library can be written out as. */
export const EXPORT_FORMATS = [
  'backup',
  'encrypted-backup',
  'figures',
  'evidence',
  'report',
  'package',
  'markdown',
  'rich',
  'note-files',
  'web-annotation',
  'hypothesis',
  'claim-review',
  'csl',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whether files of this format are encrypted with a passphrase. */
export function isSealed(format: ExportFormat): boolean {
  return format === 'encrypted-backup';
}
