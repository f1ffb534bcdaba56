import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';

import { recentClaims, noteRecentClaim } from '../../../lib/browser/recent-claims.ts';
import { purgeEverything, purgeErased } from '../../../entrypoints/shared/leaving/purge-erased.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import { deleteEverything, eraseAnnotations } from '../../../lib/store/annotations/erase.ts';
import { claim, stored, testStore, valueOf } from '../../store/records.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});
vi.mock('../../../lib/messages/client.ts', () => ({
  sendToBackground: () => Promise.resolve({ ok: false, reason: { code: 'not-found' } }),
  sendToReader: vi.fn(),
}));

const onPage = { tabId: 3, frameId: 0, key: 'k' };

async function work(text: string, annotationId: AnnotationId | null): Promise<void> {
  const tab = annotationId === null ? onPage : null;
  await noteRecentClaim({ text, url: 'https://news.example/a', annotationId, tab });
}

beforeEach(async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  fakeBrowser.reset();
  localStorage.clear();
  // A lock of the browser, which the page of tests has not.
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, act: () => Promise<void>) => act() },
  });
});

it('what is erased for good is offered no more as a claim in hand, what stays is', async () => {
  const store = testStore();
  const erased = await stored(store);
  const kept = await stored(store, { claim: claim('Ten were hurt.') });
  await work('Nine were hurt.', erased.id);
  await work('Ten were hurt.', kept.id);
  localStorage.setItem(`last-words:draft.save:${erased.id}`, JSON.stringify({ id: erased.id }));
  valueOf(await eraseAnnotations(store, [erased.id]));
  await purgeErased(store);
  expect((await recentClaims()).map(({ text }) => text)).toEqual(['Ten were hurt.']);
  expect(localStorage).toHaveLength(0);
});

it('once everything is deleted no words are left beside the record', async () => {
  const store = testStore();
  await work('Nine were hurt.', (await stored(store)).id);
  await work('Ten were hurt.', null);
  localStorage.setItem('first-words:https://news.example/a Ten were hurt.', '{"half":"written"}');
  valueOf(await deleteEverything(store));
  await purgeEverything(store);
  expect(await recentClaims()).toEqual([]);
  expect(localStorage).toHaveLength(0);
});
