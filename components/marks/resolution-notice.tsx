import type { VNode } from 'preact';

import type { WeighedSighting } from '../../lib/model/page/weighed-sighting.ts';
import type { Resolution } from '../../lib/model/sighting.ts';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { KeepAsItIs } from './keep-as-it-is.tsx';
import { ChangeNotice, type ChangedAnnotation, type SettleChange } from './change-notice.tsx';

interface ResolutionNoticeProps {
  readonly resolution: Resolution;
  /** Null until the sighting was weighed. */
  readonly look: WeighedSighting | null;
  readonly annotation: ChangedAnnotation | null;
  readonly onSettle?: SettleChange | undefined;
}

/**
 * How the annotation's place was found this time: unchanged, changed with old and new, or not found
 * with the reason.
 */
export function ResolutionNotice(props: ResolutionNoticeProps): VNode {
  const { resolution, look, annotation, onSettle } = props;
  const { t, time } = useCardTranslator();
  if (resolution.state === 'same') {
    return (
      <p class="tm-faint">
        {look === null ? t('resolution.same') : t('resolution.sameAt', { time: time(look.at) })}
      </p>
    );
  }
  if (resolution.state === 'orphan') {
    return (
      <div class="tm-notice">
        <strong>{t('resolution.orphan')}</strong>
        <p>{t(`orphan.${resolution.reason}`)}</p>
        <KeepAsItIs {...{ annotation, look, onSettle }} about={resolution.reason} />
      </div>
    );
  }
  const { old, new: now } = resolution;
  return (
    <ChangeNotice annotation={annotation} change={{ old, new: now, look }} onSettle={onSettle} />
  );
}
