/** Texts beside a marked claim, before its card opens: all that the reader carries. */
export const mark = {
  'card.label': 'Check this claim',
} as const;
