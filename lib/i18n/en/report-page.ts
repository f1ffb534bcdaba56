/** Texts of the report for an editor and of tables that neither the interface nor a copied check shows. */
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

  'sheet.claims': 'Claims',
  'sheet.figures': 'Figures',
  'sheet.ledger': 'Ledger',
  'sheet.subject': 'Subject',
  'sheet.replaced': 'Replaced on the page',
  'sheet.article': 'Article',
  'sheet.address': 'Address',
  'sheet.checkedBy': 'Checked by',
  'sheet.checkedAt': 'Checked on',

  'package.title': 'In this file',
  'package.about':
    'Besides the report, this file holds the complete record of these checks, with their history, and the texts of the pages as they stood then. Tallymark imports the file as it is. Everybody else can save each part by its link.',
  'package.verify':
    'Beside each part is its SHA-256. To verify a part, save it and compute its number with a command of your system, here for the record:',
  'package.limits':
    'If the numbers are equal, the part is as it was written. Whoever can change this file can also change the numbers in it: to rule that out, ask the sender to tell you the numbers in another way.',
  'package.record': 'Record of the checks',
  'package.text': 'Text of “{name}” as noted on {time}',
  'package.read': 'Read the text',
} as const;
