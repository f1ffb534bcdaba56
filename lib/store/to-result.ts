import { failure, type Result } from '../model/result.ts';
import type { StoreFailure } from '../model/store-failure.ts';

/**
 * Errors that mean the database cannot be used at the moment: private windows, blocked storage, a
 * newer version on disk.
 */
const UNAVAILABLE: ReadonlySet<string> = new Set([
  'InvalidStateError',
  'OpenFailedError',
  'DatabaseClosedError',
  'MissingAPIError',
  'SecurityError',
  'UnknownError',
  'VersionError',
]);

/**
 * Runs a store operation and turns the failures that a person can do something about into reasons.
 * Anything else is a bug of ours and is thrown on. A failed transaction leaves everything as it
 * was.
 */
export async function toResult<Value, Reason = StoreFailure>(
  work: () => PromiseLike<Result<Value, Reason | StoreFailure>>,
): Promise<Result<Value, Reason | StoreFailure>> {
  try {
    return await work();
  } catch (error) {
    const names = errorNames(error);
    if (names.includes('CancelledError')) return failure({ code: 'cancelled' });
    if (names.includes('QuotaExceededError')) return failure({ code: 'storage-full' });
    if (names.some((name) => UNAVAILABLE.has(name)))
      return failure({ code: 'storage-unavailable' });
    throw error;
  }
}

/**
 * The names of an error and of the errors it wraps: Dexie puts the cause into `inner`, and those of
 * a bulk call into `failures`.
 */
function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, failures } = error as {
    name?: unknown;
    inner?: unknown;
    failures?: unknown;
  };
  const first: unknown = Array.isArray(failures) ? failures[0] : undefined;
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...errorNames(inner, depth + 1),
    ...errorNames(first, depth + 1),
  ];
}
