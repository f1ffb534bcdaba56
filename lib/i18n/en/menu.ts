/**
 * Texts that the background says itself: its entries in the context menu, what it writes of a tab
 * that is taken, and what its toolbar button says.
 */
export const menu = {
  'menu.checkSelection': 'Check this claim',
  'menu.readPage': 'Read this page',
  'menu.takeEvidence': 'Add to: {claim}',
  'menu.takeCopy': 'Use this tab as an archived copy',
  'menu.jump': 'Tallymark: press here to jump to the claim',
  'menu.open': 'Tallymark: {count} open',
  'menu.changed': 'Tallymark: {count} changed',
  'menu.page': 'p. {page}',
} as const;
