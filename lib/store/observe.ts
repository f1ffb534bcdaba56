import { liveQuery } from 'dexie';

/**
 * Runs a query now, and again whenever what it read changes, in this context or another, until the
 * signal aborts. Only what the query reads from the store before it awaits anything else is
 * watched.
 */
export function observe<Value>(
  query: () => Promise<Value>,
  signal: AbortSignal,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): void {
  if (signal.aborted) return;
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  signal.addEventListener('abort', () => {
    subscription.unsubscribe();
  });
}
