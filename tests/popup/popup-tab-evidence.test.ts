import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { RecentClaim } from '../../lib/model/page/recent-claim.ts';
import { browserModule, resetExtension } from '../background/fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { noteRecentClaim } = await import('../../lib/browser/recent-claims.ts');
const { forgetTakenOnLoad, keepTaken, takenOf } = await import('../../lib/browser/taken-tab.ts');
const { PopupTabEvidence } = await import('../../entrypoints/popup/popup-tab-evidence.ts');

beforeEach(resetExtension);

const ARTICLE = 'https://news.test/floods';

function claim(text: string, url: string): RecentClaim {
  return { text, url, annotationId: null, tab: { tabId: 1, frameId: 0, key: text } };
}

async function openOn(url: string): Promise<InstanceType<typeof PopupTabEvidence>> {
  const tabEvidence = new PopupTabEvidence({ id: 7, windowId: 1, url });
  await tabEvidence.start();
  return tabEvidence;
}

describe('what a tab is offered for', () => {
  beforeEach(async () => {
    await noteRecentClaim(claim('Twelve came.', ARTICLE));
    await noteRecentClaim(claim('Ten left.', 'https://blog.test/ten'));
  });

  const offered = async (url: string): Promise<readonly string[]> =>
    (await openOn(url)).offer.value.claims.map(({ text }) => text);

  it('is never a claim of its own page, opened again in another tab or not', async () => {
    expect(await offered(`${ARTICLE}?utm_source=feed#top`)).toEqual(['Ten left.']);
    expect(await offered(`about:reader?url=${encodeURIComponent(ARTICLE)}`)).toEqual(['Ten left.']);
  });

  it('is every claim worked on last elsewhere', async () => {
    expect(await offered('https://ministry.test/')).toEqual(['Ten left.', 'Twelve came.']);
  });
});

describe('what became of a tab', () => {
  const undone = { kind: 'undone' } as const;

  it('is shown by the popup that opens for it and by the next, and then no more', async () => {
    await keepTaken(7, undone);
    expect((await openOn(ARTICLE)).taken.value).toEqual(undone);
    expect((await openOn(ARTICLE)).taken.value).toEqual(undone);
    expect((await openOn(ARTICLE)).taken.value).toBeNull();
    expect(await takenOf(7)).toBeNull();
  });

  it('is shown once more after the popup it came in', async () => {
    const popup = await openOn(ARTICLE);
    await keepTaken(7, undone);
    await vi.waitFor(() => {
      expect(popup.taken.value).toEqual(undone);
    });
    expect((await openOn(ARTICLE)).taken.value).toEqual(undone);
    expect((await openOn(ARTICLE)).taken.value).toBeNull();
  });

  it('goes when the tab loads another page or its own again', async () => {
    await keepTaken(7, undone);
    const { browser } = await import('wxt/browser');
    const added = vi.spyOn(browser.tabs.onUpdated, 'addListener');
    forgetTakenOnLoad();
    const listener = added.mock.calls[0]?.[0];
    listener?.(8, { status: 'loading' }, {} as never);
    listener?.(7, { status: 'complete' }, {} as never);
    expect(await takenOf(7)).toEqual(undone);
    listener?.(7, { status: 'loading' }, {} as never);
    await vi.waitFor(async () => {
      expect(await takenOf(7)).toBeNull();
    });
  });
});
