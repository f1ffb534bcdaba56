import type { CardPort } from '../../../components/card/card-port.ts';
import { sendToBackground } from '../../../lib/messages/client.ts';
import { lastChange } from '../../../lib/store/subjects/read-subjects.ts';
import { observe } from '../../../lib/store/observe.ts';
import type { Store } from '../../../lib/store/store.ts';
import { createCardPort } from '../page-card/library-port.ts';

/**
 * How the cards in our own views reach the library: they are notified of every change in the store.
 */
export function createViewPort(store: Store): CardPort {
  return createCardPort(sendToBackground, (onChange, signal) => {
    let isFirst = true;
    observe(
      () => lastChange(store),
      signal,
      () => {
        if (!isFirst) onChange();
        isFirst = false;
      },
      onChange,
    );
  });
}
