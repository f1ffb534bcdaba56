import type { Scale } from '../model/finding.ts';
import { success, type Result } from '../model/result.ts';
import type { StoreFailure } from '../model/store-failure.ts';
import { attempt } from './attempt.ts';
import type { Store } from './store.ts';

/** Every scale of the library, the default one among them. */
export function listScales(store: Store): Promise<Result<readonly Scale[], StoreFailure>> {
  return attempt(async () => success(await store.database.scales.toArray()));
}
