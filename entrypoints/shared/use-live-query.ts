import { useEffect, useState } from 'preact/hooks';

import type { Result } from '../../lib/model/result.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import type { Store } from '../../lib/store/store.ts';
import { LiveQuery } from './live-query.ts';

/** What a view has from the store: null before the first answer. */
export type Answer<Value> = Result<Value, StoreFailure> | null;

/**
 * What `read` answers for `argument`; asked again whenever the data it read changes, until the view
 * is gone. `read` must be the same function at each drawing.
 */
export function useLiveQuery<Value, Argument extends string>(
  read: (store: Store, argument: Argument) => Promise<Result<Value, StoreFailure>>,
  store: Store,
  argument: Argument,
): Answer<Value> {
  const [watched] = useState(() => new LiveQuery<Value>());
  useEffect(() => {
    watched.ask(() => read(store, argument));
    return () => {
      watched.stop();
    };
  }, [watched, read, store, argument]);
  return watched.answer.value;
}
