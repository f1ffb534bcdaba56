import type { CardTranslator } from '../../../components/ui/card-translator-context.ts';
import { scalesIn } from '../../../components/wording/level-label.ts';
import { translatedReportWords } from '../../../components/wording/translated-report-words.ts';
import type { Check } from '../../../lib/formats/entries.ts';
import { encodeCheck } from '../../../lib/formats/copied-check.ts';

/** The text that "copy this check" puts on the clipboard, in the language of the interface. */
export function checkText(check: Check, translator: CardTranslator): string {
  const scales = scalesIn(check.scales, translator);
  return encodeCheck({ ...check, scales }, translatedReportWords(translator));
}
