/**
 * Asks the browser not to clear the record when the disk runs low. Only a window can ask. Returns
 * whether it was granted (Chromium may decline and still never evict an extension with
 * `unlimitedStorage`).
 */
export async function requestPersistence(): Promise<boolean> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  if (storage?.persist === undefined || storage.persisted === undefined) return false;
  return (await storage.persisted()) || (await storage.persist());
}
