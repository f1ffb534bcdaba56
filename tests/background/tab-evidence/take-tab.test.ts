import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Annotation } from '../../../lib/model/annotation.ts';
import type { RecentClaim } from '../../../lib/model/page/recent-claim.ts';
import type { EvidenceId } from '../../../lib/model/ids.ts';
import { success } from '../../../lib/model/result.ts';
import { findSource } from '../../../lib/store/sources/archived-copies.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import type { Store } from '../../../lib/store/store.ts';
import { sampleListed } from '../../components/samples.ts';
import { evidence, metadata, stored, testStore, valueOf } from '../../store/records.ts';
import { browserModule, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { recentClaims, noteRecentClaim } = await import('../../../lib/browser/recent-claims.ts');
const { setTakenStance, takeTab, takeTabAsCopy, takeTabAsCopyOf, untakeTab } =
  await import('../../../entrypoints/background/tab-evidence/take-tab.ts');
const { saveSettings } = await import('../../../lib/settings/saved-settings.ts');
const { takenOf } = await import('../../../lib/browser/taken-tab.ts');

const PAGE = 'https://me:secret@archive.example/report.pdf';

beforeEach(resetExtension);

function atHand({ id }: Annotation): RecentClaim {
  return { text: 'The flood took 17 lives.', url: '', annotationId: id, tab: null };
}

async function annotationIn(store: Store, id: Annotation['id']): Promise<Annotation | undefined> {
  return valueOf(await findEntry(store, id))?.annotation;
}

describe('claims at hand', () => {
  const claim = (key: string, id: string | null = null): RecentClaim => ({
    text: key,
    url: 'https://news.test/a',
    annotationId: id as RecentClaim['annotationId'],
    tab: { tabId: 1, frameId: 0, key },
  });

  it('are the last three, newest first, each once', async () => {
    for (const key of ['a', 'b', 'c', 'd', 'b']) await noteRecentClaim(claim(key));
    expect((await recentClaims()).map(({ text }) => text)).toEqual(['b', 'd', 'c']);
  });

  it('are known again once they are stored, and by their annotation alone', async () => {
    await noteRecentClaim(claim('a'));
    await noteRecentClaim(claim('a', 'annotation-1'));
    await noteRecentClaim({ ...claim('a', 'annotation-1'), tab: null });
    expect(await recentClaims()).toEqual([claim('a', 'annotation-1')]);
  });
});

describe('a tab taken as evidence', () => {
  it('brings address without password, title, selected words, medium and time', async () => {
    const store = testStore();
    const annotation = await stored(store);
    openTab(7, PAGE, { title: ' Report ', says: { words: 'seventeen dead', type: 'text/html' } });
    await takeTab(store, 7, atHand(annotation), null);
    expect((await annotationIn(store, annotation.id))?.evidence).toMatchObject([
      {
        stance: 'not chosen',
        medium: 'document',
        url: 'https://archive.example/report.pdf',
        title: 'Report',
        quote: 'seventeen dead',
        accessedAt: expect.stringMatching(/^\d{4}-/) as string,
      },
    ]);
    expect(await takenOf(7)).toMatchObject({ kind: 'evidence', isFirst: false });
  });

  it('is taken where its page lets nobody in, with the menu’s words and a title from its address', async () => {
    const store = testStore();
    const annotation = await stored(store);
    openTab(7, undefined, { refusal: 'cannot be scripted' });
    const place = { pageUrl: 'https://archive.example/a%20report.pdf', selectionText: 'seventeen' };
    await takeTab(store, 7, atHand(annotation), place);
    const [entry] = (await annotationIn(store, annotation.id))?.evidence ?? [];
    expect(entry).toMatchObject({ title: 'a report.pdf', quote: 'seventeen' });
    openTab(8, 'https://archive.example/b.pdf', { refusal: 'cannot be scripted' });
    await takeTab(store, 8, atHand(annotation), null);
    const [, second] = (await annotationIn(store, annotation.id))?.evidence ?? [];
    expect(second).toMatchObject({ title: 'b.pdf', quote: '' });
  });

  it.each([
    [
      'by its address',
      'https://archive.example/report.pdf#page=12',
      { refusal: 'no entry' },
      'p. 12',
    ],
    [
      'where nobody is let in',
      'https://archive.example/get?id=5#page=3',
      { refusal: 'no entry' },
      'p. 3',
    ],
    [
      'by its media type',
      'https://archive.example/get?id=5#page=3',
      { says: { words: '', type: 'application/pdf' } },
      'p. 3',
    ],
    [
      'never where it is a web page',
      'https://archive.example/forum#page=3',
      { says: { words: '', type: 'text/html' } },
      null,
    ],
    [
      'never where it names none',
      'https://archive.example/report.pdf',
      { refusal: 'no entry' },
      null,
    ],
  ])('names the page of a document as its place: %s', async (_how, url, more, locator) => {
    const store = testStore();
    const annotation = await stored(store);
    openTab(7, url, { title: 'Report', ...more });
    await takeTab(store, 7, atHand(annotation), null);
    const [entry] = (await annotationIn(store, annotation.id))?.evidence ?? [];
    expect(entry).toMatchObject({
      url,
      locator,
      medium: locator === null && url.endsWith('3') ? 'web' : 'document',
    });
  });

  it('names it in the interface’s language', async () => {
    await saveSettings({ lang: 'ru' });
    const store = testStore();
    const annotation = await stored(store);
    openTab(7, 'https://archive.example/report.pdf#page=1200', { title: 'Report' });
    await takeTab(store, 7, atHand(annotation), null);
    const [entry] = (await annotationIn(store, annotation.id))?.evidence ?? [];
    expect(entry?.locator).toBe('с. 1200');
  });

  it.each(['chrome://settings/', 'moz-extension://x/library.html', undefined])(
    'is refused where it is no page (%s)',
    async (url) => {
      const store = testStore();
      const annotation = await stored(store);
      openTab(7, url);
      await takeTab(store, 7, atHand(annotation), null);
      expect(await takenOf(7)).toEqual({ kind: 'failed', why: 'no address' });
    },
  );

  it('goes again by undo, and leaves what stood there before', async () => {
    const store = testStore();
    const annotation = await stored(store, { patch: { evidence: [evidence()] } });
    openTab(7, PAGE);
    await takeTab(store, 7, atHand(annotation), null);
    await setTakenStance(store, 7, 'refutes');
    expect(await takenOf(7)).toMatchObject({ stance: 'refutes' });
    expect((await annotationIn(store, annotation.id))?.evidence[1]?.stance).toBe('refutes');
    await untakeTab(store, 7);
    expect((await annotationIn(store, annotation.id))?.evidence).toEqual([evidence()]);
    expect(await takenOf(7)).toEqual({ kind: 'undone' });
  });

  it('is added to what a linked copy shows, the evidence of its first appearance, and goes by undo', async () => {
    const store = testStore();
    const first = await stored(store, { patch: { evidence: [evidence()] } });
    const copy = await stored(store, {
      source: metadata({ url: 'https://copy.example/' }),
      patch: { appearanceOf: first.id },
    });
    openTab(7, PAGE);
    await takeTab(store, 7, atHand(copy), null);
    expect(await takenOf(7)).toMatchObject({ kind: 'evidence', annotationId: first.id });
    expect(await recentClaims()).toMatchObject([{ annotationId: copy.id }]);
    expect((await annotationIn(store, first.id))?.evidence).toHaveLength(2);
    expect((await annotationIn(store, copy.id))?.evidence).toEqual([]);
    await setTakenStance(store, 7, 'supports');
    expect((await annotationIn(store, first.id))?.evidence[1]?.stance).toBe('supports');
    await untakeTab(store, 7);
    expect((await annotationIn(store, first.id))?.evidence).toEqual([evidence()]);
  });

  it('has a claim noted by its page; undo puts what was made for it into the trash', async () => {
    const store = testStore();
    const listed = sampleListed('a');
    openTab(7, PAGE);
    const made = await stored(store, { patch: { evidence: [] } });
    openTab(3, metadata().url, {
      reader: { 'reader.state': { claims: [listed] }, 'reader.annotate': success(made) },
    });
    const claim = {
      text: 'x',
      url: '',
      annotationId: null,
      tab: { tabId: 3, frameId: 0, key: 'a' },
    };
    await takeTab(store, 7, claim, null);
    expect(await takenOf(7)).toMatchObject({ annotationId: made.id, isFirst: true });
    expect(await recentClaims()).toMatchObject([{ annotationId: made.id }]);
    await untakeTab(store, 7);
    expect((await annotationIn(store, made.id))?.deletedAt).not.toBeNull();
  });

  it('is not evidence for a claim of its own page', async () => {
    const store = testStore();
    const annotation = await stored(store);
    openTab(7, `${metadata().url}?utm_source=feed#top`);
    await takeTab(store, 7, { ...atHand(annotation), url: metadata().url }, null);
    expect(await takenOf(7)).toEqual({ kind: 'failed', why: 'own page' });
    expect((await annotationIn(store, annotation.id))?.evidence).toEqual([]);
  });

  it('is told to be too late where the claim is gone', async () => {
    const store = testStore();
    openTab(7, PAGE);
    const gone = {
      text: 'x',
      url: '',
      annotationId: null,
      tab: { tabId: 3, frameId: 0, key: 'a' },
    };
    await noteRecentClaim(gone);
    await takeTab(store, 7, gone, null);
    expect(await takenOf(7)).toEqual({ kind: 'failed', why: 'claim gone' });
    expect(await recentClaims()).toEqual([]);
  });
});

describe('a tab taken as an archived copy', () => {
  const { url } = metadata();
  const copy = `https://web.archive.org/web/20260203040506/${url}`;

  it('is noted with the source it is a copy of, once, and goes by undo', async () => {
    const store = testStore();
    await stored(store);
    openTab(7, copy);
    await takeTabAsCopy(store, 7, null);
    await takeTabAsCopy(store, 7, null);
    expect(valueOf(await findSource(store, url))?.archives).toEqual([
      { url: copy, at: '2026-02-03T04:05:06.000Z' },
    ]);
    await untakeTab(store, 7);
    expect(valueOf(await findSource(store, url))?.archives).toEqual([]);
  });

  it('is noted with evidence of that address in claims at hand', async () => {
    const store = testStore();
    const entry = evidence();
    const annotation = await stored(store, { patch: { evidence: [entry] } });
    await noteRecentClaim(atHand(annotation));
    openTab(7, `https://archive.ph/20260203040506/${entry.url ?? ''}`);
    await takeTabAsCopy(store, 7, null);
    expect((await annotationIn(store, annotation.id))?.evidence[0]?.archives).toMatchObject([
      { at: '2026-02-03T04:05:06.000Z' },
    ]);
    await untakeTab(store, 7);
    expect((await annotationIn(store, annotation.id))?.evidence).toEqual([entry]);
  });

  it('is noted once with the evidence that a linked copy and its first appearance share', async () => {
    const store = testStore();
    const entry = evidence();
    const first = await stored(store, { patch: { evidence: [entry] } });
    const linked = await stored(store, {
      source: metadata({ url: 'https://copy.example/' }),
      patch: { appearanceOf: first.id },
    });
    await noteRecentClaim(atHand(first));
    await noteRecentClaim(atHand(linked));
    openTab(7, `https://archive.ph/20260203040506/${entry.url ?? ''}`);
    await takeTabAsCopy(store, 7, null);
    const place = { annotationId: first.id, evidenceId: entry.id };
    expect(await takenOf(7)).toMatchObject({ kind: 'archive', places: [place] });
    openTab(8, 'https://archive.ph/AbC12', { refusal: 'no entry' });
    await takeTabAsCopy(store, 8, null);
    const taken = await takenOf(8);
    expect(taken?.kind === 'which' && taken.choices.map(({ place: one }) => one)).toEqual([
      place,
      { sourceId: linked.sourceId },
      { sourceId: first.sourceId },
    ]);
  });

  it('with a short address is known by the long one its page names', async () => {
    const store = testStore();
    await stored(store);
    openTab(7, 'https://archive.ph/AbC12', { says: [`http://archive.ph/20260203040506/${url}`] });
    await takeTabAsCopy(store, 7, null);
    expect(valueOf(await findSource(store, url))?.archives).toEqual([
      { url: 'https://archive.ph/AbC12', at: '2026-02-03T04:05:06.000Z' },
    ]);
  });

  it('with nothing that tells of what is offered for what the claims at hand have, the namesake first', async () => {
    const store = testStore();
    const [first, second] = [
      evidence({ title: 'Register' }),
      evidence({ id: 'e2' as EvidenceId, title: '', url: 'https://b.example/' }),
    ];
    const annotation = await stored(store, { patch: { evidence: [first, second] } });
    await noteRecentClaim(atHand(annotation));
    openTab(7, 'https://archive.ph/AbC12', { refusal: 'no entry', title: 'Register' });
    await takeTabAsCopy(store, 7, null);
    const taken = await takenOf(7);
    expect(taken?.kind === 'which' && taken.choices.map(({ title }) => title)).toEqual([
      'Register',
      'https://b.example/',
      metadata().title,
    ]);
    await takeTabAsCopyOf(store, 7, 1);
    const archived = async (): Promise<unknown> =>
      (await annotationIn(store, annotation.id))?.evidence.map(({ archives }) => archives);
    expect(await archived()).toMatchObject([first.archives, [{ url: 'https://archive.ph/AbC12' }]]);
    expect(await takenOf(7)).toMatchObject({ kind: 'archive', of: 'https://b.example/' });
    await untakeTab(store, 7);
    expect(await archived()).toEqual([first.archives, []]);
  });

  it('is offered for the source of a claim at hand, too', async () => {
    const store = testStore();
    const annotation = await stored(store);
    await noteRecentClaim(atHand(annotation));
    openTab(7, 'https://archive.is/AbC12');
    await takeTabAsCopy(store, 7, null);
    await takeTabAsCopyOf(store, 7, 0);
    expect(valueOf(await findSource(store, url))?.archives).toMatchObject([
      { url: 'https://archive.is/AbC12' },
    ]);
    await takeTabAsCopyOf(store, 7, 0);
    expect(await takenOf(7)).toMatchObject({ kind: 'archive' });
  });

  it.each([
    ['https://news.example/', 'no copy'],
    ['https://archive.ph/AbC12', 'nothing to archive'],
    ['https://web.archive.org/web/20260203040506/https://elsewhere.example/', 'nothing to archive'],
  ])('is refused with the reason: %s, %s', async (address, why) => {
    const store = testStore();
    await stored(store);
    openTab(7, address);
    await takeTabAsCopy(store, 7, null);
    expect(await takenOf(7)).toEqual({ kind: 'failed', why });
  });
});
