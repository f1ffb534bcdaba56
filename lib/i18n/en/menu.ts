/**
 * Texts that the background says itself: its entries in the context menu, and what it writes of a
 * tab that is taken.
 */
export const menu = {
  'menu.checkSelection': 'Check this claim',
  'menu.readPage': 'Read this page',
  'menu.takeEvidence': 'Add to: {claim}',
  'menu.takeCopy': 'Use this tab as an archived copy',
  'menu.page': 'p. {page}',
} as const;
