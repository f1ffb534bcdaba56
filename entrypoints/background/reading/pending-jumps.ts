import { browser } from 'wxt/browser';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { sayOnButton } from '../interface/badge.ts';
import { loadTexts } from '../interface/spoken-texts.ts';

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

/** Says on the tab's toolbar button that pressing it makes the jump: the page may be read no sooner. */
export async function inviteToJump(tabId: number): Promise<void> {
  if ((await pendingJump(tabId)) === null) return;
  const { t } = await loadTexts();
  await sayOnButton(tabId, { badge: '→', title: t('menu.jump') });
}

/** Forgets a tab's jump. What its button said of it gives way to the count of the page read. */
export async function dropJump(tabId: number): Promise<void> {
  await browser.storage.session.remove(`${PREFIX}${tabId}`);
}
