import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { siteOf } from '../../../lib/model/rules/source-key.ts';
import type { SourceMetadata } from '../../../lib/model/source.ts';
import { DEFAULT_SCALE } from '../../../lib/store/built-in-scales.ts';
import { deleteEverything, eraseAnnotations } from '../../../lib/store/annotations/erase.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { findEntries, unknownNames } from '../../../lib/store/search/find-entries.ts';
import { groupEntries } from '../../../lib/store/search/group-entries.ts';
import { LibraryIndex } from '../../../lib/store/search/library-index.ts';
import { orderEntries, ORDERS } from '../../../lib/store/search/order-entries.ts';
import { rebuildPacks } from '../../../lib/store/search/rebuild-packs.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation, restoreAnnotation } from '../../../lib/store/annotations/trash.ts';
import { parseQuery } from '../../../lib/text/query/parse-query.ts';
import { foldForSearch } from '../../../lib/text/search-folding.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { WORDS } from '../../library/words.ts';
import { contentOf } from './index-content.ts';
import { claim, metadata, newAnnotation, stored, testStore, valueOf } from '../records.ts';
import { createAnnotation } from '../../../lib/store/annotations/create-annotation.ts';

/** The index as it is stored now. */
async function indexOf(store: Store): Promise<LibraryIndex> {
  const index = new LibraryIndex();
  index.put(await store.database.searchPacks.toArray());
  return index;
}

const names = { scales: [DEFAULT_SCALE], stories: [], subjects: [] };

function idsFound(
  index: LibraryIndex,
  query: string,
  records: Pick<LibraryRecords, 'scales' | 'stories' | 'subjects'> = names,
  isTrash = false,
): AnnotationId[] {
  const { columns } = index;
  const mask = findEntries(columns, parseQuery(query).terms, records, isTrash);
  return [...orderEntries(columns, mask, 'newest')].map((at) => columns.ids[at] ?? ('' as never));
}

async function found(store: Store, query: string, isTrash = false): Promise<string[]> {
  const ids = idsFound(await indexOf(store), query, names, isTrash);
  const rows = await store.database.annotations.bulkGet(ids);
  return rows.map((row) => row?.claim.text ?? 'gone');
}

async function imported(
  size: number,
  seed = 1,
): Promise<{ store: Store; records: LibraryRecords }> {
  const store = testStore();
  const records = generateLibrary(size, seed);
  valueOf(await applyImport(store, records, 'keep stored'));
  return { store, records };
}

