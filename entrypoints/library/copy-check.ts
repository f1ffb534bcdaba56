import type { Check } from '../../lib/formats/entries.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { copyToClipboard } from '../shared/card/copy-to-clipboard.ts';
import { checkText } from '../shared/page-card/check-text.ts';

/** Puts a check on the clipboard as text. In a file of its own, which is loaded when it is asked for. */
export async function copyCheck(check: Check, translator: Translator): Promise<void> {
  await copyToClipboard(checkText(check, translator));
}
