import { browser } from 'wxt/browser';
import type { AnnotationId } from '../../../lib/model/ids.ts';

const PREFIX = 'jump.';

/** Remembers where a tab is to jump once its page may be read. */
export async function keepJump(tabId: number, annotationId: AnnotationId): Promise<void> {
  await browser.storage.session.set({ [`${PREFIX}${tabId}`]: annotationId });
}

/** The annotation a tab still has to jump to; null where there is none. */
export async function pendingJump(tabId: number): Promise<AnnotationId | null> {
  const key = `${PREFIX}${tabId}`;
  const stored = await browser.storage.session.get(key);
  return (stored[key] as AnnotationId | undefined) ?? null;
}

/** Forgets a tab's jump. */
export async function dropJump(tabId: number): Promise<void> {
  await browser.storage.session.remove(`${PREFIX}${tabId}`);
}
