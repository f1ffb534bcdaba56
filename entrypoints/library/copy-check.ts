import type { Check } from '../../lib/formats/entries.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { isSensitive } from '../../lib/store/reading/is-sensitive.ts';
import type { ReadEntry } from '../../lib/store/reading/read-entries.ts';
import type { Store } from '../../lib/store/store.ts';
import { copyToClipboard } from '../shared/card/copy-to-clipboard.ts';
import { checkText } from '../shared/page-card/check-text.ts';

/**
 * Puts a check on the clipboard as text; of a sensitive one, also by its story, only that it was
 * left out. In a file of its own, which is loaded when it is asked for.
 */
export async function copyCheck(
  store: Store,
  check: Check & Pick<ReadEntry, 'annotation'>,
  translator: Translator,
): Promise<void> {
  const secret = await isSensitive(store, check.annotation.id, null);
  const sensitive = !secret.ok || secret.value;
  const annotation = { ...check.annotation, sensitive };
  await copyToClipboard(checkText({ ...check, annotation }, translator));
}
