/** Texts of exports: the menu, and what is said once one is done. */
export const exporting = {
  'export.title': 'Export',
  'export.scope': 'What',
  'export.everything': 'Everything',
  'export.shown': { one: 'What is listed ({count})', other: 'What is listed ({count})' },
  'export.chosen': { one: 'Chosen ({count})', other: 'Chosen ({count})' },
  'export.backup': 'Backup (JSON)',
  'export.encrypted-backup': 'Encrypted backup (age)',
  'export.claims': 'Claims (CSV)',
  'export.workbook': 'Workbook (XLSX)',
  'export.figures': 'Figures (CSV)',
  'export.evidence': 'Evidence (CSV)',
  'export.report': 'Report (HTML)',
  'export.package': 'Check package (HTML)',
  'export.markdown': 'Report (Markdown)',
  'export.rich': 'Copy report',
  'export.note-files': 'Notes for Obsidian or Logseq (ZIP)',
  'export.web-annotation': 'Web annotations (W3C)',
  'export.hypothesis': 'Annotations for Hypothesis',
  'export.claim-review': 'Reviews for publication (ClaimReview)',
  'export.csl': 'Evidence as citations (CSL-JSON)',
  'export.done': 'Saved as {name}.',
  'export.copied': 'The report is copied, with headings, lists and links.',
  'export.notCopied':
    'The report was not copied: the browser did not allow it. Try again, or save the report.',
  'export.tooLong':
    'This report is too long to be copied. Choose fewer claims, or save the report.',
  'export.withheld': {
    one: 'One entry marked sensitive stayed out, with what only it needs.',
    other: '{count} entries marked sensitive stayed out, with what only they need.',
  },
  'export.sealHolds': 'An encrypted backup holds them.',
  'export.shortened': {
    one: 'One entry that was sensitive before left without its earlier wording.',
    other: '{count} entries that were sensitive before left without their earlier wording.',
  },
  'export.gap.verdict': {
    one: 'One check has no verdict yet and stayed out.',
    other: '{count} checks have no verdict yet and stayed out.',
  },
  'export.gap.claimant': {
    one: 'One review does not say who made the claim.',
    other: '{count} reviews do not say who made the claim.',
  },
  'export.gap.claimedAt': {
    one: 'One review does not say when the claim was made.',
    other: '{count} reviews do not say when the claim was made.',
  },
  'export.gap.publication': {
    one: 'One review is not published and has no address.',
    other: '{count} reviews are not published and have no address.',
  },
  'export.working': 'Preparing the export…',
} as const;