describe('the search index', () => {
  let records: LibraryRecords;
  let index: LibraryIndex;

  beforeAll(async () => {
    const library = await imported(600);
    records = library.records;
    index = await indexOf(library.store);
  });

  const live = (): readonly Annotation[] =>
    records.annotations
      .filter(({ deletedAt }) => deletedAt === null)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const siteById = (): ReadonlyMap<string, string> =>
    new Map(records.sources.map(({ id, url }) => [id, siteOf(url)]));
  const everything = (annotation: Annotation): string => {
    const source = records.sources.find(({ id }) => id === annotation.sourceId);
    return foldForSearch(JSON.stringify([annotation, source?.title]));
  };

  it.each<[string, (annotation: Annotation) => boolean]>([
    ['verdict:false', ({ findings }) => findings.some(({ level }) => level === 'false')],
    ['verdict:none', ({ findings }) => findings.length === 0],
    [
      'verdict:"Mostly false",true',
      ({ findings }) => findings.some(({ level }) => level === 'mostly-false' || level === 'true'),
    ],
    ['-kind:casualty', ({ claim: { kinds } }) => !kinds.includes('casualty')],
    ['status:to-check,done', ({ status }) => status === 'to check' || status === 'done'],
    ['has:evidence -has:note', ({ evidence, note }) => evidence.length > 0 && note === ''],
    ['tag:harbour-0', ({ tags }) => tags.includes('harbour-0')],
    ['story:"winter"', () => false],
    ['story:archive', ({ storyId }) => storyId === records.stories[0]?.id],
    [
      'figure:>1000000',
      ({ claim: { figures } }) =>
        figures.some(({ kind, min, max }) => kind !== 'date' && (max ?? min ?? 0) > 1_000_000),
    ],
    [
      'after:2024-06 before:2025',
      ({ createdAt }) =>
        Date.parse(createdAt) >= new Date(2024, 5, 1).getTime() &&
        Date.parse(createdAt) < new Date(2025, 0, 1).getTime(),
    ],
  ])('answers %s as a look at every annotation does', (query, isMeant) => {
    expect(idsFound(index, query, records)).toEqual(
      live()
        .filter(isMeant)
        .map(({ id }) => id),
    );
  });

  it('means a site and those under it', () => {
    const sites = siteById();
    const site = sites.get(live()[0]?.sourceId ?? '') ?? '';
    const expected = live().filter(({ sourceId }) => sites.get(sourceId) === site);
    expect(idsFound(index, `site:${site}`)).toEqual(expected.map(({ id }) => id));
    expect(idsFound(index, 'site:example')).toHaveLength(live().length);
    expect(idsFound(index, 'site:ample')).toEqual([]);
  });

  it('finds what words stand anywhere in, whatever the words', () => {
    const texts = live().map((annotation) => ({ id: annotation.id, text: everything(annotation) }));
    const word = fc.oneof(
      fc.constantFrom(...WORDS),
      fc.constantFrom('ДÜ', '洪水', 'MÜHLFURT', 'e', 'Балка', 'zahlte'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const wanted = words.map(foldForSearch);
        const expected = texts.filter(({ text }) => wanted.every((one) => text.includes(one)));
        const ids = idsFound(index, words.join(' '));
        // Only a part of the record is packed, so searching all of it as JSON may find more.
        const expectedIds = new Set(expected.map(({ id }) => id));
        expect(ids.every((id) => expectedIds.has(id))).toBe(true);
        const quotes = live().filter(({ claim: { text }, note }) => {
          const own = foldForSearch(`${text}\n${note}`);
          return wanted.every((one) => own.includes(one));
        });
        const foundIds = new Set(ids);
        expect(quotes.every(({ id }) => foundIds.has(id))).toBe(true);
      }),
    );
  });

  it('gives each order all entries once, ties newest first', () => {
    const { columns } = index;
    const mask = findEntries(columns, [], names, false);
    for (const order of ORDERS) {
      const places = orderEntries(columns, mask, order);
      expect(new Set(places).size).toBe(live().length);
    }
    const oldest = orderEntries(columns, mask, 'oldest');
    expect(columns.ids[oldest[0] ?? -1]).toBe(live().at(-1)?.id);
  });

  it('groups what is found, the largest group first, what has no key last', () => {
    const { columns } = index;
    const places = orderEntries(columns, findEntries(columns, [], names, false), 'newest');
    const { groups, places: grouped } = groupEntries(columns, places, 'verdict');
    expect(groups.at(-1)?.key).toBe('');
    expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(grouped.length);
    const sizes = groups.slice(0, -1).map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const inSites = groupEntries(columns, places, 'site');
    expect(inSites.places).toHaveLength(places.length);
  });

  it('lists the newest article first, and each in the order of its page', async () => {
    const store = testStore();
    const shore = metadata();
    const quay = metadata({ url: 'https://www.harbour-post.example/2026/quay', title: 'A quay' });
    const add = async (text: string, source: SourceMetadata, start: number, end = start + 9) =>
      stored(store, {
        ...{ claim: claim(text), source },
        target: { quote: { exact: text, prefix: '', suffix: '' }, position: { start, end } },
      });
    await add('shore, end', shore, 900);
    await add('shore, no place', shore, 0, 0);
    await add('quay, end', quay, 70_000);
    await add('quay, title', quay, 0);
    await add('shore, no place either', shore, 0, 0);
    await add('shore, begin', shore, 20);
    const { columns } = await indexOf(store);
    const texts = async (places: Uint32Array): Promise<(string | undefined)[]> => {
      const rows = await store.database.annotations.bulkGet(
        [...places].map((at) => columns.ids[at] ?? ('' as AnnotationId)),
      );
      return rows.map((row) => row?.claim.text);
    };
    const mask = findEntries(columns, [], names, false);
    const newest = orderEntries(columns, mask, 'newest');
    const inside = orderEntries(columns, mask, 'page');
    const { groups, places } = groupEntries(columns, newest, 'source', inside);
    const onShore = ['shore, begin', 'shore, end', 'shore, no place', 'shore, no place either'];
    const onQuay = ['quay, title', 'quay, end'];
    expect(groups.map(({ start, size }) => [start, size])).toEqual([
      [0, 4],
      [4, 2],
    ]);
    expect(await texts(places)).toEqual([...onShore, ...onQuay]);
    expect(await texts(orderEntries(columns, mask, 'source'))).toEqual([...onQuay, ...onShore]);
    const byTime = groupEntries(columns, newest, 'source').places;
    expect(await texts(byTime.subarray(0, 2))).toEqual(['shore, begin', 'shore, no place either']);
  });

  it('tells names that nothing bears', () => {
    const { terms } = parseQuery('verdict:nonesuch verdict:none story:archive subject:qqq');
    expect(unknownNames(terms, records)).toEqual([
      { field: 'verdict', value: 'nonesuch' },
      { field: 'subject', value: 'qqq' },
    ]);
  });
});

