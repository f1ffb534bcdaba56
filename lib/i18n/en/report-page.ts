/** Texts of the report for an editor that neither the interface nor a copied check shows. */
export const reportPage = {
  'report.titleOf': 'Checks: {name}',
  'report.made': 'Written out on {time}.',
  'report.byline': 'Author',
  'report.readPage': 'Read the page',
  'report.inArticle': 'Read it in the article',
  'report.judged': 'Judged',
  'report.decided': 'Decided',
  'report.changes': 'What the page changed',
  'report.notChecked': 'Not checked',
  'report.how': 'How this was checked',
  'report.hashOf': 'Text of the page as noted on {time}, SHA-256',
  'report.hashAfter': 'Text of the page as changed on {time}, SHA-256',
  'report.fileHash': 'Document, SHA-256',
  'report.approved': 'Signed off by {name}, {time}',
  'report.returned': 'Returned by {name}, {time}',
  'report.ledgers': 'Figures side by side',
  'report.drawing': 'Drawing: {name}. The list below has its figures in words.',
  'report.ledgerPart':
    'Given here are {shown} of {all} figures: those of this report, then the latest of the others.',
  'report.ledgerWithheld': {
    one: '{count} figure marked sensitive stayed out.',
    other: '{count} figures marked sensitive stayed out.',
  },
} as const;
