import type { VNode } from 'preact';

import type { Resolution } from '../lib/model/sighting.ts';
import { useCardTranslator } from './card-translator-context.ts';

/** How the annotation's place was found this time: unchanged, changed with old and new, or not found with the reason. */
export function ResolutionNotice({ resolution }: { readonly resolution: Resolution }): VNode {
  const { t } = useCardTranslator();
  if (resolution.state === 'same') return <p class="tm-faint">{t('resolution.same')}</p>;
  if (resolution.state === 'orphan') {
    return (
      <div class="tm-notice">
        <strong>{t('resolution.orphan')}</strong>
        <p>{t(`orphan.${resolution.reason}`)}</p>
      </div>
    );
  }
  return (
    <div class="tm-notice">
      <strong>{t('resolution.changed')}</strong>
      <dl class="tm-compare">
        <dt>{t('changed.old')}</dt>
        <dd>
          <del>{resolution.old}</del>
        </dd>
        <dt>{t('changed.new')}</dt>
        <dd>
          <ins>{resolution.new}</ins>
        </dd>
      </dl>
    </div>
  );
}