describe('words', () => {
  it('are found in any script and spelling, exact ones only whole', async () => {
    const store = testStore();
    await stored(store, { claim: claim('An award after the War — “nine boats” left.') });
    await stored(store, { claim: claim('Два Ёлочных склада в Łódź.') });
    await stored(store, { claim: claim('当年有三百人在洪水中丧生。') });
    const [war, depots, flood] = await found(store, '').then((texts) => texts.toReversed());
    expect(await found(store, 'war')).toEqual([war]);
    expect(await found(store, '"war"')).toEqual([war]);
    expect(await found(store, '"awar"')).toEqual([]);
    expect(await found(store, '"after the war"')).toEqual([war]);
    expect(await found(store, "'nine")).toEqual([]);
    expect(await found(store, 'ёлочн ЛОДЗЬ')).toEqual([]);
    expect(await found(store, 'елочн lodz')).toEqual([depots]);
    expect(await found(store, '洪水 "丧生"')).toEqual([flood]);
    expect(await found(store, '-war')).toEqual([flood, depots]);
    expect(await found(store, 'flood ostmark')).toHaveLength(3);
    expect(await found(store, 'left.flood')).toEqual([]);
  });
});

describe('the index follows the record', () => {
  it('through everything that changes it', async () => {
    const store = testStore();
    const one = await stored(store, { claim: claim('Nine boats came.') });
    expect(await found(store, 'boats')).toHaveLength(1);
    valueOf(await saveAnnotation(store, { id: one.id, baseRevision: 1, patch: { note: 'quay' } }));
    expect(await found(store, 'quay')).toHaveLength(1);
    valueOf(await deleteAnnotation(store, one.id));
    expect(await found(store, 'quay')).toEqual([]);
    expect(await found(store, 'quay', true)).toHaveLength(1);
    valueOf(await restoreAnnotation(store, one.id));
    expect(await found(store, 'quay')).toHaveLength(1);
    await stored(store, { claim: claim('Ten sank.'), source: metadata({ title: 'A' }) });
    await store.database.sources.toCollection().modify({ title: 'Renamed page' });
    expect(await found(store, 'renamed')).toHaveLength(2);
    valueOf(await eraseAnnotations(store, [one.id]));
    expect(await found(store, 'quay')).toEqual([]);
    expect(JSON.stringify(await store.database.searchPacks.toArray())).not.toMatch(/quay|boats/);
    valueOf(await deleteEverything(store));
    expect(JSON.stringify(await store.database.searchPacks.toArray())).not.toMatch(/sank|renamed/i);
  });

  it('is the same as one made anew, after any acts of two tabs', async () => {
    const act = fc.record({
      tab: fc.nat(1),
      what: fc.constantFrom('add', 'note', 'delete', 'restore', 'erase'),
      which: fc.nat(5),
    });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        const name = `two-tabs-${(runs += 1)}`;
        const [first, second] = [testStore(name), testStore(name)];
        const tabs = [first, { ...second, newId: first.newId, now: first.now }];
        const work = acts.map(async ({ tab, what, which }) => {
          const store = tabs[tab] ?? first;
          if (what === 'add')
            return createAnnotation(store, newAnnotation({ claim: claim(`Boat ${which}.`) }));
          const rows = await store.database.annotations.toArray();
          const row = rows[which % Math.max(1, rows.length)];
          if (row === undefined) return;
          const { id, revision } = row;
          if (what === 'note')
            return saveAnnotation(store, {
              id,
              baseRevision: revision,
              patch: { note: `n${which}` },
            });
          if (what === 'delete') return deleteAnnotation(store, id);
          if (what === 'restore') return restoreAnnotation(store, id);
          return eraseAnnotations(store, [id]);
        });
        await Promise.all(work);
        const kept = contentOf(await indexOf(first));
        await rebuildPacks(first, () => undefined);
        expect(kept).toEqual(contentOf(await indexOf(first)));
      }),
      { numRuns: 25 },
    );
  });
});
