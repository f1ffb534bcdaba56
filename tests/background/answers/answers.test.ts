import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageSender } from '../../../lib/messages/sender.ts';
import { claim, metadata, newAnnotation, stored, testStore, valueOf } from '../../store/records.ts';
import { browserModule, extension, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { eraseAnnotations } = await import('../../../lib/store/annotations/erase.ts');
const { saveSettings } = await import('../../../lib/settings/saved-settings.ts');
const { pageHandlers } = await import('../../../entrypoints/background/answers/answer-page.ts');
const { viewHandlers } = await import('../../../entrypoints/background/answers/answer-view.ts');
const { noteReader } = await import('../../../lib/browser/reader-tabs.ts');
const { pendingJump } = await import('../../../entrypoints/background/reading/pending-jumps.ts');

const { url } = metadata();
const here: PageSender = { from: 'page', tabId: 1, frameId: 0, url };
const elsewhere: PageSender = { from: 'page', tabId: 2, frameId: 0, url: 'https://other.example/' };
const nothing = { claims: [], hints: [] };
const notFound = { ok: false, reason: { code: 'not-found' } };

beforeEach(resetExtension);

/** A tab with a reader of this address. */
async function openReader(id: number, address: string): Promise<void> {
  openTab(id, address, { reader: { 'reader.state': {} } });
  await noteReader(id, address, null);
}

describe('a reader', () => {
  // Long work asks the page whether it is still there.
  beforeEach(() => openReader(1, url));

  it('gets what is stored of its page, with the density and language chosen', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await saveSettings({ density: 'all', lang: 'ru' });
    const page = valueOf(await pageHandlers(store)['page.load']({ url, canonicalUrl: null }, here));
    expect(page).toMatchObject({ annotations: [{ id }], density: 'all', lang: 'ru' });
  });

  it('gets the claims of its article, ranked by what was learned of the language, and none in another', async () => {
    const { 'article.read': read } = pageHandlers(testStore());
    const text = 'The flood killed 12 people. Taxes on small farms are higher than ever before.';
    const blocks = [{ role: 'body' as const, span: { start: 0, end: text.length }, text }];
    const article = { lang: 'en', publishedAt: null, modifiedAt: null, blocks };
    const { claims, hints } = (await read(article, here)) ?? nothing;
    expect(hints).toEqual([]);
    expect(claims.map(({ figures }) => figures.map((figure) => figure.text))).toEqual([['12'], []]);
    const codes = claims.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes).toContain('sentence-model');
    expect(await read({ ...article, lang: 'tlh' }, here)).toEqual(nothing);
  });

  it('gets the claims of a few words without what only the density "all" marks', async () => {
    const { 'article.read': read, 'claims.find': find } = pageHandlers(testStore());
    const text = 'The minister said that taxes on small farms were too high.';
    const blocks = [{ role: 'body' as const, span: { start: 0, end: text.length }, text }];
    const article = { lang: 'en', publishedAt: null, modifiedAt: null, blocks };
    expect((await read(article, here))?.claims).toHaveLength(1);
    expect(await find({ text, lang: 'en' }, here)).toEqual([]);
  });

  it('gets told where words stand now, and how a figure in them changed', async () => {
    const { 'places.find': find } = pageHandlers(testStore());
    const { target, claim: noted } = newAnnotation();
    const { exact } = target.quote;
    const pageText = `The day before. ${target.quote.prefix}${exact}${target.quote.suffix}`;
    const sought = [{ target, figures: noted.figures }];
    expect(await find({ pageText, cells: [], lang: 'en', sought }, here)).toMatchObject([
      { state: 'same', span: { start: pageText.indexOf(exact) } },
    ]);
    expect(
      await find({ pageText: 'Nothing of it.', cells: [], lang: 'en', sought }, here),
    ).toMatchObject([{ state: 'orphan' }]);
  });

  it('gets the card put in beside it, or is told that it was refused', async () => {
    const { 'card.bring': bring } = pageHandlers(testStore());
    openTab(1, url);
    openTab(2, url, { refusal: 'Missing host permission for the tab' });
    expect(await bring({}, here)).toBe(true);
    expect(await bring({}, { ...here, tabId: 2 })).toBe(false);
    expect(extension.log).toEqual(['inject /card.js 1']);
  });

  it('is told that what is in the trash is stored, and what was erased is not', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const { 'annotation.isStored': isStored, 'annotation.delete': putAway } = pageHandlers(store);
    valueOf(await putAway({ id }, here));
    expect(valueOf(await isStored({ id }, here))).toBe(true);
    valueOf(await eraseAnnotations(store, [id]));
    expect(valueOf(await isStored({ id }, here))).toBe(false);
  });

  it('of another site finds nothing to change', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const answers = pageHandlers(store);
    const edit = { id, baseRevision: 1, patch: { note: 'x' } };
    expect(await answers['annotation.save'](edit, elsewhere)).toEqual(notFound);
    expect(await answers['draft.save'](edit, elsewhere)).toEqual(notFound);
    expect(await answers['annotation.delete']({ id }, elsewhere)).toEqual(notFound);
    expect(await answers['annotation.restore']({ id }, elsewhere)).toEqual(notFound);
    expect(valueOf(await answers['annotation.isStored']({ id }, elsewhere))).toBe(false);
    const source = metadata();
    const quote = newAnnotation().target.quote;
    const dismissal = valueOf(
      await answers['claim.dismiss']({ source, what: 'claim', quote, reason: '' }, here),
    );
    expect(await answers['claim.undismiss'](dismissal, elsewhere)).toEqual(notFound);
    const resolution = { state: 'orphan', reason: 'removed', certainty: 1 } as const;
    const looked = [{ annotationId: id, resolution, later: [] }];
    const page = {
      url: elsewhere.url,
      canonicalUrl: null,
      lang: null,
      pageText: '',
      article: [],
      cells: [],
    };
    const clues = { hasMore: false, hidden: [] };
    await answers['page.looked']({ ...page, clues, looked }, elsewhere);
    expect(await store.database.sightings.count()).toBe(0);
    expect(await store.database.annotations.get(id)).toMatchObject({
      revision: 1,
      deletedAt: null,
    });
  });

  it('has the same page in other tabs load again, and cards of all others ask the library', async () => {
    const store = testStore();
    await openReader(1, url);
    await openReader(2, `${url}?utm_source=x`);
    await openReader(3, 'https://www.harbour-post.example/other');
    const told = ['reader.libraryChanged 1', 'reader.libraryChanged 3', 'reader.refresh 2'];
    const created = valueOf(await pageHandlers(store)['annotation.create'](newAnnotation(), here));
    await vi.waitFor(() => {
      expect(extension.log.toSorted()).toEqual(told);
    });
    const edit = { id: created.id, baseRevision: 1, patch: { note: 'typing' } };
    await pageHandlers(store)['draft.save'](edit, here);
    expect(extension.log.toSorted()).toEqual(told);
  });

  it('is put in for a watcher only where the site is granted', async () => {
    openTab(1, url);
    const { 'watcher.article': article } = pageHandlers(testStore());
    await article({}, here);
    expect(extension.log).toEqual([]);
    extension.origins = ['https://www.harbour-post.example/*'];
    await article({}, here);
    expect(extension.log[0]).toBe('inject /shown.js /reader.js 1');
  });
});

