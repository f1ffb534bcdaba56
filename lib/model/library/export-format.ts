/** What the library can be written out as. */
export const EXPORT_FORMATS = ['backup', 'figures', 'evidence', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
