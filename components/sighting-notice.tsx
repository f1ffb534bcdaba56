import type { VNode } from 'preact';

import type { Sighting } from '../lib/model/sighting.ts';
import { LaterNotice } from './later-notice.tsx';
import { useTranslator } from './translator-context.ts';

/** How an annotation's place was found at the last look, with the time of the look: a page not looked at since is only "last seen". */
export function SightingNotice({ sighting }: { readonly sighting: Sighting }): VNode {
  const { t, time } = useTranslator();
  const state = t(`resolution.${sighting.state}`);
  return (
    <div class="tm-notice">
      <strong>{t('row.lastSeen', { date: time(sighting.at), state })}</strong>
      {sighting.state === 'orphan' && sighting.reason !== null && (
        <p>{t(`orphan.${sighting.reason}`)}</p>
      )}
      {sighting.old !== null && sighting.new !== null && (
        <dl class="tm-compare">
          <dt>{t('changed.old')}</dt>
          <dd>
            <del>{sighting.old}</del>
          </dd>
          <dt>{t('changed.new')}</dt>
          <dd>
            <ins>{sighting.new}</ins>
          </dd>
        </dl>
      )}
      {sighting.later.length > 0 && <LaterNotice later={sighting.later} />}
    </div>
  );
}
