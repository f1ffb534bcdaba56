import type { VNode } from 'preact';

import type { WeighedSighting } from '../../lib/model/page/weighed-sighting.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { LaterFigureNotice } from './later-figure-notice.tsx';
import { KeepAsItIs } from './keep-as-it-is.tsx';
import { ChangeNotice, type ChangedAnnotation, type SettleChange } from './change-notice.tsx';
import { useTranslator } from '../ui/translator-context.ts';

interface SightingNoticeProps {
  readonly sighting: Sighting;
  /**
   * When the words were last as noted, and since when they have been as this sighting found them.
   */
  readonly times: Pick<WeighedSighting, 'sameAt' | 'sinceAt'>;
  readonly annotation: ChangedAnnotation;
  readonly onSettle: SettleChange;
}

/**
 * How an annotation's place was found at the last sighting, with its time: for a page not visited
 * since, all we can say is "last seen".
 */
export function SightingNotice(props: SightingNoticeProps): VNode {
  const { sighting, times, annotation, onSettle } = props;
  const { t, time } = useTranslator();
  const state = t(`row.found.${sighting.state}`);
  const { at, found, old, new: now } = sighting;
  return (
    <div class="tm-notice">
      <strong>{t('row.lastSeen', { date: time(at), state })}</strong>
      {sighting.state === 'orphan' && sighting.reason !== null && (
        <>
          <p>{t(`orphan.${sighting.reason}`)}</p>
          <KeepAsItIs {...{ annotation, onSettle }} look={sighting} about={sighting.reason} />
        </>
      )}
      {old !== null && now !== null && (
        <ChangeNotice
          annotation={annotation}
          isTitled={sighting.state !== 'changed'}
          change={{ old, new: now, look: { at, found, ...times } }}
          onSettle={onSettle}
        />
      )}
      {sighting.later.length > 0 && (
        <LaterFigureNotice later={sighting.later} look={sighting} {...{ annotation, onSettle }} />
      )}
    </div>
  );
}
