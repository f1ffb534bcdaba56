import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { ClaimPosition } from '../../../components/card/card-head.tsx';
import type { Scale } from '../../../lib/model/scale.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { LaterFigure } from '../../../lib/model/later-figure.ts';
import type { WeighedSighting } from '../../../lib/model/page/weighed-sighting.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import type { AnnotationDetail } from '../../../lib/store/reading/detail.ts';
import { readDetail } from '../../../lib/store/reading/detail.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation, restoreAnnotation } from '../../../lib/store/annotations/trash.ts';
import { StoredCard } from './stored-card.tsx';
import { useCloseWhenErased } from './use-close-when-erased.ts';
import { LiveQuery } from '../live-query.ts';

interface PanelCardProps {
  readonly store: Store;
  readonly annotationId: AnnotationId;
  readonly resolution: Resolution | null;
  readonly later: readonly LaterFigure[];
  readonly onShowLater: (index: number) => void;
  readonly onShowInPage: () => void;
  readonly look: WeighedSighting | null;
  readonly scales: readonly Scale[];
  readonly onClose: () => void;
  readonly position: ClaimPosition | null;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onNext: () => void;
  readonly isFocusedOnOpen?: boolean | undefined;
}

/** The card of one stored annotation inside panel or popup; to be keyed by the annotation. */
export function PanelCard(props: PanelCardProps): VNode | null {
  const { store, annotationId, resolution, look, later, onShowLater, scales, onClose } = props;
  const [detail] = useState(() => new LiveQuery<AnnotationDetail | null>());
  useEffect(() => {
    detail.ask(() => readDetail(store, annotationId));
    return () => {
      detail.stop();
    };
  }, [detail, store, annotationId]);
  useCloseWhenErased(store, annotationId, onClose);
  const stored = detail.or(null);
  if (stored === null) return null;
  const { annotation } = stored;
  const tellReaders = (): void =>
    void sendToBackground('store.changed', { sourceIds: [annotation.sourceId] });
  return (
    <StoredCard
      store={store}
      annotation={annotation}
      source={stored.source}
      draft={stored.draft}
      scales={scales}
      resolution={resolution}
      later={later}
      onShowLater={onShowLater}
      look={look}
      onClose={onClose}
      hasList
      onShowInPage={props.onShowInPage}
      position={props.position}
      onStep={props.onStep}
      onNext={props.onNext}
      isFocusedOnOpen={props.isFocusedOnOpen}
      onDelete={() => void deleteAnnotation(store, annotation.id).then(tellReaders)}
      onRestore={() => void restoreAnnotation(store, annotation.id).then(tellReaders)}
    />
  );
}
