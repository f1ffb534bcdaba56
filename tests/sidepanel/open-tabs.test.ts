import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { noteReader } from '../../lib/browser/reader-tabs.ts';
import { OpenTabs } from '../../entrypoints/sidepanel/open-tabs.ts';
import type { followReader } from '../../lib/messages/state-line.ts';
import type { ListedClaim, PageState } from '../../lib/model/page/page-state.ts';
import { sampleAnnotation, sampleListed } from '../components/samples.ts';

const pages = new Map<number, PageState>();
/** How each tab's reader tells its state to the list that is open. */
const lines = new Map<number, Parameters<typeof followReader>[1]>();

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../entrypoints/shared/leaving/outbox.ts', () => ({
  storeUnsentOn: vi.fn(),
}));
vi.mock('../../lib/messages/state-line.ts', () => ({
  followReader: (tabId: number, onState: Parameters<typeof followReader>[1]) => {
    lines.set(tabId, onState);
    onState(pages.get(tabId) ?? null);
  },
}));

function withWords(key: string, text: string, over: Partial<ListedClaim> = {}): ListedClaim {
  const listed = sampleListed(key, over);
  // Each its own thing: figures of one subject would stand together.
  const figures = listed.claim.figures.map((figure) => ({ ...figure, counted: text }));
  return { ...listed, claim: { ...listed.claim, text, figures } };
}

async function putTab(tabId: number, over: Partial<PageState>): Promise<void> {
  const url = `https://news.example/${tabId}`;
  const page: PageState = {
    ...{ url, title: `Page ${tabId}`, reading: 'done', claims: [], density: 'important' },
    ...{
      lang: null,
      hiddenKinds: [],
      isPainted: true,
      readAt: null,
      arrivedAt: {},
      asleep: null,
      ...over,
    },
  };
  pages.set(tabId, page);
  await noteReader(tabId, page.url, null);
  lines.get(tabId)?.(page);
}

const tabs = new OpenTabs();
const words = (): string[] => tabs.figures.value.map(({ listed }) => listed.claim.text);
const fresh = (): string[] =>
  tabs.figures.value.filter(({ origin }) => origin.isNew).map(({ listed }) => listed.claim.text);
const idOf = (text: string): string =>
  tabs.figures.value.find(({ listed }) => listed.claim.text === text)?.id ?? '';

/** Leaves the list and comes back to it. */
async function comeBack(): Promise<void> {
  tabs.stop();
  await tabs.start();
}

beforeEach(async () => {
  fakeBrowser.reset();
  pages.clear();
  lines.clear();
  await putTab(1, {
    claims: [withWords('a', '12 killed'), withWords('b', '7 graves')],
    readAt: '2026-02-01T10:00:00.000Z',
  });
  await putTab(2, {
    claims: [withWords('a', '300 present')],
    readAt: '2026-02-01T11:00:00.000Z',
  });
  await tabs.start();
});

afterEach(() => {
  tabs.stop();
});

describe('figures of open tabs', () => {
  it('are all new until somebody looked, those of the page read last first', () => {
    expect(fresh()).toEqual(['300 present', '12 killed', '7 graves']);
    expect([tabs.lookedAt.value, tabs.pages.value]).toEqual([null, 2]);
  });

  it('stay new while they are looked at, and are not when the list is opened again', async () => {
    tabs.shown([idOf('300 present'), idOf('12 killed')]);
    expect(fresh()).toHaveLength(3);
    await comeBack();
    expect(fresh()).toEqual(['7 graves']);
    expect(words()).toEqual(['7 graves', '300 present', '12 killed']);
    expect(tabs.lookedAt.value).not.toBeNull();
  });

  it('of a page that is read again are new only where their words are', async () => {
    tabs.shown(tabs.figures.value.map(({ id }) => id));
    await comeBack();
    await putTab(1, {
      claims: [withWords('x', '31 killed'), withWords('y', '7 graves')],
      readAt: '2026-02-01T12:00:00.000Z',
    });
    expect(fresh()).toEqual(['31 killed']);
    expect(words()[0]).toBe('31 killed');
  });

  it('of another page with the same words are new', async () => {
    tabs.shown(tabs.figures.value.map(({ id }) => id));
    await comeBack();
    await putTab(3, { claims: [withWords('a', '12 killed')] });
    await comeBack();
    expect(fresh()).toEqual(['12 killed']);
  });

  it('are all seen at once where somebody says so, without moving', () => {
    const before = words();
    tabs.seeAll();
    expect(fresh()).toEqual([]);
    expect(words()).toEqual(before);
  });

  it('that are annotated are new to nobody, and dismissed ones are not listed', async () => {
    await putTab(1, {
      claims: [
        withWords('a', '12 killed', { annotation: sampleAnnotation() }),
        withWords('b', '7 graves', { annotation: sampleAnnotation({ status: 'dismissed' }) }),
      ],
    });
    expect(fresh()).toEqual(['300 present']);
    expect(words()).toEqual(['300 present', '12 killed']);
  });

  it('of one subject stand together, where the newest of them does', async () => {
    const toll = (key: string, text: string): ListedClaim => {
      const { claim, ...rest } = withWords(key, text);
      return { ...rest, claim: { ...claim, figures: sampleListed(key).claim.figures } };
    };
    await putTab(1, {
      claims: [withWords('a', 'Nine sheep.'), toll('t', 'In Norvale the cemetery has 83 graves.')],
      readAt: '2026-02-01T10:00:00.000Z',
    });
    await putTab(2, {
      claims: [toll('t', 'The cemetery of Norvale has 90 graves.'), withWords('b', '300 present')],
      readAt: '2026-02-01T11:00:00.000Z',
    });
    expect(words()).toEqual([
      'The cemetery of Norvale has 90 graves.',
      'In Norvale the cemetery has 83 graves.',
      '300 present',
      'Nine sheep.',
    ]);
    expect(tabs.figures.value.map(({ group }) => group)).toEqual([
      expect.objectContaining({ names: expect.arrayContaining(['Norvale']) as unknown }),
      ...['same', undefined, undefined],
    ]);
  });

  it('that came later stand above those of the first reading', async () => {
    await putTab(1, {
      claims: [withWords('a', '12 killed'), withWords('c', '40 hurt')],
      readAt: '2026-02-01T10:00:00.000Z',
      arrivedAt: { c: '2026-02-01T13:00:00.000Z' },
    });
    expect(words()).toEqual(['40 hurt', '300 present', '12 killed']);
    expect(tabs.figures.value[0]?.origin.foundAt).toBe('2026-02-01T13:00:00.000Z');
  });
});