describe('a view', () => {
  it('opens an annotation at the plain address of its page, and the jump waits for the click', async () => {
    const store = testStore();
    const { id } = await stored(store, { claim: claim('Nine-and-ten, & more.') });
    valueOf(await viewHandlers(store)['annotation.open']({ annotationId: id }, { from: 'view' }));
    expect(extension.log).toEqual([`open ${url}`]);
    expect(await pendingJump(1)).toBe(id);
  });

  it.each([
    ['its entry on the page', '{url}#entry-7', '{url}#entry-7'],
    ['the page where the entry has a page of its own', '{url}/entry-7', '{url}'],
    ['the page where the entry’s address is none', 'javascript:alert(1)', '{url}'],
  ])('opens %s', async (_, permalink, opened) => {
    const store = testStore();
    const { id } = await stored(store);
    await store.database.annotations.update(id, { permalink: permalink.replace('{url}', url) });
    await viewHandlers(store)['annotation.open']({ annotationId: id }, { from: 'view' });
    const [log] = extension.log;
    expect(log).toBe(`open ${opened.replace('{url}', url)}`);
  });

  it('does not open an address that is no web page', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const visitedUrl = 'javascript:alert(1)';
    await store.database.annotations.update(id, { visitedUrl, permalink: visitedUrl });
    const answer = await viewHandlers(store)['annotation.open'](
      { annotationId: id },
      { from: 'view' },
    );
    expect(answer).toEqual(notFound);
    expect(extension.log).toEqual([]);
  });

  it('has readers load again when it changed the store', async () => {
    const store = testStore();
    const { sourceId } = await stored(store);
    await openReader(1, url);
    await openReader(2, 'https://other.example/');
    const changed = viewHandlers(store)['store.changed'];
    await changed({ sourceIds: [sourceId] }, { from: 'view' });
    expect(extension.log).toEqual(['reader.refresh 1', 'reader.libraryChanged 2']);
    await changed({ sourceIds: null }, { from: 'view' });
    expect(extension.log.slice(2).sort()).toEqual(['reader.refresh 1', 'reader.refresh 2']);
  });

  it('has readers of a linked copy load again with its first appearance, and no others', async () => {
    const store = testStore();
    const first = await stored(store);
    const address = 'https://copy.example/';
    const source = metadata({ url: address });
    await stored(store, { source, patch: { appearanceOf: first.id } });
    await openReader(1, address);
    await openReader(2, 'https://other.example/');
    const told = ['reader.libraryChanged 2', 'reader.refresh 1'];
    await viewHandlers(store)['store.changed']({ sourceIds: [first.sourceId] }, { from: 'view' });
    expect(extension.log.toSorted()).toEqual(told);
    const edit = { id: first.id, baseRevision: 1, patch: { note: 'n' }, change: 'edit' as const };
    valueOf(await pageHandlers(store)['annotation.save'](edit, { ...here, tabId: 9 }));
    await vi.waitFor(() => {
      expect(extension.log.slice(2).toSorted()).toEqual(told);
    });
  });
});

describe('a helper', () => {
  const request = {
    helper: 'saveCopy',
    text: 'x',
    summary: null,
    counted: [],
    url,
    lang: 'en',
    annotationId: null,
    isConfirmed: false,
  } as const;

  it('opens in a new tab, at an address made here', async () => {
    expect(await pageHandlers(testStore())['helper.open'](request, here)).toBe(true);
    expect(extension.log).toEqual([`open https://web.archive.org/save/${url}`]);
  });

  it('tells nothing of a sensitive annotation before a yes', async () => {
    const store = testStore();
    const { id: annotationId } = await stored(store, { patch: { sensitive: true } });
    const asked = { ...request, annotationId };
    expect(await viewHandlers(store)['helper.open'](asked, { from: 'view' })).toBe(false);
    expect(extension.log).toEqual([]);
    const confirmed = { ...asked, isConfirmed: true };
    expect(await viewHandlers(store)['helper.open'](confirmed, { from: 'view' })).toBe(true);
    expect(extension.log).toHaveLength(1);
  });
});
