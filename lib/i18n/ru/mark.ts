import type { MarkKey, Texts } from '../shape/texts.ts';

/** Texts beside a marked claim, before its card opens: all that the reader carries. */
export const mark: Texts<MarkKey> = {
  'card.label': 'Проверить это утверждение',
};
