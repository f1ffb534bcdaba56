import { transfer as enTransfer } from './en/transfer.ts';
import { transfer as ruTransfer } from './ru/transfer.ts';
import type { Catalogues, TransferKey } from './shape/texts.ts';
import { createTranslatorOf, type Translator } from './translator.ts';

/**
 * The texts of imports, which a page reads when there is one. The same languages as in
 * `catalogues.ts`.
 */
export const TRANSFER_CATALOGUES: Catalogues<TransferKey> = { en: enTransfer, ru: ruTransfer };

/** The texts of imports in `lang`, or in English where there are no texts in it. */
export function createTransferTranslator(lang: string): Translator<TransferKey> {
  return createTranslatorOf(lang, TRANSFER_CATALOGUES);
}
