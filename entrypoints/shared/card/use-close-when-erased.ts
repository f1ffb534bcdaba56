import { useEffect, useRef } from 'preact/hooks';

import type { AnnotationId } from '../../../lib/model/ids.ts';
import { observe } from '../../../lib/store/observe.ts';
import { readDetail } from '../../../lib/store/reading/detail.ts';
import type { Store } from '../../../lib/store/store.ts';

/** Closes the card of an annotation, null while it has none, once that is erased for good. */
export function useCloseWhenErased(
  store: Store,
  id: AnnotationId | null,
  onClose: () => void,
): void {
  // A new function at each drawing, for which the store must not be asked anew.
  const closeRef = useRef(onClose);
  useEffect(() => {
    closeRef.current = onClose;
  }, [onClose]);
  useEffect(() => {
    if (id === null) return;
    const end = new AbortController();
    observe(
      () => readDetail(store, id),
      end.signal,
      (stored) => {
        if (stored.ok && stored.value === null) closeRef.current();
      },
      () => undefined,
    );
    return () => {
      end.abort();
    };
  }, [store, id]);
}
