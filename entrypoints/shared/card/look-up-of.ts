import type { LookUp } from '../../../components/card/look-up.tsx';
import { helperAddress } from '../../../lib/lookup/helper-address.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { Source } from '../../../lib/model/source.ts';

/**
 * How a card in one of the extension's own pages opens helpers: by plain links, or (sensitive)
 * after asking.
 */
export function lookUpOf(
  { url, lang }: Pick<Source, 'url' | 'lang'>,
  annotationId: AnnotationId | null,
  isSensitive: boolean,
): LookUp {
  return {
    page: { url, lang },
    addressOf: helperAddress,
    isSensitive,
    onOpen: (helper, sought, isConfirmed) =>
      sendToBackground('helper.open', { ...sought, helper, annotationId, isConfirmed }),
  };
}
